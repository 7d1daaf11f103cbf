"""Pieces that many screens use: cards with a heading, paragraphs, lists, amounts, and a veil behind a dialog."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Unpack

from game.desktop.canvas import Canvas
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, NOTE, SMALL_STRONG, STRONG, SUBHEADING, TextStyle
from game.desktop.nodes import Box, Node, Options
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.texts import Text

PANEL = Box(fill="card", line="line", shadow=True, pad=(24, 20))
LOW_PANEL = Box(fill="card", line="line", shadow=True, pad=(22, 14))
QUIET = Box(fill="paper", line="line", radius=18, pad=(20, 16))
SECRET = Box(fill="plum_soft", radius=18, pad=(20, 16))

WIDE_ENOUGH = 1470
"""A window narrower than this (design units at 100 % text) has its columns below each other."""


def side_by_side(view: Viewport) -> bool:
    """Whether there is room for columns beside each other; each part of a screen then keeps to its own height."""
    return view.width / view.text_scale >= WIDE_ENOUGH


LETTER = 9.3
"""How wide a letter of the line of keys is on average, in design units."""


def keys_line(told: str, view: Viewport) -> Text:
    """The keys that serve on a screen, on one line; with large text only the first ones fit."""
    parts = told.split(" · ")
    while len(parts) > 1 and len(" · ".join(parts)) * LETTER * view.text_scale > view.width:
        parts.pop()
    return Text(" · ".join(parts), NOTE, colour="soft", align="center")


def paragraphs(
    texts: Iterable[str], style: TextStyle = BODY, *, gap: float = 12, colour: str = "ink", **options: Unpack[Options]
) -> Column:
    """Texts below each other with air between them."""
    return Column(*(Text(text, style, colour=colour) for text in texts), gap=gap, **options)


def titled(title: str, *children: Node | None, beside: Node | None = None, **options: Unpack[Options]) -> Column:
    """Return a card with a small heading, and something at the other end of that line."""
    head = Row(Text(title, SUBHEADING, role="heading", grow=1), beside, gap=12, align="center")
    options.setdefault("box", PANEL)
    options.setdefault("name", title)
    return Column(head, *children, gap=14, **options)


class LineIcon(Icon):
    """An icon as high as a line of text in a style, so that it stands in the middle of the first line beside it."""

    def __init__(self, icon: str, style: TextStyle, *, colour: str = "teal") -> None:
        super().__init__(icon, min(34, style.size * 1.05), colour=colour)
        self.style = style

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return max(super()._content_height(canvas, width), canvas.fonts.line_height(self.style))


def bullet(text: str, icon: str = "point", *, colour: str = "teal", style: TextStyle = BODY) -> Row:
    """Return one point of a list: an icon at the height of the first line, and a text that wraps beside it."""
    return Row(LineIcon(icon, style, colour=colour), Text(text, style, grow=1), gap=12, align="start", role="listitem")


def tag(text: str, colour: str = "teal", *, icon: str = "") -> Row:
    """Return a few words on a soft ground in one colour."""
    picture = Icon(icon, 22, colour=colour) if icon else None
    box = Box(fill=f"{colour}_soft", radius=40, pad=(14, 5))
    return Row(picture, Text(text, SMALL_STRONG, colour=colour), gap=8, box=box)


def change_colour(by: int) -> str:
    """Return the colour of a change of stability: up, down, or none."""
    return "sage" if by > 0 else "clay" if by < 0 else "soft"


def amount_tile(text: str, by: int) -> Node:
    """Return a change of the score on a ground that says up or down; the sign says so too."""
    colour = change_colour(by)
    fill = f"{colour}_soft" if by else "paper"
    return Node(Text(text, STRONG, colour=colour, align="center"), box=Box(fill=fill, radius=40, pad=(14, 4)), least=76)


class Veil(Column):
    """A column that lets what lies behind it shine through a little."""

    def _paint(self, canvas: Canvas) -> None:
        canvas.veil(self.rect, "ink" if canvas.theme.name == "light" else "paper", 150)
