"""The PRISM model of a casus, read by a reader that knows nothing of us, gives the oracle's probabilities exactly.

Where `STORM_PYTHON` names a Python that has `stormpy`, Storm itself is asked too, in a process of its own.
"""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from benchmarks.storm import ask_storm
from game.content.casus import CasusTexts
from game.model.casus import Casus
from game.reports.prism import prism
from tests.agreement.prism_reader import Prism, State
from tests.casuses import load_folder
from tests.oracle import Result, explore, load, read
from tests.oracle.position import is_final
from tests.strategies import casus_texts, loaded

CASUSSEN = Path(__file__).parents[1] / "oracle" / "casussen"
SMALL = sorted(file.parent.name for file in CASUSSEN.glob("*/casus.yaml"))


@pytest.mark.parametrize("name", SMALL)
def test_the_model_ends_as_likely_as_the_oracle_says(name: str) -> None:
    hold_equal(load_folder(CASUSSEN / name), explore(*load(CASUSSEN / name)))


@pytest.mark.parametrize("name", ["mix-nacht", "regie"])
def test_the_model_plays_with_the_lever_that_was_set(name: str) -> None:
    levers = {"doorzettingsmacht": "nee"}
    hold_equal(load_folder(CASUSSEN / name), explore(*load(CASUSSEN / name), levers), levers)


@settings(max_examples=40)
@given(texts=casus_texts())
def test_the_model_of_a_drawn_casus_ends_as_likely_as_the_oracle_says(texts: CasusTexts) -> None:
    kaders = {name: read(file.text) for name, file in texts.kaders.items()}
    try:
        result = explore(read(texts.casus.text), kaders, limit=2_000)
    except OverflowError:
        assume(False)
    hold_equal(loaded(texts), result)


PLANTED = {
    "an outcome that weighs more": ("kans-gewichten", " * 3 / max(1", " * 4 / max(1"),
    "a closed choice that counts": ("kosten", " ? 1 : 0)", " ? 1 : 1)"),
    "weeks that are forgotten": ("weken", "weeks_left' = weeks_left - 1", "weeks_left' = 0"),
    "an interrupt that fires again": ("onderbreking", "' = true) & (remembered", "' = false) & (remembered"),
}
"""A casus, and a mistake to plant in its model: this text becomes that text."""


@pytest.mark.parametrize("name", PLANTED)
def test_a_mistake_planted_in_the_model_is_seen(name: str) -> None:
    casus, right, wrong = PLANTED[name]
    text = prism(load_folder(CASUSSEN / casus))
    assert right in text, "the text is written otherwise now: plant this mistake anew"
    with pytest.raises(AssertionError):
        hold_equal_text(text.replace(right, wrong), load_folder(CASUSSEN / casus), explore(*load(CASUSSEN / casus)))


def hold_equal(casus: Casus, result: Result, levers: dict[str, str] | None = None) -> None:
    text = prism(casus, levers)
    hold_equal_text(text, casus, result)
    if "STORM_PYTHON" in os.environ:
        storm = ask_storm(os.environ["STORM_PYTHON"], text, exact=True)
        for name, ending in result.endings.items():
            assert Fraction(storm.answers[f"ending_{name.replace('-', '_')}"]) == ending.probability
        assert Fraction(storm.answers["score"]) == mean_score(result)
        print(f"{casus.id}: so does Storm, over {storm.states} states")


def hold_equal_text(text: str, casus: Casus, result: Result) -> None:
    """The same probability of every ending, the same expected score, care and weeks, as many positions."""
    model = Prism(text)
    visits = all_visits(model)
    for name, ending in result.endings.items():
        at_it = model.labels[f"ending_{name.replace('-', '_')}"]
        assert sum(share for state, share in visits.items() if at_it(state)) == ending.probability, name
    assert expected(model, visits, "score") == mean_score(result)
    assert expected(model, visits, "weeks") == mean_of(result, "week")
    assert expected(model, visits, "care") == mean_of(result, "care")
    assert positions(model, visits, casus) == len(result.positions)
    print(f"{casus.id}: {len(result.endings)} endings over {len(result.positions)} positions, {len(visits)} states")


def all_visits(model: Prism) -> dict[State, Fraction]:
    """How likely it is that a play ever comes to a state; no state comes twice but the last, which is left out."""
    order: list[State] = []
    ways_in = {model.begin: 0}
    waiting = [model.begin]
    while waiting:
        for _, after in onward(model, waiting.pop()):
            if after not in ways_in:
                waiting.append(after)
            ways_in[after] = ways_in.get(after, 0) + 1
    visits = dict.fromkeys(ways_in, Fraction(0))
    visits[model.begin] = Fraction(1)
    order = [model.begin]
    for state in order:
        for share, after in onward(model, state):
            visits[after] += visits[state] * share
            ways_in[after] -= 1
            if not ways_in[after]:
                order.append(after)
    assert len(order) == len(visits)
    return visits


def onward(model: Prism, state: State) -> list[tuple[Fraction, State]]:
    return [] if model.labels["over"](state) else list(model.steps(state))


def expected(model: Prism, visits: dict[State, Fraction], reward: str) -> Fraction:
    """What is expected of a reward until play is over."""
    counts, worth = model.rewards[reward]
    return sum((share * worth(state) for state, share in visits.items() if counts(state)), Fraction(0))


def positions(model: Prism, visits: dict[State, Fraction], casus: Casus) -> int:
    """How many states are positions: someone must choose there, or it is an ending."""
    choosing = [moment.id.replace("-", "_") for moment in casus.moments.values() if moment.passing is None]
    standing = [(model.value(f"moment_{name}"), model.value(f"ways_{name}")) for name in choosing]
    at = model.value("at")
    return sum(
        any(at(state) == place(state) and ways(state) for place, ways in standing)
        or any(label(state) for name, label in model.labels.items() if name != "over")
        for state in visits
    )


def mean_score(result: Result) -> Fraction:
    reached = (one for one in result.endings.values() if one.mean is not None)
    return sum((one.probability * one.mean for one in reached if one.mean is not None), Fraction(0))


def mean_of(result: Result, path: str) -> Fraction:
    final = (one for one in result.positions if is_final(one))
    return sum((result.visits[one] * dict(one.values)[path] for one in final), Fraction(0))
