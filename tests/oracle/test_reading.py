"""Reading and expressions of the oracle by themselves."""

import pytest

from . import read
from .expressions import ExpressionError, parse, value
from .reading import ReadingError


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("ja", True), ("true", True), ("nee", False), ("false", False),
        ("5", 5), ("+5", 5), ("-5", -5),
        ("no", "no"), ("yes", "yes"), ("1.5", "1.5"), ("1/2", "1/2"), ("'ja'", "ja"), ("null", "null"),
    ],
)  # fmt: skip
def test_only_ja_nee_true_false_and_whole_numbers_are_not_text(text, meaning):
    assert read(f"key: {text}") == {"key": meaning}


@pytest.mark.parametrize("text", ["a: &x 1", "a: !!str 1", "{a: 1, a: 2}", "a:", "a: &x {b: 1}\nc: *x"])
def test_what_a_casus_may_not_use_is_refused(text):
    with pytest.raises(ReadingError):
        read(text)


class Given:
    """Names for expressions by themselves."""

    def __init__(self):
        self.values = {"a": 7, "b-c": 3, "plan": True, "lead": "mentor", "g.x": 1, "g.y": 4}

    def value(self, path):
        return self.values[path]

    def group(self, prefix):
        return [one for path, one in self.values.items() if path.startswith(prefix + ".")]


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("a - b-c", 4),
        ("2 + 3 * 4", 14),
        ("20 - 7 - 3", 10),
        ("(0 - 7) // 2", -4),
        ("0 - 7 // 2", -3),
        ("mean(g.*)", 2),
        ("max(g.*, a) - min(g.*)", 6),
        ("not plan or a > 5", True),
        ("not (plan or a > 5)", False),
        ("niet a < 5 en plan", True),
        ("plan or plan and a > 9", True),
        ("lead = mentor", True),
        ("lead != mentor of a != 7", False),
    ],
)
def test_an_expression_means_what_it_says(text, worth):
    assert value(parse(text), Given()) is worth


@pytest.mark.parametrize("text", ["a = b = c", "1 < a < 3", "a -5", "a // b-c", "a // 0", "a +", "(a", "-5", "a b"])
def test_what_is_not_an_expression_is_refused(text):
    with pytest.raises(ExpressionError):
        parse(text)


@pytest.mark.parametrize("text", ["plan = 1", "a and plan", "plan + 1", "not a", "zoek"])
def test_parts_that_do_not_fit_are_refused(text):
    with pytest.raises((ExpressionError, KeyError)):
        value(parse(text), Given())
