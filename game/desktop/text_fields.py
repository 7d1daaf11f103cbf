"""A field to write in: it shows what was written, a caret where the next letter comes, and how much still fits."""

from __future__ import annotations

import re
from typing import Unpack

import pygame

from game.desktop.buttons import Action, Button
from game.desktop.canvas import Canvas
from game.desktop.faces import BODY, NOTE
from game.desktop.nodes import Attention, Box, Node, Options
from game.desktop.pictures import Icon
from game.desktop.texts import Text
from game.desktop.writing import Writing

FIELD = Box(fill="card", line="soft", thickness=2, radius=18, pad=(20, 13))
CARET_THICKNESS = 3
_WORDS = re.compile(r"\s*\S+\s*|\s+")


def _nothing() -> None:
    """A field does nothing when it is pressed: it only takes the focus."""


class Letters(Node):
    """What was written, on as many lines as it needs; unlike a text it keeps every space: the caret may be there."""

    role = "none"

    def __init__(self, writing: Writing, prompt: str, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.writing = writing
        self.prompt = prompt

    @property
    def _shown(self) -> str:
        before, after = self.writing.text[: self.writing.caret], self.writing.text[self.writing.caret :]
        return before + self.writing.composing + after

    def caret(self, canvas: Canvas) -> pygame.Rect:
        """Where the next letter comes."""
        inner = self.inner(canvas)
        rows = self._rows(canvas, inner.width)
        left = self.writing.caret + len(self.writing.composing)
        row = 0
        # At the end of a full row the caret goes on to the next one, as the next letter will.
        while row < len(rows) - 1 and left >= len(rows[row]):
            left -= len(rows[row])
            row += 1
        step = canvas.fonts.line_height(BODY)
        x = inner.left + canvas.fonts.width(rows[row][:left], BODY)
        return pygame.Rect(x, inner.top + row * step, max(2, canvas.px(CARET_THICKNESS)), step)

    def _rows(self, canvas: Canvas, width: int) -> list[str]:
        """The text cut into rows; together they are the whole text, letter for letter."""
        # The caret needs room too, at the end of a row.
        room = max(1, width - canvas.px(CARET_THICKNESS))
        rows = [""]
        for word in _WORDS.findall(self._shown):
            if rows[-1] and canvas.fonts.width((rows[-1] + word).rstrip(), BODY) > room:
                rows.append("")
            for letter in word:
                # A word that is wider than the field goes on in the next row.
                if canvas.fonts.width((rows[-1] + letter).rstrip(), BODY) > room:
                    rows.append("")
                rows[-1] += letter
        return rows

    def _content_least_width(self, canvas: Canvas) -> int:
        return canvas.text_px(120)

    def _content_natural_width(self, canvas: Canvas) -> int:
        return max(canvas.text_px(420), canvas.fonts.width(self.prompt, BODY))

    def _content_height(self, canvas: Canvas, width: int) -> int:
        rows = len(self._rows(canvas, width))
        if not self._shown:
            rows = len(canvas.fonts.lines(self.prompt, BODY, max(1, width)))
        return rows * canvas.fonts.line_height(BODY)

    def _paint(self, canvas: Canvas) -> None:
        inner, step = self.inner(canvas), canvas.fonts.line_height(BODY)
        empty = not self._shown
        rows = canvas.fonts.lines(self.prompt, BODY, inner.width) if empty else self._rows(canvas, inner.width)
        top = inner.top + (step - canvas.fonts.font(BODY).get_height()) // 2
        for number, row in enumerate(rows):
            written = canvas.written(row, BODY, "soft" if empty else "ink")
            canvas.surface.blit(written, (inner.left, top + number * step))


def _cap(key: str) -> Node:
    box = Box(fill="teal_soft", radius=10, pad=(6, 2))
    return Node(Text(key, NOTE, colour="teal", align="center", role="none"), box=box, least=34)


class TextField(Button):
    """A field that takes what is typed while it has the focus; a press gives it the focus, Enter does `entered`.

    `prompt` stands in it while it is empty, and the `key` that goes there. With `counted` it shows how many letters
    there are of how many that fit.
    """

    def __init__(
        self,
        writing: Writing,
        *,
        prompt: str,
        icon: str = "",
        key: str = "",
        counted: bool = False,
        entered: Action = _nothing,
        **options: Unpack[Options],
    ) -> None:
        options.setdefault("box", FIELD)
        options.setdefault("name", prompt)
        options.setdefault("role", "textbox")
        self.writing = writing
        self.entered = entered
        self._letters = Letters(writing, prompt, grow=1)
        picture = Icon(icon, 28, colour="soft") if icon else None
        count = Text(f"{len(writing.text)} / {writing.most}", NOTE, colour="soft") if counted else None
        cap = _cap(key) if key and not writing.text else None
        super().__init__(picture, self._letters, count, cap, action=_nothing, hover="card", **options)
        self.value = writing.text

    def caret(self, canvas: Canvas) -> pygame.Rect:
        """Where on the screen the next letter comes, for the caret and for an input method."""
        return self._letters.caret(canvas)

    def draw(self, canvas: Canvas, attention: Attention) -> None:
        """Draw the field, and the caret while it has the focus."""
        super().draw(canvas, attention)
        if attention.focus is self:
            # It does not blink: nothing on this screen moves of its own.
            canvas.surface.fill(canvas.colour("focus"), self.caret(canvas))
