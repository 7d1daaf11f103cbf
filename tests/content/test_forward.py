"""Play moves forward: only time, or something that is used up, lets a moment come round again."""

import pytest

from tests.content.small import codes, told


def round_trip(back):
    """Two moments; from the second a choice leads back, with these lines."""
    return (
        "moments:\n  begin: {title: Begin, goto: gang}\n  gang:\n    title: Gang\n    choices:\n"
        f"      terug: {{label: Terug, because: Warm., {back}}}\n"
        "      door: {label: Door, because: Koud., goto: end}\n"
    )


def test_a_circle_without_time_is_named_with_the_choice_that_closes_it():
    loaded = told(moments=round_trip("goto: begin"))
    assert codes(loaded) == ["K140"]
    assert loaded.problems[0].facts["circle"] in {"begin > gang > begin", "gang > begin > gang"}
    assert loaded.problems[0].facts["choice"] == "terug"


@pytest.mark.parametrize(
    "back",
    [
        "weeks: 1, goto: begin",
        "once: ja, goto: begin",
        "chance: [{weight: 1, weeks: 1}, {weight: 2, weeks: 2}], goto: begin",
        "chance: [{weight: 1, goto: end}], goto: begin",
        "goto: end",
    ],
)
def test_time_or_a_choice_used_up_breaks_the_circle(back):
    assert codes(told(moments=round_trip(back))) == []


def test_one_outcome_without_time_keeps_the_circle():
    assert codes(told(moments=round_trip("chance: [{weight: 1, weeks: 1}, {weight: 1}], goto: begin"))) == ["K140"]


def test_a_condition_does_not_break_a_circle():
    back = "when: load > 11, goto: begin"
    assert codes(told(moments=round_trip(back))) == ["K140"]


def test_a_moment_that_leads_to_itself_is_a_circle():
    loaded = told(moments="moments:\n  begin: {title: Begin, goto: begin}\n")
    assert codes(loaded) == ["K140"]
    assert loaded.problems[0].facts["circle"] == "begin > begin"
