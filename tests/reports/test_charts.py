"""Charts hold every number they are given, stay inside their drawing, and use only what the window can draw."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from game.model.kaders import Band
from game.reports.charts import gauge, so_far, sum_line
from game.reports.charts_course import course
from game.reports.charts_places import CourseNames, number_places
from game.reports.drawing import Ink
from game.session.view import CoursePoint

TOKENS = (
    *("paper", "card", "band", "ink", "soft", "track", "teal", "on_teal", "clay", "plum", "sage", "amber"),
    *("clay_soft", "sage_soft", "amber_soft", "clay_bar", "amber_bar", "sage_bar"),
)
INK = Ink(dict.fromkeys(TOKENS, "#123456"), 20)
BANDS = (Band("crisis", 0), Band("wankel", 40), Band("stabiel", 70))
NAMES = CourseNames("Stabiliteit", "Stress", "Vertrouwen", "week")
WIDE, HIGH = 1200, 400

ALLOWED = {"svg", "path", "circle", "rect", "text"}


@st.composite
def courses(draw: st.DrawFn) -> list[CoursePoint]:
    """A course of up to forty points: weeks never go back, decisions are numbered from 1."""
    points, week, decision = [], 0, 0
    for _ in range(draw(st.integers(1, 40))):
        week += draw(st.integers(0, 1))
        chosen = draw(st.booleans())
        decision += chosen
        score, stress, trust = (draw(st.integers(0, 100)) for _ in range(3))
        points.append(CoursePoint(week, score, stress, trust, decision if chosen else None))
    return points


def parts(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter())


def tag(part: ElementTree.Element) -> str:
    return part.tag.partition("}")[2]


def texts(svg: str) -> list[tuple[str, float, float]]:
    return [(p.text or "", float(p.get("x", 0)), float(p.get("y", 0))) for p in parts(svg) if tag(p) == "text"]


@given(courses())
def test_every_decision_has_its_number_on_the_line(points):
    drawn = [text for text, _, _ in texts(course(points, BANDS, INK, NAMES, WIDE, HIGH))]
    for point in points:
        if point.decision is not None:
            assert str(point.decision) in drawn


@given(courses())
def test_every_line_is_named_with_its_last_value_and_no_name_covers_another(points):
    last = points[-1]
    drawn = texts(course(points, BANDS, INK, NAMES, WIDE, HIGH))
    ends = [
        next(place for place in drawn if place[0] == f"{name} {value}")
        for name, value in (("Stabiliteit", last.score), ("Stress", last.stress), ("Vertrouwen", last.trust))
    ]
    lows = sorted(low for _, _, low in ends)
    assert lows[1] - lows[0] >= INK.letters
    assert lows[2] - lows[1] >= INK.letters


@given(courses())
def test_nothing_lies_outside_the_drawing(points):
    for svg in (
        course(points, BANDS, INK, NAMES, WIDE, HIGH),
        so_far(points, BANDS, max(1, points[-1].week), INK, WIDE, HIGH),
        gauge(points[-1].score, BANDS, INK, WIDE, HIGH),
    ):
        for part in parts(svg):
            if tag(part) == "circle":
                x, y, r = (float(part.get(name, 0)) for name in ("cx", "cy", "r"))
                assert -0.5 <= x - r <= x + r <= WIDE + 0.5
                assert -0.5 <= y - r <= y + r <= HIGH + 0.5
        for _, x, y in texts(svg):
            assert 0 <= x <= WIDE
            assert 0 <= y <= HIGH


@given(courses())
def test_only_what_the_window_can_draw(points):
    for svg in (course(points, BANDS, INK, NAMES, WIDE, HIGH), so_far(points, BANDS, 60, INK, WIDE, HIGH)):
        assert {tag(part) for part in parts(svg)} <= ALLOWED
        assert not re.search(r"mask|clip|filter|currentColor|nan|inf\b", svg)


@given(courses(), st.sampled_from([20, 24, 38]))
def test_no_number_covers_another(points, letters):
    """Also with all decisions in one week, and with the letters of the largest text."""
    ink = Ink(INK.colours, letters)
    placed = number_places(points, ink, NAMES, WIDE, HIGH)
    for number, one in enumerate(placed):
        assert one.at[0] == one.on_line[0]
        for other in placed[number + 1 :]:
            apart = max(abs(one.at[0] - other.at[0]), abs(one.at[1] - other.at[1]))
            assert apart >= one.radius + other.radius


@given(courses())
def test_no_number_covers_the_name_of_a_band(points):
    drawn = texts(course(points, BANDS, INK, NAMES, WIDE, HIGH))
    named = [(x, low, len(text) * INK.letters * 0.5) for text, x, low in drawn if text in {band.name for band in BANDS}]
    for one in number_places(points, INK, NAMES, WIDE, HIGH):
        for x, low, wide in named:
            beside = one.at[0] + one.radius <= x or x + wide <= one.at[0] - one.radius
            above = one.at[1] + one.radius <= low - INK.letters or low <= one.at[1] - one.radius
            assert beside or above


def test_forty_decisions_in_one_week_all_have_a_number():
    points = [CoursePoint(0, 50, 60, 40, None), *(CoursePoint(0, 50, 60, 40, number) for number in range(1, 41))]
    placed = number_places(points, INK, NAMES, WIDE, HIGH)
    assert [one.number for one in placed] == list(range(1, 41))


def test_the_chosen_number_looks_different():
    points = [CoursePoint(0, 50, 60, 40, None), CoursePoint(0, 52, 60, 40, 1), CoursePoint(1, 55, 60, 40, 2)]
    ink = Ink({token: f"#0000{place:02}" for place, token in enumerate(TOKENS)}, 20)
    drawn = [course(points, BANDS, ink, NAMES, WIDE, HIGH, chosen) for chosen in (0, 1, 2)]
    assert len(set(drawn)) == 3


@given(courses())
def test_names_of_weeks_never_touch(points):
    base = max(low for _, _, low in texts(course(points, BANDS, INK, NAMES, WIDE, HIGH)))
    drawn = texts(course(points, BANDS, INK, NAMES, WIDE, HIGH))
    weeks = sorted(x for text, x, low in drawn if low == base and text != NAMES.week)
    assert all(right - left >= 1.5 * INK.letters for left, right in pairwise(weeks))


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_line_of_a_sum_points_the_way_it_goes(before, after):
    drawn = sum_line(before, after, (0, 100), INK, 600, 40)
    paths = [part.get("d", "") for part in parts(drawn) if tag(part) == "path"]
    if before == after:
        assert len(paths) == 1
        return
    start, end = float(re.findall(r"M([\d.]+)", paths[1])[0]), float(re.findall(r"L([\d.]+)", paths[1])[0])
    assert (end > start) == (after > before)
    assert 0 <= min(start, end) <= max(start, end) <= 600


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_higher_score_is_further_along_the_ring(one, other):
    places = [knob(gauge(score, BANDS, INK, 400, 200)) for score in sorted((one, other))]
    assert places[0] <= places[1]


def knob(svg: str) -> float:
    return next(float(part.get("cx", 0)) for part in parts(svg) if tag(part) == "circle")


def test_a_name_with_signs_of_svg_in_it_stays_text():
    bands = (Band("<crisis>", 0), Band("a&b", 50))
    drawn = texts(course([CoursePoint(0, 60, 50, None, None)], bands, INK, NAMES, WIDE, HIGH))
    assert "a&b" in [text for text, _, _ in drawn]
