"""What somebody wishes for the next play: a number for chance that can be typed, counted and forgotten."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.desktop.ports import HIGHEST_SEED, LeverEntry
from game.desktop.wishes import Wishes

LEVER = LeverEntry("doorzettingsmacht", ("nee", "ja"), "nee")


def typed(digits: str) -> Wishes:
    wishes = Wishes()
    for digit in digits:
        wishes.type_digit(digit)
    return wishes


def test_what_nobody_touched_stays_as_the_casus_and_the_game_begin_it():
    setup = Wishes().setup(None, "nl", drawn=88)
    assert (setup.mode, setup.seat, setup.seed, dict(setup.levers), setup.gauges) == ("table", None, 88, {}, "always")


def test_everything_that_was_wished_is_in_the_setup():
    wishes = typed("4711")
    wishes.set_lever(LEVER, "ja")
    wishes.show_gauges("debrief")
    setup = wishes.setup("mentor", "en", drawn=88)
    assert (setup.mode, setup.seat, setup.seed, setup.language) == ("solo", "mentor", 4711, "en")
    assert (dict(setup.levers), setup.gauges) == ({"doorzettingsmacht": "ja"}, "debrief")


def test_a_clock_and_a_short_play_are_in_the_setup_when_they_were_wished():
    plain = Wishes().setup(None, "nl", drawn=88)
    assert (plain.clock, plain.short) == ("on", False)
    wishes = Wishes()
    wishes.run_clock("slow-2")
    wishes.play_short(True)
    setup = wishes.setup(None, "nl", drawn=88)
    assert (setup.clock, setup.short) == ("slow-2", True)


def test_the_number_that_was_asked_for_at_the_start_stands_there_and_can_be_forgotten():
    wishes = Wishes(5)
    assert (wishes.digits, wishes.setup(None, "nl", drawn=88).seed) == ("5", 5)
    wishes.surprise()
    assert wishes.setup(None, "nl", drawn=88).seed == 88


def test_a_lever_stands_as_the_casus_begins_it_until_it_is_set():
    wishes = Wishes()
    assert wishes.lever(LEVER) == "nee"
    wishes.set_lever(LEVER, "ja")
    assert wishes.lever(LEVER) == "ja"


def test_a_number_does_not_begin_with_nought_and_is_never_too_long_to_tell_a_class():
    assert typed("007").digits == "7"
    assert typed("9999999").digits == str(HIGHEST_SEED)


def test_taking_the_last_digit_away_leaves_it_to_chance_again():
    wishes = typed("7")
    wishes.erase_digit()
    wishes.erase_digit()
    assert wishes.setup(None, "nl", drawn=88).seed == 88


def test_counting_goes_from_a_surprise_to_one_and_back():
    wishes = Wishes()
    wishes.step(1)
    assert wishes.digits == "1"
    wishes.step(-1)
    wishes.step(-1)
    assert wishes.digits == ""


@given(st.lists(st.sampled_from([*"0123456789", "erase", "up", "down", "surprise"])))
def test_whatever_somebody_presses_the_seed_is_one_that_can_be_played(pressed):
    wishes = Wishes()
    deeds = {"erase": wishes.erase_digit, "surprise": wishes.surprise}
    deeds |= {"up": lambda: wishes.step(1), "down": lambda: wishes.step(-1)}
    for one in pressed:
        deeds[one]() if one in deeds else wishes.type_digit(one)
    assert 1 <= wishes.setup(None, "nl", drawn=1).seed <= HIGHEST_SEED
