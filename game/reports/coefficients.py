"""Coefficients of the kaders in words: what the number does, and the rule in which a trainer finds it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from game.analysis.shaken.coefficients_numbers import Coefficient
from game.model.casus import Casus
from game.reports.telling import Teller
from game.reports.wording import GROUPS, Wording, lower_first
from game.words import Words


class Told(NamedTuple):
    """A coefficient in words: `what` the number does, and the title of its `rule`."""

    what: str
    rule: str


class CoefficientTeller:
    """Puts the coefficients of one casus into words."""

    def __init__(self, casus: Casus, words: Words) -> None:
        self._casus = casus
        self._words = words
        self._teller = Teller(casus, words)
        self._wording = Wording(casus, self._teller, words)

    def told(self, coefficient: Coefficient) -> Told:
        """Both, for a table with a column each."""
        return Told(self._what(coefficient), self._rule(coefficient))

    def sentence(self, coefficient: Coefficient) -> str:
        """Both, inside a sentence."""
        return self._say("in-rule", **self.told(coefficient)._asdict())

    def value(self, value: Fraction) -> str:
        """A value as people read it: a whole number, or a fraction such as 1/2."""
        return str(value).replace("-", "−")

    def _what(self, coefficient: Coefficient) -> str:
        value = coefficient.value
        match coefficient.kind:
            case "amount":
                return self._say("what-amount", amount=self._teller.amount(int(value)), gauge=self._gauge(coefficient))
            case "threshold":
                return self._say("what-threshold", among=self._among(coefficient))
            case "rhythm":
                return self._say("what-rhythm", count=int(value))
            case "factor":
                return self._say("what-factor", value=self.value(value))
            case "weight" | "number":
                return self._say(f"what-{coefficient.kind}", value=self.value(value), among=self._among(coefficient))

    def _among(self, coefficient: Coefficient) -> str:
        return self._wording.told(coefficient.among) if coefficient.among is not None else ""

    def _gauge(self, coefficient: Coefficient) -> str:
        """What an amount is added to, inside a sentence; a group, and people who are known only when someone shares."""
        group, _, whose = (coefficient.path or "").partition(".")
        if whose == "*" and group in GROUPS:
            return self._words.say(f"conditions.group-{group}")
        if whose.startswith("{") and group in {"stress", "trust"}:
            who = self._say(f"who-{whose.strip('{}')}")
            return lower_first(self._words.say(f"play.gauge-{group}", who=who))
        return lower_first(self._teller.gauge(coefficient.path or ""))

    def _rule(self, coefficient: Coefficient) -> str:
        rule = coefficient.rule
        match rule.place:
            case "derived":
                return self._say("rule-derived", name=self._casus.word_of("derived", rule.id))
            case "sharing":
                return self._say("rule-sharing", outcome=self._outcome(rule.id))
            case "score" | "withheld":
                return self._say(f"rule-{rule.place}")
            case "damper" | "course":
                return rule.title or rule.id

    def _outcome(self, outcome: str) -> str:
        key = f"play.outcome-{outcome}"
        return self._words.say(key) if self._words.knows(key) else outcome.replace("-", " ")

    def _say(self, key: str, **facts: object) -> str:
        return self._words.say(f"sweep.{key}", **facts)
