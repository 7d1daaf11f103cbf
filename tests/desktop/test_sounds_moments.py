"""What is heard of a play: the table's own steps and the story, never whether a choice was a good one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.desktop.sounds_moments import Heard, heard, sound_between
from game.desktop.table import Table
from tests.desktop.screens_set import stool, table

DECIDING = Heard("deciding")
TOLD = Heard("revealing", story=True)


def now(made: Table) -> Heard:
    return heard(made.view, made.selected, made.page)


def after(made: Table, act) -> str | None:
    """The sound of one thing that someone does at the table."""
    before = now(made)
    act()
    return sound_between(before, now(made))


def lay_down(made: Table, nth: int = 0) -> str | None:
    open_now = [option.id for option in made.view.moment.options if not option.closed]
    return after(made, lambda: made.select(open_now[nth % len(open_now)]))


def read_on(made: Table) -> list[str | None]:
    """The sounds of turning all pages of what happened, and of going on after the last."""
    pages = len(made.view.last.happened) + 1
    turned = [after(made, lambda: made.turn(1, pages)) for _ in range(pages - 1)]
    return [*turned, after(made, lambda: made.do("proceed"))]


def test_a_choice_is_laid_with_a_tap_and_what_happens_is_told_with_a_breath():
    made = table(stool())
    assert lay_down(made) == "tap"
    assert lay_down(made, 1) == "tap"
    assert after(made, made.take) == "time"


def whole_play(habit: int) -> tuple[list[str | None], int]:
    """The sounds of a play in which each choice lies one further than the last, and how often something broke in."""
    made = table(stool())
    sounds: list[str | None] = []
    broke_in = 0
    while made.session.phase != "debriefing":
        lay_down(made, habit + len(made.view.log))
        sounds.append(after(made, made.take))
        broke_in += sum(step.interrupt is not None for step in made.view.last.happened)
        sounds += read_on(made)
    return sounds, broke_in


def test_a_whole_play_knocks_when_something_breaks_in_and_closes_with_one_chord():
    knocked = 0
    for habit in range(6):
        sounds, broke_in = whole_play(habit)
        assert sounds.count("knock") == broke_in
        assert sounds.count("ending") == 1
        assert sounds[-1] == "ending"
        knocked += broke_in
    assert knocked, "no play of these six shows an interrupt: choose others"


def test_the_last_page_with_the_causes_is_turned_without_a_sound():
    made = table(stool())
    lay_down(made)
    made.take()
    assert read_on(made)[-2:] == [None, None]


def test_turning_back_and_undoing_are_silent():
    made = table(stool(), decisions=1)
    made.turn(1, 9)
    assert after(made, lambda: made.turn(-1, 9)) is None
    assert after(made, lambda: made.do("undo")) is None


def test_looking_back_halfway_is_no_ending():
    made = table(stool())
    assert after(made, lambda: made.do("look-back")) is None


def test_covering_the_screen_is_silent():
    made = table(stool())
    lay_down(made)
    assert after(made, lambda: made.open_cover("pause")) is None


@pytest.mark.parametrize("seat", [None, "mentor"])
def test_sitting_down_and_beginning_are_silent(seat):
    made = table(stool(), seat, begin=False)
    assert sound_between(None, now(made)) is None
    assert after(made, lambda: made.do("begin")) is None


def test_advice_that_is_laid_and_given_sounds_as_a_choice_does():
    made = table(stool(), "mentor")
    assert lay_down(made) == "tap"
    assert after(made, made.take) in {"time", "knock"}


def test_leaving_the_table_is_silent():
    assert sound_between(TOLD, None) is None


@pytest.mark.parametrize(
    ("before", "then", "sound"),
    [
        (DECIDING, TOLD._replace(breaks_in=True), "knock"),
        (DECIDING, TOLD._replace(story=False), None),
        (TOLD, TOLD, None),
        (TOLD, TOLD._replace(page=1, breaks_in=True), "knock"),
        (TOLD._replace(page=1), TOLD, None),
        (TOLD, Heard("debriefing", ended=True), "ending"),
        (Heard("debriefing", ended=True), Heard("debriefing", ended=True, page=1), None),
        (DECIDING._replace(selected="a"), DECIDING, None),
        (DECIDING._replace(selected="a"), DECIDING._replace(selected="a"), None),
    ],
)
def test_each_way_from_one_moment_to_the_next(before, then, sound):
    assert sound_between(before, then) == sound


def test_two_moments_that_sound_the_same_make_no_sound():
    moments = [None, DECIDING, TOLD, Heard("briefing"), Heard("debriefing", ended=True)]
    assert all(sound_between(one, one) is None for one in moments)
    # And between any two there is at most one: nothing sounds twice for a single step.
    assert {sound_between(*pair) for pair in pairwise(moments)} <= {None, "time", "ending"}
