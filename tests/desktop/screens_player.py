"""Someone before the real window: the whole app with real plays on disk, and hands for keys, mouse and touch."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.cli.manuscript import ManuscriptOnDisk
from game.cli.plays import PlaysOnDisk
from game.desktop.app import App
from game.desktop.ports import Preferences, Weighing, WindowWish
from game.desktop.semantics import Described
from game.words import Words
from tests.desktop.layer_hands import NAMED_KEYS, Hands

ASSETS = Path(__file__).resolve().parents[2] / "assets"
NAMED_KEYS["esc"] = pygame.K_ESCAPE
NAMED_KEYS["f1"] = pygame.K_F1


class Player(Hands):
    """An app with someone before it; `seed` decides what chance does, and `weighing` works out what was possible."""

    def __init__(self, wish: WindowWish | None = None, seed: int = 3, weighing: Weighing | None = None) -> None:
        # No fades: what was asked for is on the screen at once.
        wish = wish or WindowWish(preferences=Preferences(calm=True))
        plays = PlaysOnDisk(Words(wish.preferences.language), seed)
        self.app = App(wish, plays, ASSETS, ManuscriptOnDisk(plays), weighing)
        self.window = self.app.window
        pygame.event.clear()
        self.window.step()

    @property
    def phase(self) -> str:
        return self.app.table.session.phase if self.app.table else "home"

    def told(self) -> str:
        """Everything that the screen says, in one string."""
        return "\n".join(f"{thing.name} {thing.value}" for thing in self.window.described())

    def thing(self, name: str) -> Described:
        return next(thing for thing in self.window.described() if thing.id == name)

    def has(self, name: str) -> bool:
        return any(thing.id == name for thing in self.window.described())

    def tap(self, name: str, *, finger: bool = False) -> None:
        """Click or touch the button with this id, scrolled into sight first as a person would."""
        button = self.button(name)
        self.window.stage.focus_on(button)
        point = self.button(name).rect.center
        self.touch(point) if finger else self.click(point)

    def start(self, seat: str | None = None, casus: str = "de-lege-stoel") -> None:
        """From the first screen to the briefing, without a hand on the window."""
        self.app.hall.begin(next(entry for entry in self.app.hall.playable if entry.id == casus), seat)
        self.window.step()

    def to_the_end(self) -> None:
        """Play on until the look back, always with the first open choice; a lock is given up."""
        while self.phase != "debriefing":
            moment = self.app.table.view.moment
            if self.phase == "deciding" and moment.puzzle:
                self.give_up()
            elif self.phase == "deciding":
                number = next(option.number for option in moment.options if not option.closed)
                self.press(str(number), "enter")
            else:
                self.press("enter")

    def give_up(self) -> None:
        """Let a lock be opened for us, by keyboard."""
        for name in ("give-up", "give-up-yes"):
            self.walk_to(name)
            self.press("enter")

    def walk_to(self, name: str) -> None:
        """Go to a button by keyboard, past at most a screen full of others."""
        for _ in range(80):
            if self.focus == name:
                return
            self.press("tab")
        raise AssertionError(f"no key leads to {name}")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache of casussen for all tests: reading them is not what is tested here."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def home(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder without any plays."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path
