"""`graph`: a casus as a picture, with what is known of all its plays, printed or written to a file."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Container, Iterator
from importlib import import_module
from pathlib import Path

from rich.console import Console

from game.analysis.study import Study
from game.cli.checked import check
from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import CasusPlace, find, shown
from game.cli.unusable import unusable
from game.model.casus import Casus
from game.reports.graph.picture import PictureFormat, picture
from game.reports.graph.ways import Mark
from game.words import Words

LIMIT = 20_000_000
"""Positions up to which a casus is searched; a larger one is drawn without how likely places are."""

_BY_SUFFIX: dict[str, PictureFormat] = {".dot": "dot", ".gv": "dot", ".svg": "svg"}


def run(asked: Namespace, words: Words) -> int:
    """Draw the casus in the format asked for, or else the one that the name of the file tells."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt graph", what="CASUS")
    output: Path | None = asked.output
    form = asked.format or _BY_SUFFIX.get(output.suffix if output else "", "mermaid")
    place = find(asked.casus)
    casus = open_casus(place, words.language)
    study, marks = None, tuple[Mark, ...]()
    if not asked.no_explore:
        study, marks = _explored(casus, words, quiet=asked.quiet), tuple(_found(place, casus, words))
    drawn = picture(casus, form, words, study, marks)
    if output is None:
        print(drawn, end="")
        return 0
    try:
        output.write_text(drawn, encoding="utf-8")
    except OSError as error:
        raise unusable(error, output) from error
    print(words.say("commands.written", path=output))
    return 0


def _explored(casus: Casus, words: Words, *, quiet: bool) -> Study | None:
    """What is known of all plays; None, said on standard error, when there are too many positions."""
    # Only here: without the search a picture needs no arrays.
    solve = import_module("game.analysis.solve")
    with Console(stderr=True, quiet=quiet).status(words.say("graph.exploring")):
        study: Study = solve.study(casus, limit=LIMIT)
    if study.complete:
        return study
    print(words.say("graph.too-large", count=study.positions), file=sys.stderr)
    return None


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
