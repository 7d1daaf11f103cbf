"""The moment that is on: its scene and text, who decides, and what one seat alone may read."""

from __future__ import annotations

from game.desktop.containers import Column
from game.desktop.faces import BODY, SMALL_STRONG, STORY, TITLE, Face, TextStyle
from game.desktop.fitting import Fitting
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import SECRET, paragraphs, side_by_side
from game.desktop.pages.labels import breaks_in, labels
from game.desktop.pages.scenery import Illustrated, scene
from game.desktop.screens import Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import heading, note
from game.session.view import MomentView

WHOLE = 100_000
"""A height that no text reaches: the text is then never cut off, and the whole screen scrolls instead."""

LEAST_STORY = 210
"""How much of a long story shows at least, in design units that grow with the text."""

SIZES = (TextStyle(Face.REGULAR, 30, 1.42), STORY, TextStyle(Face.REGULAR, 26, 1.32))
"""How a story is written: as large as it fits, and never smaller than the back row can read."""


def story(table: Table, view: Viewport, moment: MomentView) -> Node:
    """The card with the banner, who decides, the title and the text."""
    tale = Column(
        heading(moment.title, TITLE),
        Fitting(*(_written(moment, style) for style in SIZES)),
        gap=6,
    )
    low = LEAST_STORY if side_by_side(view) else WHOLE
    # What breaks in wears its colour all around, so that nobody takes it for the next page.
    line, thickness = ("clay", 4) if breaks_in(table) else ("line", 1.5)
    return Illustrated(
        scene(table, moment.scene),
        labels(table, moment),
        Scroll(tale, id=f"story-{moment.id}", low=low, snug=True, box=Box(pad=(32, 12, 28, 14))),
        box=Box(fill="card", line=line, thickness=thickness, shadow=True, pad=4 if breaks_in(table) else 2),
        grow=1,
    )


def _written(moment: MomentView, style: TextStyle) -> Node:
    return paragraphs(moment.texts, style, gap=10)


def only_for_you(table: Table, moment: MomentView) -> Node | None:
    """What nobody else at the table reads at this moment, for a seat alone."""
    if not moment.sees:
        return None
    title = note(table.tell("only-you"), "eye", colour="plum", style=SMALL_STRONG)
    return Column(title, paragraphs(moment.sees, BODY), gap=8, box=SECRET, name=table.tell("only-you"))
