"""Pixels that were made once are kept, and those that nobody asks for any more are let go."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.desktop.rasters import BYTES_A_PIXEL, LEAST_BYTES, Kept

SIDE = 500
"""Twelve surfaces of this size are what a small window keeps."""


@pytest.fixture(autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


class Drawer:
    """Someone who draws what is asked, and remembers how often."""

    def __init__(self) -> None:
        self.drawn: list[int] = []

    def make(self, number: int) -> Callable[[], pygame.Surface]:
        def draw() -> pygame.Surface:
            self.drawn.append(number)
            return pygame.Surface((SIDE, SIDE), pygame.SRCALPHA)

        return draw


def test_what_was_made_once_is_not_made_again():
    kept, drawer = Kept((64, 64)), Drawer()
    assert kept.get("one", drawer.make(1)) is kept.get("one", drawer.make(1))
    assert drawer.drawn == [1]


def test_what_was_not_asked_for_longest_makes_room():
    kept, drawer = Kept((64, 64)), Drawer()
    room = LEAST_BYTES // (SIDE * SIDE * BYTES_A_PIXEL)
    for number in range(room):
        kept.get(number, drawer.make(number))
    kept.get(0, drawer.make(0))
    kept.get("new", drawer.make(99))
    drawer.drawn.clear()
    kept.get(0, drawer.make(0))
    assert drawer.drawn == []
    kept.get(1, drawer.make(1))
    assert drawer.drawn == [1]


def test_a_surface_larger_than_all_room_is_still_drawn():
    kept = Kept((64, 64))
    huge = kept.get("huge", lambda: pygame.Surface((3000, 3000), pygame.SRCALPHA))
    assert huge.get_size() == (3000, 3000)
