"""What moved the household, by what people can do about it: the groups close, and each cause is in the right one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.casus import Casus
from game.reports.mattering import MatteredGroup, groups, moved_by
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.looking_back import decision_views
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import ROOT, load_folder
from tests.short_play import ferry
from tests.strategies import casussen

SMALL = Path(__file__).parents[1] / "oracle" / "casussen"


def played(casus: Casus, *choices: str, setup: Setup | None = None) -> Session:
    """Take these choices; after them the first that is open, as often as it takes."""
    session = Session(Rules(casus), setup or Setup(), Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    wanted = list(choices)
    for _ in range(60):
        if session.phase == "revealing":
            session.do(Command("proceed"))
        elif session.phase == "deciding" and (wanted or not choices):
            choice = wanted.pop(0) if wanted else next(iter(session.rules.open_choices(session.position)))
            session.do(Command("choose" if session.is_ours else "advise", choice))
    return session


def grouped(session: Session) -> dict[str, MatteredGroup]:
    found = groups(session.rules, session.decisions, session.setup.seat)
    return {group.reach: group for group in found}


def titles(group: MatteredGroup) -> set[str]:
    return {one.cause.title or one.cause.kind for one in group.causes}


@pytest.fixture
def school() -> Casus:
    return load_folder(SMALL / "mix-school")


def test_own_choices_what_came_later_and_the_course_are_told_apart(school: Casus) -> None:
    found = grouped(played(school, "langs", "oefenen", "plan"))
    assert {"Ga langs", "Oefen de eerste les", "Maak een plan"} <= titles(found["ours"])
    assert titles(found["later"]) == {"De mentor belt nog eens."}
    assert "Wachten kost plek op school" in titles(found["course"])


def test_what_chance_drew_is_chance_and_not_a_choice(school: Casus) -> None:
    found = grouped(played(school, "arts"))
    assert "Vraag de jeugdarts" in titles(found["chance"])
    assert "ours" not in found


def test_the_only_outcome_that_can_fall_is_no_luck() -> None:
    """Who comes empty-handed is told no and nothing else; with the letter along, three in four bring a stamp."""
    counter = load_folder(SMALL / "kans-wanneer")
    empty = grouped(played(counter, "leeg", "vragen"))
    assert "Vraag het" in titles(empty["ours"])
    assert "chance" not in empty
    assert "Vraag het" in titles(grouped(played(counter, "brief-mee", "vragen"))["chance"])


def test_what_was_chosen_by_default_in_a_short_play_is_not_the_players_own() -> None:
    found = grouped(played(ferry(), "helpen", "zwaaien", setup=Setup(seed=3, short=True)))
    assert titles(found["ours"]) == {"Help Driss met zijn fiets", "Zwaai terug"}
    assert {"Wacht op het pontje", "Precies goed", "Loop samen op"} <= titles(found["skipped"])
    assert "Bel de overkant" in titles(found["chance"])


def test_alone_anothers_choice_is_anothers(school: Casus) -> None:
    alone = Setup(mode="solo", seat="leerplichtambtenaar")
    found = grouped(played(school, "langs", setup=alone))
    assert "ours" not in found
    assert "Ga langs" in titles(found["others"])
    assert "others" not in grouped(played(school, "langs"))


def test_what_moved_with_a_decision_is_the_difference_between_before_and_after(school: Casus) -> None:
    session = played(school, "langs", "oefenen", "plan")
    places = session.rules.names.places
    for decision, view in zip(session.decisions, decision_views(session.rules, session.decisions), strict=True):
        before, after = decision.steps[0].before.values, decision.steps[-1].after.values
        moved = {path: after[place] - before[place] for path, place in places.items() if after[place] != before[place]}
        told = moved_by(view).amounts
        assert dict(told) == moved
        assert [abs(by) for _, by in told] == sorted((abs(by) for _, by in told), reverse=True)


def test_before_anything_happened_there_is_no_group(school: Casus) -> None:
    session = Session(Rules(school), Setup(), Memory())
    assert groups(session.rules, session.decisions, None) == ()


def closes(session: Session) -> None:
    rules = session.rules
    start = session.decisions[0].steps[0].before if session.decisions else session.position
    found = groups(rules, session.decisions, session.setup.seat)
    assert rules.score(start.values) + sum(group.score for group in found) == rules.score(session.position.values)


@settings(max_examples=60, deadline=None)
@given(casussen(), st.integers(1, 99))
def test_start_plus_the_groups_is_end_for_every_drawn_casus(casus: Casus, seed: int) -> None:
    closes(played(casus, setup=Setup(seed=seed)))


@pytest.mark.parametrize("seat", [None, "mentor"])
def test_start_plus_the_groups_is_end_for_the_shipped_casus(seat: str | None) -> None:
    casus = load_folder(ROOT / "scenarios" / "de-lege-stoel")
    closes(played(casus, setup=Setup("solo" if seat else "table", seat, seed=4)))


def test_a_choice_counts_once_however_many_lines_of_it_moved_something() -> None:
    school = load_folder(SMALL / "mix-school")
    ours = grouped(played(school, "langs", "oefenen", "plan"))["ours"]
    assert {one.times for one in ours.causes} == {1}
