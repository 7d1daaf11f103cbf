"""An answer in the making is written in the one way the session reads, and says what is still open."""

from __future__ import annotations

from game.desktop.drafting import IN, Draft, Lock


def draft(type_, items="abc", options="", length=0) -> Draft:
    return Draft(Lock("m", type_, tuple(items), tuple(options), length))


def test_what_is_shared_stands_in_the_order_of_the_file():
    made = draft("select")
    made.pick("c")
    made.put(*IN)
    assert made.picked == "a"
    made.put(*IN)
    assert made.open_items == ("b",)
    made.put()
    assert (made.answer, made.picked, made.still_open) == ("a c", "", 0)


def test_pressing_again_lays_an_item_on_the_other_side():
    made = draft("redact")
    for expected in ("b", "", "b"):
        made.turn("b")
        assert made.answer == expected


def test_every_item_goes_with_one_option():
    made = draft("match", "ab", "xy")
    made.put("y")
    made.put("x")
    assert made.answer == "a=y b=x"


def test_people_stay_in_the_order_of_the_agenda_or_for_nothing():
    made = draft("seat", "ab", "xyz")
    made.stay("a", "z")
    made.stay("a", "x")
    assert made.open_items == ("b",)
    made.leave("b")
    assert (made.answer, made.still_open) == ("a=x+z b=", 0)


def test_who_stays_for_nothing_any_more_is_open_again():
    made = draft("seat", "ab", "xy")
    made.stay("a", "x")
    made.stay("a", "x")
    assert made.chosen("a") is None


def test_an_item_moves_no_further_than_the_ends():
    made = draft("order")
    made.pick("c")
    made.move(-1)
    assert made.answer == "a c b"
    made.move(-5)
    made.move(-1)
    assert made.answer == "c a b"


def test_a_code_has_as_many_digits_as_the_door():
    made = draft("code", "", length=3)
    for digit in "5267":
        made.type_digit(digit)
    assert made.answer == "526"
    made.erase()
    assert (made.answer, made.still_open) == ("52", 1)
