"""What the keyboard means while a field to write in has the focus: letters, the caret, and the way out."""

from __future__ import annotations

import pygame

from game.desktop.focusing import buttons, following
from game.desktop.nodes import Node
from game.desktop.stage import Stage
from game.desktop.text_fields import TextField
from game.desktop.writing import Writing

# The first wait and the next ones, in thousandths of a second, while a key is held down in a field.
REPEAT = (400, 40)
FIELD_KEY = "/"
"""The key that goes to the first field on a screen."""

PASSED_ON = {"tab", "shift+tab", "up", "down", "pageup", "pagedown", *(f"f{number}" for number in range(1, 13))}
"""What means the same in a field as outside it; all else is for the field alone, so that no letter does anything."""


def first_field(root: Node) -> TextField | None:
    """The first field on the screen, for the key that goes there."""
    return next((button for button in buttons(root) if isinstance(button, TextField)), None)


class Typing:
    """Brings keys to the field that has the focus, and keeps away from it what was typed elsewhere."""

    def __init__(self) -> None:
        self._field: TextField | None = None
        self._stray = False

    def takes(self, name: str, stage: Stage) -> bool:
        """Do what a key means in the field; False when no field has the focus, or the key is not for a field."""
        field = stage.focus
        if not isinstance(field, TextField):
            # The letter that this key writes comes later: by then it may have laid a field on the screen.
            self._stray = True
            return False
        self._stray = False
        if name in PASSED_ON:
            return False
        if name == "esc":
            stage.focus_on(following(buttons(stage.root), field, 1))
        elif name == "enter":
            field.entered()
        elif not field.writing.composing:
            _edit(field.writing, name)
        return True

    def hears(self, event: pygame.event.Event, stage: Stage) -> bool:
        """Take what was written, or is being composed by an input method; tell whether the field changed."""
        field = stage.focus
        if event.type == pygame.KEYUP:
            self._stray = False
        elif isinstance(field, TextField) and not self._stray:
            if event.type == pygame.TEXTINPUT:
                field.writing.write(event.text)
            else:
                field.writing.compose(event.text)
            return True
        return False

    def attend(self, stage: Stage) -> None:
        """Tell the system where someone writes: it then shows its own keyboard or its list of signs there."""
        field = stage.focus if isinstance(stage.focus, TextField) else None
        if self._field and not (field and field.writing is self._field.writing):
            # Nobody makes up their mind about a letter in a field that they have left.
            self._field.writing.compose("")
        if field and not self._field:
            pygame.key.start_text_input()
            pygame.key.set_repeat(*REPEAT)
        elif self._field and not field:
            # Outside a field a key that is held down does a thing once.
            pygame.key.set_repeat()
        if field:
            pygame.key.set_text_input_rect(field.caret(stage.canvas))
        self._field = field


def _edit(writing: Writing, name: str) -> None:
    match name:
        case "backspace" | "shift+backspace":
            writing.erase(-1)
        case "delete":
            writing.erase(1)
        case "left" | "right":
            writing.move(1 if name == "right" else -1)
        case "home":
            writing.move(-len(writing.text))
        case "end":
            writing.move(len(writing.text))
        case "ctrl+v" | "shift+insert":
            writing.write(_on_the_clipboard())
        case _:
            pass


def _on_the_clipboard() -> str:
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        # Some systems have no clipboard, or do not let us look at it.
        return ""
