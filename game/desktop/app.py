"""The window of Kantelpunt: what is on, and the way from one screen to the next."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

# Before pygame starts: without a graphics card a frame costs a tenth, and text is sharp on scaled screens.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
# What a desktop calls the window in its list of programs.
os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "kantelpunt")

import pygame

from game.desktop.assets import Assets
from game.desktop.authoring import Manuscript, NoManuscript
from game.desktop.buttons import Action
from game.desktop.camera import Camera
from game.desktop.comfort import Comfort
from game.desktop.containers import Layers
from game.desktop.displays import gone, show_icon, speak_last
from game.desktop.hall import Hall
from game.desktop.hearing import Hearing
from game.desktop.lighting import appearance
from game.desktop.live import Live
from game.desktop.nodes import Node
from game.desktop.outside import Outside
from game.desktop.pages.home import home
from game.desktop.ports import OpenedPlay, Plays, Preferences, Weighing, WindowWish
from game.desktop.screens import Screen, Viewport
from game.desktop.second_window_notes import NotesWindow
from game.desktop.turning import turning
from game.desktop.watching import Watch
from game.desktop.weighed import Weighed
from game.desktop.wholeness import told as about_faults
from game.desktop.window import Window
from game.errors import KantelpuntError
from game.reports.refusals import told
from game.session.setup import Language
from game.words import Words

if TYPE_CHECKING:
    from game.desktop.table import Table


def run(
    wish: WindowWish,
    plays: Plays,
    play: OpenedPlay | None,
    assets: Path,
    manuscript: Manuscript | None = None,
    weighing: Weighing | None = None,
) -> int:
    """Show the window until it is closed, and return the exit code; without a `play` it begins at the home screen.

    `manuscript` are the files of what is played, for who writes them; `weighing` works out what was possible, and
    without it the look back leaves that out. Raises `pygame.error` when there is no display.
    """
    if wish.shots is not None:
        # Pictures need no display, and nobody should have to watch them being made.
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    app = App(wish, plays, assets, manuscript, weighing)
    if play is not None:
        app.sit_down(play)
    if wish.demo:
        code: int = import_module("game.desktop.demo").demonstrate(app, wish)
        return code
    speak_last(lambda: told(app.lost(), app.words))
    try:
        app.window.step()
        show_icon(app.assets)
        app.window.run()
    except pygame.error as error:
        raise app.lost() from error
    app.stand_up()
    return 0


class App:
    """What is on: the hall, or a table with a play. A screen is made anew from that after every action."""

    def __init__(
        self,
        wish: WindowWish,
        plays: Plays,
        assets: Path,
        manuscript: Manuscript | None = None,
        weighing: Weighing | None = None,
    ) -> None:
        self.words = Words(wish.preferences.language)
        self.assets = Assets(assets)
        self.table: Table | None = None
        self._plays = plays
        self.weighed = Weighed(weighing)
        self.hearing = Hearing(self.assets, lambda: self.words, wish.preferences, muted=wish.shots is not None)
        self.notes = NotesWindow(self.assets, lambda: self.table, lambda: self.window.appearance, wish.trainer_window)
        self._watch = Watch(lambda: self.table, self.hearing, lambda: self.window)
        self.window = window = Window(
            self.assets,
            lambda _: Screen(Node()),
            size=wish.size,
            appearance=appearance(wish.preferences, None),
            outside=Outside(self._poll, self._watch.focused, self.notes.takes),
        )
        self.live = Live(
            manuscript or NoManuscript(),
            table=lambda: self.table,
            words=lambda: self.words,
            sit_down=self.sit_down,
            moved=self._moved,
        )
        self._keep = wish.keep
        self.comfort = Comfort(
            wish.preferences,
            changed=self._prefer,
            moved=self._moved,
            full_screen=window.toggle_full_screen,
            read_aloud=lambda: self.hearing.read(window.stage.root),
        )
        pictures = wish.shots or wish.pictures or Path.home()
        self._camera = Camera(window, pictures, lambda: self.table or self.hall, lambda: self.words)
        self.hall = self._come_in()
        if wish.full_screen:
            window.toggle_full_screen()
        self._moved()

    def build(self, view: Viewport) -> Screen:
        """The screen that is on."""
        self.notes.look_again()
        self.hearing.follow(self.table)
        screen = self.live.around(self._screen(view), view)
        if self.comfort.is_open:
            settings = import_module("game.desktop.pages.settings").settings
            over: Screen = settings(self.comfort, self.words, view, self.table and self.table.pause)
            return over._replace(root=Layers(screen.root, over.root), keys={**over.keys, **self._own_keys()})
        own = {**self._own_keys(), **screen.keys}
        return screen._replace(keys={**own, **turning(self.window.stage, screen)})

    def sit_down(self, play: OpenedPlay) -> None:
        """Go to a table with this play."""
        # A play needs the whole session, which the first screen does not wait for.
        tables = import_module("game.desktop.table")
        self.table = tables.Table(
            play, self.words, self.assets, self.comfort, leave=self.leave_table, moved=self._moved
        )
        self.table.notes_window = self.notes.ask
        self.table.walk_on, self.table.weighed = self._plays.walk_on, self.weighed
        self._moved()
        self.light()

    def leave_table(self) -> None:
        """Put the play away and go back to the hall."""
        self.stand_up()
        self.hall = self._come_in()
        self._moved()
        self.light()

    def stand_up(self) -> None:
        """Put the play away, if there is one; it can be taken up again."""
        self.notes.close()
        self.weighed.stop()
        if self.table is not None:
            self._plays.put_away(self.table.play)
            self.table = None
        self.hearing.close()

    def lost(self) -> KantelpuntError:
        """What there is to say when the display is gone: where the play is kept."""
        return gone(self._plays.kept_in(self.table.play) if self.table else None)

    def _own_keys(self) -> dict[str, Action]:
        """The keys that do the same on every screen."""
        return {
            "f12": self._camera.take,
            "shift+r": self.live.read_when_asked,
            "shift+a": self.comfort.settings,
            "t": self.comfort.larger_text,
            "c": self.comfort.contrast,
            "v": self.comfort.read_aloud,
        }

    def _prefer(self, preferences: Preferences) -> None:
        """Show and say things in another way from now on, and have it kept for the next time."""
        self.light()
        self.hearing.prefer(preferences)
        if preferences.language != self.words.language:
            self._speak(preferences.language)
        try:
            self._keep(preferences)
        except KantelpuntError as refused:
            self._notice(told(refused, self.words))

    def light(self) -> None:
        """Show things as they are set, or as the table asks."""
        wanted = appearance(self.comfort.preferences, self.table)
        if wanted != self.window.appearance:
            self.window.set_appearance(wanted)

    def _speak(self, language: Language) -> None:
        """Go on in another language, wherever the players are."""
        self.words = Words(language)
        self.hall.speak(self.words)
        if self.table is not None:
            self.table.change_language(lambda play: self._plays.in_language(play, language), self.words)
        self.window.refresh()

    def _come_in(self) -> Hall:
        return Hall(
            self._plays,
            self.words,
            self.assets,
            self.comfort,
            opened=self.sit_down,
            leave=self.window.stop,
            moved=self._moved,
        )

    def _poll(self) -> bool:
        self.notes.step()
        # Once a screen was drawn it is known what that screen misses.
        if self.window.frames and (faults := self.assets.untold()):
            self._notice(about_faults(faults, self.words))
        trouble = self.hearing.trouble()
        if trouble:
            self._notice(trouble)
        is_news = self.weighed.follow(self.table.play if self.table else None)
        return self.live.poll() or self._watch.poll() or is_news

    def _notice(self, sentence: str) -> None:
        place = self.table or self.hall
        place.notices = (sentence,)
        self.window.refresh()

    def _moved(self) -> None:
        self.window.show(self.build)

    def _screen(self, view: Viewport) -> Screen:
        if self.table is not None:
            screen: Screen = import_module("game.desktop.playing").playing(self.table, view)
            return screen
        if self.live.is_waiting:
            found: Screen = import_module("game.desktop.pages.problems_found").waiting(self.live, self.window.stop)
            return found
        if self.hall.chosen is None:
            return home(self.hall, view)
        chosen: Screen = import_module("game.desktop.pages.setting_up").setting_up(self.hall, view)
        return chosen
