"""F12: each picture under a number of its own, whatever the folder is like, and nothing on it that is covered."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pygame
import pytest

from game.cli.pictures_folder import pictures_folder
from game.desktop.keeping_pictures import keep_picture
from game.desktop.ports import Preferences, WindowWish
from game.errors import PlaceNotUsable
from game.words import Words
from tests.desktop.screens_player import Player, cache, home

__all__ = ["cache", "home"]

NL = Words("nl")


def surface(colour: str = "red") -> pygame.Surface:
    made = pygame.Surface((40, 30))
    made.fill(colour)
    return made


def test_a_picture_never_takes_the_place_of_another(tmp_path: Path):
    paths = [keep_picture(surface(), tmp_path) for _ in range(3)]
    assert [path.name for path in paths] == [f"kantelpunt-00{number}.png" for number in (1, 2, 3)]
    paths[1].unlink()
    assert keep_picture(surface(), tmp_path).name == "kantelpunt-004.png"


def test_a_number_that_someone_took_meanwhile_is_left_to_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    first = keep_picture(surface("red"), tmp_path)
    before = first.read_bytes()
    monkeypatch.setattr(Path, "glob", lambda *_: iter(()))
    assert keep_picture(surface("blue"), tmp_path).name == "kantelpunt-002.png"
    assert first.read_bytes() == before


def test_other_files_in_the_folder_are_no_numbers(tmp_path: Path):
    (tmp_path / "kantelpunt-feest.png").touch()
    (tmp_path / "kantelpunt-12.png.bak").touch()
    assert keep_picture(surface(), tmp_path).name == "kantelpunt-001.png"


def refused(folder: Path) -> str:
    with pytest.raises(PlaceNotUsable) as told:
        keep_picture(surface(), folder)
    return told.value.key


def test_a_folder_that_is_gone_or_no_folder_is_told(tmp_path: Path):
    assert refused(tmp_path / "weg") == "live.picture-nowhere"
    (tmp_path / "bestand").touch()
    assert refused(tmp_path / "bestand") == "live.picture-nowhere"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "live.picture-full"),
        (errno.EACCES, "live.picture-forbidden"),
        (errno.EROFS, "live.picture-forbidden"),
        (errno.EIO, "live.picture-refused"),
    ],
)
def test_a_folder_that_takes_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str):
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuse)
    assert refused(tmp_path) == key


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no device that is always full")
def test_half_a_picture_on_a_full_disk_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    really = Path.open

    def on_a_full_disk(path: Path, mode: str) -> object:
        really(path, mode).close()
        return really(Path("/dev/full"), "wb", buffering=0)

    monkeypatch.setattr(Path, "open", on_a_full_disk)
    assert refused(tmp_path) == "live.picture-full"
    assert list(tmp_path.iterdir()) == []


def test_pictures_come_where_people_keep_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("XDG_PICTURES_DIR", raising=False)
    assert pictures_folder() is None
    (tmp_path / "Afbeeldingen").mkdir()
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "user-dirs.dirs").write_text('XDG_PICTURES_DIR="$HOME/Afbeeldingen"\n', encoding="utf-8")
    assert pictures_folder() == tmp_path / "Afbeeldingen"


@pytest.fixture
def player(home: Path) -> Player:
    """Someone at the first moment, with a folder for pictures."""
    folder = home / "plaatjes"
    folder.mkdir()
    made = Player(WindowWish(shots=folder, preferences=Preferences(calm=True)))
    made.start()
    made.app.table.do("begin")
    made.window.refresh()
    made.window.step()
    return made


def test_what_is_said_of_one_picture_does_not_stand_on_the_next(player: Player, home: Path):
    player.press("f12", "f12")
    first, second = (pygame.image.load(path) for path in sorted((home / "plaatjes").glob("*.png")))
    assert pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(second, "RGB")
    assert re.search("kantelpunt-002", player.told())


def test_a_picture_of_a_pause_shows_the_pause_and_nothing_else(player: Player, home: Path):
    player.press("p", "f12")
    player.app.table.close_cover()
    player.app.table.do("choose", player.app.table.view.moment.options[0].id)
    player.press("p", "f12")
    first, second = (pygame.image.load(path) for path in sorted((home / "plaatjes").glob("*.png")))
    assert pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(second, "RGB")


def test_a_picture_that_cannot_be_kept_is_said_and_play_goes_on(player: Player, home: Path):
    (home / "plaatjes").rmdir()
    player.press("f12")
    assert NL.say("live.picture-nowhere", folder=home / "plaatjes") in player.told()
    player.app.table.do("choose", player.app.table.view.moment.options[0].id)
    assert player.phase == "revealing"
