"""Mistakes planted in the analysis, one at a time: each must turn its agreement with the rules or the oracle red.

Those of the rules are planted in `tests/mutants`; here functions of the analysis are wrapped while a test runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pytest

from game.analysis.findings import comparing
from game.analysis.search import exploring, settling
from game.analysis.search.deeds import Deed, Readying, Way
from game.analysis.search.reading import Reads
from game.analysis.search.rows import Rows
from game.analysis.search.settling import Settling
from game.analysis.search.stepping import Stepper
from game.analysis.values import worth
from tests.agreement.test_findings_and_oracle import compare_all, kaders
from tests.agreement.test_rules_and_arrays import hold_equal as same_steps
from tests.agreement.test_study_and_oracle import hold_equal as same_study
from tests.casuses import ROOT, load_folder
from tests.oracle import load as load_for_oracle

SMALL = ROOT / "tests" / "oracle" / "casussen"

Patch = pytest.MonkeyPatch


def steps(name: str) -> None:
    """Rules and arrays take the same steps, with nothing forgotten and counted in both ways."""
    same_steps(load_folder(SMALL / name))


def numbers(name: str) -> None:
    """The study says what the oracle says, where positions are merged that differ in what nothing reads."""
    same_study(load_folder(SMALL / name), load_for_oracle(SMALL / name), {}, 100_000)


def findings(name: str) -> None:
    """The findings are those of the oracle, and sessions confirm them."""
    compare_all((SMALL / name / "casus.yaml").read_text(encoding="utf-8"), kaders(), {}, 100_000)


class Mutant(NamedTuple):
    """A mistake: how it is planted, the small casus that must notice, and what is compared there."""

    plant: Callable[[Patch], None]
    seen_by: str
    compare: Callable[[str], None]


def other_result(owner: Any, name: str, change: Callable[..., Any]) -> Callable[[Patch], None]:
    """A function that gives something else: `change` is told what it gave, and what it was asked."""

    def plant(patch: Patch) -> None:
        right = getattr(owner, name)
        patch.setattr(owner, name, lambda *asked: change(right(*asked), *asked))

    return plant


def other_deeds(change: Callable[[Deed], Mapping[str, Any]]) -> Callable[[Patch], None]:
    """Deeds that are made ready with something else in them."""
    return other_result(Readying, "_deed", lambda deed, *asked: deed._replace(**change(deed)))


def rounded_up(left: Any, one: Any, total: Any) -> Any:
    """What a damper leaves, where a half goes away from nothing."""
    exact = abs(total) * one.numerator
    more = (exact % one.denominator != 0) * np.sign(total)
    return left + (int(more) if isinstance(left, int) else more.astype(left.dtype))


def with_week_after(patch: Patch) -> None:
    """The rules of a week read the week before, which is counted when they are done."""
    pass_week, next_week = Stepper._pass_week, Rows.next_week

    def wrong(stepper: Stepper, rows: Rows) -> None:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(Rows, "next_week", lambda rows: None)
            pass_week(stepper, rows)
        next_week(rows)

    patch.setattr(Stepper, "_pass_week", wrong)


def on_credit(patch: Patch) -> None:
    """A choice that costs something can be taken by who has nothing left."""
    allowed = Way.allowed
    patch.setattr(Way, "allowed", lambda way, rows: allowed(way._replace(floors=()), rows))


def withheld_again(patch: Patch) -> None:
    """A withholding counts every time: its mark is read where no mark was ever left."""
    counts = Deed.counts

    def wrong(deed: Deed, rows: Rows, one: Any) -> Any:
        fresh = rows.copy()
        fresh.put({one.mark: 0})
        return counts(deed, fresh, one)

    patch.setattr(Deed, "counts", wrong)


def one_as_the_other(patch: Patch) -> None:
    """Two positions that differ in the lowest bit of their key are taken for one."""
    squeeze = exploring.squeeze

    def wrong(words: Any) -> Any:
        squeezed, keys = squeeze(words)
        return squeezed, keys & ~np.uint64(1)

    patch.setattr(exploring, "squeeze", wrong)


MUTANTS = {
    "a scale that ends five too early": Mutant(
        other_result(Settling, "_kept", lambda kept, settling, place, reached: np.minimum(kept, 95)), "klem", steps
    ),
    "a damper that rounds a half up": Mutant(other_result(settling, "_left", rounded_up), "remming-winst", steps),
    "the weakest damper wins": Mutant(
        other_result(Settling, "_weakest_first", lambda found, *asked: found[::-1]), "remming-sterkste", steps
    ),
    "dampers that nobody heeds": Mutant(
        other_result(Settling, "softenings", lambda *asked: {}), "remming-aanpak", steps
    ),
    "no wins over yes": Mutant(
        lambda patch: patch.setattr(settling, "sorted", lambda told: sorted(told)[::-1], raising=False),
        "ja-wint",
        steps,
    ),
    "a week that is counted after its rules": Mutant(with_week_after, "weken", steps),
    "the last interrupt first": Mutant(
        other_result(Stepper, "_breakings", lambda found, *asked: list(found)[::-1]), "onderbreking-volgorde", steps
    ),
    "the last route first": Mutant(other_deeds(lambda deed: {"routes": deed.routes[::-1]}), "goto-gevallen", steps),
    "a later that comes a week late": Mutant(
        other_deeds(lambda deed: {"laters": tuple((due, weeks + 1) for due, weeks in deed.laters)}), "later", steps
    ),
    "a choice on credit": Mutant(on_credit, "kosten", steps),
    "withheld again and again": Mutant(withheld_again, "verzwijgen", steps),
    "consent that the judging does not see": Mutant(
        lambda patch: patch.setattr(Deed, "_consent", lambda deed, rows, place: rows.column(place) == 1),
        "toestemming",
        steps,
    ),
    "two positions taken for one": Mutant(one_as_the_other, "goto-gevallen", steps),
    "positions counted twice": Mutant(
        lambda patch: patch.setattr(exploring, "distinct", lambda ordered: ordered), "nog-een-week", steps
    ),
    "outcomes that fall as often as each other": Mutant(
        other_deeds(lambda deed: {"weight": 1}), "kans-gewichten", numbers
    ),
    "what is owed is forgotten too early": Mutant(
        other_result(Reads, "at", lambda found, reads, *asked: found - set(reads._dues.values())), "later", numbers
    ),
    "what a choice asks is forgotten before it": Mutant(
        other_result(Reads, "at", lambda found, reads, *asked: found & reads._everywhere()), "toestemming", numbers
    ),
    "chance left out of what may be expected": Mutant(
        lambda patch: patch.setattr(worth, "outcome_share", lambda layer, arc: 0.5), "kans-gewichten", numbers
    ),
    "more weeks count as better": Mutant(
        lambda patch: patch.setattr(comparing, "MORE_IS_BETTER", [1.0] * 4), "weken", findings
    ),
}


@cache
def agrees(name: str) -> bool:
    """Whether the agreement on a mutant's casus is green as long as no mistake is planted."""
    MUTANTS[name].compare(MUTANTS[name].seen_by)
    return True


@pytest.mark.parametrize("name", MUTANTS)
def test_a_planted_mistake_is_seen(name: str, monkeypatch: Patch) -> None:
    mutant = MUTANTS[name]
    assert agrees(name), "the agreement was red before the mistake was planted"
    mutant.plant(monkeypatch)
    with pytest.raises(AssertionError) as red:
        mutant.compare(mutant.seen_by)
    # What is compared is told apart; the analysis itself did not trip over its own mistake.
    assert red.traceback[-1].path.is_relative_to(ROOT / "tests")
