"""The window and its loop: it listens, tells the stage, and draws only when something changed."""

from __future__ import annotations

import pygame

from game.desktop.assets import Assets
from game.desktop.buttons import Action, Button
from game.desktop.displays import fill_or_leave, fits, standing
from game.desktop.fading import Fade
from game.desktop.focusing import buttons, following, towards
from game.desktop.keyboard import ARROWS, key_name
from game.desktop.outside import Outside
from game.desktop.pointer import Point, Pointer
from game.desktop.screens import Appearance, Builder
from game.desktop.semantics import Described, describe
from game.desktop.stage import Stage
from game.desktop.typing_keys import FIELD_KEY, Typing, first_field

BRISK, USUAL, QUIET = 60, 30, 12
"""How often the window listens, in times a second: while a screen fades in, while someone is busy, and else."""

BUSY = 1500
"""Milliseconds after the last event in which someone still counts as busy."""


class Window:
    """One window that shows what a builder makes of the present state; after every action it is built anew."""

    def __init__(
        self,
        assets: Assets,
        builder: Builder,
        *,
        size: tuple[int, int] = (1280, 720),
        appearance: Appearance | None = None,
        outside: Outside | None = None,
    ) -> None:
        # Only the display: asking for sound would fail on a machine without a sound card.
        pygame.display.init()
        pygame.display.set_caption("Kantelpunt")
        surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        self.appearance = appearance or Appearance()
        self.outside = outside or Outside()
        self.stage = Stage(assets, builder, surface, self.appearance)
        self.pointer = Pointer()
        self.typing = Typing()
        self.running = True
        self.frames = 0
        self._size = size
        self._fade = Fade()
        self._touched = 0
        self.changed = True
        self._keys = self._own_keys()

    def show(self, builder: Builder) -> None:
        """Show another screen from now on, from its top; it comes in softly for who does not mind motion."""
        if not self.appearance.calm and self.frames:
            self._fade.begin(self.stage.canvas.surface, pygame.time.get_ticks())
        self.stage.show(builder)
        self._renewed()

    def refresh(self) -> None:
        """Build the screen anew from the present state; focus and scroll places stay, by their ids."""
        self.stage.refresh()
        self._renewed()

    def stop(self) -> None:
        """Leave the loop after this event."""
        self.running = False

    def run(self) -> None:
        """Listen and draw until the window is closed or stopped, then put the display away."""
        clock = pygame.time.Clock()
        while self.running:
            self.step()
            clock.tick(self.pace())
        pygame.display.quit()

    def step(self) -> None:
        """Handle what happened since the last step, and draw if anything changed."""
        for event in pygame.event.get():
            self._touched = pygame.time.get_ticks()
            if not self.outside.takes(event):
                self.handle(event)
        if self.running and self.outside.poll():
            self.refresh()
        if self.running and (self.changed or self._fade.is_on):
            self._draw()

    def pace(self) -> int:
        """Listening costs a little every time: a window that stands on a beamer for an hour hardly does."""
        if self._fade.is_on:
            return BRISK
        return USUAL if pygame.time.get_ticks() - self._touched < BUSY else QUIET

    def described(self) -> list[Described]:
        """Return what the screen means, for tests and for reading aloud."""
        return describe(self.stage.root, self.stage.focus)

    def set_appearance(self, appearance: Appearance) -> None:
        """Show things in another theme, text scale or manner from now on."""
        self.appearance = appearance
        self._fit()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        fill_or_leave()
        self._fit()

    def picture(self) -> pygame.Surface:
        """What is shown, drawn anew: not a picture of two screens at once."""
        self._fade.stop()
        self.changed = True
        self._draw()
        return self.stage.canvas.surface

    def handle(self, event: pygame.event.Event) -> None:
        """Do what one event of pygame asks."""
        match event.type:
            # While there is a second window, closing this one does not quit by itself.
            case pygame.QUIT | pygame.WINDOWCLOSE:
                self.stop()
            case pygame.KEYDOWN:
                self._key(key_name(event))
            case pygame.TEXTINPUT | pygame.TEXTEDITING | pygame.KEYUP:
                if self.typing.hears(event, self.stage):
                    self.refresh()
            case pygame.WINDOWSIZECHANGED | pygame.WINDOWDISPLAYCHANGED:
                self._fit()
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED | pygame.RENDER_DEVICE_RESET:
                self.changed = True
            case pygame.MOUSEWHEEL:
                self.changed |= self.pointer.wheel(self.stage.canvas, self.stage.root, event.precise_y)
            case _:
                self._point(event)

    def _point(self, event: pygame.event.Event) -> None:
        # Touch arrives twice, as a finger and as a mouse: only the finger counts.
        if getattr(event, "touch", False):
            return
        match event.type:
            case pygame.MOUSEMOTION:
                self._move(event.pos, finger=False)
            case pygame.FINGERMOTION:
                self._move(self._pixel(event), finger=True)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._press(event.pos)
            case pygame.FINGERDOWN:
                self._press(self._pixel(event))
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self._release(event.pos)
            case pygame.FINGERUP:
                self._release(self._pixel(event))

    def _pixel(self, event: pygame.event.Event) -> Point:
        width, height = self.stage.canvas.surface.get_size()
        return round(event.x * width), round(event.y * height)

    def _press(self, point: Point) -> None:
        self.pointer.press(self.stage.canvas, self.stage.root, point)
        self.changed = True

    def _move(self, point: Point, *, finger: bool) -> None:
        self.changed |= self.pointer.move(self.stage.canvas, self.stage.root, point, finger=finger)

    def _release(self, point: Point) -> None:
        button = self.pointer.release(self.stage.root, point)
        self.changed = True
        if button:
            self._activate(button)

    def _own_keys(self) -> dict[str, Action]:
        return {
            "f11": self.toggle_full_screen,
            "tab": lambda: self._focus_on(following(buttons(self.stage.root), self.stage.focus, 1)),
            "shift+tab": lambda: self._focus_on(following(buttons(self.stage.root), self.stage.focus, -1)),
            FIELD_KEY: lambda: self._focus_on(first_field(self.stage.root)),
            "enter": self._activate_focus,
            "space": self._activate_focus,
            "pageup": lambda: self._page(-1),
            "pagedown": lambda: self._page(1),
        }

    def _key(self, name: str) -> None:
        """Try the field that has the focus, the keys of the screen, then of its buttons, then what every screen has."""
        if self.typing.takes(name, self.stage):
            self.refresh()
            return
        hot = next((button for button in buttons(self.stage.root) if button.hotkey == name), None)
        if name in self.stage.screen.keys:
            self.stage.screen.keys[name]()
            self.refresh()
        elif hot:
            self._activate(hot)
        elif name in ARROWS:
            self._focus_on(towards(buttons(self.stage.root), self.stage.focus, *ARROWS[name]))
        elif name in self._keys:
            self._keys[name]()

    def _activate_focus(self) -> None:
        if self.stage.focus:
            self._activate(self.stage.focus)

    def _activate(self, button: Button) -> None:
        self.stage.focus_on(button)
        self.changed = True
        # Anything may have changed, also which screen is shown: never guess, build anew.
        if button.press() and self.running:
            self.refresh()

    def _focus_on(self, button: Button | None) -> None:
        if button:
            self.stage.focus_on(button)
            self.outside.focused(button)
            self.changed = True

    def _page(self, direction: int) -> None:
        self.changed |= self.stage.page(direction)

    def _fit(self) -> None:
        surface = pygame.display.get_surface()
        self._fade.stop()
        if surface and fits(surface):
            self._size = surface.get_size()
            self.stage.fit(surface, self.appearance)
            self._renewed()

    def _renewed(self) -> None:
        self.pointer.forget()
        self.changed = True

    def _draw(self) -> None:
        """Draw the screen when it changed, and whatever of the screen before it still shows."""
        surface = standing(self._size)
        if surface is not self.stage.canvas.surface:
            self._fit()
        if not fits(surface):
            return
        self.typing.attend(self.stage)
        if self.changed:
            self.stage.draw(self.pointer.hover, self.pointer.pressed)
            self._fade.drawn(surface)
        self._fade.show(surface, pygame.time.get_ticks())
        pygame.display.flip()
        self.frames += 1
        self.changed = False
