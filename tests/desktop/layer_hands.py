"""Hands for the tests: they press keys, click, touch and turn the wheel as a person would, through posted events."""

from __future__ import annotations

import pygame

from game.desktop.buttons import Button
from game.desktop.focusing import buttons
from game.desktop.screens import Appearance, Builder
from game.desktop.scrolling import Scroll
from game.desktop.semantics import Described
from game.desktop.window import Outside, Window
from tests.desktop.layer_gallery import ASSETS

NAMED_KEYS = {
    "tab": pygame.K_TAB,
    "enter": pygame.K_RETURN,
    "space": pygame.K_SPACE,
    "left": pygame.K_LEFT,
    "right": pygame.K_RIGHT,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "pageup": pygame.K_PAGEUP,
    "pagedown": pygame.K_PAGEDOWN,
    "f12": pygame.K_F12,
}
HELD = {"ctrl": pygame.KMOD_LCTRL, "shift": pygame.KMOD_LSHIFT, "alt": pygame.KMOD_LALT}


class Hands:
    """A window with someone before it."""

    def __init__(
        self,
        builder: Builder,
        size: tuple[int, int] = (1280, 720),
        appearance: Appearance | None = None,
        outside: Outside | None = None,
    ) -> None:
        self.window = Window(ASSETS, builder, size=size, appearance=appearance, outside=outside)
        pygame.event.clear()
        self.window.step()

    @property
    def focus(self) -> str:
        return self.window.stage.focus.id if self.window.stage.focus else ""

    def pixel(self, point: tuple[int, int]) -> pygame.Color:
        return self.window.stage.canvas.surface.get_at(point)

    def button(self, name: str) -> Button:
        return next(button for button in buttons(self.window.stage.root) if button.id == name)

    def scroll(self, name: str) -> Scroll:
        nodes = self.window.stage.root.walk()
        return next(node for node in nodes if isinstance(node, Scroll) and node.id == name)

    def seen(self, role: str) -> list[Described]:
        return [thing for thing in self.window.described() if thing.role == role]

    def press(self, *keys: str) -> None:
        for key in keys:
            *held, last = key.split("+")
            mod = sum(HELD[name] for name in held)
            code = NAMED_KEYS.get(last) or pygame.key.key_code(last)
            written = last if len(last) == 1 and not mod & pygame.KMOD_CTRL else ""
            written = written.upper() if mod & pygame.KMOD_SHIFT else written
            self.post(pygame.KEYDOWN, key=code, mod=mod, unicode=written)

    def click(self, point: tuple[int, int], away: tuple[int, int] | None = None) -> None:
        self.post(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        self.post(pygame.MOUSEBUTTONDOWN, pos=point, button=1, touch=False)
        if away:
            self.post(pygame.MOUSEMOTION, pos=away, rel=(0, 0), buttons=(1, 0, 0), touch=False)
        self.post(pygame.MOUSEBUTTONUP, pos=away or point, button=1, touch=False)

    def wheel(self, point: tuple[int, int], notches: int) -> None:
        self.post(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        self.post(pygame.MOUSEWHEEL, x=0, y=notches, precise_x=0.0, precise_y=float(notches), flipped=False)

    def touch(self, start: tuple[int, int], *way: tuple[int, int]) -> None:
        self._finger(pygame.FINGERDOWN, start)
        for point in way:
            self._finger(pygame.FINGERMOTION, point)
        self._finger(pygame.FINGERUP, way[-1] if way else start)

    def _finger(self, kind: int, point: tuple[int, int]) -> None:
        width, height = self.window.stage.canvas.surface.get_size()
        x, y = point[0] / width, point[1] / height
        self.post(kind, x=x, y=y, dx=0.0, dy=0.0, finger_id=1, touch_id=1, pressure=1.0)

    def post(self, kind: int, **facts: object) -> None:
        pygame.event.post(pygame.event.Event(kind, facts))
        self.window.step()
