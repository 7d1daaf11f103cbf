"""What players can set for their own eyes and ears on any screen: by key, and so by mouse and touch too."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.buttons import Action
from game.desktop.ports import TEXT_SCALES, Preferences
from game.session.setup import Language

LANGUAGES: tuple[Language, ...] = ("nl", "en")


class Comfort:
    """The preferences that hold now, the ways to change them, and whether they lie open on the screen."""

    def __init__(
        self,
        preferences: Preferences,
        *,
        changed: Callable[[Preferences], None],
        moved: Action,
        full_screen: Action,
        read_aloud: Action,
    ) -> None:
        """Begin with these; `changed` is told of every change, `moved` that the settings opened or closed."""
        self.preferences = preferences
        self.is_open = False
        self.full_screen = full_screen
        self.read_aloud = read_aloud
        self._changed = changed
        self._moved = moved

    def change(self, preferences: Preferences) -> None:
        """Let other preferences hold from now on."""
        if preferences != self.preferences:
            self.preferences = preferences
            self._changed(preferences)

    def larger_text(self) -> None:
        """Make the text a step larger; after the largest comes the normal size."""
        larger = (scale for scale in TEXT_SCALES if scale > self.preferences.text_scale)
        self.change(self.preferences._replace(text_scale=next(larger, TEXT_SCALES[0])))

    def contrast(self) -> None:
        """Switch between high contrast and the light theme."""
        theme = self.preferences.theme
        self.change(self.preferences._replace(theme="light" if theme == "contrast" else "contrast"))

    def other_language(self) -> None:
        """Speak the other language."""
        at = LANGUAGES.index(self.preferences.language)
        self.change(self.preferences._replace(language="en" if at == 0 else "nl"))

    def settings(self) -> None:
        """Lay all settings on the screen, or take them away."""
        self.is_open = not self.is_open
        self._moved()

    def leave_for(self, then: Action) -> Action:
        """An action that takes the settings away first."""

        def leave() -> None:
            self.is_open = False
            then()

        return leave
