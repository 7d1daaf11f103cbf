"""What makes a picture readable: letters that fit, shades that can be told apart, and numbers that people say."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.values.study import ChoiceStudy, Study
from game.reports.graph.heat import (
    CARD,
    CLAY,
    INK,
    NEVER,
    PLAIN,
    PLUM,
    SHADES,
    SOFT,
    UNKNOWN,
    colour_of,
    percent,
    shade_of,
    thickness_of,
    whole,
)
from game.reports.graph.known import Known
from game.reports.graph.letters import lines_of, width_of
from game.words import Words

NL, EN = Words("nl"), Words("en")

MEASURED = {
    "Zeg dat school zorgplicht heeft, en mail het bestuur": 26.04,
    "Vertel wat er toen met de vogels is gebeurd": 22.01,
    "Eén minuut veertig": 9.6,
    "1.654.538 spelen, 27 % (kans)": 15.31,
    "WWW MMM @ % mm": 10.72,
}
"""How wide these are in DejaVu Sans, among the widest letters that a machine uses for sans-serif, in letters high."""


@pytest.mark.parametrize(("text", "measured"), MEASURED.items())
def test_a_line_is_never_thought_narrower_than_wide_letters_make_it(text: str, measured: float):
    assert measured <= width_of(text, 1) <= 1.15 * measured
    assert width_of(text, 16) == pytest.approx(16 * width_of(text, 1))
    assert width_of(text, 1, bold=True) > 1.13 * measured


def test_an_accent_takes_no_room_and_an_unknown_sign_much():
    assert width_of("één", 10) == width_of("een", 10)
    assert width_of("中", 10) > width_of("M", 10)


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.floats(60, 400))
def test_every_word_is_kept_and_every_line_fits(text: str, room: float):
    lines = lines_of(text, 16, room)
    assert all(width_of(line, 16) <= room for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == "".join(text.split()).replace("-", "")


def test_a_word_that_is_too_long_is_broken_with_a_hyphen():
    first, *rest = lines_of("Jeugdgezondheidszorgmedewerker", 16, 150)
    assert first.endswith("-")
    assert len(rest) >= 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_is_likelier_is_never_lighter_or_thinner(one: float, other: float):
    low, high = sorted((one, other))
    assert light(shade_of(low).fill) >= light(shade_of(high).fill)
    assert light(colour_of(low)) >= light(colour_of(high))
    assert thickness_of(low) <= thickness_of(high)


def test_shades_can_be_told_apart_in_grey():
    fills = [light(shade.fill) for shade in (NEVER, *SHADES)]
    assert all(above >= 1.05 * below for above, below in pairwise(fills))


def test_letters_and_lines_can_be_seen():
    for shade in (NEVER, UNKNOWN, *SHADES):
        assert contrast(shade.ink, shade.fill) >= 4.5
    assert contrast(CARD, CLAY) >= 4.5
    assert contrast(SOFT, CARD) >= 4.5
    assert contrast(INK, CARD) >= 7
    for colour in (colour_of(0), colour_of(0.3), colour_of(1), colour_of(None), PLAIN, PLUM):
        assert contrast(colour, CARD) >= 3


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0, "0 %"), (0.0004, "< 0,1 %"), (0.0046, "0,5 %"), (0.0094, "0,9 %"), (0.012, "1 %"), (0.255, "26 %"),
        (0.994, "99 %"), (0.9998, "> 99 %"), (1, "100 %"),
    ],
)  # fmt: skip
def test_a_share_is_said_as_people_say_it(share: float, told: str):
    assert percent(share, NL) == told


def test_in_english_numbers_have_other_signs():
    assert percent(0.0046, EN) == "0.5%"
    assert whole(2287111, EN) == "2,287,111"
    assert whole(2287111, NL) == "2.287.111"
    assert whole(314 * 10**27, NL) == "ongeveer 3,1 × 10²⁹"


def study(choice: ChoiceStudy) -> Study:
    return Study("c", "", {}, True, 1, 1, 1, 1, {}, {}, {}, {"hier/dit": choice}, ())


def test_what_adding_up_leaves_short_of_certain_is_certain():
    taken = ChoiceStudy(1, 0, 0, 0, visit=1 - 1e-15, times=1.0, score=None)
    assert Known(NL, study(taken)).taken("hier/dit") == 1


def test_how_often_is_told_of_the_plays_that_take_a_choice_and_only_when_it_is_more_than_once():
    often = ChoiceStudy(1, 0, 0, 0, visit=0.4, times=0.6, score=None)
    assert Known(NL, study(often)).often("hier/dit") == pytest.approx(1.5)
    assert Known(NL, study(often._replace(times=0.4))).often("hier/dit") is None
    assert Known(NL, study(often._replace(visit=0, times=0))).often("hier/dit") is None


def light(colour: str) -> float:
    """How light a colour is, from 0 to 1, as the guidelines for readable pages count it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05


def contrast(one: str, other: str) -> float:
    return max(light(one), light(other)) / min(light(one), light(other))
