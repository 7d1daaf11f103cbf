"""The texts inside an SVG drawing: taken out, because the window draws them with its own fonts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Literal

from game.desktop.faces import Face, TextStyle

Anchor = Literal["start", "middle", "end"]
# Our own drawings only: a full reader of XML would be slow to load and is not needed.
_TEXT = re.compile(r"<text\b([^>]*)>([^<]*)</text>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


@dataclass(frozen=True)
class Label:
    """A text at (x, y) of the drawing, y being its base line; `fill` is `#RRGGBB`, `size` in units of the drawing."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    anchor: Anchor
    fill: str

    def style(self, scale: float) -> TextStyle:
        """Return the style for a drawing shown `scale` times as large."""
        return TextStyle(Face.SEMIBOLD if self.bold else Face.REGULAR, self.size * scale)


def without_texts(svg: str) -> tuple[str, tuple[Label, ...]]:
    """Return the drawing without its `<text>` elements, and those elements as labels.

    Read are x, y, font-size, font-weight (600 and more is bold), text-anchor and fill; texts hold no other elements.
    """
    labels = tuple(_label(dict(_ATTRIBUTE.findall(found[1])), found[2]) for found in _TEXT.finditer(svg))
    return _TEXT.sub("", svg), labels


def _label(attributes: dict[str, str], text: str) -> Label:
    weight = attributes.get("font-weight", "400")
    anchor = attributes.get("text-anchor", "start")
    return Label(
        text=unescape(text),
        x=float(attributes.get("x", "0")),
        y=float(attributes.get("y", "0")),
        size=float(attributes.get("font-size", "20")),
        bold=weight == "bold" or (weight.isdigit() and int(weight) >= 600),
        anchor="middle" if anchor == "middle" else "end" if anchor == "end" else "start",
        fill=attributes.get("fill", "#000000"),
    )
