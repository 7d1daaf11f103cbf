"""The screen that is shown now: built, laid out, scrolled, with a focus; it knows no events and no loop."""

from __future__ import annotations

import pygame

from game.desktop.assets import Assets
from game.desktop.buttons import Button
from game.desktop.canvas import Canvas
from game.desktop.focusing import buttons, reveal
from game.desktop.fonts import Fonts
from game.desktop.nodes import Attention, Node
from game.desktop.screens import Appearance, Builder, Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.themes import THEMES

FULL_WIDTH, FULL_HEIGHT = 1920, 1080
# In a smaller window than 1280 x 720 things keep their size, and the screen scrolls instead.
LEAST_SCALE = 2 / 3


class Stage:
    """A builder, the tree it made, and where the player was in it (focus and scroll places, by id).

    A tree is built when it is first looked at: one action may change many things, and needs one screen.
    """

    def __init__(self, assets: Assets, builder: Builder, surface: pygame.Surface, appearance: Appearance) -> None:
        self._assets = assets
        self._builder = builder
        self._focus_id = ""
        self._shifts: dict[str, int] = {}
        self._screen = Screen(Node())
        self._focus: Button | None = None
        self._is_stale = False
        self._fonts: Fonts | None = None
        self.fit(surface, appearance)

    @property
    def screen(self) -> Screen:
        """What the builder makes of the present state."""
        if self._is_stale:
            # A builder may look at the stage itself: then at what was shown before.
            self._is_stale = False
            self._build()
        return self._screen

    @property
    def focus(self) -> Button | None:
        """The button that has the focus."""
        # The focus belongs to a tree, so that comes first.
        _ = self.screen
        return self._focus

    @property
    def root(self) -> Node:
        """The tree that is shown, within one part that scrolls when the window is too low."""
        return self.screen.root

    def fit(self, surface: pygame.Surface, appearance: Appearance) -> None:
        """Build the screen for a surface, a theme and a text scale."""
        width, height = surface.get_size()
        scale = max(LEAST_SCALE, min(width / FULL_WIDTH, height / FULL_HEIGHT))
        theme = THEMES[appearance.theme]
        self.canvas = Canvas(surface, self._assets, theme, scale, appearance.text_scale, self._fonts)
        self._fonts = self.canvas.fonts
        self._viewport = Viewport(width / scale, height / scale, appearance.text_scale, theme)
        self.refresh()

    def show(self, builder: Builder) -> None:
        """Show another screen, from its top."""
        self._builder = builder
        self._focus_id = ""
        self._shifts.clear()
        self._is_stale = True

    def refresh(self) -> None:
        """Have the same screen built anew from the present state."""
        if not self._is_stale:
            self._shifts.update({scroll.id: scroll.shift for scroll in self._scrolls()})
        self._is_stale = True

    def focus_on(self, button: Button | None) -> None:
        """Give the focus to a button and scroll it into sight."""
        root = self.root
        self._focus = button
        self._focus_id = button.id if button else ""
        if button:
            reveal(self.canvas, root, button)

    def page(self, direction: int) -> bool:
        """Scroll the outermost part that can move by most of its height, down (1) or up (-1); tell if it moved."""
        return any(s.scroll(self.canvas, direction * s.view.height * 4 // 5) for s in self._scrolls())

    def draw(self, hover: Node | None = None, pressed: Node | None = None) -> None:
        """Draw everything that can be seen."""
        surface = self.canvas.surface
        surface.set_clip(None)
        surface.fill(self.canvas.colour("paper"))
        self.root.draw(self.canvas, Attention(self.focus, hover, pressed))

    def _scrolls(self) -> list[Scroll]:
        return [node for node in self.root.walk() if isinstance(node, Scroll)]

    def _build(self) -> None:
        made = self._builder(self._viewport)
        goes_on = made.next_focus not in {"", self._screen.next_focus}
        if goes_on:
            self._focus_id = made.next_focus
        # What is too high for the window can always be reached by scrolling the whole.
        self._screen = made._replace(root=Scroll(made.root, id="window"))
        for scroll in self._scrolls():
            scroll.shift = self._shifts.get(scroll.id, 0)
        self.root.place(self.canvas, self.canvas.surface.get_rect())
        # The buttons are new ones: only their ids tell which had the focus.
        wanted = self._focus_id or made.first_focus
        self._focus = next((button for button in buttons(self.root) if button.id == wanted), None)
        if goes_on and self._focus:
            reveal(self.canvas, self.root, self._focus)
