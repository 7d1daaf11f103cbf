"""An expression in words: what a condition asks, so that a closed choice can say why."""

from __future__ import annotations

from typing import Protocol, assert_never

from game.model.casus import Casus
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
from game.words import Words


def lower_first(text: str) -> str:
    """The text as it stands inside a sentence; abbreviations such as GGZ keep their capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def as_sentence(text: str) -> str:
    """The text as it opens a sentence, with a capital."""
    return text[:1].upper() + text[1:]


class Names(Protocol):
    """Who knows how gauges, people and facts are called before these viewers."""

    def gauge(self, path: str) -> str:
        """The name of a gauge, with a capital."""

    def who(self, who: str) -> str:
        """A seat, role or member inside a sentence."""

    def fact(self, fact: str) -> str:
        """A fact, as far as the viewers may know it."""


GROUPS = ("stress", "stability", "trust", "team")


class Wording:
    """Puts the expressions of one casus into words."""

    def __init__(self, casus: Casus, names: Names, words: Words) -> None:
        self._casus = casus
        self._names = names
        self._words = words
        self._truths = {variable.path for variable in casus.variables if variable.kind == "truth"}

    def told(self, expression: Expression) -> str:
        """What the expression says, as a part of a sentence."""
        match expression:
            case Number(value):
                return str(value)
            case Reading(path):
                return self._truth(path) if path in self._truths else self._number(path)
            case Group(name, _):
                return self._say(f"group-{name}") if name in GROUPS else self._say("group", group=name)
            case Derived(name, _):
                return self._say("derived", name=self._casus.word_of("derived", name))
            case Arithmetic(sign, left, right) | Comparison(sign, left, right):
                return self._say(sign, left=self._inner(left), right=self._inner(right))
            case Aggregate(name, parts):
                return self._say(name, parts=", ".join(self.told(part) for part in parts))
            case WordIs():
                return self._word(expression)
            case PlaceIs():
                return self._place(expression)
            case AllOf(parts):
                return self._joined("and", parts)
            case AnyOf(parts):
                return self._joined("or", parts)
            case Not(part):
                return self._say("not", part=self._inner(part))
            case _:
                assert_never(expression)

    def _inner(self, part: Expression) -> str:
        """A part that stands inside another: between brackets when it has parts of its own."""
        told = self.told(part)
        return self._say("bracket", part=told) if isinstance(part, AllOf | AnyOf | Arithmetic) else told

    def _joined(self, key: str, parts: tuple[Expression, ...]) -> str:
        told = self._inner(parts[0])
        for part in parts[1:]:
            told = self._say(key, left=told, right=self._inner(part))
        return told

    def _number(self, path: str) -> str:
        return self._say("week") if path == "week" else lower_first(self._names.gauge(path))

    def _truth(self, path: str) -> str:
        """A truth value: what someone knows, what may be shared, or something that was agreed."""
        kind, _, rest = path.partition(".")
        who, _, fact = rest.partition(".")
        if kind == "knows":
            return self._say("knows", who=self._names.who(who), fact=self._names.fact(fact))
        if kind == "consent":
            return self._say("consent", who=self._names.who(fact), fact=self._names.fact(who))
        if path in {"violation", "silence"}:
            return self._say(path)
        return self._say("flag", flag=self._casus.word_of("flags", path))

    def _word(self, asked: WordIs) -> str:
        denied = "-not" if asked.negated else ""
        if asked.path == "lead":
            return self._say(f"lead{denied}", who=self._names.who(asked.word))
        lever, word = asked.path, asked.word
        told = self._casus.word_of(f"levers.{lever}", word)
        return self._say(f"lever{denied}", lever=self._casus.word_of("levers", lever), word=told)

    def _place(self, asked: PlaceIs) -> str:
        denied = "-not" if asked.negated else ""
        if asked.kind == "moment":
            title = self._casus.moments[asked.id].title
        else:
            title = next(ending.title for ending in self._casus.endings if ending.id == asked.id)
        return self._say(f"{asked.kind}{denied}", title=title)

    def _say(self, key: str, **facts: object) -> str:
        return self._words.say(f"conditions.{key}", **facts)
