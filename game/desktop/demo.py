"""The game playing itself: someone at the keyboard whose choices follow from a seed, slowly or for pictures."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pygame

from game.desktop.app import App
from game.desktop.demo_locks import open_lock
from game.desktop.demo_tour import before_play, beside_the_play
from game.desktop.ports import WindowWish
from game.desktop.table import Table

MILLISECONDS_A_SCREEN = 6000
MOST_MILLISECONDS_WAITED = 180_000

MOST_SCREENS = 400
"""Far more than any play has; a demo that gets stuck then ends and says so."""

COUNTED = {"play", "and-then", "look-back"}
"""What comes more than once in a play, as locks do."""

KEYS = {"enter": pygame.K_RETURN}


def demonstrate(app: App, wish: WindowWish) -> int:
    """Play one whole casus; with `wish.shots` write each screen as a numbered PNG there, and tell how it ended."""
    player = DemoPlayer(app)
    if wish.shots is None:
        _slowly(app, player)
        return 0
    shots = _pictured(app, player, wish.shots)
    print(app.words.say("screens.demo-done", count=shots, ending=player.ending or "-", folder=wish.shots))
    return 0 if player.ending else 1


class DemoPlayer:
    """Someone who presses one key at a time, from the first screen to the last section of the look back."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.ending = ""
        self._counts: dict[str, int] = {}

    @property
    def screen(self) -> str:
        """The name of what is on, with a number for screens that come more than once."""
        name = self._named()
        return f"{name}-{self._counts[name]}" if name in COUNTED or name.startswith("lock-") else name

    def _named(self) -> str:
        table = self._app.table
        if table is None:
            return "home" if self._app.hall.chosen is None else "casus"
        if table.session.phase in {"gathering", "briefing"}:
            return "role" if table.alone and table.page == 0 else "briefing"
        ended = table.session.phase == "debriefing" and table.page == 0 and table.view.ending is not None
        playing = "play" if table.unlocking.puzzle is None else f"lock-{table.unlocking.puzzle.type}"
        names = {"deciding": playing, "discussing": playing}
        names |= {"revealing": "and-then", "debriefing": "ending" if ended else "look-back", "closed": "home"}
        return names[table.session.phase]

    def arrive(self) -> None:
        """Take note of the screen that is on now."""
        name = self._named()
        self._counts[name] = self._counts.get(name, 0) + 1
        table = self._app.table
        if table is not None and table.view.ending is not None:
            self.ending = table.view.ending.title

    def press(self) -> bool:
        """Press the next key; False when the last section has been seen."""
        table = self._app.table
        if table is None:
            self._key("enter")
            return True
        if table.session.phase in {"debriefing", "closed"}:
            return self._turn(table)
        if table.session.phase in {"deciding", "discussing"}:
            self._choose(table)
        else:
            self._key("enter")
        return True

    def _turn(self, table: Table) -> bool:
        sections = [thing for thing in self._app.window.described() if thing.id.startswith("tab-")]
        last = table.page >= len(sections) - 1
        # On the last section this closes the play, so that it does not wait among the unfinished ones.
        self._key("enter")
        return not last

    def _choose(self, table: Table) -> None:
        """Lay down an open choice that follows from the seed and the moment, and take it with the next press."""
        if table.unlocking.puzzle is not None:
            open_lock(table)
            self._app.window.refresh()
            self._app.window.step()
            return
        moment = table.view.moment
        if moment is None or table.selected:
            self._key("enter")
            return
        open_now = [option for option in moment.options if option.closed is None]
        told = f"{table.session.setup.seed}/{table.session.revision}"
        drawn = int.from_bytes(sha256(told.encode()).digest()[:8], "big")
        self._key(str(open_now[drawn % len(open_now)].number))

    def _key(self, name: str) -> None:
        code = KEYS.get(name) or pygame.key.key_code(name)
        written = name if len(name) == 1 else ""
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=written))
        self._app.window.step()


def _pictured(app: App, player: DemoPlayer, folder: Path) -> int:
    """Write each screen while it is on; return how many pictures there are."""
    number = 0
    for number, name in enumerate(chain(before_play(app), _screens(app, player)), start=1):
        pygame.image.save(app.window.stage.canvas.surface, folder / f"{number:02}-{name}.png")
    app.stand_up()
    pygame.display.quit()
    return number


def _screens(app: App, player: DemoPlayer) -> Iterator[str]:
    """The name of what is on before every key, from the first screen of the play on."""
    if app.table is None:
        player.press()
    for _ in range(MOST_SCREENS):
        if app.table is None:
            return
        app.window.refresh()
        app.window.step()
        player.arrive()
        _wait_for_what_was_possible(app)
        yield player.screen
        yield from beside_the_play(app)
        if not app.window.running or not player.press():
            return


def _wait_for_what_was_possible(app: App) -> None:
    """Let a picture of the look back show what was possible; a person would go on and come back to it."""
    until = pygame.time.get_ticks() + MOST_MILLISECONDS_WAITED
    while app.weighed.is_awaited and pygame.time.get_ticks() < until:
        pygame.time.wait(50)
        app.window.step()


def _slowly(app: App, player: DemoPlayer) -> None:
    """Press a key every few seconds, until someone closes the window or the play has been looked back on."""
    since = pygame.time.get_ticks()

    def pressing() -> bool:
        nonlocal since
        now = pygame.time.get_ticks()
        if now - since >= MILLISECONDS_A_SCREEN:
            since = now
            if not player.press():
                app.window.stop()
        return False

    window = app.window
    window.outside = window.outside._replace(poll=pressing)
    window.run()
    app.stand_up()
