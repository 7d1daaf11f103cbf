"""A folder of assets in which something is missing or broken: the evening goes on, and it is said once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pygame
import pytest

from game.desktop.assets import EMPTY_BOX, PLAIN_BANNER, Assets
from game.desktop.demo import DemoPlayer
from game.desktop.faces import BODY, Face
from game.desktop.fonts import Fonts
from game.desktop.pictures import Portrait
from game.desktop.ports import Preferences, WindowWish
from game.desktop.screens import Appearance, Screen
from game.desktop.stage import Stage
from game.desktop.wholeness import damaged, is_font, is_svg, looks_whole
from game.words import Words
from tests.desktop.live_author import Writer
from tests.desktop.screens_player import ASSETS, cache, home

__all__ = ["cache", "home"]


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """A copy of the assets that may be spoiled."""
    folder = tmp_path / "assets"
    shutil.copytree(ASSETS, folder)
    return folder


def gone(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut_off(path: Path) -> None:
    """As when a disk was full, or a copy was stopped halfway."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 8)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILED = (gone, empty, cut_off, noise, a_folder)


def test_nothing_is_damaged_in_what_is_shipped():
    assert list(damaged(ASSETS)) == []


@pytest.mark.parametrize("spoil", SPOILED)
@pytest.mark.parametrize("name", ["icons/clock.svg", "scenes/keuken.svg", "portraits/peep-02-boos.svg"])
def test_a_picture_that_is_spoiled_has_a_stand_in_that_can_be_drawn(assets: Path, name: str, spoil):
    spoil(assets / name)
    found = Assets(assets)
    drawn = {
        "icons": lambda: found.icon("clock"),
        "scenes": lambda: found.scene("keuken"),
        "portraits": lambda: found.portrait("peep-02", "boos"),
    }[name.partition("/")[0]]()
    assert is_svg(drawn)
    assert drawn in {EMPTY_BOX, PLAIN_BANNER}
    assert found.faults == [name]


@pytest.mark.parametrize("spoil", SPOILED)
def test_a_font_that_is_spoiled_gives_way_to_another_of_ours(assets: Path, spoil):
    spoil(assets / "fonts" / Face.DISPLAY.value)
    found = Assets(assets)
    assert found.font(Face.DISPLAY) == assets / "fonts" / Face.REGULAR.value
    assert found.faults == [f"fonts/{Face.DISPLAY.value}"]


def test_without_any_font_the_one_of_pygame_still_writes(assets: Path):
    shutil.rmtree(assets / "fonts")
    found = Assets(assets)
    assert found.font(Face.BOLD) is None
    assert Fonts(found, 1).width("Bram vult een kruik", BODY) > 50


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<svg",
        "<html viewBox='0 0 9 9'/>",
        "<svg/>",
        "<svg viewBox='0 0 0 9'/>",
        "<svg viewBox='a b c d'/>",
        "<svg viewBox='0 0 9 9'><g></svg>",
        "<svg viewBox='0 0 9 9'/>\udc80",
    ],
)
def test_what_is_no_whole_picture_is_known(text: str):
    assert not is_svg(text)


def test_the_quick_look_knows_every_picture_that_is_shipped_and_none_that_stops_halfway():
    for path in sorted(ASSETS.rglob("*.svg")):
        text = path.read_text(encoding="utf-8")
        assert looks_whole(text), path
        assert not looks_whole(text[: len(text) * 2 // 3]), path
    for text in ("", "<svg", "<svg/>", '<svg viewBox="0 0 0 9"></svg>', '<html viewBox="0 0 9 9"></svg>'):
        assert not looks_whole(text), text


def test_a_font_that_was_cut_off_anywhere_is_known():
    content = (ASSETS / "fonts" / Face.REGULAR.value).read_bytes()
    assert is_font(content)
    assert not any(is_font(content[:length]) for length in (0, 3, 4, 11, 12, 40, 200, 5000, len(content) - 1000))


def test_a_whole_play_goes_on_with_hardly_any_assets_left(home: Path, assets: Path):
    """Every portrait, scene and icon is spoiled, each in another way, and so are all fonts but one."""
    pictures = sorted(assets.rglob("*.svg"))
    for number, path in enumerate(pictures):
        SPOILED[number % len(SPOILED)](path)
    for face in list(Face)[1:]:
        empty(assets / "fonts" / face.value)
    (assets / "portraits" / "portraits.json").write_text("{", encoding="utf-8")
    writer = Writer(home / "kruik", assets=assets)
    demo = DemoPlayer(writer.app)
    while writer.phase != "debriefing":
        demo.press()
    while demo.press():
        pass


def test_damage_is_said_once(home: Path, assets: Path):
    gone(assets / "icons" / "settings.svg")
    writer = Writer(home / "kruik", assets=assets)
    writer.window.step()
    told = Words("nl").say("live.damaged", count=1, names="icons/settings.svg")
    assert told in writer.told()
    empty(assets / "icons" / "player-pause.svg")
    writer.press("enter")
    for _ in range(3):
        writer.window.step()
    assert "icons/" not in writer.told()


def test_a_mood_that_is_missing_of_someone_we_know_is_said_and_someone_unknown_is_not(home: Path, assets: Path):
    gone(assets / "portraits" / "peep-05-gestrest.svg")
    writer = Writer(home / "kruik", assets=assets)
    writer.change("portrait: peep-02", "portrait: nergens")
    writer.wait()
    writer.app.table.do("begin")
    writer.app.assets._told = False
    for _ in range(3):
        writer.window.refresh()
        writer.window.step()
    assert writer.app.assets.faults == ["portraits/peep-05-gestrest.svg"]
    assert "peep-05-gestrest.svg" in writer.told()


def test_many_damaged_files_are_counted_and_the_first_are_named(home: Path, assets: Path):
    shutil.rmtree(assets / "icons")
    writer = Writer(home / "kruik", assets=assets, wish=WindowWish(preferences=Preferences(calm=True, language="en")))
    writer.window.step()
    notice = writer.app.table.notices[0]
    assert notice.count("icons/") == 3
    assert "more" in notice


def test_someone_whose_pictures_are_broken_is_a_circle_with_their_letter(assets: Path):
    noise(assets / "portraits" / "peep-05-rustig.svg")
    assert letter_of("Bram", assets) > 20
    # Who has no name to show has a circle without a letter.
    assert letter_of("", assets) == 0


def letter_of(name: str, assets: Path) -> int:
    """How many pixels of ink there are in the face of someone."""
    surface = pygame.Surface((160, 160))
    face = Screen(Portrait("peep-05", "rustig", 80, name=name))
    stage = Stage(Assets(assets), lambda view: face, surface, Appearance())
    stage.draw()
    ink = pygame.Color(stage.canvas.colour("ink"))
    return sum(surface.get_at((x, y)) == ink for x in range(160) for y in range(160))


def test_all_that_the_first_screen_misses_is_said_at_once(home: Path, assets: Path):
    """The fonts are needed before a screen is drawn, and its icons only then."""
    gone(assets / "fonts" / Face.DISPLAY.value)
    gone(assets / "icons" / "settings.svg")
    writer = Writer(home / "kruik", assets=assets)
    writer.window.step()
    assert "icons/settings.svg" in writer.told()
    assert Face.DISPLAY.value in writer.told()
