"""Reading an expression into a tree, with every name resolved and every type held; a mistake names its column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, cast

from game.content.expressions_kinds import Part, compared, number, refuse_bare_word, truth
from game.content.expressions_limits import refuse_too_much
from game.content.expressions_tokens import ExpressionMistake, Token
from game.content.expressions_walk import Walk
from game.content.names import AGGREGATES, OPERATORS, PLACES, Meaning, Names, nearest
from game.model.expressions import (
    Aggregate,
    AggregateName,
    AllOf,
    AnyOf,
    Arithmetic,
    ArithmeticSign,
    Comparison,
    ComparisonSign,
    Derived,
    Expression,
    Group,
    Not,
    Number,
    PlaceIs,
    Reading,
    WordIs,
)

COMPARISONS = ("<", "<=", "=", "!=", ">=", ">")
EQUALS = ("=", "!=")


def parse(text: str, names: Names, wanted: Meaning = "truth", *, claims: bool = False) -> Expression:
    """The tree of an expression of the wanted kind.

    `moment` and `ending` are known only in `claims`. Raises ExpressionMistake with the column, from 0, for every
    other text: whatever it holds, no other error comes out.
    """
    part = Reader(text, names, claims).whole()
    tree = truth(part) if wanted == "truth" else number(part)
    refuse_too_much(tree)
    return tree


def parse_any(text: str, names: Names) -> tuple[Expression, Meaning]:
    """The tree of an expression that may be a number or a truth value, and which of the two it is."""
    part = Reader(text, names, claims=False).whole()
    refuse_bare_word(part)
    refuse_too_much(part.tree)
    return part.tree, "number" if part.kind == "number" else "truth"


class Reader(Walk):
    """One walk over an expression, from the loosest binding (`or`) to the tightest."""

    def __init__(self, text: str, names: Names, claims: bool) -> None:
        super().__init__(text)
        self.names = names
        self.claims = claims

    def whole(self) -> Part:
        """The whole text as one part."""
        if self.next().kind == "end":
            raise ExpressionMistake("K320", 0)
        part = self._either()
        if self.next().kind != "end":
            raise self.unexpected(self.next())
        return part

    def _either(self) -> Part:
        return self._joined("or", self._both, AnyOf)

    def _both(self) -> Part:
        return self._joined("and", self._negation, AllOf)

    def _joined(self, word: str, inner: Callable[[], Part], put: type[AnyOf | AllOf]) -> Part:
        first = inner()
        if self.operator() != word:
            return first
        trees = [truth(first)]
        while self.operator() == word:
            self.take()
            trees.append(truth(inner()))
        return self.part(put(tuple(trees)), "truth", first.start)

    def _negation(self) -> Part:
        if self.operator() != "not":
            return self._comparison()
        start = self.take().start
        return self.part(Not(truth(self.deeper(start, self._negation))), "truth", start)

    def _comparison(self) -> Part:
        left = self._sum()
        if not self.stands(*COMPARISONS):
            return left
        sign = self.take()
        tree = self._word_is(left, sign) if left.kind == "word" else self._held_against(left, sign)
        if self.stands(*COMPARISONS):
            raise ExpressionMistake("K308", self.next().start, text=self.part(tree, "truth", left.start).text)
        return self.part(tree, "truth", left.start)

    def _held_against(self, left: Part, sign: Token) -> Expression:
        left_tree = compared(left)
        return Comparison(cast("ComparisonSign", sign.text), left_tree, compared(self._sum()))

    def _word_is(self, left: Part, sign: Token) -> Expression:
        if sign.text not in EQUALS:
            refuse_bare_word(left)
        word = self.take()
        if word.text not in left.words:
            near, known = nearest(word.text, left.words), ", ".join(left.words)
            raise ExpressionMistake("K306", word.start, name=left.text, word=word.text, words=known, near=near)
        return WordIs(left.text, word.text, sign.text == "!=")

    def _sum(self) -> Part:
        return self._calculated(("+", "-"), self._product)

    def _product(self) -> Part:
        return self._calculated(("*", "//"), self._operand)

    def _calculated(self, signs: tuple[str, ...], inner: Callable[[], Part]) -> Part:
        left = inner()
        while self.stands(*signs):
            sign = self.take()
            if sign.tight:
                raise ExpressionMistake("K309", sign.start, text=self.text[left.start : sign.end])
            right = inner()
            if sign.text == "//" and not (isinstance(right.tree, Number) and right.tree.value > 0):
                raise ExpressionMistake("K313", right.start, text=right.text)
            tree = Arithmetic(cast("ArithmeticSign", sign.text), number(left), number(right))
            left = self.part(tree, "number", left.start)
        return left

    def _operand(self) -> Part:
        token = self.take()
        if token.kind == "number":
            return Part(Number(int(token.text)), "number", token.start, token.text)
        if token.kind == "group":
            raise ExpressionMistake("K311", token.start, group=f"{token.text}.*")
        if token.kind == "word" and token.text not in OPERATORS:
            return self._named(token)
        if token.text == "(":
            return self._in_parentheses(token)
        raise self._not_a_value(token)

    def _named(self, token: Token) -> Part:
        name = token.text
        if name in AGGREGATES and self.stands("("):
            return self.deeper(token.start, lambda: self._aggregate(token))
        if name in self.names.variables:
            variable = self.names.variables[name]
            return Part(Reading(name), variable.kind, token.start, name, variable.words)
        if name in self.names.derived:
            tree, kind = self.names.derived[name]
            return Part(Derived(name, tree), kind, token.start, name)
        if name in PLACES:
            return self._place_is(name, token)
        raise self._unknown(token)

    def _place_is(self, kind: Literal["moment", "ending"], token: Token) -> Part:
        if not self.claims:
            raise ExpressionMistake("K318", token.start, name=kind)
        known = self.names.moments if kind == "moment" else self.names.endings
        equals = self.stands(*EQUALS)
        sign = self.take() if equals else token
        place = self.take() if equals else self.next()
        if not equals or place.text not in known:
            near = nearest(place.text, known)
            code = "K319" if kind == "moment" else "K324"
            raise ExpressionMistake(code, place.start, place=place.text, near=near)
        return self.part(PlaceIs(kind, place.text, sign.text == "!="), "truth", token.start)

    def _aggregate(self, token: Token) -> Part:
        opening = self.take()
        trees = [self._value_or_group()]
        while self.stands(","):
            self.take()
            trees.append(self._value_or_group())
        self._close(opening)
        return self.part(Aggregate(cast("AggregateName", token.text), tuple(trees)), "number", token.start)

    def _value_or_group(self) -> Expression:
        if self.next().kind != "group":
            return number(self._either())
        token = self.take()
        if token.text not in self.names.groups:
            raise self._unknown(token)
        return Group(token.text, self.names.groups[token.text])

    def _in_parentheses(self, opening: Token) -> Part:
        inner = self.deeper(opening.start, self._either)
        refuse_bare_word(inner)
        self._close(opening)
        return self.part(inner.tree, "number" if inner.kind == "number" else "truth", opening.start)

    def _close(self, opening: Token) -> None:
        """Pass the closing parenthesis that belongs to this one."""
        if self.next().kind == "end":
            raise ExpressionMistake("K314", opening.start, sign="(")
        if not self.stands(")"):
            raise self.unexpected(self.next())
        self.take()

    def _unknown(self, token: Token) -> ExpressionMistake:
        """An unknown name, or known ones with a minus squeezed between them."""
        if token.kind == "word" and self.names.squeezed(token.text):
            return ExpressionMistake("K309", token.start, text=token.text)
        name = token.text + (".*" if token.kind == "group" else "")
        return ExpressionMistake("K301", token.start, name=name, near=nearest(name.lower(), self.names.all_names()))

    def _not_a_value(self, token: Token) -> ExpressionMistake:
        """Something stands where a value should."""
        if token.text == "-":
            return ExpressionMistake("K310", token.start)
        return self.unexpected(token)
