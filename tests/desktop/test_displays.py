"""A display that is resized in the middle of everything, taken away, given back, or gone for good."""

from __future__ import annotations

import random
from pathlib import Path

import pygame
import pytest

from game.cli.plays import PlaysOnDisk
from game.desktop import app as app_module
from game.desktop.app import run
from game.desktop.ports import Preferences, WindowWish
from game.errors import PlaceNotUsable
from game.session.setup import Setup
from game.words import Words
from tests.desktop.screens_player import ASSETS, Player, cache, home

__all__ = ["cache", "home"]

pytestmark = pytest.mark.usefixtures("home")


def resized(player: Player, size: tuple[int, int]) -> None:
    """As a desktop does: the surface changes first, and the event comes after."""
    pygame.display.set_mode(size, pygame.RESIZABLE)
    player.post(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1])


@pytest.mark.parametrize("cover", ["", "pause", "menu", "help", "meters", "envelopes"])
def test_a_window_of_any_size_is_survived(cover):
    player = Player()
    player.start()
    player.app.table.do("begin")
    if cover:
        player.app.table.open_cover(cover)
    for size in ((1, 1), (320, 240), (63, 900), (900, 63), (4000, 64), (1280, 720)):
        resized(player, size)
    assert player.window.stage.canvas.surface.get_size() == (1280, 720)
    assert player.phase == "deciding"


def test_the_largest_window_there_is_shows_a_long_page():
    player = Player(WindowWish(preferences=Preferences(calm=True, text_scale=2.0)))
    player.start()
    resized(player, (7680, 4320))
    assert player.phase == "briefing"


def test_choices_are_made_while_someone_drags_a_corner():
    """The play is what it would have been without: only the looks follow the window."""
    chance = random.Random(4)
    calm, pulled = Player(), Player()
    for player in (calm, pulled):
        player.start()
        while player.phase != "debriefing":
            if player is pulled:
                resized(player, (chance.randrange(1, 2000), chance.randrange(1, 1200)))
            table = player.app.table
            moment = table.view.moment if player.phase == "deciding" else None
            if moment is not None:
                table.do("choose", next(one.id for one in moment.options if not one.closed))
            else:
                table.do("begin" if player.phase == "briefing" else "proceed")
            player.window.refresh()
            player.window.step()
    assert calm.app.table.session.position == pulled.app.table.session.position


@pytest.mark.parametrize("kind", ["WINDOWEXPOSED", "WINDOWDISPLAYCHANGED", "WINDOWRESTORED", "RENDER_DEVICE_RESET"])
def test_what_a_desktop_may_have_wiped_out_is_drawn_again(kind):
    player = Player()
    frames = player.window.frames
    player.window.stage.canvas.surface.fill("black")
    player.post(getattr(pygame, kind))
    assert player.window.frames > frames
    assert player.pixel((2, 2)) != pygame.Color("black")


def test_full_screen_and_back_leaves_everything_where_it_was():
    player = Player()
    player.start()
    before = player.told()
    player.window.toggle_full_screen()
    player.window.toggle_full_screen()
    player.window.step()
    assert player.told() == before


def test_a_surface_that_was_taken_away_is_asked_for_again():
    player = Player()
    player.start()
    pygame.display.quit()
    pygame.display.init()
    assert pygame.display.get_surface() is None
    player.window.refresh()
    player.window.step()
    assert player.window.stage.canvas.surface is pygame.display.get_surface()
    player.app.table.do("begin")
    assert player.phase == "deciding"


def test_a_display_that_stays_away_ends_with_where_the_play_is_kept(monkeypatch):
    plays = PlaysOnDisk(Words("nl"), 3)
    play = plays.open_play("de-lege-stoel", Setup())

    def no_display(*_: object) -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(app_module.Window, "run", no_display)
    with pytest.raises(PlaceNotUsable) as told:
        run(WindowWish(), plays, play, ASSETS)
    assert told.value.key == "live.display-lost"
    assert Path(str(told.value.facts["path"])).exists()


def test_a_display_that_goes_away_at_the_first_screen_has_nothing_to_keep(monkeypatch):
    def no_display(*_: object) -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(app_module.Window, "run", no_display)
    with pytest.raises(PlaceNotUsable) as told:
        run(WindowWish(), PlaysOnDisk(Words("nl"), 3), None, ASSETS)
    assert told.value.key == "live.display-lost-idle"
