"""`report`: the report of a play to hand in, as a page (HTML) or as text (Markdown)."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from rich.console import Console

from game.cli.handing_in_pictures import fonts, portrait
from game.cli.journal_played import Played, play_again
from game.cli.parser import CallWrong
from game.cli.weighing import weighed
from game.cli.writing_out import PAGES, write_out
from game.errors import PlaceNotUsable
from game.reports.handing_in.document import document
from game.reports.handing_in.page import page
from game.reports.handing_in.pieces import Document
from game.reports.handing_in.plain_text import text
from game.reports.handing_in.subject import Subject, subject_of
from game.reports.refusals import told
from game.reports.weighing import TooLarge
from game.words import Words

TEXTS = (".md", ".markdown", ".txt")


def run(asked: Namespace, words: Words) -> int:
    """Write the report, or print it as text; 1 when the journal or its casus is not as it was, and the report says so.

    It is in the language of the play, or in the one that `--lang` names.
    """
    if asked.journal is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt report", what="JOURNAL")
    output: Path | None = asked.output
    if output is not None and output.suffix.lower() not in (*PAGES, *TEXTS):
        raise PlaceNotUsable("commands.report-other", path=output)
    played = play_again(asked.journal, asked.casus, asked.lang)
    spoken = Words(asked.lang or played.text.header.setup.language)
    with Console(stderr=True, quiet=asked.quiet).status(words.say("commands.report-counting")):
        made = document(_subject(played, spoken, asked))
    write_out(_written(made, output), output, words)
    return int(bool(played.troubles))


def _subject(played: Played, words: Words, asked: Namespace) -> Subject:
    """The play with what was possible in it, unless that was not wanted or there is too much of it."""
    possible, why_not = None, None
    if not asked.no_possible:
        try:
            possible = weighed(played.session)
        except TooLarge as error:
            why_not = told(error, words)
    return subject_of(
        played.session,
        words,
        portrait,
        possible=possible,
        not_possible=why_not,
        # A journal holds no time; when it was last written is known to the disk.
        played_on=date.fromtimestamp(asked.journal.stat().st_mtime),
        notes=tuple(told(trouble, words) for trouble in played.troubles),
    )


def _written(made: Document, output: Path | None) -> str:
    is_page = output is not None and output.suffix.lower() in PAGES
    return page(made, fonts()) if is_page else text(made)
