"""Someone who hits the real app with anything: all keys, every button, wheel, fingers, odd windows and odd words."""

from __future__ import annotations

import pygame

from game.desktop.buttons import Button
from game.desktop.focusing import path
from game.desktop.pages.walking import may_walk_from, walk_from
from game.desktop.pointer import button_at
from game.desktop.ports import HIGHEST_SEED, Preferences, WindowWish
from game.desktop.scrolling import Scroll
from game.desktop.text_fields import TextField
from game.session.session import Session
from tests.desktop.monkey_world import Start
from tests.desktop.possible_set import WeigherByHand
from tests.desktop.screens_player import Player

LOOKS_ONLY = frozenset({"t", "c", "v", "f11", "f12", "shift+a"})
"""Keys that change how things look, and nothing else."""

MOST_ESCAPES = 8
"""So many times Esc leads out of everything: a field, settings, problems, an envelope, a cover, a talk, and a page."""

LEAST_WIDTH = 640
"""In a window narrower than this (pixels) not everything fits beside each other."""


class Monkey(Player):
    """Hands that do anything; what they do is an act: the name of a method and what it is given."""

    def __init__(self, start: Start) -> None:
        self.preferences = start.preferences
        self._trainer_window = start.trainer_window
        self._open()
        if start.decisions is not None:
            self.begin(start.casus, start.seat)
            self.hurry(start.decisions)

    def _open(self) -> None:
        wish = WindowWish(preferences=self.preferences, keep=self._keep, trainer_window=self._trainer_window)
        super().__init__(wish, weighing=WeigherByHand(3))

    def _keep(self, preferences: Preferences) -> None:
        self.preferences = preferences

    @property
    def session(self) -> Session | None:
        return self.app.table.session if self.app.table else None

    @property
    def is_writing(self) -> bool:
        return isinstance(self.window.stage.focus, TextField)

    def act(self, name: str, *given: object) -> None:
        """Do something; a window that was closed by it is opened again, as people do."""
        getattr(self, name)(*given)
        if not self.window.running:
            self.reopen()

    def pressing(self, key: str) -> None:
        """Press one key; what only changes looks leaves the play alone, and a pause comes from anywhere."""
        before, writing = self._standing(), self.is_writing
        paused = self.app.table is not None and self.app.table.cover == "pause" and not self.app.comfort.is_open
        self.press(key)
        if key in LOOKS_ONLY:
            assert self._standing() == before, key
        if key == "p" and not writing and self.app.table is not None:
            assert (self.app.table.cover == "pause") is not paused

    def tap_any(self, number: int, finger: bool) -> None:
        """Click or touch a button in sight, or scrolled into sight first, where it can be seen."""
        seen = [thing for thing in self.window.described() if thing.role in {"button", "textbox"}]
        name = seen[number % len(seen)].id
        before = self._standing()
        self.window.stage.focus_on(self.button(name))
        button = self.button(name)
        point = self.seen_part(button).center
        if button_at(self.window.stage.root, point) is button:
            self.touch(point) if finger else self.click(point)
        else:
            # In a window as narrow as a phone some things lie outside it; the keyboard still reaches them.
            assert self.window.stage.canvas.surface.get_width() < LEAST_WIDTH, name
            self.press("enter")
        if name.startswith("set-") or name in {"menu-language", "language", "menu-larger-text", "menu-contrast"}:
            assert self._standing() == before, name

    def seen_part(self, button: Button) -> pygame.Rect:
        """The part of a button that is not scrolled out of sight, or at least a point of it."""
        part = button.rect.clip(self.window.stage.canvas.surface.get_rect())
        for step in path(self.window.stage.root, button):
            if isinstance(step, Scroll):
                part = part.clip(step.rect)
        return part

    def point_at(self, x: float, y: float) -> None:
        self.click(self._pixel(x, y))

    def drag(self, x: float, y: float, until: float) -> None:
        self.touch(self._pixel(x, y), self._pixel(x, (y + until) / 2), self._pixel(x, until))

    def turn_wheel(self, x: float, y: float, notches: int) -> None:
        before = self._standing()
        self.wheel(self._pixel(x, y), notches)
        assert self._standing() == before

    def at_the_notes(self, x: float, y: float, event: int) -> None:
        """Do something in the window of the trainer, if it is open: that is not for the table."""
        notes, before = self.app.notes.window, self._kept()
        if notes is None:
            return
        width, height = notes.stage.canvas.surface.get_size()
        facts = {"pos": (int(x * width), int(y * height)), "button": 1, "touch": False, "precise_y": 1 - 2 * y}
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, event):
            self.post(kind, window=notes._window, **facts)
        assert self._kept() == before

    def resize(self, size: tuple[int, int]) -> None:
        """As a desktop does: the surface changes first, and the event comes after."""
        before = self._standing()
        pygame.display.set_mode(size, pygame.RESIZABLE)
        self.post(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1])
        assert self._standing() == before

    def write(self, text: str) -> None:
        """Go to a field, if there is one, and write this: as an input method does, which first proposes it."""
        before = self._standing()
        self.press("/")
        self.post(pygame.KEYUP, key=pygame.K_SLASH, mod=0)
        self.post(pygame.TEXTEDITING, text=text, start=0, length=len(text))
        self.post(pygame.TEXTINPUT, text=text)
        assert self._standing() == before

    def escape(self) -> None:
        """Nobody gets stuck: a few times Esc, and there is the menu, the first screen, or a window that was closed."""
        for _ in range(MOST_ESCAPES):
            if self._is_out():
                return
            self.press("esc")
        raise AssertionError(f"stuck: {self.told()}")

    def _is_out(self) -> bool:
        if not self.window.running:
            return True
        table, free = self.app.table, not self.app.comfort.is_open
        if table is None:
            return free and self.app.hall.chosen is None and not self.app.hall.help_open
        return free and table.cover == "menu"

    def undo_and_redo(self) -> None:
        """What was taken back and done again is as it was."""
        session = self.session
        if session is None or self.is_writing or "ctrl+z" not in self.window.stage.screen.keys:
            return
        before = session.position, session.decisions
        self.press("ctrl+z")
        assert len(session.decisions) == len(before[1]) - 1
        self.press("ctrl+y")
        assert (session.position, session.decisions) == before

    def put_away_and_take_up(self) -> None:
        """A play that was left is taken up again as it was; one in which nothing was decided is not offered."""
        if self.app.table is None:
            if self.app.hall.saved:
                self.app.hall.resume(self.app.hall.saved[0])
            self.window.step()
            return
        real = self.app.table.play.session
        before, decided = self._kept(), real.can_undo
        kept_in = self.app.lost().facts["path"]
        closed = real.phase == "closed"
        self.app.leave_table()
        self.window.step()
        if decided and not closed:
            self.app.hall.resume(next(saved for saved in self.app.hall.saved if saved.path == kept_in))
            self.window.step()
            assert self._kept() == before

    def reopen(self) -> None:
        """Close the program and start it again."""
        self.app.stand_up()
        self._open()

    def begin(self, casus: int, seat: int | None, seed: int = HIGHEST_SEED) -> None:
        """Begin a play, from wherever one is."""
        if self.app.table is not None:
            self.app.leave_table()
        hall = self.app.hall
        hall.wishes.digits = str(seed)
        entry = hall.playable[casus % len(hall.playable)]
        solo = [one.id for one in entry.seats]
        hall.begin(entry, None if seat is None else solo[seat % len(solo)])
        self.window.step()

    def hurry(self, decisions: int) -> None:
        """Play on without looking, each time with another of the open choices."""
        table = self.app.table
        for number in range(3 * decisions):
            if table is None or table.session.phase in {"debriefing", "closed"}:
                break
            moment = table.view.moment
            match table.session.phase:
                case "briefing":
                    table.do("begin")
                case "revealing":
                    table.do("proceed")
                case _ if moment is not None:
                    choices = [option.id for option in moment.options if option.closed is None]
                    table.do("choose" if moment.ours else "advise", choices[number % len(choices)])
        self.window.refresh()
        self.window.step()

    def look_back(self) -> None:
        """Go to the look back in the middle of a play, at its last page."""
        if self.app.table is not None:
            self.app.table.come_back()
        if self.phase in {"deciding", "discussing", "revealing"}:
            self.app.table.do("look-back")
        if self.phase == "debriefing":
            self.app.table.turn(12, 12)
        self.window.step()

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        width, height = self.window.stage.canvas.surface.get_size()
        return int(x * (width - 1)), int(y * (height - 1))

    def what_if(self, number: int) -> None:
        """Walk on from a decision, if there is one to look back on, and play on a little without looking."""
        table = self.app.table
        if table is None or table.session.phase != "debriefing" or not table.real.story.decisions:
            return
        before = self._kept()
        made = [one for one in table.real.story.decisions if one.choice and may_walk_from(table, one)]
        if made:
            walk_from(table, made[number % len(made)].number)
            assert table.what_if is not None
            self.hurry(2)
        assert self._kept() == before

    def _standing(self) -> tuple[object, ...]:
        """What no change of looks may change."""
        table = self.app.table
        place = (table.page, table.cover, table.selected) if table else (self.app.hall.chosen is None,)
        walk = _state(table.what_if.walk.session) if table and table.what_if else ()
        return *self._kept(), *walk, *place

    def _kept(self) -> tuple[object, ...]:
        """The real play, whatever is walked beside it."""
        return _state(self.app.table.play.session) if self.app.table else ()


def _state(session: Session) -> tuple[object, ...]:
    # Steps tell some things in the language of the casus; where they lead is the same in every one.
    decisions = [(one.choice, one.advice, dict(one.hands), one.steps[-1].after) for one in session.decisions]
    return session.position, decisions, session.phase, dict(session.hands), dict(session.promises)
