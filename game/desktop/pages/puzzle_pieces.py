"""Pieces of the screen of a lock: a line with its number and state, and a text that is struck out."""

from __future__ import annotations

from game.desktop.buttons import Action, Button
from game.desktop.canvas import Canvas
from game.desktop.containers import Row
from game.desktop.faces import NOTE, SMALL_STRONG, SUBHEADING, Face, TextStyle
from game.desktop.nodes import RING_THICKNESS, Box, Node
from game.desktop.pictures import Icon
from game.desktop.texts import Text

LINE = TextStyle(Face.REGULAR, 24, 1.25)
OPEN = Box(fill="paper", line="line", thickness=2, radius=18)
PICKED = Box(fill="paper", line="amber", thickness=4, radius=18)


class Line(Button):
    """A button over the whole width that wears its focus as its own border: between lines there is little room."""

    def _draw_ring(self, canvas: Canvas) -> None:
        canvas.shape(self.rect, canvas.px(self.box.radius), line="focus", thickness=RING_THICKNESS)


class Struck(Text):
    """A text with a line through every line of it."""

    def _paint(self, canvas: Canvas) -> None:
        super()._paint(canvas)
        step, inner = canvas.fonts.line_height(self.style), self.inner(canvas)
        for number, line in enumerate(self.lines(canvas, inner.width)):
            middle = inner.top + number * step + step // 2
            width = canvas.fonts.width(line, self.style)
            place = (inner.left, middle, width, max(2, canvas.px(3)))
            canvas.surface.fill(canvas.colour(self.colour), place)


def number_tile(sign: str, *, picked: bool) -> Node:
    """The number or letter of a line; in the colour of the lock when it is picked."""
    colour, fill = ("card", "amber") if picked else ("ink", "track")
    text = Text(sign, SUBHEADING, colour=colour, align="center", role="none")
    return Node(text, box=Box(fill=fill, radius=12, pad=(7, 3)), least=42)


def state_tag(text: str, icon: str, colour: str) -> Node:
    """What was chosen: a word with a sign, on a ground of its colour."""
    words = Row(Icon(icon, 22, colour=colour), Text(text, SMALL_STRONG, colour=colour), gap=8, justify="center")
    return Node(words, box=Box(fill=f"{colour}_soft", radius=40, pad=(14, 5)), least=124)


def still_open(text: str) -> Node:
    """That nothing was chosen yet, as wide as what stands there later: so nothing moves when it is chosen."""
    return Node(Text(text, NOTE, colour="soft", align="end"), least=124)


def line(
    item: str,
    number: int,
    words: Node,
    state: Node | None,
    *,
    picked: bool,
    action: Action,
    told: tuple[str, str],
    hotkey: str,
    pad: float,
) -> Line:
    """An item with what was chosen for it; `told` says both in words, and `pad` is the air above and below."""
    return Line(
        number_tile(str(number), picked=picked),
        words,
        state,
        action=action,
        hotkey=hotkey,
        id=f"item-{item}",
        name=told[0],
        value=told[1],
        gap=16,
        box=(PICKED if picked else OPEN)._replace(pad=(16, pad)),
    )


def key_button(text: str, key: str, icon: str, colour: str, action: Action, name: str) -> Button:
    """One of the two things that can be done with an item, with its key."""
    return Button(
        Icon(icon, 28, colour=colour),
        Text(f"{text} ({key.upper()})", SMALL_STRONG, colour=colour),
        action=action,
        id=name,
        name=text,
        justify="center",
        grow=1,
        box=Box(fill=f"{colour}_soft", line=colour, thickness=2, radius=40, pad=(18, 10)),
    )
