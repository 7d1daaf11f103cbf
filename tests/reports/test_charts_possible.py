"""Charts of what was possible: sound SVG in which everything lies inside the drawing and this play can be found."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.model.kaders import Band
from game.reports.charts_possible import Open, among_all, still_open
from game.reports.handing_in.colours import COLOURS, NARROW, WIDE

BANDS = (Band("crisis", 0), Band("wankel", 40), Band("stabiel", 70))
NAMES = ("nog mogelijk", "te verwachten", "Keuze")
SIZES = [(WIDE, 1000.0, 340.0), (NARROW, 400.0, 310.0)]
SVG = "{http://www.w3.org/2000/svg}"

scores = st.integers(0, 100)
opens = st.tuples(scores, scores, st.floats(0, 1)).map(
    lambda drawn: Open(min(drawn[:2]), max(drawn[:2]), min(drawn[:2]) + drawn[2] * (max(drawn[:2]) - min(drawn[:2])))
)


def inside(svg: str, width: float, height: float) -> Xml.Element:
    """The drawing, in which every place lies within its edges."""
    drawn = Xml.fromstring(svg)
    for one in drawn.iter():
        for across, along in (("cx", "cy"), ("x", "y")):
            if one.get(across):
                assert -1 <= float(one.get(across, 0)) <= width + 1
                assert -1 <= float(one.get(along, 0)) <= height + 1
        for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", one.get("d", "")):
            assert -1 <= float(x) <= width + 1
            assert -1 <= float(y) <= height + 1
    return drawn


@pytest.mark.parametrize(("ink", "width", "height"), SIZES)
@example(steps=[Open(100, 100, 100)])
@given(steps=st.lists(opens, min_size=1, max_size=25))
def test_how_wide_the_end_lay_open_stays_inside_its_drawing(ink, width: float, height: float, steps: list[Open]):
    drawn = inside(still_open(steps, ink, NAMES, width, height), width, height)
    said = [one.text for one in drawn.iter(f"{SVG}text")]
    assert f"{steps[-1].expected:.0f}" in said
    assert {*NAMES} <= set(said)


def test_a_choice_that_closes_something_narrows_the_drawing():
    """Lower is further down: the top of the area falls where the highest score that is left falls."""
    steps = [Open(10, 90, 50), Open(10, 50, 30)]
    drawn = Xml.fromstring(still_open(steps, WIDE, NAMES, 1000, 340))
    (area,) = (one for one in drawn.iter(f"{SVG}path") if one.get("d", "").endswith("z") and "L" in one.get("d", ""))
    (_, first), (_, second), (_, third), (_, fourth) = (
        (float(x), float(y)) for x, y in re.findall(r"[ML]([\d.]+) ([\d.]+)", area.get("d", ""))
    )
    assert first < second < third
    assert third == fourth


@pytest.mark.parametrize(("ink", "width", "height"), SIZES)
@given(
    score=scores,
    spread=st.dictionaries(scores, st.floats(0.001, 1), min_size=1, max_size=60).map(lambda one: sorted(one.items())),
)
def test_all_plays_stay_inside_their_drawing_and_this_one_is_marked(ink, width, height, score, spread):
    drawn = inside(among_all(spread, score, BANDS, ink, f"dit spel: {score}", width, height), width, height)
    assert f"dit spel: {score}" in [one.text for one in drawn.iter(f"{SVG}text")]


def test_the_bar_of_this_play_differs_and_the_likeliest_is_the_highest():
    spread = ((40, 0.2), (50, 0.5), (60, 0.3))
    drawn = Xml.fromstring(among_all(spread, 60, BANDS, WIDE, "dit spel", 1000, 260))
    bars = [one for one in drawn.iter(f"{SVG}path") if "v" in one.get("d", "") and one.get("fill") != "none"]
    high = [-float(re.findall(r"v(-[\d.]+)", one.get("d", ""))[0]) for one in bars]
    assert high[1] > high[2] > high[0]
    assert [one.get("fill") for one in bars] == [COLOURS["teal_bar"], COLOURS["teal_bar"], COLOURS["ink"]]
