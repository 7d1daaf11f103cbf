"""A second window beside the main one, on another screen where there is one; it draws when it is told to."""

from __future__ import annotations

import pygame

from game.desktop.assets import Assets
from game.desktop.keyboard import key_name
from game.desktop.pointer import Pointer
from game.desktop.screens import Appearance, Builder
from game.desktop.stage import Stage

SIZE = (1120, 760)
LEAST_SIZE = (640, 480)
# To SDL a position of this kind means the middle of the screen whose number is added to it.
MIDDLE_OF_SCREEN = 0x2FFF0000
SCROLLING = {"up": -1, "down": 1}
NOTCHES = 2


def other_screen(place: tuple[int, int], size: tuple[int, int], screens: list[tuple[int, int]]) -> int:
    """The number of a screen that a window at this place is not on; 0 when there is only one.

    The first of `screens` (their sizes) begins at (0, 0); where the others lie, nobody tells us.
    """
    middle = place[0] + size[0] // 2, place[1] + size[1] // 2
    on_first = pygame.Rect((0, 0), screens[0]).collidepoint(middle)
    return 1 if on_first and len(screens) > 1 else 0


class SecondWindow:
    """A window with a stage of its own; raises `pygame.error` when there can be no second one.

    It has the mouse and a few keys for itself (those of its screen, and arrows to scroll); all other keys are for the
    main window, so that it does not matter which of the two has the keyboard.
    """

    def __init__(self, assets: Assets, builder: Builder, appearance: Appearance, title: str) -> None:
        screen = other_screen(
            pygame.display.get_window_position(), pygame.display.get_window_size(), pygame.display.get_desktop_sizes()
        )
        place = (MIDDLE_OF_SCREEN | screen, MIDDLE_OF_SCREEN | screen)
        self._window = pygame.Window(title, SIZE, position=place, resizable=True)
        self._window.minimum_size = LEAST_SIZE
        self._appearance = appearance
        self.is_open = True
        self.stage = Stage(assets, builder, self._window.get_surface(), appearance)
        self.pointer = Pointer()

    def show(self, appearance: Appearance) -> None:
        """Build and draw everything anew, in this appearance."""
        if appearance != self._appearance:
            self._appearance = appearance
            self._fit()
        self.stage.refresh()
        self.pointer.forget()
        self._draw()

    def close(self) -> None:
        """Take the window away; after this nothing may be drawn, for its pixels are gone with it."""
        self.is_open = False
        self._window.destroy()

    def is_for(self, event: pygame.event.Event) -> bool:
        """Whether an event happened in this window."""
        return getattr(event, "window", None) is self._window

    def takes(self, event: pygame.event.Event) -> bool:
        """Do what an event of this window asks; False for a key that is not its own."""
        match event.type:
            case pygame.KEYDOWN:
                return self._key(key_name(event))
            case pygame.KEYUP | pygame.TEXTINPUT | pygame.TEXTEDITING:
                return False
            case pygame.WINDOWSIZECHANGED:
                self._fit()
            case _:
                self._point(event)
        self._draw()
        return True

    def _key(self, name: str) -> bool:
        if name in self.stage.screen.keys:
            self.stage.screen.keys[name]()
        elif name in SCROLLING:
            self.pointer.wheel(self.stage.canvas, self.stage.root, -NOTCHES * SCROLLING[name])
            self._draw()
        else:
            return False
        return True

    def _point(self, event: pygame.event.Event) -> None:
        """The mouse; a finger arrives as one too, and that is enough here."""
        canvas, root = self.stage.canvas, self.stage.root
        match event.type:
            case pygame.MOUSEMOTION:
                self.pointer.move(canvas, root, event.pos, finger=False)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self.pointer.press(canvas, root, event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                button = self.pointer.release(root, event.pos)
                if button:
                    button.press()
            case pygame.MOUSEWHEEL:
                self.pointer.wheel(canvas, root, event.precise_y)

    def _fit(self) -> None:
        self.stage.fit(self._window.get_surface(), self._appearance)
        self.pointer.forget()

    def _draw(self) -> None:
        if not self.is_open:
            # A button or a key of this window may just have closed it.
            return
        self.stage.draw(self.pointer.hover, self.pointer.pressed)
        self._window.flip()
