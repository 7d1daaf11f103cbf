"""What a play was worth, held against a plain recursion over the rules: the same expectations, and sums that close."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.values.replaying import choices_worth
from game.analysis.values.study import QUANTITIES
from game.model.casus import Casus
from game.model.play import Position
from game.reports.played import played
from game.reports.possible import Possible
from game.reports.possible_data import as_data, from_data
from game.reports.refusals import told
from game.reports.weighing import TooLarge
from game.reports.weighing import weigh as weigh_play
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.words import Words
from tests.casuses import ROOT, load_folder
from tests.short_play import FERRY_MARKED, crossing, decide, ferry
from tests.strategies import casussen
from tests.walking import steps_from

ORACLE = Path(__file__).parents[1] / "oracle" / "casussen"


def a_play(casus: Casus, seed: int, seat: str | None = None) -> Session:
    """A play in which whoever plays takes any choice that is open."""
    session, dice = Session(Rules(casus), Setup(seed=seed, seat=seat), Memory()), Random(seed)
    session.do(Command("brief"))
    session.do(Command("begin"))
    while session.phase in {"deciding", "revealing"}:
        if session.phase == "revealing":
            session.do(Command("proceed"))
        elif session.is_ours:
            session.do(Command("choose", dice.choice(session.rules.open_choices(session.position))))
        else:
            session.do(Command("advise"))
    return session


def weigh(session: Session, limit: int = 1_000_000) -> Possible:
    """Weighed, and carried to another process and back."""
    possible = weigh_play(session.rules.casus, played(session), limit)
    again = from_data(json.loads(json.dumps(as_data(possible))))
    assert again == possible
    return again


def expectation(rules: Rules, seat: str | None, asked: Collection[str] | None = None):
    """The four quantities that may be expected from a position, by looking at every play (or short play) from there."""

    @cache
    def at(position: Position) -> tuple[float, ...]:
        if position.moment is None:
            return at_the_end(rules, position)
        by_choice: dict[str | None, list[tuple[float, tuple[float, ...]]]] = {}
        outcomes: dict[tuple[str | None, int | None], int] = {}
        for step in steps_from(rules, position, asked):
            for outcome in rules.outcomes(position, step.choice) if rules.waits(position) or step.outcome else ():
                outcomes[step.choice, outcome.number] = outcome.weight
            weight = outcomes.get((step.choice, step.outcome), 1)
            by_choice.setdefault(step.choice, []).append((weight, at(step.after)))
        if seat is not None and rules.waits(position) and rules.decider(position) != seat:
            by_choice = {rules.default(position): by_choice[rules.default(position)]}
        values = [mean(several) for several in by_choice.values()]
        return tuple(sum(column) / len(values) for column in zip(*values, strict=True))

    return at


def mean(weighted: list[tuple[float, tuple[float, ...]]]) -> tuple[float, ...]:
    total = sum(weight for weight, _ in weighted)
    columns = zip(*(values for _, values in weighted), strict=True)
    weights = [weight for weight, _ in weighted]
    return tuple(sum(w * v for w, v in zip(weights, column, strict=True)) / total for column in columns)


def at_the_end(rules: Rules, position: Position) -> tuple[float, ...]:
    places = rules.names.places
    trust = [position.values[place] for path, place in places.items() if path.startswith("trust.")]
    return (
        float(rules.score(position.values)),
        sum(trust) / max(1, len(trust)),
        float(position.values[places["care"]]),
        float(rules.week(position)),
    )


def closes(possible: Possible) -> None:
    """Start, choices and luck add up to the end."""
    for quantity in QUANTITIES:
        moved = [one.moved[quantity] for one in possible.decisions]
        first = moved[0].before if moved else possible.end[quantity]
        luck = first - possible.start[quantity] + sum(one.after - one.chosen for one in moved)
        assert luck == pytest.approx(possible.luck(quantity))
        assert possible.start[quantity] + possible.choices(quantity) + luck == pytest.approx(possible.end[quantity])


@pytest.mark.parametrize("name", ["mix-school", "mix-plan", "mix-nacht"])
@pytest.mark.parametrize("seat", [None, "mentor"])
def test_a_play_is_worth_what_a_plain_recursion_says(name: str, seat: str | None) -> None:
    casus = load_folder(ORACLE / name)
    for seed in range(1, 4):
        hold_equal(a_play(casus, seed, seat))


def hold_equal(session: Session) -> None:
    possible = weigh(session)
    at = expectation(session.rules, session.setup.seat)
    closes(possible)
    assert tuple(possible.start.values()) == pytest.approx(at(session.rules.begin()))
    assert tuple(possible.end.values()) == pytest.approx(at_the_end(session.rules, session.position))
    decided = [one for one in session.decisions if one.choice is not None]
    for one, decision in zip(possible.decisions, decided, strict=True):
        before = decision.steps[0].before
        assert [moved.before for moved in one.moved.values()] == pytest.approx(at(before))
        assert tuple(other.choice for other in one.alternatives) == session.rules.open_choices(before)
        assert sum(one.endings_before.values()) == pytest.approx(1)
        assert one.lowest_before <= one.lowest_after <= one.highest_after <= one.highest_before
        for other in one.alternatives:
            assert other.lowest - 1e-9 <= other.expected["score"] <= min(other.best, other.highest) + 1e-9
            if session.setup.seat in {None, session.rules.decider(before)}:
                # Where another seat decides, only what the casus says it does can still happen.
                assert one.lowest_before <= other.lowest <= other.highest <= one.highest_before
    assert sum(chance for _, chance in possible.distribution) == pytest.approx(1)


@settings(max_examples=15, deadline=None)
@given(casussen(), st.integers(1, 1000))
def test_so_it_is_for_any_play_of_a_drawn_casus(casus: Casus, seed: int) -> None:
    session = a_play(casus, seed)
    with suppress(TooLarge):
        closes(weigh(session, limit=5_000))


def test_a_play_that_stopped_halfway_ends_where_it_may_expect_to_end() -> None:
    session = a_play(load_folder(ORACLE / "mix-school"), 3)
    while len(session.decisions) > 1:
        session.do(Command("undo"))
    possible = weigh(session)
    closes(possible)
    assert possible.end["score"] == pytest.approx(expectation(session.rules, None)(session.position)[0])


def test_a_search_that_may_not_go_on_says_so() -> None:
    with pytest.raises(TooLarge):
        weigh(a_play(load_folder(ORACLE / "mix-school"), 1), limit=10)


def test_how_many_positions_were_too_many_can_be_read_at_a_glance() -> None:
    with pytest.raises(TooLarge) as refused:
        weigh(a_play(load_folder(ROOT / "scenarios" / "de-lege-stoel"), 1), limit=5_000)
    assert re.search(r"na \d+\u00a0\d{3} posities", told(refused.value, Words("nl")))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_short_play_is_weighed_among_short_plays(seed: int) -> None:
    """What nobody was asked could not have gone otherwise, so it is no choice and no luck."""
    session = crossing(setup=Setup(seed=seed, short=True))
    decide(session, "duwen")
    decide(session, "roepen")
    decide(session, "lopen")
    possible = weigh(session)
    rules, at = session.rules, expectation(session.rules, None, FERRY_MARKED)
    assert [(one.moment, one.choice) for one in possible.decisions] == [
        ("steiger", "duwen"),
        ("mist", "roepen"),
        ("overkant", "lopen"),
    ]
    for one, decision in zip(possible.decisions, session.decisions[1:], strict=True):
        moved = tuple(one.moved[quantity].before for quantity in QUANTITIES)
        assert moved == pytest.approx(at(decision.steps[0].before))
    assert tuple(possible.start.values()) == pytest.approx(at(rules.begin()))
    assert tuple(possible.start.values()) != pytest.approx(expectation(rules, None)(rules.begin()))
    closes(possible)


def test_the_shaken_variants_of_a_short_play_ask_only_where_it_asks() -> None:
    session = crossing(setup=Setup(seed=2, short=True))
    decide(session, "helpen")
    decide(session, "zwaaien")
    play = played(session)
    assert len(choices_worth(ferry(), {}, play.ways, 1, play.asked)) == 2
    assert len(choices_worth(ferry(), {}, play.ways, 1)) == 6
