"""Who knew what when: told, told by the household itself, not told, never known; exact for every play."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.casus import Casus
from game.model.play import Step
from game.reports.knowledge import KnownFact, Learning, Withholding, knowledge
from game.rules.rules import Rules
from tests.casuses import ROOT, load_folder
from tests.strategies import casussen
from tests.walking import steps_from

SMALL = Path(__file__).parents[1] / "oracle" / "casussen"


def walked(folder: str, *choices: str) -> dict[str, KnownFact]:
    """Take these choices in a small casus, and tell per fact who knew it when."""
    rules = Rules(load_folder(SMALL / folder))
    position, steps = rules.begin(), []
    for choice in choices:
        steps.append(rules.take(position, choice))
        position = steps[-1].after
    return {known.fact: known for known in knowledge(rules, rules.begin(), steps)}


def test_who_knows_it_from_the_start_never_learns_it_again() -> None:
    known = walked("verzwijgen", "open")["gemist"]
    assert known.at_first == ("mentor",)
    assert [one.who for one in known.learnt] == ["mentor", "leerplichtambtenaar"]


def test_what_was_told_says_by_whom_and_how_much() -> None:
    known = walked("verzwijgen", "open", "half")["gemist"]
    assert known.on_the_way == (
        Learning("leerplichtambtenaar", 0, "told", "mentor", "wat"),
        Learning("casusregisseur", 0, "told", "mentor", "dat"),
    )
    assert known.never == ("schoolmaatschappelijk-werker", "jeugdarts")


def test_what_the_household_tells_itself_has_no_sender() -> None:
    known = walked("onthullen", "vertellen", "doorvertellen")["appgroep"]
    assert known.on_the_way == (
        Learning("mentor", 0, "household"),
        Learning("leerplichtambtenaar", 0, "told", "mentor", "dat"),
    )
    assert known.never == ()


def test_a_member_without_a_seat_can_know_and_tell_but_is_never_missed() -> None:
    known = walked("onthullen", "sam-hoort", "sam-vertelt")["appgroep"]
    assert known.on_the_way == (
        Learning("sam", 0, "household"),
        Learning("mentor", 0, "told", "sam", "alles"),
    )
    assert "noor" not in known.never
    assert known.never == ("leerplichtambtenaar",)


def test_what_was_kept_is_there_once_for_each_who_was_not_told() -> None:
    known = walked("verzwijgen", "zwijgen", "weer-zwijgen")
    assert known["gemist"].withheld == (Withholding("leerplichtambtenaar", 0),)
    assert known["gemist"].on_the_way == ()


def test_silence_about_what_nobody_may_tell_is_no_withholding() -> None:
    known = walked("verzwijgen", "meer-zwijgen")
    assert known["appgroep"].withheld == ()
    assert known["vader-moe"].withheld == (Withholding("casusregisseur", 0),)


def test_the_week_is_that_of_the_choice() -> None:
    # Two weeks pass with the call, one with going by; only then is it told at the table.
    known = walked("mix-school", "oproep", "zeggen")
    assert known["gemist"].on_the_way == (Learning("leerplichtambtenaar", 0, "told", "mentor", "wat"),)
    assert known["appgroep"].on_the_way == (
        Learning("leerplichtambtenaar", 2, "told", "schoolmaatschappelijk-werker", "wat"),
    )


def test_who_would_forget_and_hear_it_again_still_knew_it_from_the_first_time() -> None:
    rules = Rules(load_folder(SMALL / "verzwijgen"))
    told = rules.take(rules.begin(), "open")
    (known, *_) = knowledge(rules, rules.begin(), [told, told])
    assert [one.who for one in known.learnt] == ["mentor", "leerplichtambtenaar"]


def test_what_changed_hands_comes_first() -> None:
    facts = list(walked("mix-school", "langs", "luisteren"))
    assert facts == ["appgroep", "gemist"]
    assert list(walked("mix-school")) == ["gemist", "appgroep"]


def test_without_a_step_all_that_is_known_is_what_was_known_at_first() -> None:
    assert all(not known.on_the_way and not known.withheld for known in walked("mix-school").values())


def some_play(rules: Rules, seed: int) -> list[Step]:
    """Some play to its end, or its first forty steps."""
    draw, position, steps = Random(seed), rules.begin(), []
    while position.moment and len(steps) < 40:
        steps.append(draw.choice(steps_from(rules, position)))
        position = steps[-1].after
    return steps


def closes(rules: Rules, steps: list[Step]) -> None:
    """At the end exactly those know a fact who knew it first or learnt it, and every week fits in the play."""
    end = steps[-1].after if steps else rules.begin()
    for known in knowledge(rules, rules.begin(), steps):
        who = [one.who for one in known.learnt]
        assert len(who) == len(set(who))
        at_the_end = {
            path.split(".")[1]
            for path, place in rules.names.places.items()
            if path.startswith("knows.") and path.split(".")[2] == known.fact and end.values[place]
        }
        assert at_the_end <= set(who)
        assert not set(known.never) & at_the_end
        assert [one.week for one in known.on_the_way] == sorted(one.week for one in known.on_the_way)
        assert all((one.sender is not None) == (one.how == "told") for one in known.learnt)
        marks = {mark for mark in end.used if mark.startswith(f"withheld/{known.fact}/")}
        assert {f"withheld/{known.fact}/{one.who}" for one in known.withheld} == marks


@settings(max_examples=60)
@given(casussen(), st.integers(0, 999))
def test_it_closes_for_every_drawn_casus(casus: Casus, seed: int) -> None:
    rules = Rules(casus)
    closes(rules, some_play(rules, seed))


@pytest.mark.parametrize("seed", range(12))
def test_it_closes_for_the_shipped_casus(seed: int) -> None:
    rules = Rules(load_folder(ROOT / "scenarios" / "de-lege-stoel"))
    closes(rules, some_play(rules, seed))


def test_nobody_has_to_be_told_what_is_their_own_life() -> None:
    casus = load_folder(ROOT / "scenarios" / "achter-de-kerselaar")
    rules = Rules(casus)
    known = {one.fact: one for one in knowledge(rules, rules.begin(), [])}
    own = [fact for fact, one in casus.facts.items() if one.about == casus.seats["ewa"].plays]
    assert own
    assert all("ewa" not in known[fact].never for fact in own)
    assert any("ewa" in one.never for one in known.values())
