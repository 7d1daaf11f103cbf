"""The numbers inside one rule of the kaders, each asked what it becomes: thresholds, weights, amounts and rhythms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Literal, NamedTuple, assert_never

from game.analysis.shaken.shapes import every, for_all, readings, rhythm, weighed
from game.model.effects import Change, EffectLine, Shift
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
    PlaceIs,
    Reading,
    WordIs,
)

Place = Literal["derived", "damper", "course", "score", "sharing", "withheld"]
Kind = Literal["amount", "threshold", "rhythm", "factor", "weight", "number"]

FULL = 100
"""The top of every scale: `min(100, ...)` keeps a number on its scale and is nobody's choice."""


class Rule(NamedTuple):
    """A rule of the kaders: in which part of them it stands, its id there, its title and where it comes from.

    `subject` is the member, seat or domain for whom it was written out; it has the same numbers for all of them.
    """

    place: Place
    id: str
    title: str | None = None
    subject: str | None = None
    source: str | None = None
    confidence: str | None = None


class Coefficient(NamedTuple):
    """One number of the kaders, as its author wrote it.

    A `threshold` is held against something, a `rhythm` is in weeks, a `factor` (0 to 1) is what a damper leaves, a
    `weight` counts in the score; a `number` is part of any other sum. `path` is what an amount changes (`stress.*` for
    all of a group or for each subject), `among` the part of an expression that the number stands in.
    """

    id: str
    kind: Kind
    rule: Rule
    value: Fraction
    path: str | None = None
    among: Expression | None = None


Ask = Callable[[Coefficient], Fraction]
"""What a coefficient becomes."""


class Numbers:
    """Asks for every number of one rule what it becomes, and writes the rule anew with the answers.

    `derived` gives what a derived name means by then; `groups` the paths under `stress`, `stability` and so on.
    """

    def __init__(
        self, rule: Rule, ask: Ask, derived: Callable[[str], Expression], groups: Mapping[str, Sequence[str]]
    ) -> None:
        self._rule = rule
        self._ask = ask
        self._derived = derived
        self._groups = groups
        self._counts: dict[str, int] = {}

    def ask(
        self, part: str, kind: Kind, value: Fraction, path: str | None = None, among: Expression | None = None
    ) -> Fraction:
        """What one number of the rule becomes; its id is the place of the rule, the id of the rule and `part`."""
        coefficient = "/".join(one for one in (self._rule.place, self._rule.id, part) if one)
        return self._ask(Coefficient(coefficient, kind, self._rule, value, path, among))

    def condition(self, when: Expression | None, part: str = "when") -> Expression | None:
        """A condition of the rule; none stays none."""
        return None if when is None else self.expression(when, part)

    def score(self, tree: Expression) -> Expression:
        """The score: of a weighted mean the weights count, and it stays one."""
        found = weighed(tree)
        if found is None:
            return self.expression(tree, "")
        weights = [self._number(weight, "", "weight", Arithmetic("*", weight, part)) for weight, part in found.parts]
        parts = [self.expression(part, "part") for _, part in found.parts]
        return found._replace(parts=tuple(zip(weights, parts, strict=True))).expression()

    def expression(self, tree: Expression, part: str) -> Expression:
        """An expression of the rule; its numbers are called `PART/1`, `PART/2` and so on, from left to right."""
        match tree:
            case Number():
                return self._number(tree, part, "number", tree)
            case Reading() | Group() | WordIs() | PlaceIs():
                return tree
            case Derived(name, _):
                return Derived(name, self._derived(name))
            case Arithmetic():
                return self._arithmetic(tree, part)
            case Comparison():
                return self._comparison(tree, part)
            case Aggregate(name, parts):
                return Aggregate(name, tuple(self._of_many(one, part, tree) for one in parts))
            case AllOf(parts):
                return AllOf(tuple(self.expression(one, part) for one in parts))
            case AnyOf(parts):
                return AnyOf(tuple(self.expression(one, part) for one in parts))
            case Not(inner):
                return Not(self.expression(inner, part))
            case _:
                assert_never(tree)

    def lines(self, lines: Sequence[EffectLine]) -> tuple[EffectLine, ...]:
        """The lines of effects of the rule."""
        return tuple(
            replace(
                line,
                changes=self._changes(line.changes, f"effects/{number}"),
                when=self.condition(line.when, f"effects/{number}/when"),
            )
            for number, line in enumerate(lines, start=1)
        )

    def _arithmetic(self, tree: Arithmetic, part: str) -> Expression:
        # Reckoning with the calendar alone says when, and not how much.
        if set(readings(tree)) == {"week"}:
            return tree
        left, right = (self._side(one, part, "number", tree) for one in (tree.left, tree.right))
        if tree.sign == "//" and isinstance(right, Number):
            right = Number(max(1, right.value))
        return Arithmetic(tree.sign, left, right)

    def _comparison(self, tree: Comparison, part: str) -> Expression:
        weeks = rhythm(tree)
        if weeks is not None:
            return every(max(1, self._number(weeks, part, "rhythm", tree).value))
        left, right = (self._side(one, part, "threshold", tree) for one in (tree.left, tree.right))
        return Comparison(tree.sign, left, right)

    def _of_many(self, tree: Expression, part: str, many: Aggregate) -> Expression:
        on_scale = many.name in {"min", "max"} and tree == Number(FULL)
        return tree if on_scale else self._side(tree, part, "number", many)

    def _side(self, tree: Expression, part: str, kind: Kind, among: Expression) -> Expression:
        return self._number(tree, part, kind, among) if isinstance(tree, Number) else self.expression(tree, part)

    def _number(self, number: Number, part: str, kind: Kind, among: Expression) -> Number:
        # Whatever it is multiplied by, 0 stays 0.
        if number.value == 0:
            return number
        self._counts[part] = place = self._counts.get(part, 0) + 1
        name = f"{part}/{place}" if part else str(place)
        return Number(int(self.ask(name, kind, Fraction(number.value), among=for_all(among, self._rule.subject))))

    def _changes(self, changes: tuple[Change, ...], part: str) -> tuple[Change, ...]:
        """The changes of one line; a group that gets one amount (`stability.*: -5`) is one number of the author."""
        made: list[Change] = []
        while len(made) < len(changes):
            change = changes[len(made)]
            if not isinstance(change, Shift):
                made.append(change)
                continue
            paths, told = self._together(changes[len(made) :], change)
            by = int(self.ask(f"{part}/{len(made) + 1}", "amount", Fraction(change.by), told))
            made += [Shift(path, by) for path in paths]
        return tuple(made)

    def _together(self, changes: Sequence[Change], first: Shift) -> tuple[Sequence[str], str]:
        """The paths that share one number with this change, which is the first of them, and how they are told."""
        group = first.path.partition(".")[0]
        paths = self._groups.get(group, ())
        if len(paths) > 1 and tuple(changes[: len(paths)]) == tuple(Shift(path, first.by) for path in paths):
            return paths, f"{group}.*"
        of_subject = first.path == f"{group}.{self._rule.subject}"
        return (first.path,), f"{group}.*" if of_subject else first.path
