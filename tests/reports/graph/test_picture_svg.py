"""The picture as SVG: everything is in it once, nothing lies over anything else, and all of it can be read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.casus import Casus
from game.model.story import RESUME
from game.reports.charts_places import Area
from game.reports.graph.choices import Breadth
from game.reports.graph.faces import LETTERS
from game.reports.graph.known import Known
from game.reports.graph.picture import picture
from game.reports.graph.scene import Scene, scene_of
from game.reports.graph.sheet import sheet_of
from game.reports.graph.ways import Mark, ways_of
from game.words import Words
from tests.casuses import ROOT
from tests.reports.graph.seen import SHIPPED, SMALL, casus_of, images, marked, studied, supposed, texts
from tests.strategies import casussen

NL = Words("nl")
USUAL, STACKED = Breadth(1, 99), Breadth(0.85, 1)


@cache
def drawn(name: str, language: str = "nl", *, heat: bool = True) -> str:
    casus = casus_of(name, language)
    study = (studied(name) if name in SMALL else supposed(casus)) if heat else None
    return picture(casus, "svg", Words(language), study, marked(casus) if heat else ())


def expected(casus: Casus) -> list[str]:
    places = [f"moment.{moment}" for moment in casus.moments] + ["moment.end"]
    choices = [
        f"choice.{choice.key.replace('/', '.')}" for m in casus.moments.values() for choice in m.choices.values()
    ]
    return sorted([*places, *choices, *(f"ending.{ending.id}" for ending in casus.endings)])


ON_AN_A2 = ("achter-de-kerselaar", "de-lege-stoel", "de-man-met-de-vogels")
ALL = [(name, "nl") for name in SMALL] + [(name, language) for name in SHIPPED for language in ("nl", "en")]


@pytest.mark.parametrize(("name", "language"), ALL)
def test_every_moment_choice_and_ending_is_in_it_once(name: str, language: str):
    casus = casus_of(name, language)
    seen = images(drawn(name, language))
    assert sorted(image.id for image in seen) == expected(casus)
    titles = {image.id: image.title for image in seen}
    assert all(titles[f"moment.{moment.id}"] == moment.title for moment in casus.moments.values())
    assert all(image.told for image in seen if image.kind != "ending")


@pytest.mark.parametrize("heat", [True, False])
@pytest.mark.parametrize(("name", "language"), ALL)
def test_no_text_leaves_its_box_and_no_text_lies_over_another(name: str, language: str, heat: bool):
    svg = drawn(name, language, heat=heat)
    for image in images(svg):
        for text in image.texts:
            assert within(text.area, image.box), f"{text.said!r} leaves {image.id}"
    for one, other in combinations(texts(svg), 2):
        assert not one.area.meets(other.area), f"{one.said!r} lies over {other.said!r}"


@pytest.mark.parametrize(("name", "language"), ALL)
def test_all_of_it_lies_on_the_page(name: str, language: str):
    svg = drawn(name, language)
    width, height = (float(ET.fromstring(svg).get(side, "")) for side in ("width", "height"))
    page = Area(0, 0, width, height)
    assert all(within(image.box, page) for image in images(svg))
    assert all(within(text.area, page) for text in texts(svg))


@pytest.mark.parametrize("name", [*SMALL, *SHIPPED])
def test_no_card_lies_over_another_and_no_line_runs_through_one(name: str):
    casus = casus_of(name)
    assert_clear(casus, Known(NL, studied(name) if name in SMALL else supposed(casus), marked(casus)))


@settings(max_examples=25)
@given(casussen())
def test_the_same_of_any_casus(casus: Casus):
    svg = picture(casus, "svg", NL, None, marked(casus))
    assert sorted(image.id for image in images(svg)) == expected(casus)
    assert_clear(casus, Known(NL, None, marked(casus)))
    for one, other in combinations(texts(svg), 2):
        assert not one.area.meets(other.area), f"{one.said!r} lies over {other.said!r}"


@given(casussen(), st.randoms(use_true_random=False))
@settings(max_examples=15)
def test_the_order_of_the_file_changes_no_content(casus: Casus, chance):
    order = list(casus.moments)
    chance.shuffle(order)
    turned = {moment: casus.moments[moment] for moment in order}
    for moment, one in turned.items():
        choices = list(one.choices.items())
        chance.shuffle(choices)
        turned[moment] = replace(one, choices=dict(choices))
    before, after = (contents(picture(one, "svg", NL)) for one in (casus, replace(casus, moments=turned)))
    assert before == after


def test_how_likely_a_place_is_stands_in_it_as_a_number():
    svg = drawn("mix-school")
    study = studied("mix-school")
    seen = {image.id: image for image in images(svg)}
    for moment, known in study.moments.items():
        assert seen[f"moment.{moment}"].share == pytest.approx(known.visit, rel=1e-5)
    for choice, taken in study.choices.items():
        image = seen[f"choice.{choice.replace('/', '.')}"]
        assert image.share == pytest.approx(taken.visit, rel=1e-5)
        assert any(re.fullmatch(r"[<>]? ?[\d,]+ %", text.said) for text in image.texts)
    for ending, ended in study.endings.items():
        assert seen[f"ending.{ending}"].share == pytest.approx(ended.probability, rel=1e-5)


def test_without_a_study_nothing_is_said_of_how_likely_anything_is():
    for study in (None, studied("mix-school")._replace(complete=False)):
        svg = picture(casus_of("mix-school"), "svg", NL, study)
        assert all(image.share is None for image in images(svg))
        assert not any("%" in text.said for text in texts(svg))
        assert "willekeurig" not in svg


def test_what_check_found_stands_at_its_place_and_below():
    casus = casus_of("mix-school")
    moment = next(iter(casus.moments.values()))
    choice = next(iter(moment.choices.values()))
    marks = [
        Mark("K413", moment.id, choice.id, "Nooit beter dan haar buur."),
        Mark("K420", None, None, "Bijna het beste."),
        Mark("K417", None, None, "Zelden.", casus.endings[-1].id),
    ]
    svg = picture(casus, "svg", NL, None, marks)
    with_code = {image.id for image in images(svg) if any(text.said.startswith("K4") for text in image.texts)}
    assert with_code == {f"choice.{moment.id}.{choice.id}", f"ending.{casus.endings[-1].id}"}
    told = next(image.told for image in images(svg) if image.id == f"choice.{moment.id}.{choice.id}")
    assert told.endswith("K413: Nooit beter dan haar buur.")
    written = [text.said for text in texts(svg)]
    assert {"Wat check vond", "Nooit beter dan haar buur.", "Bijna het beste.", "Zelden."} <= set(written)
    assert "Wat check vond" not in picture(casus, "svg", NL)


def test_signs_that_mean_something_in_xml_are_text_here():
    casus = replace(casus_of("mix-school"), title='Wie & <wat> "waar"')
    root = ET.fromstring(picture(casus, "svg", NL))
    assert root.findtext("{http://www.w3.org/2000/svg}title") == 'Wie & <wat> "waar"'


def test_lines_carry_the_plays_that_go_along_them():
    study = studied("mix-school")
    runs = scene_of(casus_of("mix-school"), Known(NL, study), USUAL).runs
    to_post = next(run for run in runs if run.to == "post")
    assert to_post.share == pytest.approx(study.choices["stoel/arts"].visit)
    together = next(run for run in runs if run.source == run.to == "tafel")
    assert together.share == pytest.approx(study.choices["stoel/oproep"].visit + study.choices["stoel/langs"].visit)
    assert {run.to: run.share for run in runs}["ending/" + casus_of("mix-school").endings[0].id] == pytest.approx(
        study.endings[casus_of("mix-school").endings[0].id].probability
    )


def test_choices_below_each_other_share_one_line_from_the_card():
    scene = scene_of(casus_of("de-lege-stoel"), Known(NL), STACKED)
    stacked = {card.id for card in scene.cards if card.stacked}
    assert "eerste-contact" in stacked
    assert "een-stoel-te-weinig" not in stacked, "its choices lead to different places"
    assert not any(run.stem for run in scene.runs if run.source in stacked)
    assert all(run.stem for run in scene.runs if run.source == "een-stoel-te-weinig")


@pytest.mark.parametrize("name", SHIPPED)
def test_on_an_a3_or_one_size_up_the_letters_of_the_casussen_that_came_with_the_game_are_two_millimetres(name: str):
    """The sides of an A2 are the root of two times as long as those of an A3."""
    casus, sides = casus_of(name), 2**0.5 if name in ON_AN_A2 else 1
    assert LETTERS * sheet_of(casus, Known(NL, supposed(casus))).print_scale * sides >= 2


def test_the_same_casus_gives_the_same_picture_in_every_process():
    code = "from tests.reports.graph.test_picture_svg import drawn; print(hash_of(drawn('mix-school')))"
    code = "import hashlib; hash_of = lambda text: hashlib.sha256(text.encode()).hexdigest(); " + code
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_a_way_back_is_drawn_otherwise_than_a_way_on():
    scene = scene_of(casus_of("mix-school"), Known(NL, studied("mix-school")), USUAL)
    assert {loop.to for loop in scene.loops} == {"tafel"}
    svg = drawn("mix-school")
    assert 'stroke-linecap="round"' in svg
    assert "Gaat terug naar een eerder moment" in " ".join(text.said for text in texts(svg))


@pytest.mark.parametrize("name", SMALL)
def test_every_way_to_another_place_has_a_line_that_ends_there(name: str):
    casus = casus_of(name)
    scene = scene_of(casus, Known(NL), USUAL)
    led_to = {
        way.to for moment in casus.moments.values() for way in ways_of(moment) if way.to not in {moment.id, RESUME}
    }
    arrived = {run.to for run in scene.runs if run.tip} | {loop.to for loop in scene.loops if loop.tip}
    assert arrived == led_to | {f"ending/{ending.id}" for ending in casus.endings}


def assert_clear(casus: Casus, known: Known) -> None:
    """No card lies over another, and no line comes into the room of any card."""
    for breadth in (USUAL, STACKED):
        assert_clear_in(scene_of(casus, known, breadth))


def assert_clear_in(scene: Scene) -> None:
    rooms = {card.id: card.head.area._replace(bottom=card.bottom) for card in scene.cards}
    for one, other in combinations(rooms.values(), 2):
        assert not one.meets(other)
    for line in [*scene.runs, *scene.loops]:
        for x, y in points(line.path):
            assert not any(inside(x, y, room) for room in rooms.values()), f"a line to {line.to} runs through a card"


def points(path: str) -> list[tuple[float, float]]:
    """Points close together along a path of straight lines and bends."""
    found: list[tuple[float, float]] = []
    x = y = 0.0
    for sign, numbers in re.findall(r"([MVHCQ])([-\d. ]+)", path):
        values = [float(number) for number in numbers.split()]
        match sign:
            case "M":
                x, y = values
                found.append((x, y))
                continue
            case "V":
                corners = [(x, y), (x, values[0])]
            case "H":
                corners = [(x, y), (values[0], y)]
            case _:
                corners = [(x, y), *zip(values[::2], values[1::2], strict=True)]
        found += [bent(corners, step / 40) for step in range(1, 41)]
        x, y = corners[-1]
    return found


def bent(corners: list[tuple[float, float]], part: float) -> tuple[float, float]:
    """A point of the bend that these corners pull."""
    while len(corners) > 1:
        corners = [(x + (u - x) * part, y + (v - y) * part) for (x, y), (u, v) in pairwise(corners)]
    return corners[0]


def inside(x: float, y: float, room: Area) -> bool:
    return room.left + 0.2 < x < room.right - 0.2 and room.top + 0.2 < y < room.bottom - 0.2


def within(inner: Area, outer: Area) -> bool:
    slack = 0.2
    return (
        inner.left >= outer.left - slack
        and inner.right <= outer.right + slack
        and inner.top >= outer.top - slack
        and inner.bottom <= outer.bottom + slack
    )


def contents(svg: str) -> set[tuple[str, str, str, str]]:
    return {(image.id, image.kind, image.title, image.told) for image in images(svg)}
