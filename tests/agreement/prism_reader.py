"""A small reader of PRISM models, from the description of that language alone: what a text means, with exact fractions.

It reads what a `dtmc` of one module needs: constants, formulas, variables, commands, labels and rewards.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

State = tuple[Any, ...]
Value = Callable[[State], Any]

TOKEN = re.compile(r'//[^\n]*|\s+|(\d+|"\w+"|\w+\'?|->|\.\.|<=|>=|!=|[-+*/<>=!&|?:;,()\[\]])')
FUNCTIONS: dict[str, Callable[..., Any]] = {"min": min, "max": max, "floor": math.floor, "ceil": math.ceil}


class Command(NamedTuple):
    """When a command can be taken, and its updates: a probability, and (place, new value) of what changes."""

    guard: Value
    updates: list[tuple[Value, list[tuple[int, Value]]]]


class Prism:
    """A model: `begin` is its first state, a value for each variable in order."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._place = 0
        self._formulas: dict[str, Value] = {}
        self._variables: dict[str, int] = {}
        self.commands: list[Command] = []
        self.labels: dict[str, Value] = {}
        self.rewards: dict[str, tuple[Value, Value]] = {}
        begin: list[Value] = []
        self._bounds: list[tuple[Value, Value]] = []
        # A formula may be used before its variables are declared, so variables are found first.
        for number, found in enumerate(re.finditer(r"^ *(\w+) : [^;]* init ", text, re.MULTILINE)):
            self._variables[found[1]] = number
        while self._place < len(self._tokens):
            self._read(begin)
        self.begin = tuple(value(()) for value in begin)

    def _read(self, begin: list[Value]) -> None:
        match self._take():
            case "dtmc" | "endmodule" | "endrewards":
                return
            case "module":
                self._take()
            case "const" | "formula" as kind:
                if kind == "const":
                    self._take()
                name = self._take()
                self._formulas[name] = self._ended(self._expression, after="=")
            case "label":
                name = self._take().strip('"')
                self.labels[name] = self._ended(self._expression, after="=")
            case "rewards":
                name = self._take().strip('"')
                condition = self._expression()
                self.rewards[name] = condition, self._ended(self._expression, after=":")
            case "[":
                self._expect("]")
                self.commands.append(self._command())
            case _:
                self._expect(":")
                self._declared(begin)

    def _declared(self, begin: list[Value]) -> None:
        if self._take() == "bool":
            self._bounds.append((lambda _: False, lambda _: True))
        else:
            low = self._expression()
            self._bounds.append((low, self._after("..")))
            self._expect("]")
        begin.append(self._ended(self._expression, after="init"))

    def _command(self) -> Command:
        guard = self._expression()
        self._expect("->")
        updates = []
        # Without a probability an update is certain.
        certain = self._next() == "true" or self._tokens[self._place + 1].endswith("'")
        while True:
            probability: Value = (lambda _: 1) if certain else self._expression()
            if not certain:
                self._expect(":")
            updates.append((probability, self._update()))
            if self._take() == ";":
                return Command(guard, updates)

    def _update(self) -> list[tuple[int, Value]]:
        if self._next() == "true":
            self._take()
            return []
        changes = []
        while True:
            self._expect("(")
            name = self._take().rstrip("'")
            changes.append((self._variables[name], self._after("=")))
            self._expect(")")
            if self._next() != "&":
                return changes
            self._take()

    def value(self, name: str) -> Value:
        """What a constant, formula or variable holds in a state."""
        place = self._variables.get(name)
        return self._formulas[name] if place is None else lambda state: state[place]

    def steps(self, state: State) -> Iterator[tuple[Fraction, State]]:
        """Where a state leads, with its probability; only one command may be open, and it must lead somewhere."""
        possible = [one for one in self.commands if one.guard(state)]
        assert len(possible) == 1, state
        whole = Fraction(0)
        for probability, changes in possible[0].updates:
            share = Fraction(probability(state))
            whole += share
            if share:
                yield share, self._changed(state, changes)
        assert whole == 1, state

    def _changed(self, state: State, changes: list[tuple[int, Value]]) -> State:
        new = list(state)
        for place, value in changes:
            new[place] = value(state)
            low, high = self._bounds[place]
            assert low(state) <= new[place] <= high(state), (place, new[place])
        return tuple(new)

    # Expressions, from loose to tight: a case, or, and, not, equal, compared, sum, product.

    def _expression(self) -> Value:
        return self._case(self._either())

    def _case(self, asked: Value) -> Value:
        if self._next() != "?":
            return asked
        self._take()
        yes = self._expression()
        no = self._after(":")
        return lambda state: yes(state) if asked(state) else no(state)

    def _either(self) -> Value:
        parts = [self._both()]
        while self._next() == "|":
            parts.append(self._skipped(self._both))
        return parts[0] if len(parts) == 1 else lambda state: any(part(state) for part in parts)

    def _both(self) -> Value:
        parts = [self._negation()]
        while self._next() == "&":
            parts.append(self._skipped(self._negation))
        return parts[0] if len(parts) == 1 else lambda state: all(part(state) for part in parts)

    def _negation(self) -> Value:
        if self._next() == "!":
            part = self._skipped(self._negation)
            return lambda state: not part(state)
        return self._chain(("=", "!="), lambda: self._chain(("<", "<=", ">", ">="), self._sum))

    def _sum(self) -> Value:
        return self._chain(("+", "-"), lambda: self._chain(("*", "/"), self._operand))

    def _chain(self, signs: tuple[str, ...], inner: Callable[[], Value]) -> Value:
        left = inner()
        while self._next() in signs:
            sign = self._take()
            left = _joined(sign, left, inner())
        return left

    def _operand(self) -> Value:
        token = self._take()
        if token == "(":
            inner = self._expression()
            self._expect(")")
            return inner
        if token == "-":
            inner = self._operand()
            return lambda state: -inner(state)
        if token.isdigit() or token in {"true", "false"}:
            value: Any = int(token) if token.isdigit() else token == "true"
            return lambda _: value
        if token in FUNCTIONS:
            return self._call(FUNCTIONS[token])
        if token in self._variables:
            place = self._variables[token]
            return lambda state: state[place]
        return self._formulas[token]

    def _call(self, function: Callable[..., Any]) -> Value:
        self._expect("(")
        parts = [self._expression()]
        while self._next() == ",":
            parts.append(self._skipped(self._expression))
        self._expect(")")
        return lambda state: function(*(part(state) for part in parts))

    def _next(self) -> str:
        return self._tokens[self._place]

    def _take(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1]

    def _expect(self, token: str) -> None:
        assert self._take() == token, self._tokens[self._place - 8 : self._place + 3]

    def _after(self, token: str) -> Value:
        self._expect(token)
        return self._expression()

    def _skipped(self, inner: Callable[[], Value]) -> Value:
        self._take()
        return inner()

    def _ended(self, inner: Callable[[], Value], after: str) -> Value:
        self._expect(after)
        found = inner()
        self._expect(";")
        return found


def _tokens(text: str) -> Iterator[str]:
    place = 0
    while place < len(text):
        found = TOKEN.match(text, place)
        assert found, text[place : place + 40]
        place = found.end()
        if found[1]:
            yield found[1]


def _joined(sign: str, left: Value, right: Value) -> Value:
    match sign:
        case "+":
            return lambda state: left(state) + right(state)
        case "-":
            return lambda state: left(state) - right(state)
        case "*":
            return lambda state: left(state) * right(state)
        case "/":
            return lambda state: Fraction(left(state)) / right(state)
        case "=":
            return lambda state: left(state) == right(state)
        case "!=":
            return lambda state: left(state) != right(state)
        case "<":
            return lambda state: left(state) < right(state)
        case "<=":
            return lambda state: left(state) <= right(state)
        case ">":
            return lambda state: left(state) > right(state)
        case _:
            return lambda state: left(state) >= right(state)
