"""An expression means the same to SPIN and to a reader of PRISM as it does to the rules, below zero too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from game.model.expressions import (
    Aggregate,
    AllOf,
    AnyOf,
    Arithmetic,
    Comparison,
    Derived,
    Expression,
    Group,
    Not,
    Number,
    Reading,
    WordIs,
)
from game.model.variables import Variable
from game.reports.prism_expressions import PrismWriter
from game.reports.promela_expressions import PromelaWriter
from game.reports.proof_expressions import ExpressionTooLong, NumberTooLarge
from game.reports.proof_names import ProofNames
from game.reports.proof_pieces import ProofCasus
from game.reports.proof_spelling import spelled_out
from game.rules.expressions import Names, meaning
from tests.agreement.prism_reader import Prism
from tests.agreement.spin import ran
from tests.casuses import load_folder

VARIABLES = (
    *(Variable(f"stress.{name}", "number", -40, 60, start) for name, start in (("noor", -37), ("sam", 8), ("jip", 41))),
    Variable("strippen", "number", -900, 900, -123),
    Variable("brief", "truth", 0, 1, 1),
    Variable("plan", "truth", 0, 1, 0),
    Variable("lead", "word", 0, 1, 1, ("mentor", "casusregisseur")),
)
NAMES = Names(VARIABLES)


def spelled() -> ProofCasus:
    """A casus that holds these variables only, all of which may change."""
    casus = load_folder(Path(__file__).parents[1] / "oracle" / "casussen" / "weken")
    paths = frozenset(variable.path for variable in VARIABLES)
    return replace_holdings(spelled_out(casus), paths)


def replace_holdings(one: ProofCasus, paths: frozenset[str]) -> ProofCasus:
    return one._replace(holdings=VARIABLES, changing=paths)


class Dice:
    """Draws expressions of at most so many levels."""

    def __init__(self, seed: int) -> None:
        self._dice = Random(seed)

    def number(self, levels: int) -> Expression:
        match self._dice.randrange(7 if levels else 2):
            case 0:
                return Number(self._dice.randrange(20))
            case 1:
                return Reading(self._dice.choice(["stress.noor", "stress.sam", "strippen"]))
            case 2:
                left = self.number(levels - 1)
                return Arithmetic("//", left, Number(self._dice.randint(1, 9)))
            case 3 | 4:
                sign = self._dice.choice(["+", "-"])
                return Arithmetic(sign, self.number(levels - 1), self.number(levels - 1))  # type: ignore[arg-type]
            case 5:
                return Derived(f"naam-{self._dice.randrange(10**6)}", self.number(levels - 1))
            case _:
                name = self._dice.choice(["min", "max", "sum", "mean"])
                parts = [self.number(levels - 1) for _ in range(self._dice.randint(1, 3))]
                group = Group("stress", ("stress.noor", "stress.sam", "stress.jip"))
                return Aggregate(name, (*parts, group))  # type: ignore[arg-type]

    def truth(self, levels: int) -> Expression:
        match self._dice.randrange(6 if levels else 3):
            case 0:
                return Reading(self._dice.choice(["brief", "plan"]))
            case 1:
                return WordIs("lead", self._dice.choice(["mentor", "casusregisseur"]), self._dice.random() < 0.5)
            case 2:
                sign = self._dice.choice(["<", "<=", "=", "!=", ">=", ">"])
                return Comparison(sign, self.number(2), self.number(1))  # type: ignore[arg-type]
            case 3:
                return Not(self.truth(levels - 1))
            case 4:
                return AllOf((self.truth(levels - 1), self.truth(levels - 1)))
            case _:
                return AnyOf((self.truth(levels - 1), self.truth(levels - 1)))


DRAWN = [Dice(seed).number(4) if seed % 2 else Dice(seed).truth(4) for seed in range(300)]
VALUES = tuple(variable.start for variable in VARIABLES)


def test_an_expression_means_the_same_to_spin(tmp_path: Path) -> None:
    names = ProofNames(spelled())
    writer = PromelaWriter(names)
    asked = [f"  assert({writer.written(one).text} == {int(meaning(one, NAMES)(VALUES))});" for one in DRAWN]
    declared = [f"int {names.paths[one.path]} = {one.start};" for one in VARIABLES]
    text = "\n".join([*declared, *writer.macros, "init {", *asked, "}", ""])
    (tmp_path / "asked.pml").write_text(text, encoding="utf-8")
    assert "assertion" not in ran(tmp_path, "spin", "asked.pml")
    (tmp_path / "asked.pml").write_text(text.replace("/ 3", "/ 4"), encoding="utf-8")
    assert "assertion violated" in told_when_wrong(tmp_path), "a wrong division was not noticed"


def told_when_wrong(folder: Path) -> str:
    with pytest.raises(AssertionError) as found:
        ran(folder, "spin", "asked.pml")
    return str(found.value)


def test_an_expression_means_the_same_to_a_reader_of_prism() -> None:
    names = ProofNames(spelled())
    writer = PrismWriter(names)
    constants = [
        f"const {'bool' if one.kind == 'truth' else 'int'} {names.paths[one.path]} = "
        f"{('false', 'true')[one.start] if one.kind == 'truth' else one.start};"
        for one in VARIABLES
    ]
    formulas = [f"formula asked_{number} = {writer.written(one).text};" for number, one in enumerate(DRAWN)]
    model = Prism("\n".join([*constants, *formulas]))
    for number, one in enumerate(DRAWN):
        assert model.value(f"asked_{number}")(()) == int(meaning(one, NAMES)(VALUES)), formulas[number]


@pytest.mark.parametrize("kind", [PromelaWriter, PrismWriter])
def test_what_could_grow_beyond_what_provers_count_is_refused(kind: type[PromelaWriter | PrismWriter]) -> None:
    large = Arithmetic("*", Number(999_999_999), Reading("strippen"))
    with pytest.raises(NumberTooLarge):
        kind(ProofNames(spelled())).written(Comparison("<", large, Number(1)))


def test_smallest_in_largest_in_smallest_is_refused_before_its_text_fills_the_memory() -> None:
    nested: Expression = Reading("strippen")
    for _ in range(30):
        nested = Aggregate("min", (Number(5), Aggregate("max", (Number(3), nested))))
    with pytest.raises(ExpressionTooLong):
        PromelaWriter(ProofNames(spelled())).written(nested)


def test_names_that_would_be_the_same_get_a_number() -> None:
    one = spelled()
    twice = (*VARIABLES, replace(VARIABLES[-2], path="plan-b"), replace(VARIABLES[-2], path="plan--b"))
    names = ProofNames(one._replace(holdings=twice))
    assert (names.paths["plan-b"], names.paths["plan--b"]) == ("truth_plan_b", "truth_plan_b_2")
    assert len(set(names.paths.values())) == len(twice)
