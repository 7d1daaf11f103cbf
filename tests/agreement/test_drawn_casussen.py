"""Laws of every drawn casus, at every reachable position: causes add up, the machine follows, play goes forward."""

from __future__ import annotations

from hypothesis import given, settings

from game.model.casus import Casus
from game.model.play import Position
from game.rules.attribution import score_parts
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine, Marker, state_of
from game.session.journal import Memory
from game.session.journal_reading import read_journal
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.strategies import casussen
from tests.walking import every_step

FEW = 400


@settings(max_examples=40)
@given(casussen())
def test_start_plus_causes_is_end_for_every_variable_and_for_the_score(casus: Casus) -> None:
    rules = Rules(casus)
    for step in every_step(rules, limit=FEW):
        values = list(step.before.values)
        for cause in step.causes:
            for path, amount in cause.amounts:
                values[rules.names.places[path]] += amount
        assert tuple(values) == step.after.values
        moved = rules.score(step.after.values) - rules.score(step.before.values)
        assert sum(score_parts(rules, step)) == moved


@settings(max_examples=40)
@given(casussen())
def test_the_machine_goes_where_the_rules_lead(casus: Casus) -> None:
    rules, machine = Rules(casus), CasusMachine(casus)
    for step in every_step(rules, limit=FEW):
        marker = Marker(state_of(step.before))
        machine.follow(marker, step)
        assert marker.state == state_of(step.after)


@settings(max_examples=40)
@given(casussen())
def test_play_goes_forward_and_stays_within_bounds(casus: Casus) -> None:
    rules = Rules(casus)
    for step in every_step(rules, limit=FEW):
        assert rules.week(step.before) <= rules.week(step.after) <= casus.horizon
        assert step.before.used <= step.after.used
        assert step.after != step.before
        for variable, value in zip(casus.variables, step.after.values, strict=True):
            assert variable.low <= value <= variable.high


@settings(max_examples=30)
@given(casussen())
def test_a_play_replayed_from_its_journal_is_the_same_play(casus: Casus) -> None:
    rules, storage = Rules(casus), Memory()
    session = Session(rules, Setup(seed=7), storage)
    session.do(Command("brief"))
    session.do(Command("begin"))
    while session.phase in {"deciding", "revealing"}:
        if session.phase == "deciding":
            session.do(Command("choose", rules.open_choices(session.position)[0]))
        session.do(Command("proceed"))
    text = read_journal(storage.lines)
    again, stop = Session.resumed(rules, text.header.setup, text.entries, Memory(), text.seal)
    assert stop is None
    assert (again.position, again.decisions) == (session.position, session.decisions)
    assert isinstance(again.position, Position)
