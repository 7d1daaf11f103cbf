"""Charts hold every number they are given, stay inside their drawing, and use only what the window can draw."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from game.model.kaders import Band
from game.reports.charts import CourseNames, course, gauge, so_far
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
