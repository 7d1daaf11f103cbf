"""Expressions of section 4: text to a tree of tuples, and what a tree is worth: an int, a bool, or a word as str."""

import re

TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>[0-9]+)
    | (?P<path>[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)*(?P<group>\.\*)?)
    | (?P<sign>//|<=|>=|!=|[-+*<>=(),])
    )""",
    re.VERBOSE,
)
SAME_WORD = {"en": "and", "of": "or", "niet": "not"}
FUNCTIONS = {"min", "max", "sum", "mean"}
COMPARISONS = {"<", "<=", "=", "!=", ">=", ">"}


class ExpressionError(ValueError):
    """The text is not an expression of the format, or its parts do not fit together."""


def parse(text):
    """The tree of an expression.

    ("number", 5), ("path", "load"), ("not", a), (sign, a, b), or ("call", "max", parts) where a part may be
    ("group", "stress").
    """
    parser = Parser(str(text))
    tree = parser.disjunction()
    if parser.here() is not None:
        raise ExpressionError(f"{text!r}: {parser.here()[1]!r} is not expected there")
    return tree


def tokens_of(text):
    """A list of (kind, text) with kind number, path, group or sign; and, or and not become signs."""
    found, place, text = [], 0, text.rstrip()
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None:
            raise ExpressionError(f"{text!r}: not understood from column {place + 1}")
        place = match.end()
        if match["number"]:
            found.append(("number", match["number"]))
        elif match["group"]:
            found.append(("group", match["path"].removesuffix(".*")))
        elif match["path"]:
            word = SAME_WORD.get(match["path"], match["path"])
            found.append(("sign" if word in {"and", "or", "not"} else "path", word))
        else:
            if match["sign"] == "-" and text[place - 2 : place + 1] != " - ":
                raise ExpressionError(f"{text!r}: minus has a space on both sides")
            found.append(("sign", match["sign"]))
    return found


class Parser:
    """Recursive descent; from loose to tight: or, and, not, comparison, plus and minus, times and divide."""

    def __init__(self, text):
        self.text, self.tokens, self.place = text, tokens_of(text), 0

    def here(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def accept(self, *signs):
        """The sign at this place when it is one of `signs`, and move past it."""
        token = self.here()
        if token is not None and token[0] == "sign" and token[1] in signs:
            self.place += 1
            return token[1]
        return None

    def expect(self, sign):
        if not self.accept(sign):
            raise ExpressionError(f"{self.text!r}: expected {sign!r}")

    def disjunction(self):
        tree = self.conjunction()
        while self.accept("or"):
            tree = ("or", tree, self.conjunction())
        return tree

    def conjunction(self):
        tree = self.negation()
        while self.accept("and"):
            tree = ("and", tree, self.negation())
        return tree

    def negation(self):
        if self.accept("not"):
            return ("not", self.negation())
        return self.comparison()

    def comparison(self):
        tree = self.sum()
        sign = self.accept(*COMPARISONS)
        if sign:
            tree = (sign, tree, self.sum())
            if self.accept(*COMPARISONS):
                raise ExpressionError(f"{self.text!r}: one comparison at a time")
        return tree

    def sum(self):
        tree = self.product()
        while sign := self.accept("+", "-"):
            tree = (sign, tree, self.product())
        return tree

    def product(self):
        tree = self.atom()
        while sign := self.accept("*", "//"):
            right = self.atom()
            if sign == "//" and (right[0] != "number" or right[1] < 1):
                raise ExpressionError(f"{self.text!r}: // takes a positive whole number on its right")
            tree = (sign, tree, right)
        return tree

    def atom(self):
        if self.accept("("):
            tree = self.disjunction()
            self.expect(")")
            return tree
        kind, word = self.here() or ("end", "the end")
        if kind not in {"number", "path"}:
            raise ExpressionError(f"{self.text!r}: a number, a name or a parenthesis was expected, not {word!r}")
        self.place += 1
        if kind == "number":
            return ("number", int(word))
        if word in FUNCTIONS and self.accept("("):
            return ("call", word, self.arguments())
        return ("path", word)

    def arguments(self):
        found = []
        while True:
            kind, word = self.here() or ("end", "")
            if kind == "group":
                self.place += 1
                found.append(("group", word))
            else:
                found.append(self.sum())
            if not self.accept(","):
                self.expect(")")
                return found


def value(tree, names):
    """What a tree means: `names.value(path)` gives one value, `names.group(prefix)` the values of `prefix.*`."""
    kind = tree[0]
    if kind == "number":
        return tree[1]
    if kind == "path":
        return names.value(tree[1])
    if kind == "call":
        return call(tree[1], tree[2], names)
    if kind == "not":
        return not truth(tree[1], names)
    if kind == "and":
        return truth(tree[1], names) and truth(tree[2], names)
    if kind == "or":
        return truth(tree[1], names) or truth(tree[2], names)
    if kind in {"=", "!="}:
        return equal(tree[1], tree[2], names) == (kind == "=")
    return combine(kind, number(tree[1], names), number(tree[2], names))


def combine(sign, left, right):
    """Two numbers and the sign between them."""
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    if sign == "*":
        return left * right
    if sign == "//":
        return left // right  # rounds down, below zero too
    return {"<": left < right, "<=": left <= right, ">=": left >= right, ">": left > right}[sign]


def call(name, parts, names):
    """min, max, sum or mean over values and groups."""
    values = []
    for part in parts:
        values.extend(names.group(part[1]) if part[0] == "group" else [number(part, names)])
    if not values:
        raise ExpressionError(f"{name} of nothing")
    if name == "mean":
        return sum(values) // len(values)
    return {"min": min, "max": max, "sum": sum}[name](values)


def equal(left, right, names):
    """Two numbers are equal, or a word variable (lead, a lever) has the word on the right."""
    if left[0] == "path":
        word = names.value(left[1])
        if isinstance(word, str):
            if right[0] != "path":
                raise ExpressionError(f"{left[1]} is compared with a word")
            return word == right[1]
    return number(left, names) == number(right, names)


def number(tree, names):
    found = value(tree, names)
    if type(found) is not int:
        raise ExpressionError(f"{tree} is not a number")
    return found


def truth(tree, names):
    found = value(tree, names)
    if type(found) is not bool:
        raise ExpressionError(f"{tree} is not a truth value")
    return found
