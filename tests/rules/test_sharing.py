"""A sharing held against the table: the row that fits, the judgement, and what follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.casus import CasusTexts, WrittenFile, load
from game.model.play import Step
from game.rules.rules import Rules
from tests.casuses import load_folder, written

FOLDER = Path(__file__).parents[1] / "oracle" / "casussen"
PLAIN = 'zonder-grondslag: {care: -30, "trust.{from}": -20, "stress.{about}": +5}'
WITH_CONDITION = """zonder-grondslag:
    - {care: -30}
    - {when: care >= CARE, "trust.{from}": -20}"""


def shared_without_ground(consequence: str) -> Step:
    """The step of a sharing that no row allows, under a table with this consequence."""
    kaders = {path.stem: written(path) for path in (FOLDER / "kaders").glob("*.yaml")}
    text = kaders["delen"].text
    assert PLAIN in text
    kaders["delen"] = WrittenFile(text.replace(PLAIN, consequence), "delen.yaml")
    loaded = load(CasusTexts(written(FOLDER / "delen-uitkomsten" / "casus.yaml"), kaders))
    assert loaded.casus is not None, loaded.problems
    rules = Rules(loaded.casus)
    return rules.take(rules.begin(), "mag-niet")


def test_a_consequence_is_one_cause_with_everything_it_changed() -> None:
    step = shared_without_ground(PLAIN)
    (cause,) = [cause for cause in step.causes if cause.kind == "share"]
    # The mentor knew it already, so nothing changes there.
    assert dict(cause.amounts) == {"violation": 1, "care": -30, "trust.leerplichtambtenaar": -20, "stress.noor": 5}
    assert step.sharings[0].outcome == "zonder-grondslag"


@pytest.mark.parametrize(("floor", "trust"), [(100, -20), (101, 0)])
def test_a_consequence_with_a_condition_follows_only_where_it_holds(floor: int, trust: int) -> None:
    step = shared_without_ground(WITH_CONDITION.replace("CARE", str(floor)))
    added = dict(amount for cause in step.causes for amount in cause.amounts)
    assert (added["care"], added.get("trust.leerplichtambtenaar", 0)) == (-30, trust)


@pytest.mark.parametrize(
    ("choice", "outcome", "trust"),
    [
        ("meteen", "zorgvuldig", 0),
        ("later", "later-verteld", 0),
        ("later-zonder-reden", "niet-verteld", -10),
        ("nooit", "niet-verteld", -10),
    ],
)
def test_telling_later_costs_no_trust_on_a_ground_of_safety(choice: str, outcome: str, trust: int) -> None:
    rules = Rules(load_folder(FOLDER / "later-verteld"))
    step = rules.take(rules.begin(), choice)
    added = dict(amount for cause in step.causes for amount in cause.amounts)
    assert step.sharings[0].outcome == outcome
    assert added.get("trust.schoolmaatschappelijk-werker", 0) == trust
