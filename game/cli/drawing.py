"""`graph`: a casus as a picture, with what is known of all its plays, printed or written to a file."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Container, Iterator
from pathlib import Path

from game.analysis.values.study import Study
from game.cli.checked import check
from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import CasusPlace, find, shown
from game.cli.stopping import Stopping
from game.cli.studying import progress, studied
from game.cli.writing_out import write_out
from game.model.casus import Casus
from game.reports.graph.picture import PictureFormat, picture
from game.reports.graph.ways import Mark
from game.words import Words

FINE, INTERRUPTED = 0, 130

LIMIT = 20_000_000
"""Positions up to which a casus is searched; a larger one is drawn without how likely places are."""

_BY_SUFFIX: dict[str, PictureFormat] = {".dot": "dot", ".gv": "dot", ".svg": "svg"}


def run(asked: Namespace, words: Words) -> int:
    """Draw the casus in the format asked for, or else the one that the name of the file tells.

    130 when someone stopped the search: then the picture is there, and says nothing of how likely places are.
    """
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt graph", what="CASUS")
    output: Path | None = asked.output
    form = asked.format or _BY_SUFFIX.get(output.suffix if output else "", "mermaid")
    place = find(asked.casus)
    casus = open_casus(place, words.language)
    study, marks, code = None, tuple[Mark, ...](), FINE
    if not asked.no_explore:
        study, code = _explored(casus, words, quiet=asked.quiet)
        marks = tuple(_found(place, casus, words))
    drawn = picture(casus, form, words, study, marks)
    write_out(drawn, output, words)
    return code


def _explored(casus: Casus, words: Words, *, quiet: bool) -> tuple[Study, int]:
    """What is known of all plays; when that is not everything, it is said on standard error. And the exit code."""
    with Stopping() as stopping, progress(words, "exploring.searching", stopping, quiet=quiet) as tell:
        study = studied(casus, {}, LIMIT, tell)
    if not study.complete:
        print(words.say("graph.stopped" if stopping.wished else "graph.too-large", count=LIMIT), file=sys.stderr)
    return study, INTERRUPTED if stopping.wished else FINE


def _found(place: CasusPlace, casus: Casus, words: Words) -> Iterator[Mark]:
    """What `check` finds in the casus itself, at the moment, choice or ending that it is about."""
    endings = {ending.id for ending in casus.endings}
    for one in check(place, words, explore=True).told:
        code, sentence = str(one["code"]), str(one["sentence"])
        match one["pointer"] if one["path"] == shown(place.file) else None:
            case ["moments", str(moment), "choices", str(choice), *_] if choice in _choices(casus, moment):
                yield Mark(code, moment, choice, sentence)
            case ["moments", str(moment), *_] if moment in casus.moments:
                yield Mark(code, moment, None, sentence)
            case ["endings", str(ending), *_] if ending in endings:
                yield Mark(code, None, None, sentence, ending)
            case [*_] if code.startswith("K4"):
                # What is true of all plays belongs below the picture, also where no place in it has it.
                yield Mark(code, None, None, sentence)


def _choices(casus: Casus, moment: str) -> Container[str]:
    return casus.moments[moment].choices if moment in casus.moments else ()
