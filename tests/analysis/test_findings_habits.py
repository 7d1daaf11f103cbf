"""No simple way to play should win: each that comes near the best score is told, and one that falls short is not."""

from __future__ import annotations

import pytest

from game.model.casus import Casus
from tests.analysis.findings_stories import found, story

FACT = "facts:\n  ziek: {kind: verhaal, about: noor, text: Noor is ziek.}\nstart: {knows.wijkagent.ziek: ja}\n"

MOMENT = """\
  m{number}:
    title: Dag {number}
    choices:
      links:
        label: Links
        because: Daar is licht.
        approach: praktisch
        {left}
        effects: {{stability.inkomen: {by_left}}}
        goto: {to}
      rechts:
        label: Rechts
        because: Daar is stilte.
        approach: praktisch
        {right}
        effects: {{stability.inkomen: {by_right}}}
        goto: {to}
"""

LINES = {
    "first": ("frame: vrijwillig", "frame: vrijwillig"),
    "vrijwillig": ("frame: drang", "frame: vrijwillig"),
    "shortest": ("weeks: 1", "weeks: 0"),
    "least-sharing": (
        "share: {fact: ziek, from: wijkagent, to: mentor, extent: wat, for: Hulp., ground: toestemming, informed: ja}",
        "weeks: 0",
    ),
    "stance": ("stance: tempo", "stance: rust"),
}
"""Per habit what stands on the left and on the right; `first` goes left, the others go right."""


def four_days(habit: str, last_day: str) -> Casus:
    """Four days on which the habit's choice brings ten; on the last it brings `last_day`, and the other one ten."""
    left, right = LINES[habit]
    text = FACT + "moments:\n"
    for number in range(1, 5):
        mine, other = ("+10", "-10") if number < 4 or last_day == "+10" else (last_day, "+10")
        by = {"by_left": mine, "by_right": other} if habit == "first" else {"by_left": other, "by_right": mine}
        to = f"m{number + 1}" if number < 4 else "end"
        text += MOMENT.format(number=number, left=left, right=right, to=to, **by)
    return story(text, horizon=9)


def told(casus: Casus) -> dict[str, tuple[object, object]]:
    """Per habit that wins the score it may expect and the best score."""
    return {one.subject or "": (one.facts["score"], one.facts["best"]) for one in found(casus, "K422")}


@pytest.mark.parametrize("habit", LINES)
def test_a_habit_that_plays_the_best_play_wins(habit: str) -> None:
    assert told(four_days(habit, "+10"))[habit] == (90.0, 90.0)


@pytest.mark.parametrize("habit", LINES)
def test_a_habit_that_is_punished_once_does_not_win(habit: str) -> None:
    assert habit not in told(four_days(habit, "-10"))


@pytest.mark.parametrize("habit", LINES)
def test_within_five_percent_of_the_best_is_near_enough_to_win(habit: str) -> None:
    """86 of 90 is more than 95 %, and 85 is less."""
    assert told(four_days(habit, "+6"))[habit] == (86.0, 90.0)
    assert habit not in told(four_days(habit, "+5"))


def test_where_random_play_comes_as_near_there_is_nothing_to_win() -> None:
    text = "moments:\n"
    for number in range(1, 5):
        to = f"m{number + 1}" if number < 4 else "end"
        text += MOMENT.format(number=number, left="weeks: 1", right="weeks: 0", to=to, by_left="+10", by_right="+9")
    assert told(story(text, horizon=9)) == {}


def test_three_moments_are_too_few_to_be_a_line() -> None:
    text = "moments:\n"
    for number in range(1, 4):
        to = f"m{number + 1}" if number < 3 else "end"
        text += MOMENT.format(number=number, left="weeks: 1", right="weeks: 0", to=to, by_left="-10", by_right="+10")
    assert told(story(text, horizon=9)) == {}


def test_a_habit_wins_only_with_a_setting_of_the_levers_in_which_random_play_does_not() -> None:
    """With the lever every choice brings ten; without it the shortest choice brings ten, and six on the last day."""
    text = "levers: {rust: {options: [nee, ja], start: ja}}\nmoments:\n"
    for number in range(1, 5):
        to = f"m{number + 1}" if number < 4 else "end"
        by = {"by_left": "LEFT", "by_right": "RIGHT"}
        day = MOMENT.format(number=number, left="weeks: 1", right="weeks: 0", to=to, **by)
        left, right = ("-10", "+10") if number < 4 else ("+10", "+6")
        for side, amount in (("LEFT", left), ("RIGHT", right)):
            lines = f"[{{when: rust = ja, stability.inkomen: +10}}, {{when: rust = nee, stability.inkomen: {amount}}}]"
            day = day.replace(f"{{stability.inkomen: {side}}}", lines)
        text += day
    (one,) = [each for each in found(story(text, horizon=9), "K422") if each.subject == "shortest"]
    assert (one.facts["score"], one.facts["best"]) == (86.0, 90.0)
    assert "nee" in str(one.facts["levers"])
