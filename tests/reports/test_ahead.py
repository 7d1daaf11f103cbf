"""What can come next, told to who leads the play: where each choice can go, and what may still break in."""

from __future__ import annotations

from game.reports.ahead import WayOn, ahead, may_break_in, ways_on
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import ROOT, load_folder

CASUS = load_folder(ROOT / "scenarios" / "de-lege-stoel")


def test_wherever_a_play_goes_from_a_moment_was_said_to_be_possible_or_broke_in():
    """Played forty times, each time with other choices: nothing happens that the trainer could not have read."""
    for seed in range(40):
        session = Session(Rules(CASUS), Setup(seed=seed), Memory())
        session.do(Command("brief"))
        session.do(Command("begin"))
        while session.phase == "deciding":
            before = session.position
            options = [one for one in session.rules.options(before) if one.closed is None]
            chosen = options[seed % len(options)].choice
            told = {place for one in ahead(CASUS, before.moment) for place in one.to}
            session.do(Command("choose", chosen.id))
            first = session.decisions[-1].steps[0].after
            reached = first.moment or "end"
            allowed = told | set(may_break_in(CASUS, before)) | {before.remembered, "end"}
            assert reached in allowed, (before.moment, chosen.id, reached)
            session.do(Command("proceed"))


def test_every_choice_is_told_by_its_number_and_each_place_once():
    for moment in CASUS.moments.values():
        told = ahead(CASUS, moment.id)
        assert [one.number for one in told] == list(range(1, len(moment.choices) + 1))
        assert all(one.to and len(set(one.to)) == len(one.to) for one in told)


def test_choices_that_lead_to_the_same_place_are_told_together():
    for moment in CASUS.moments.values():
        ways = ways_on(ahead(CASUS, moment.id))
        assert sorted(number for way in ways for number in way.numbers) == list(range(1, len(moment.choices) + 1))
        assert len({way.to for way in ways}) == len(ways)
        assert all(way.is_only == (len(ways) == 1) for way in ways)
    assert ways_on(()) == ()
    assert ways_on(ahead(CASUS, CASUS.begin))[0] == WayOn((1, 2, 3, 4), ("spraakbericht",), True)


def test_what_broke_in_once_is_not_announced_again():
    position = Session(Rules(CASUS), Setup(), Memory()).position
    waiting = may_break_in(CASUS, position)
    assert waiting
    marks = frozenset(f"interrupt/{one.id}" for one in CASUS.interrupts)
    assert may_break_in(CASUS, position._replace(used=marks)) == ()
