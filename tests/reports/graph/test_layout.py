"""Laying out: places go down in layers, few lines cross, nobody stands in another's place, and the page is filled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.reports.charts_places import Area
from game.reports.graph.back import Grid, Return, lanes_of, loops_of
from game.reports.graph.layers import Lead, layers_of
from game.reports.graph.levels import Level, levels_of
from game.reports.graph.order import Rope, Slot, crossings, ordered, rows_of
from game.reports.graph.page import APART, page_of
from game.reports.graph.places import across

PLACES = ("a", "b", "c", "d", "e", "f", "slot")


def leads(*pairs: str, timeless: bool = True) -> list[Lead]:
    return [Lead(pair[0], pair[1:], timeless) for pair in pairs]


def equal(places: Iterable[str]) -> dict[str, float]:
    return dict.fromkeys(places, 1.0)


@given(
    st.lists(st.builds(Lead, st.sampled_from(PLACES[:-1]), st.sampled_from(PLACES), st.booleans()), max_size=14),
    st.sampled_from([1, 2, inf]),
)
def test_every_way_leads_down_but_for_the_ways_back(ways: list[Lead], most: float):
    layers = layers_of("a", equal(PLACES), ways, "slot", most)
    assert set(layers.of) == set(PLACES)
    for lead in ways:
        down = layers.of[lead.source] < layers.of[lead.to]
        assert down == (lead.source != lead.to and (lead.source, lead.to) not in layers.back)
    assert all(layers.of[place] < layers.of["slot"] for place in PLACES[:-1])
    assert set(layers.of.values()) == set(range(layers.of["slot"] + 1)), "no layer is empty"
    assert max(Counter(layers.of.values()).values()) <= most, "no layer is too wide"


def test_what_takes_time_leads_back_when_something_must():
    hub = leads("ab", "ac") + leads("ba", "ca", timeless=False)
    for order in (hub, hub[::-1]):
        assert layers_of("a", equal("abc"), order, "c").back == {("b", "a"), ("c", "a")}


def test_the_longest_way_counts_and_what_nothing_leads_to_stands_close_to_where_it_leads():
    layers = layers_of("a", equal("abcdn"), leads("ab", "bc", "ac", "cd", "nd"), "d")
    assert layers.of == {"a": 0, "b": 1, "c": 2, "n": 2, "d": 3}


def test_what_is_let_down_leaves_no_empty_layer_behind():
    layers = layers_of("a", equal("abcdef"), leads("ba", "ca", "db", "eb", "af", timeless=False), "f", 2)
    assert set(layers.of.values()) == set(range(layers.of["f"] + 1))


def test_what_a_layer_has_no_room_for_goes_to_the_next():
    star = leads("ab", "ac", "ad", "be")
    layers = layers_of("a", {"a": 9, "b": 4, "c": 3, "d": 3, "e": 1, "z": 1}, star, "z", 8)
    assert layers.of == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 2, "z": 3}


def test_a_place_stands_below_all_that_lead_to_it_also_when_one_of_them_had_to_go_down():
    wide = {"a": 1, "x": 7, "b": 5, "c": 1, "d": 1, "z": 1}
    for order in (leads("ax", "ab", "ac", "bd", "cd"), leads("cd", "bd", "ac", "ab", "ax")):
        of = layers_of("a", wide, order, "z", 8).of
        assert of["d"] > max(of["b"], of["c"])
        assert of["b"] > of["x"] == of["c"]


def test_lines_to_one_place_share_their_room_on_the_way():
    rows, ways = rows_of({"a": 0, "b": 1, "c": 2, "d": 3}, [Rope("a", -5, "d"), Rope("a", 5, "d"), Rope("b", 0, "d")])
    assert rows[1] == [Slot("b", 1), Slot("d", 1, passing=True)]
    assert rows[2] == [Slot("c", 2), Slot("d", 2, passing=True)]
    last = {ropes[-1] for ropes in ways.values()}
    assert len(last) == 1


def test_sweeping_takes_crossings_away():
    layers = {"a": 0, "b": 0, "c": 1, "d": 1, "e": 2, "f": 2}
    rows, ways = rows_of(layers, [Rope("a", 0, "d"), Rope("b", 0, "c"), Rope("c", 0, "f"), Rope("d", 0, "e")])
    strands = [strand for way in ways.values() for strand in way]
    wide = lambda slot: 10.0  # noqa: E731 — all are as wide
    assert crossings(rows, strands, wide) == 2
    assert crossings(ordered(rows, strands, wide, kept=2), strands, wide) == 0
    assert ordered(rows, strands, wide, kept=2)[2] == rows[2]


def test_a_choice_on_the_left_has_its_place_on_the_left():
    rows, ways = rows_of({"a": 0, "b": 1, "c": 1}, [Rope("a", 40, "b"), Rope("a", -40, "c")])
    strands = [strand for way in ways.values() for strand in way]
    assert [slot.place for slot in ordered(rows, strands, lambda slot: 100.0, kept=9)[1]] == ["c", "b"]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(40, 300)), min_size=2, max_size=12), st.data())
def test_nobody_stands_in_anothers_place(drawn: list[tuple[int, int]], data: st.DataObject):
    heights = sorted({layer for layer, _ in drawn})
    layers = {f"p{number}": heights.index(layer) for number, (layer, _) in enumerate(drawn)}
    breadths = {f"p{number}": wide for number, (_, wide) in enumerate(drawn)}
    pairs = [(one, other) for one in layers for other in layers if layers[one] < layers[other]]
    chosen = data.draw(st.lists(st.sampled_from(pairs), max_size=20)) if pairs else []
    rows, ways = rows_of(layers, [Rope(one, len(other) - 2.0, other) for one, other in chosen])
    strands = list(dict.fromkeys(strand for way in ways.values() for strand in way))
    wide = lambda slot: 20 if slot.passing else breadths[slot.place]  # noqa: E731 — short enough to be said here
    at = across(ordered(rows, strands, wide, kept=-1), strands, wide)
    for row in rows:
        for one, other in pairwise(sorted(row, key=at.__getitem__)):
            assert at[other] - at[one] >= (wide(one) + wide(other)) / 2 - 1e-6


def test_a_lone_line_goes_straight_down():
    rows, ways = rows_of({"a": 0, "b": 1, "c": 2}, [Rope("a", 30.0, "b"), Rope("b", 0.0, "c")])
    at = across(rows, [strand for way in ways.values() for strand in way], lambda slot: 100.0)
    a, b, c = (at[row[0]] for row in rows)
    assert b == pytest.approx(a + 30, abs=0.5)
    assert c == pytest.approx(b, abs=0.5)


def test_rows_follow_each_other_with_room_for_bends_and_ways_back():
    levels = levels_of([100, 50], [], {}, coming=[1, 0], going=[0, 2])
    (arrive, top, bottom, leave), second = levels
    assert arrive == 0 < top
    assert bottom - top == 100
    assert second.arrive > leave
    assert second.leave - second.bottom > leave - bottom


def test_short_ways_back_run_inside_long_ones():
    levels = [Level(number * 100, number * 100 + 20, number * 100 + 60, number * 100 + 70) for number in range(3)]
    grid = Grid(levels, [(0, 100)] * 3, {"a": 0, "b": 1, "c": 2}, {"a": 50, "b": 50, "c": 50})
    long, short = Return("c", (50, 260), 260, "a", 0.2), Return("b", (50, 160), 160, "a", 0.1)
    inner = Return("c", (60, 260), 260, "b", None)
    lanes, sides = lanes_of([long, short, inner], grid)
    assert 100 < lanes["b"] < lanes["a"]
    assert sides[1][1] == lanes["a"]
    pieces = list(loops_of([long, short, inner], grid))
    assert [piece.tip for piece in pieces if piece.to == "a"].count((84.0, 20)) == 1
    assert max(piece.share or 0 for piece in pieces) == pytest.approx(0.3)


def test_what_stands_aside_finds_room_beside_narrow_rows():
    rows = [Area(400, 0, 800, 100), Area(400, 150, 800, 250), Area(0, 300, 1200, 400)]
    page = page_of(rows, [(300, 150)], 0)
    assert page.corners == ((0, 0),)
    assert page.area == Area(0, 0, 1200, 400)


def test_what_finds_no_room_stands_to_the_right():
    rows = [Area(0, 0, 800, 100), Area(0, 150, 800, 250)]
    page = page_of(rows, [(300, 150), (200, 300)], 0)
    assert page.corners == ((800 + APART, 0), (800 + APART, 150 + APART))
    assert page.area.right == 800 + APART + 300
    assert page.area.bottom == 150 + APART + 300


def test_a_small_story_has_a_page_of_some_width():
    assert page_of([Area(10, 0, 100, 50)], [], 900).area.right == 910
