"""The files of a sweep: every variant as CSV, and the chart of what matters most."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game.cli.unusable import unusable
from game.reports.charts_influence import Bars, Said, influence_chart
from game.reports.coefficients import CoefficientTeller
from game.reports.handing_in.colours import NARROW
from game.reports.numerals import Numerals
from game.reports.sheet import sheet
from game.reports.swept import NOTHING, Swept
from game.reports.swept_sheet import rows
from game.words import Words

MOST_BARS = 15
"""How many coefficients the chart shows: those that matter most."""


def refuse_early(asked: Namespace) -> None:
    """Raise PlaceNotUsable for a file that cannot be written, before an hour of work is spent on it."""
    for path in (asked.csv, asked.chart):
        if path is not None:
            _append(path, "")


def write_files(asked: Namespace, swept: Swept, words: Words) -> None:
    """Write what was asked, and say where it is."""
    if asked.csv is not None:
        _write(asked.csv, sheet(rows(swept, words), comma=asked.comma), words)
    if asked.chart is not None:
        _write(asked.chart, chart(swept, words), words)


def chart(swept: Swept, words: Words) -> str:
    """What shaking each coefficient does to the expected score, as SVG."""
    teller, numerals = CoefficientTeller(swept.casus, words), Numerals(words)
    shake = swept.sweep.shake
    bars = [
        Bars(
            *teller.told(swept.coefficients[one.coefficient]),
            one.less.value if one.less else None,
            one.more.value if one.more else None,
        )
        for one in swept.influences[:MOST_BARS]
        if one.largest >= NOTHING
    ]
    about = words.say("sweep.chart-about", shake=shake, score=numerals.number(swept.base.values["score"].value))
    if not swept.complete:
        about += " " + words.say("sweep.chart-incomplete")
    said = Said(
        words.say("sweep.chart-title", title=swept.casus.title),
        about,
        words.say("sweep.chart-axis"),
        words.say("sweep.column-less", shake=shake),
        words.say("sweep.column-more", shake=shake),
    )
    return influence_chart(bars, said, lambda change: numerals.change(change, 2), NARROW)


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise unusable(error, path) from error


def _write(path: Path, text: str, words: Words) -> None:
    try:
        # The line ends of a CSV are its own.
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise unusable(error, path) from error
    print(words.say("commands.written", path=path), file=sys.stderr)
