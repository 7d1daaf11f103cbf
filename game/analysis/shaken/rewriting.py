"""A casus with the numbers of its kaders written anew: each is asked once per rule what it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Any, TypeVar, cast

from game.analysis.shaken.coefficients_numbers import Ask, Numbers, Place, Rule
from game.model.casus import Casus
from game.model.effects import CourseRule, EffectLine
from game.model.expressions import Derived, Expression
from game.model.kaders import Damper
from game.model.sharing import SharingTable

Value = TypeVar("Value")


def rewritten(casus: Casus, ask: Ask) -> Casus:
    """The casus with every number of its kaders as `ask` answers; its own numbers stay as they are.

    A rule that was written out for several subjects asks the same coefficient for each, and so does a derived name.
    """
    return _Rewriting(casus, ask).casus()


class _Rewriting:
    """The kaders of one casus while they are written anew."""

    def __init__(self, casus: Casus, ask: Ask) -> None:
        self._casus = casus
        self._ask = ask
        self._derived: dict[str, Expression] = {}
        self._groups: dict[str, list[str]] = {}
        for variable in casus.variables:
            group, dot, _ = variable.path.partition(".")
            if dot and variable.kind == "number":
                self._groups.setdefault(group, []).append(variable.path)

    def casus(self) -> Casus:
        old = self._casus.model
        derived = {name: self._meaning(name) for name in old.derived}
        model = replace(
            old,
            derived=MappingProxyType(derived),
            dampers=tuple(self._damper(damper) for damper in old.dampers),
            score=self._numbers(Rule("score", "")).score(old.score),
        )
        course = tuple(self._course(rule) if rule.of_model else rule for rule in self._casus.course)
        sharing = self._table(self._casus.sharing) if self._casus.sharing else None
        made = replace(self._casus, model=model, course=course, sharing=sharing)
        # The casus's own conditions may ask for a derived name, and hold its meaning.
        return made if derived == old.derived else _understood(made, derived)

    def _numbers(self, rule: Rule) -> Numbers:
        return Numbers(rule, self._ask, self._meaning, self._groups)

    def _meaning(self, name: str) -> Expression:
        """What a derived name means by now; those that it asks for itself are written first."""
        if name not in self._derived:
            written = self._casus.model.derived[name]
            self._derived[name] = self._numbers(Rule("derived", name)).expression(written, "")
        return self._derived[name]

    def _damper(self, damper: Damper) -> Damper:
        rule = Rule("damper", damper.id, damper.title, None, damper.source, damper.confidence)
        numbers = self._numbers(rule)
        leaves = Fraction(damper.numerator, damper.denominator)
        new = min(Fraction(1), max(Fraction(0), numbers.ask("factor", "factor", leaves)))
        when = numbers.condition(damper.when)
        if new == leaves:
            return replace(damper, when=when)
        return replace(damper, when=when, numerator=new.numerator, denominator=new.denominator)

    def _course(self, written: CourseRule) -> CourseRule:
        rule = Rule("course", written.id, written.title, written.subject, written.source, written.confidence)
        numbers = self._numbers(rule)
        return replace(written, when=numbers.condition(written.when), effects=numbers.lines(written.effects))

    def _table(self, table: SharingTable) -> SharingTable:
        consequences = {
            outcome: self._lines("sharing", outcome, lines) for outcome, lines in table.consequences.items()
        }
        withheld = self._lines("withheld", "", table.withheld)
        return replace(table, consequences=MappingProxyType(consequences), withheld=withheld)

    def _lines(self, place: Place, name: str, lines: tuple[EffectLine, ...]) -> tuple[EffectLine, ...]:
        return self._numbers(Rule(place, name)).lines(lines)


def _understood(value: Value, derived: Mapping[str, Expression]) -> Value:
    """The same value of the model, with every derived name in it meaning what it means now."""
    known: Any = value
    if isinstance(known, Derived):
        known = Derived(known.name, derived[known.name])
    elif is_dataclass(known):
        told = {field.name: _understood(getattr(known, field.name), derived) for field in fields(known)}
        known = replace(cast("Any", known), **told)
    elif type(known) is tuple:
        known = tuple(_understood(one, derived) for one in known)
    elif isinstance(known, Mapping):
        known = MappingProxyType({key: _understood(one, derived) for key, one in known.items()})
    return cast("Value", known)
