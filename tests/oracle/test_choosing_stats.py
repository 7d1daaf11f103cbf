"""What each choice and each moment is worth, against sums done by hand."""

from fractions import Fraction as F  # noqa: N817

import pytest

from . import study
from .walking import NAMES, changed, studied

# nog-een-week. Best play after oefenen, bellen, stoppen: in week 0 it is 56, 53, 50; in week 1 after oefenen 56, 53,
# 53, after bellen (two positions) 53, 50, 50. Random play stands there with 1; 1/3; 1/12 and 1/4.


def test_a_choice_of_a_hub_is_open_wherever_play_comes_back():
    choices = studied("nog-een-week")["choices"]
    assert {name: one["open"] for name, one in choices.items()} == dict.fromkeys(choices, 4)
    assert list(choices) == ["ronde/oefenen", "ronde/bellen", "ronde/stoppen"]


def test_regret_is_a_mean_over_positions_whatever_their_chance():
    choices = studied("nog-een-week")["choices"]
    told = {name: (one["best_share"], one["mean_regret"], one["max_regret"]) for name, one in choices.items()}
    assert told == {
        "ronde/oefenen": (1, 0, 0),
        "ronde/bellen": (0, 3, 3),
        "ronde/stoppen": (0, F(6 + 3 + 3 + 3, 4), 6),
    }


def test_best_share_counts_every_choice_that_nothing_beats():
    choices = studied("twee-hendels")["choices"]
    assert choices["gesprek/afronden"]["best_share"] == choices["gesprek/uitleg"]["best_share"] == 1
    assert choices["gesprek/afronden"]["mean_regret"] == 0


def test_a_visit_is_at_least_once_and_times_counts_all():
    choices = studied("nog-een-week")["choices"]
    told = {name: (one["visit"], one["times"]) for name, one in choices.items()}
    # oefenen: 1/3 at once, 1/3 * 1/3 after bellen, 1/3 * 1/3 a second time
    assert told == {
        "ronde/oefenen": (F(4, 9), F(5, 9)),
        "ronde/bellen": (F(4, 9), F(5, 9)),
        "ronde/stoppen": (F(5, 9), F(5, 9)),
    }


def test_the_prospect_of_a_choice():
    choices = studied("nog-een-week")["choices"]
    # at once 1/3: 54; after oefenen 1/9: 56; after bellen 1/9: 53
    assert choices["ronde/oefenen"]["score"] == {"random": F(3 * 54 + 56 + 53, 5), "best": 56, "worst": 53}
    # at once 51, with best play 53, with worst 50
    assert choices["ronde/bellen"]["score"] == {"random": F(3 * 51 + 53 + 50, 5), "best": 53, "worst": 50}
    assert choices["ronde/stoppen"]["score"] == {"random": F(3 * 50 + 53 + 50, 5), "best": 53, "worst": 50}


def test_a_choice_that_is_never_open_is_worth_nothing():
    closed = studied("twee-hendels", doorzettingsmacht="nee")["choices"]["aanvraag/dwingen"]
    assert closed == {
        "open": 0,
        "best_share": 0,
        "mean_regret": 0,
        "max_regret": 0,
        "visit": 0,
        "times": 0,
        "score": None,
    }


def test_a_moment_counts_its_positions_and_is_visited_at_least_once():
    # four positions, visited 1 + 1/3 + 1/12 + 1/4 times: (155/3 + 54/3 + 51/3) / (5/3)
    assert studied("nog-een-week")["moments"] == {
        "ronde": {"positions": 4, "visit": 1, "score": {"random": F(155 + 54 + 51, 5), "best": 56, "worst": 50}}
    }


def test_a_moment_that_passes_by_itself_counts_too():
    moments = studied("twee-hendels")["moments"]
    assert (moments["bericht"]["positions"], moments["bericht"]["visit"]) == (4, 1)
    assert moments["bericht"]["score"] == {"random": F(158, 3), "best": 56, "worst": 50}
    # behind an interrupt: druk and hard lead there, laten only with praten
    assert studied("onderbreking")["moments"]["nacht"]["visit"] == F(2, 3) + F(1, 6)


def test_a_moment_that_no_play_comes_to():
    def beside(casus):
        casus["moments"]["zolder"] = {"title": "Op zolder", "text": "Stof.", "goto": "end"}

    found = study(*changed("twee-hendels", beside))
    assert found["moments"]["zolder"] == {"positions": 0, "visit": 0, "score": None}
    assert found["positions"] == 25


@pytest.mark.parametrize("name", NAMES)
def test_choices_and_moments_agree_with_the_start(name):
    found = studied(name)
    for one in found["choices"].values():
        assert 0 <= one["visit"] <= min(1, one["times"])
        assert one["mean_regret"] <= one["max_regret"]
        assert one["score"]["worst"] <= one["score"]["random"] <= one["score"]["best"]
    assert any(one["visit"] == 1 for one in found["moments"].values())
