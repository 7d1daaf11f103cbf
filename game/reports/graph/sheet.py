"""Everything of a picture on one sheet: title, story, legend and findings, as broad as prints largest on an A3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.model.casus import Casus
from game.reports.drawing import Point
from game.reports.graph.choices import Breadth
from game.reports.graph.faces import Card, Writing, stacked
from game.reports.graph.findings import Findings, findings_of
from game.reports.graph.heat import SOFT, whole
from game.reports.graph.known import Known
from game.reports.graph.legend import Legend, legend_of
from game.reports.graph.letters import lines_of
from game.reports.graph.page import page_of
from game.reports.graph.scene import Scene, scene_of

MARGIN = 44.0
_LEAST_WIDE = 900.0
_NAME, _NAME_HIGH = 52.0, 62.0
_FACT, _FACT_HIGH = 20.0, 28.0
_BEGIN = 80.0

_BREADTHS = (
    *(Breadth(1, 99), Breadth(0.85, 99), Breadth(1.2, 99), Breadth(1, 2), Breadth(1, 1), Breadth(0.85, 1)),
    *(Breadth(0.85, beside, row) for row in (4000.0, 3000.0, 2200.0) for beside in (99, 1)),
)
_PAPER = (281.0, 404.0)
"""The short and the long side of an A3 without its margins, in millimetres."""

_LARGE = 0.19
"""Millimetres of paper a unit of the drawing, from which on letters are large enough (3 mm)."""


class Sheet(NamedTuple):
    """The parts of a picture: title and findings count from `title` and `list_at`, all else from `story`.

    Cards that stand aside and the legend have their place already.
    """

    writings: tuple[Writing, ...]
    scene: Scene
    aside: tuple[Card, ...]
    legend: Legend
    legend_at: Point
    findings: Findings
    story: Point
    list_at: Point
    width: float
    height: float

    @property
    def print_scale(self) -> float:
        """How many millimetres of an A3 a unit becomes, whichever way the paper is turned."""
        short, long = sorted((self.width, self.height))
        return min(_PAPER[0] / short, _PAPER[1] / long)


def sheet_of(casus: Casus, known: Known) -> Sheet:
    """The sheet on which letters come out largest, among boxes of a few breadths and rows of a few."""
    tried = []
    for breadth in _BREADTHS:
        tried.append(_sheet(casus, known, breadth))
        if tried[-1].print_scale >= _LARGE:
            break
    return max(tried, key=lambda sheet: sheet.print_scale)


def facts_of(casus: Casus, known: Known) -> Iterator[str]:
    """How large the casus is, and how many plays there are of it."""
    words, study = known.words, known.whole
    parts = [
        words.say("graph.moments", count=len(casus.moments)),
        words.say("graph.choices", count=sum(len(moment.choices) for moment in casus.moments.values())),
        words.say("graph.endings", count=len(casus.endings)),
    ]
    yield ", ".join(parts) + "."
    if study is None:
        return
    counted = [("plays", study.plays), ("positions", study.positions)]
    yield " ".join(words.say(f"graph.{name}", number=whole(number, words)) for name, number in counted if number > 0)
    levers = ", ".join(_lever(casus, lever, word) for lever, word in study.levers.items())
    yield " ".join(filter(None, [words.say("graph.random"), levers and words.say("graph.levers", levers=levers)]))


def _lever(casus: Casus, lever: str, word: str) -> str:
    return f"{casus.word_of('levers', lever)}: {casus.word_of(f'levers.{lever}', word)}"


def _sheet(casus: Casus, known: Known, breadth: Breadth) -> Sheet:
    scene = scene_of(casus, known, breadth)
    legend = legend_of(known, scene)
    beside = [*((card.width, card.height) for card in scene.aside), (legend.width, legend.height)]
    page = page_of(scene.rows, beside, _LEAST_WIDE)
    room = page.area.right - page.area.left
    title = _title(casus, known, room)
    story = (MARGIN - page.area.left, title[-1].y + MARGIN + _BEGIN - page.area.top)
    findings = findings_of(casus, known, room)
    below = story[1] + page.area.bottom + (MARGIN if findings.height else 0)
    aside = tuple(card.moved(*corner) for card, corner in zip(scene.aside, page.corners, strict=False))
    return Sheet(
        writings=tuple(title),
        scene=scene,
        aside=aside,
        legend=legend,
        legend_at=page.corners[-1],
        findings=findings,
        story=story,
        list_at=(MARGIN, below),
        width=room + 2 * MARGIN,
        height=below + findings.height + MARGIN,
    )


def _title(casus: Casus, known: Known, room: float) -> list[Writing]:
    """The name of the casus and its facts, from the upper left corner within the margin."""
    names = stacked(lines_of(casus.title, _NAME, room, bold=True), 0, 0, _NAME, _NAME_HIGH, bold=True)
    facts = [line for fact in facts_of(casus, known) for line in lines_of(fact, _FACT, room) if line]
    return names + stacked(facts, 0, _NAME_HIGH * len(names) + 4, _FACT, _FACT_HIGH, ink=SOFT)
