"""Every picture and font is there, can be drawn by the window, and carries its licence."""

import json
import re
from pathlib import Path

import pygame
import pytest

from game.desktop.assets import Assets
from game.desktop.faces import Face
from game.desktop.pictures import MOOD_COLOURS, MOOD_ICONS
from game.desktop.rasters import proportions, rasterise
from tools.scenes.__main__ import SCENES
from tools.scenes.app_icon import app_icon

ROOT = Path(__file__).resolve().parents[2]
ASSETS = Assets(ROOT / "assets")
PEOPLE = json.loads((ASSETS.root / "portraits" / "portraits.json").read_text(encoding="utf-8"))
DRAWINGS = sorted(ASSETS.root.rglob("*.svg"))
UNKNOWN_TO_THE_WINDOW = ("<mask", "<clipPath", "<filter", "<text", "<image", "<style", "objectBoundingBox")


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["id"])
def test_everyone_has_a_face_for_every_mood_and_a_description(person):
    assert {"id", "nl", "en", "ages"} == set(person)
    assert person["ages"][0] < person["ages"][1]
    faces = {ASSETS.portrait(person["id"], mood) for mood in MOOD_COLOURS}
    assert len(faces) == 5, "two moods look the same"


def test_there_are_people_of_every_age():
    for age in (5, 8, 13, 16, 24, 41, 55, 72):
        assert [person for person in PEOPLE if person["ages"][0] <= age <= person["ages"][1]]


def test_every_drawing_uses_only_what_the_window_can_draw():
    for path in DRAWINGS:
        svg = path.read_text(encoding="utf-8")
        assert not [word for word in UNKNOWN_TO_THE_WINDOW if word in svg], path.name
        assert "gradientUnits" in svg or "Gradient" not in svg, path.name


@pytest.mark.parametrize("folder", ["portraits", "icons", "scenes"])
def test_every_drawing_shows_something(folder):
    for path in DRAWINGS:
        if path.parent.name == folder:
            picture = rasterise(path.read_text(encoding="utf-8"), (64, 64))
            assert picture.get_bounding_rect().width > 8, path.name


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_is_what_its_generator_draws(name):
    assert ASSETS.scene(name) == SCENES[name]()
    assert proportions(ASSETS.scene(name)) == (992, 176)


def test_the_app_icon_is_what_its_generator_draws():
    assert (ASSETS.root / "app-icon.svg").read_text(encoding="utf-8") == app_icon()


def test_scenes_are_few_enough_bytes_to_travel_to_a_browser():
    assert sum(path.stat().st_size for path in DRAWINGS if path.parent.name == "scenes") < 400_000


def test_the_list_of_icons_is_what_is_shipped():
    wanted = re.findall(r"'([\w-]+)'", (ROOT / "tools" / "icons.mjs").read_text(encoding="utf-8"))
    assert sorted(wanted) == sorted(path.stem for path in DRAWINGS if path.parent.name == "icons")
    assert set(MOOD_ICONS.values()) <= set(wanted)


@pytest.mark.parametrize("face", list(Face), ids=lambda face: face.name)
def test_a_face_has_every_letter_and_sign_of_the_texts(face):
    pygame.font.init()
    font = pygame.font.Font(ASSETS.font(face), 20)
    signs = "AZaz09éèëêïöüáóúíçÉËÖß€£%&@§°·•…–—‘’“”‚„«»½×÷±→←↑↓−≤≥≠"
    missing = [sign for sign, size in zip(signs, font.metrics(signs), strict=True) if size is None]
    assert missing == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("fonts/AtkinsonHyperlegibleNext-OFL.txt", "SIL Open Font License"),
        ("fonts/Fraunces-OFL.txt", "SIL OPEN FONT LICENSE"),
        ("icons/Tabler-MIT.txt", "MIT License"),
        ("portraits/CC0-1.0.txt", "CC0 1.0 Universal"),
    ],
)
def test_every_licence_lies_beside_what_it_covers_and_is_listed(text, says):
    assert says in (ASSETS.root / text).read_text(encoding="utf-8")
    assert text in (ASSETS.root / "LICENCES.md").read_text(encoding="utf-8")
