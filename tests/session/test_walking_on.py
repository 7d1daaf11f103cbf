"""Walking on from an earlier decision: the same place, the same chance, and the real play untouched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.errors import CommandRefused, KantelpuntError
from game.model.play import Position
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.session.viewing import view
from game.session.walking_on import told_again, walk_on
from tests.casuses import ROOT, in_language, load_folder

STOOL = load_folder(ROOT / "scenarios" / "de-lege-stoel")
SEEDS = (1, 7, 40)


def played(seed: int, seat: str | None = None, until: int = 99) -> tuple[Session, Memory]:
    """A play to its end (or so many decisions), each time with another of the open choices."""
    storage = Memory()
    session = Session(Rules(STOOL), Setup("solo" if seat else "table", seat, seed), storage)
    session.do(Command("brief"))
    session.do(Command("begin"))
    for number in range(until):
        if session.phase == "revealing":
            session.do(Command("proceed"))
        if session.phase != "deciding":
            break
        take(session, number)
    return session, storage


def take(session: Session, number: int) -> str:
    """Take one of the open choices, or give it as advice."""
    moment = view(session).moment
    assert moment is not None
    open_now = [option.id for option in moment.options if option.closed is None]
    wanted = open_now[number % len(open_now)]
    session.do(Command("choose" if moment.ours else "advise", wanted))
    return wanted


def stood(session: Session) -> list[Position]:
    """Where the play stood before each decision."""
    return [one.steps[0].before for one in session.decisions if one.choice is not None]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("seat", [None, "leerplichtambtenaar"])
def test_a_walk_begins_exactly_where_the_play_stood_before_each_decision(seed: int, seat: str | None) -> None:
    play, _ = played(seed, seat)
    for number, position in enumerate(stood(play), start=1):
        walk = walk_on(play, number).session
        assert (walk.position, walk.phase) == (position, "deciding")


@pytest.mark.parametrize("seed", SEEDS)
def test_with_the_same_choices_chance_falls_as_it_fell(seed: int) -> None:
    play, _ = played(seed)
    made = [one.choice for one in play.decisions if one.choice is not None]
    walk = walk_on(play, 3).session
    for choice in made[2:]:
        if walk.phase == "revealing":
            walk.do(Command("proceed"))
        walk.do(Command("choose", choice))
    assert (walk.position, walk.decisions) == (play.position, play.decisions)


def test_another_choice_leads_elsewhere_and_the_real_play_knows_nothing_of_it() -> None:
    play, storage = played(1)
    before = play.position, play.decisions, play.revision, play.phase, list(storage.lines)
    walk, kept = walk_on(play, 2)
    taken = [one.choice for one in play.decisions if one.choice is not None][1]
    other = next(one.id for one in view(walk).moment.options if one.closed is None and one.id != taken)
    walk.do(Command("choose", other))
    assert walk.decisions[-1].choice == other
    assert walk.position != stood(play)[2]
    assert (play.position, play.decisions, play.revision, play.phase, storage.lines) == before
    assert len(kept.lines) > 3


def test_after_an_undo_only_the_decisions_that_stand_are_walked() -> None:
    play, _ = played(1, until=4)
    play.do(Command("undo"))
    play.do(Command("undo"))
    take(play, 5)
    assert walk_on(play, 3).session.position == stood(play)[2]
    with pytest.raises(CommandRefused, match="no-such-decision"):
        walk_on(play, 4)


@pytest.mark.parametrize("number", [0, -1, 99])
def test_a_decision_that_was_never_made_is_refused(number: int) -> None:
    with pytest.raises(CommandRefused, match="no-such-decision"):
        walk_on(played(1)[0], number)


def test_a_walk_is_told_again_in_another_language_and_goes_on() -> None:
    play, _ = played(1)
    walk = walk_on(play, 3)
    take(walk.session, 1)
    walk.session.do(Command("proceed"))
    retold = told_again(walk, Rules(in_language("de-lege-stoel", "en")))
    assert retold.session.position == walk.session.position
    assert retold.session.phase == walk.session.phase
    assert view(retold.session).moment.title != view(walk.session).moment.title
    before = list(walk.storage.lines)
    take(retold.session, 0)
    assert walk.storage.lines == before
    assert retold.storage.lines[: len(before)] == before


def test_a_casus_that_was_changed_under_the_walk_is_told() -> None:
    play, _ = played(1)
    walk = walk_on(play, 3)
    begin = STOOL.moments[STOOL.begin]
    fewer = replace(begin, choices=dict(list(begin.choices.items())[-1:]))
    changed = replace(STOOL, moments={**STOOL.moments, STOOL.begin: fewer})
    with pytest.raises(KantelpuntError):
        told_again(walk, Rules(changed))
