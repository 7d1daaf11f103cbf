"""The bridge and the strips: everything has a place of its own, in a drawing of any size, and closed is not thin."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.themes import LIGHT
from game.reports.charts_bridge import BridgeNames, bridge, bridge_places
from game.reports.charts_open import ending_strip, stretch, strip_axis
from game.reports.drawing import Ink

INK = Ink({**LIGHT.colours, "band": "#FFFFFF"}, 23)
NAMES = BridgeNames("Verwacht", "55,9", "Uitkomst", "55", "Keuze", "Toeval")
SVG = "{http://www.w3.org/2000/svg}"


def way(count: int, start: float = 55.9) -> list[float]:
    """Levels that go up and down: a choice of two points, and every second time luck of five."""
    levels = [start, start]
    for number in range(1, count + 1):
        levels.append(levels[-1] + (2 if number % 3 else -2))
        levels.append(levels[-1] - (5 if number % 2 else 0))
    return levels


def drawn(count: int, width: float = 940, height: float = 300, chosen: int = -1) -> ET.Element:
    return ET.fromstring(bridge(way(count), [f"+{n},0" for n in range(count)], INK, NAMES, width, height, chosen))


def texts(svg: ET.Element) -> list[str]:
    return [one.text or "" for one in svg.iter(f"{SVG}text")]


@given(st.integers(1, 45), st.floats(420, 2400), st.floats(200, 900), st.floats(20, 36))
def test_every_choice_has_a_number_of_its_own_within_the_drawing(count, width, height, letters):
    places = bridge_places(way(count), Ink(INK.colours, letters), width, height)
    assert [one.number for one in places] == list(range(1, count + 1))
    for one, other in combinations(places, 2):
        assert max(abs(one.at[0] - other.at[0]), abs(one.at[1] - other.at[1])) >= one.radius + other.radius
    assert all(one.radius <= one.at[0] <= width - one.radius for one in places)


def test_numbers_lie_below_one_another_and_inside_where_there_is_height():
    places = bridge_places(way(14), INK, 940, 300)
    assert all(one.at[1] + one.radius <= 300 for one in places)


def test_both_ends_are_told_and_each_choice_where_it_fits():
    told = texts(drawn(9))
    assert {"55,9", "55", "Verwacht", "Uitkomst", "Keuze", "Toeval"} <= set(told)
    assert {f"+{number},0" for number in range(9)} <= set(told)
    crowded = texts(drawn(45))
    assert {"55,9", "55"} <= set(crowded)
    assert "+44,0" not in crowded


def test_where_nothing_fell_there_is_no_step_of_luck():
    hollow = [one for one in drawn(6).iter(f"{SVG}path") if one.get("fill") == LIGHT.colours["amber_soft"]]
    # One more stands in the key.
    assert len(hollow) == 3 + 1


def test_lines_behind_it_stand_at_round_numbers():
    numbers = [int(text) for text in texts(drawn(9)) if re.fullmatch(r"\d\d", text) and text != "55"]
    steps = {other - one for one, other in zip(sorted(numbers), sorted(numbers)[1:], strict=False)}
    assert len(numbers) > 2
    assert all(number % 2 == 0 for number in numbers) or all(number % 5 == 0 for number in numbers), numbers
    assert len(steps) <= 2


def test_a_level_that_never_moves_still_makes_a_drawing():
    assert ET.fromstring(bridge([50.0] * 4, ["0,0"], INK, NAMES, 600, 300)) is not None
    assert ET.fromstring(bridge([50.0, 55.0], [], INK, NAMES, 600, 300)) is not None


def edges(svg: str) -> list[tuple[float, float]]:
    """The corners of the first filled shape."""
    path = next(one for one in ET.fromstring(svg).iter(f"{SVG}path") if one.get("fill") not in {None, "none"})
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)", path.get("d"))]


def test_a_strip_is_thick_where_an_ending_is_likely_and_stops_where_it_closed():
    likely = [0.04, 0.25, 1.0, 0.0]
    corners = edges(ending_strip(likely, INK, 400, 44))
    assert max(x for x, _ in corners) == pytest.approx(300)
    highs = [y for x, y in corners if y < 22]
    assert highs == sorted(highs, reverse=True)
    assert len(set(highs)) == 3


def test_what_is_hardly_possible_can_still_be_seen_and_what_is_closed_cannot():
    (_, top), *_ = edges(ending_strip([1e-9, 1e-9], INK, 400, 44))
    assert 22 - top >= 2
    assert LIGHT.colours["teal_soft"] not in ending_strip([0.0, 0.0], INK, 400, 44)


def test_the_axis_leaves_out_what_does_not_fit_and_never_cuts_a_number():
    roomy = texts(ET.fromstring(strip_axis("start", [str(n) for n in range(1, 10)], INK, 700, 30)))
    assert roomy == ["start", *(str(n) for n in range(1, 10))]
    crowded = texts(ET.fromstring(strip_axis("start", [str(n) for n in range(1, 41)], INK, 400, 30)))
    assert "start" not in crowded
    assert crowded[0] == "1"


def test_a_stretch_marks_what_may_be_expected_and_only_when_asked_the_best():
    plain, hindsight = stretch((20, 60), 40, (10, 90), INK, 300, 34), stretch((20, 60), 40, (10, 90), INK, 300, 34, 58)
    assert LIGHT.colours["plum"] not in plain
    assert LIGHT.colours["plum"] in hindsight
    circle = next(ET.fromstring(plain).iter(f"{SVG}circle"))
    assert 100 < float(circle.get("cx")) < 140
