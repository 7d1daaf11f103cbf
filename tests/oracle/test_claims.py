"""Claims of every kind, true and broken, with the least number of choices that shows a broken one."""

import pytest

from . import study
from .walking import changed, studied

HOLDS, BROKEN_UNSEEN = (True, None), (False, None)


def broken(count):
    return False, count


def judged(name, **claim):
    """Whether one claim holds, and the choices to a position that shows that it does not."""

    def only_this(casus):
        casus["claims"] = [{"id": "bewering"} | {key.replace("_", "-"): one for key, one in claim.items()}]

    found = study(*changed(name, only_this))["claims"]["bewering"]
    return found["holds"], found["shortest"]


def test_the_claims_of_twee_hendels_hold():
    assert {name: tuple(one.values()) for name, one in studied("twee-hendels")["claims"].items()} == dict.fromkeys(
        ("zorg-blijft", "tijd-loopt", "snel-terug", "thuis-kan", "eerst-nog-alles", "met-dwang-terug", "samen-eerst"),
        HOLDS,
    )


@pytest.mark.parametrize(
    ("expression", "verdict"),
    [
        ("stability.school > 70", HOLDS),
        ("stability.school = 70", broken(2)),  # oefenen twice
        ("week = 0", broken(0)),  # the start
        ("week = 1 and trust.mentor < 40", broken(1)),
        ("week = 1 and ending = geleerd", broken(2)),
        ("week = 0 and ending = klaar", broken(1)),
        ("moment = ronde and week = 2", HOLDS),  # at the horizon nobody chooses
        ("moment = ronde and ending = klaar", HOLDS),
        ("ending != klaar", broken(0)),  # where someone chooses there is no ending
    ],
)
def test_never_and_always_look_at_choosing_and_final_positions(expression, verdict):
    assert judged("nog-een-week", never=expression) == verdict
    assert judged("nog-een-week", always=f"not ({expression})") == verdict
    assert judged("nog-een-week", sometimes=expression)[0] is not verdict[0]


def test_a_passing_moment_is_not_looked_at_and_counts_as_no_choice():
    assert judged("twee-hendels", never="moment = bericht") == HOLDS
    assert judged("twee-hendels", sometimes="moment = bericht") == BROKEN_UNSEEN
    assert judged("twee-hendels", never="moment = gesprek") == broken(1)  # aanmelden, and the message by itself


def test_the_start_has_a_way_to_an_ending():
    assert judged("nog-een-week", reachable="samen") == HOLDS


def test_until_a_week_each_position_where_someone_must_choose_has_a_way():
    assert judged("nog-een-week", reachable="samen", until_week=0) == HOLDS
    # in week 1 after bellen with the mentor at 30 even 40 is the most
    assert judged("nog-een-week", reachable="samen", until_week=1) == broken(1)
    assert judged("nog-een-week", reachable="klaar", until_week=2) == broken(1)  # after oefenen


def test_from_each_position_of_which_something_holds():
    assert judged("nog-een-week", reachable="samen", **{"from": "trust.mentor >= 40"}) == HOLDS
    assert judged("nog-een-week", reachable="samen", **{"from": "trust.mentor < 40"}) == broken(1)
    # the final positions with 20 are not asked, and nowhere else is it 20
    assert judged("nog-een-week", reachable="samen", **{"from": "trust.mentor = 20"}) == HOLDS
    assert judged("twee-hendels", reachable="thuis", **{"from": "moment = gesprek"}) == broken(1)


def test_until_a_week_and_from_together_ask_for_both():
    late_and_low = {"from": "trust.mentor < 40"}
    assert judged("nog-een-week", reachable="samen", until_week=0, **late_and_low) == HOLDS
    assert judged("nog-een-week", reachable="samen", until_week=1, **late_and_low) == broken(1)


@pytest.mark.parametrize(
    ("one", "other", "quantity", "holds"),
    [
        ({"frame": "drang"}, {"frame": "vrijwillig"}, "score", True),  # 56 and 50
        ({"frame": "drang"}, {"frame": "vrijwillig"}, "trust", True),  # 45 and less
        ({"frame": "drang"}, {"frame": "vrijwillig"}, "weeks", False),  # 2 and 3/4
        ({"frame": "vrijwillig"}, {"frame": "drang"}, "weeks", True),
        ({"frame": "vrijwillig"}, {"frame": "drang"}, "care", False),  # 100 and 100 is not more
        ({"approach": "overleg"}, {"frame": "dwang"}, "score", False),  # no dwang here: evenly among all, 155/3
    ],
)
def test_better_expects_strictly_more_and_of_weeks_fewer(one, other, quantity, holds):
    found = judged("nog-een-week", better=one, than=other, **{"in": quantity})
    assert found == (holds, None)


def test_the_shortest_way_may_be_another_than_the_first_that_is_found():
    # laten leads to the evening at once, druk through the night
    assert judged("onderbreking", never="moment = avond") == broken(1)
    assert judged("onderbreking", never="moment = avond and stress.noor = 80") == broken(2)  # druk, binnen
