"""What every part of a screen is: a node with a meaning (role, name, value), a box, and children."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypedDict, Unpack

import pygame

from game.desktop.canvas import Canvas

Role = Literal[
    "group", "text", "heading", "button", "img", "meter", "list", "listitem", "dialog", "status", "textbox", "none"
]
Sides = tuple[float, float, float, float]
RING_THICKNESS = 4
RING_DISTANCE = 7


class Box(NamedTuple):
    """How a node's own rectangle looks, in design units; `pad` is one number, (across, down), or all four sides.

    The four sides are left, top, right, bottom. `fill` and `line` are colour tokens; empty is not drawn.
    """

    fill: str = ""
    line: str = ""
    thickness: float = 1.5
    radius: float = 22
    shadow: bool = False
    pad: float | tuple[float, float] | Sides = 0

    @property
    def sides(self) -> Sides:
        """The padding as left, top, right, bottom."""
        if isinstance(self.pad, tuple):
            return self.pad if len(self.pad) == 4 else (*self.pad, *self.pad)
        return (self.pad, self.pad, self.pad, self.pad)


PLAIN = Box()
CARD = Box(fill="card", line="line", shadow=True, pad=24)
TILE = Box(fill="teal", radius=18, pad=11)


class Options(TypedDict, total=False):
    """What any node can be given; lengths in design units.

    `width` is kept exactly, `height` at least; `least` is the smallest comfortable width and grows with the text;
    `grow` is the share of spare room.
    """

    id: str
    role: Role
    name: str
    value: str
    grow: float
    width: float
    least: float
    height: float
    box: Box


class Attention(NamedTuple):
    """Where the player's attention is: the node with focus, under the pointer, and pressed down."""

    focus: Node | None = None
    hover: Node | None = None
    pressed: Node | None = None


class Node:
    """A rectangle with a meaning. Built anew for every change of what is shown; only `rect` is filled in later.

    A kind of node says how wide and high its content is and where its children go (the methods `_content_*`,
    `_place_content` and `_paint`); boxes, fixed sizes and growth are handled here. All those numbers are pixels.
    """

    role: Role = "group"
    focusable = False

    def __init__(self, *children: Node | None, **options: Unpack[Options]) -> None:
        self.children = tuple(child for child in children if child is not None)
        self.role = options.get("role", self.role)
        self.name = options.get("name", "")
        self.value = options.get("value", "")
        self.id = options.get("id", "")
        self.grow = options.get("grow", 0.0)
        self.width = options.get("width")
        self.least = options.get("least", 0.0)
        self.height = options.get("height", 0.0)
        self.box = options.get("box", PLAIN)
        self.rect = pygame.Rect(0, 0, 0, 0)
        # A column asks its children for their heights, and so does every column around it: ask once.
        self._known: dict[tuple[str, int], int] = {}

    # What a kind of node says about itself.

    def _content_least_width(self, canvas: Canvas) -> int:
        return max((child.least_width(canvas) for child in self.children), default=0)

    def _content_natural_width(self, canvas: Canvas) -> int:
        return max((child.natural_width(canvas) for child in self.children), default=0)

    def _content_height(self, canvas: Canvas, width: int) -> int:
        return max((child.natural_height(canvas, width) for child in self.children), default=0)

    def _content_least_height(self, canvas: Canvas, width: int) -> int:
        return self._content_height(canvas, width)

    def _place_content(self, canvas: Canvas, rect: pygame.Rect) -> None:
        for child in self.children:
            child.place(canvas, rect)

    def _paint(self, canvas: Canvas) -> None:
        """Draw what is this node's own, above its box and below its children."""

    # What follows from that, with the box around it.

    def least_width(self, canvas: Canvas) -> int:
        """Return the width below which something would be cut off."""
        if ("least", 0) not in self._known:
            content = self._content_least_width(canvas) + self._pads(canvas, 0)
            self._known["least", 0] = max(content, canvas.text_px(self.least))
        return self._known["least", 0]

    def natural_width(self, canvas: Canvas) -> int:
        """Return the width at which nothing needs to wrap, or the fixed width."""
        if ("natural", 0) not in self._known:
            fixed = None if self.width is None else canvas.px(self.width)
            content = self._content_natural_width(canvas) + self._pads(canvas, 0) if fixed is None else fixed
            self._known["natural", 0] = max(content, self.least_width(canvas))
        return self._known["natural", 0]

    def natural_height(self, canvas: Canvas, width: int) -> int:
        """Return the height at `width` at which everything shows."""
        if ("height", width) not in self._known:
            content = self._content_height(canvas, width - self._pads(canvas, 0)) + self._pads(canvas, 1)
            self._known["height", width] = max(content, canvas.px(self.height))
        return self._known["height", width]

    def least_height(self, canvas: Canvas, width: int) -> int:
        """Return the height at `width` that is enough because inner parts can scroll."""
        if ("low", width) not in self._known:
            content = self._content_least_height(canvas, width - self._pads(canvas, 0)) + self._pads(canvas, 1)
            self._known["low", width] = max(content, canvas.px(self.height))
        return self._known["low", width]

    def place(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Take `rect` and give the children theirs."""
        self.rect = rect
        self._place_content(canvas, self.inner(canvas))

    def inner(self, canvas: Canvas) -> pygame.Rect:
        """Return the rectangle within the padding of the box."""
        left, top, right, bottom = (canvas.px(side) for side in self.box.sides)
        x, y, width, height = self.rect
        return pygame.Rect(x + left, y + top, max(0, width - left - right), max(0, height - top - bottom))

    def draw(self, canvas: Canvas, attention: Attention) -> None:
        """Draw the box, what is this node's own, and the children that can be seen."""
        self._draw_box(canvas, attention)
        self._paint(canvas)
        self._draw_children(canvas, attention)

    def _draw_box(self, canvas: Canvas, attention: Attention) -> None:
        self._draw_as(canvas, self.box)
        if attention.focus is self:
            self._draw_ring(canvas)

    def _draw_as(self, canvas: Canvas, box: Box) -> None:
        radius = canvas.px(box.radius)
        if box.shadow:
            canvas.shadow(self.rect, radius)
        if box.fill or box.line:
            canvas.shape(self.rect, radius, fill=box.fill, line=box.line, thickness=box.thickness)

    def _draw_ring(self, canvas: Canvas) -> None:
        # Outside the box, so that it never looks like the border of something chosen.
        away = canvas.px(RING_DISTANCE)
        ring = self.rect.inflate(2 * away, 2 * away)
        canvas.shape(ring, canvas.px(self.box.radius) + away, line="focus", thickness=RING_THICKNESS)

    def _draw_children(self, canvas: Canvas, attention: Attention) -> None:
        # A shadow reaches a little outside its node.
        seen = canvas.surface.get_clip().inflate(canvas.px(60), canvas.px(60))
        for child in self.children:
            if child.rect.colliderect(seen):
                child.draw(canvas, attention)

    def walk(self) -> Iterator[Node]:
        """Visit this node and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def _pads(self, canvas: Canvas, side: int) -> int:
        if ("pads", side) not in self._known:
            sides = self.box.sides
            self._known["pads", side] = canvas.px(sides[side]) + canvas.px(sides[side + 2])
        return self._known["pads", side]
