"""Screens come in softly, for who does not mind motion; what they mean is there at once."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.fading import MILLISECONDS, Fade
from game.desktop.ports import Preferences, WindowWish
from tests.desktop.screens_player import Player, cache, home

__all__ = ["cache", "home"]


def sheet(colour: str) -> pygame.Surface:
    made = pygame.Surface((4, 4))
    made.fill(colour)
    return made


def test_the_old_screen_grows_thinner_until_only_the_new_one_is_left():
    fade, surface = Fade(), sheet("black")
    fade.begin(surface, now=1000)
    surface.fill("white")
    fade.drawn(surface)
    shades = []
    for now in (1000, 1000 + MILLISECONDS // 2, 1000 + MILLISECONDS):
        fade.show(surface, now)
        shades.append(surface.get_at((1, 1))[0])
    assert shades[0] == 0
    assert 100 < shades[1] < 155
    assert shades[2] == 255
    assert not fade.is_on


def test_a_window_that_changed_its_size_shows_the_new_screen_at_once():
    fade = Fade()
    fade.begin(sheet("black"), now=0)
    larger = pygame.Surface((8, 8))
    larger.fill("white")
    fade.drawn(larger)
    fade.show(larger, now=1)
    assert larger.get_at((1, 1))[0] == 255
    assert not fade.is_on


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("calm", [True, False])
def test_only_who_does_not_want_calm_sees_motion(calm: bool):
    player = Player(WindowWish(preferences=Preferences(calm=calm)))
    player.press("enter")
    drawn = player.window.frames
    player.window.step()
    assert (player.window.frames > drawn) is not calm
    # Motion or not, the new screen can be used and heard from its first moment.
    assert player.has("table")


@pytest.mark.usefixtures("home")
def test_a_fade_ends_and_then_nothing_is_drawn_any_more():
    player = Player(WindowWish(preferences=Preferences(calm=False)))
    player.press("enter")
    pygame.time.wait(MILLISECONDS + 20)
    player.window.step()
    drawn = player.window.frames
    player.window.step()
    assert player.window.frames == drawn
