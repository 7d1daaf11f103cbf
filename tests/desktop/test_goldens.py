"""Six screens look as they did when someone last looked at them, and a comparison sees what the eye would see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.desktop.assets import Assets
from game.desktop.faces import Face
from game.desktop.screens import Appearance
from tests.desktop.goldens import FOLDER, GOLDENS, KEPT, MOST, Difference, difference, drawn, kept
from tests.desktop.hall_set import ASSETS


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def is_too_far(found: Difference, most: Difference) -> bool:
    return found.mean > most.mean or found.share > most.share


@pytest.mark.parametrize("name", GOLDENS)
def test_a_screen_looks_as_it_was_kept(name: str, tmp_path: Path):
    now = drawn(GOLDENS[name])
    found = difference(now, kept(name))
    pygame.image.save(now, tmp_path / f"{name}.png")
    # Who meant the change looks at the new picture and keeps it: python -m tests.desktop.goldens
    assert not is_too_far(found, GOLDENS[name].most), f"{found}; now it looks like {tmp_path / name}.png"


def test_the_pictures_are_those_of_the_screens_and_small():
    files = {path.stem: path.stat().st_size for path in FOLDER.glob("*.png")}
    assert set(files) == set(GOLDENS)
    assert max(files.values()) < 60_000


@pytest.mark.parametrize("theme", ["evening", "contrast"])
def test_another_theme_is_seen(theme: str):
    other = GOLDENS["course"]._replace(appearance=Appearance(theme, calm=True))
    assert is_too_far(difference(drawn(other), kept("course")), MOST)


class Fewer(Assets):
    """The assets of the game of which some faces are lost, so that that of texts stands in."""

    def __init__(self, *lost: Face) -> None:
        super().__init__(ASSETS.root)
        self._lost = lost

    def font(self, face: Face) -> Path | None:
        return super().font(Face.REGULAR if face in self._lost else face)


@pytest.mark.parametrize("face", [Face.DISPLAY, Face.SEMIBOLD], ids=lambda face: face.name)
def test_a_face_that_is_missing_is_seen(face: Face):
    assert is_too_far(difference(drawn(GOLDENS["and-then"], Fewer(face)), kept("and-then")), MOST)


def moved(picture: pygame.Surface) -> None:
    """The middle of a play, as wide as it is, five pixels of 448 to the right."""
    middle = pygame.Rect(100, 22, 250, 220)
    picture.blit(picture.subsurface(middle).copy(), middle.move(5, 0))


def emptied(picture: pygame.Surface) -> None:
    """A play without the card that says how far the people trust each other."""
    picture.fill(picture.get_at((4, 240)), (8, 114, 84, 48))


@pytest.mark.parametrize("harm", [moved, emptied])
def test_a_moved_column_and_a_missing_card_are_seen(harm: Callable[[pygame.Surface], None]):
    picture = kept("play").copy()
    assert picture.get_size() == KEPT
    harm(picture)
    assert is_too_far(difference(picture, kept("play")), MOST)
