"""What plays come to and what can be expected of them, against sums done by hand."""

from fractions import Fraction as F  # noqa: N817

import pytest

from .explore import in_order
from .position import is_final
from .walking import NAMES, changed, explored, studied, walk
from .worth import QUANTITIES

# The hub of nog-een-week, from week 0 to 2. School 50, 60, 70 score 50, 53, 56; (trust of the mentor + 50) / 2.
# In week 1, after oefenen: 56, 53, 53 (mean 54); after bellen: 53, 50, 50 (mean 51).


def test_each_quantity_has_its_own_best_and_worst_play():
    values = studied("nog-een-week")["values"]
    # random (54 + 51 + 50) / 3; best oefenen twice; worst stoppen at once
    assert values["score"] == {"random": F(155, 3), "best": 56, "worst": 50}
    # bellen is worth 10/4 - 30/4 = -5 to the mentor, -5/2 to the mean: in week 1 random 1/3 of that, in week 0 too
    assert values["trust"] == {"random": 45 - F(5, 6) - F(2, 3) * F(5, 6), "best": 45, "worst": 40}
    assert values["care"] == {"random": 100, "best": 100, "worst": 100}
    # in week 1 random is (2 + 2 + 1) / 3; fewer is best
    assert values["weeks"] == {"random": (F(5, 3) + F(5, 3) + 0) / 3, "best": 0, "worst": 2}


def test_the_mean_of_trust_is_not_rounded():
    assert studied("twee-hendels")["values"]["trust"] == {
        # aanmelden 2/3 of 5/2, wachten 0, dwingen -35/2; then uitleg 5 half of the time
        "random": 45 + (F(5, 3) + 0 - F(35, 2)) / 3 + F(5, 2),
        "best": 45 + F(5, 3) + 5,
        "worst": 45 - F(35, 2),
    }


def test_each_outcome_is_another_play_whatever_it_weighs():
    # stoppen 1; after oefenen, bellen up or bellen down: oefenen, bellen up, bellen down, stoppen
    assert studied("nog-een-week")["plays"] == 1 + 3 * 4
    # aanmelden 2, wachten, dwingen; the message that passes by itself 2; afronden or uitleg
    assert studied("twee-hendels")["plays"] == 4 * 2 * 2
    assert studied("niets-meer")["plays"] == len([p for p in explored("niets-meer").positions if is_final(p)])


def test_positions_are_those_where_someone_must_choose_and_the_final_ones():
    # week 0, three in week 1; stopped in week 0, three in week 1; OO OB+ OB- B+B+ B+B- B-B- in week 2
    assert studied("nog-een-week")["positions"] == 4 + 4 + 6
    assert studied("nog-een-week")["steps"] == 4 * 4
    # the four before the message are not counted, their eight steps are
    assert studied("twee-hendels")["positions"] == 1 + 8 + 16
    assert studied("twee-hendels")["steps"] == 4 + 8 + 16


def test_positions_that_are_the_same_in_all_that_follows():
    # zonder-standaard: brief or thee only moves stress, which nothing reads: start, gang, and an end in week 0 or 1
    assert (studied("zonder-standaard")["positions"], studied("zonder-standaard")["merged-at-least"]) == (7, 4)
    # in nog-een-week every position has another week, score or trust to come
    assert studied("nog-een-week")["merged-at-least"] == 14


def test_endings_are_exact_and_know_their_scores():
    endings = studied("nog-een-week")["endings"]
    # samen: bellen up 1/12 and then not bellen down 3/4; or oefenen 1/3 and bellen up 1/12
    assert endings["samen"]["probability"] == F(1, 12) * F(3, 4) + F(1, 3) * F(1, 12)
    # of these 53: up and oefenen 1/36, oefenen and up 1/36; 50: up and up 1/144, up and stoppen 1/36
    assert endings["samen"]["mean"] == 50 + 3 * F(8, 144) / F(13, 144)
    assert (endings["samen"]["lowest"], endings["samen"]["highest"]) == (50, 53)
    assert (endings["geleerd"]["lowest"], endings["geleerd"]["highest"]) == (53, 56)
    # klaar: stoppen 1/3, bellen 1/3 without oefenen 2/3, less the part of samen with 50
    assert endings["klaar"]["probability"] == F(1, 3) + F(2, 9) - F(5, 144)


def test_the_distribution_of_final_scores():
    # 56: oefenen twice 1/9; 53: oefenen once: 1/3 * 2/3 + 1/3 * 1/3
    assert studied("nog-een-week")["distribution"] == {50: F(5, 9), 53: F(1, 3), 56: F(1, 9)}
    # the 2/3 and 1/3 of aanmelden; wachten; dwingen
    assert studied("twee-hendels")["distribution"] == {50: F(1, 9) + F(1, 3), 53: F(2, 9), 56: F(1, 3)}


def test_levers_are_set_before_play():
    # no dwingen, and only one message: two outcomes and wachten, then two choices
    other = studied("twee-hendels", doorzettingsmacht="nee", wachtlijst="kort")
    assert (other["plays"], other["positions"]) == (6, 1 + 3 + 6)
    assert other["values"]["weeks"] == {"random": F(5, 2), "best": 2, "worst": 3}


def test_an_ending_that_no_play_reaches_has_no_scores():
    def harder(casus):
        casus["endings"]["school"]["when"] = "stability.school > 90"

    from . import study  # noqa: PLC0415 - the study itself is what is asked here

    assert study(*changed("twee-hendels", harder))["endings"]["school"] == {
        "probability": 0,
        "lowest": None,
        "highest": None,
        "mean": None,
    }


def test_the_debrief_knows_what_lies_ahead_of_a_position():
    ahead = studied("nog-een-week")["debrief"]
    up = ahead[walk("nog-een-week", ("bellen", 1)).position]
    # the mentor is at 50: oefenen 53, bellen 50, stoppen 50
    assert up["values"] == {"score": 51, "trust": 50 - F(5, 6), "care": 100, "weeks": F(5, 3)}
    assert up["endings"] == {"samen": F(3, 4), "klaar": F(1, 4)}
    assert (up["lowest"], up["highest"], up["plays"]) == (50, 53, 4)
    done = ahead[walk("nog-een-week", "oefenen", "stoppen").position]
    assert done["values"] == {"score": 53, "trust": 45, "care": 100, "weeks": 1}
    assert (done["endings"], done["lowest"], done["highest"], done["plays"]) == ({"geleerd": 1}, 53, 53, 1)


@pytest.mark.parametrize("name", NAMES)
def test_random_lies_between_worst_and_best_and_luck_is_fair(name):
    found = studied(name)
    for quantity, value in found["values"].items():
        assert min(value["best"], value["worst"]) <= value["random"] <= max(value["best"], value["worst"]), quantity
    result, ahead = explored(name), found["debrief"]
    for position in in_order(result):
        ways = result.following(position)
        for quantity in QUANTITIES:
            mean = sum(part * ahead[step.after]["values"][quantity] for step, part in ways)
            assert not ways or mean == ahead[position]["values"][quantity]
    assert sum(found["distribution"].values()) == 1
    mean = sum(score * part for score, part in found["distribution"].items())
    assert mean == found["values"]["score"]["random"]
