"""Whatever a file holds, reading and shaping say what is wrong, at a place in the file, and never raise."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from game.content.grammar_casus import CasusShape, RehearsalsShape
from game.content.grammar_kaders import CardsShape, ModelShape, PeopleShape, RolesShape, SharingShape, TermsShape
from game.content.places import lines_of
from game.content.reading import read
from game.content.shaping import shape
from game.content.telling import tell
from game.words import Words

GRAMMARS = (CasusShape, RehearsalsShape, ModelShape, SharingShape, RolesShape, PeopleShape, CardsShape, TermsShape)
SMALL = [
    Path(f"tests/oracle/casussen/{name}/casus.yaml").read_text(encoding="utf-8")
    for name in ("afgeleid", "delen-uitkomsten", "kans-gewichten", "later", "onderbreking", "sloten")
]
SIGNS = [
    '"', "'", "[", "]", "{", "}", ": ", ":", " #", "#", "\n", "\n  ", "- ", "? ", "| ", ">", "&a ", "*a", "!t ",
    "%", "@", "\t", ", ", "---\n", "...\n", "<<: ", "\\", '"\\x', "|9", "\r", "\x85", "\u2028", "\ufeff", "+5", "-5",
    "ja", "99999999999",
]  # fmt: skip
DUTCH = Words("nl")

plain = st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=12) | st.floats()
trees = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


def everything_about(text, grammar):
    """All that is said of a text; fails when it is said of a place outside it."""
    document = read(text, "casus.yaml")
    made, problems = shape(document, grammar)
    assert made is not None or problems or document.problems
    shown = text if isinstance(text, str) else text.decode("utf-8", "replace")
    count = len(lines_of(shown))
    for problem in (*document.problems, *problems):
        assert 1 <= problem.place.line <= count
        assert problem.place.column >= 1
        assert tell(problem, DUTCH).isprintable()
    return [*document.problems, *problems]


@given(st.text(), st.sampled_from(GRAMMARS))
def test_any_text(text, grammar):
    everything_about(text, grammar)


@given(st.binary(), st.sampled_from(GRAMMARS))
def test_any_bytes(data, grammar):
    everything_about(data, grammar)


@given(st.lists(st.sampled_from(SIGNS) | st.text(max_size=4), max_size=40).map("".join), st.sampled_from(GRAMMARS))
def test_any_heap_of_signs(text, grammar):
    everything_about(text, grammar)


@given(trees.map(json.dumps), st.sampled_from(GRAMMARS))
def test_any_tree(text, grammar):
    everything_about(text, grammar)


@given(st.data())
def test_a_casus_with_a_slip_anywhere(data):
    text = data.draw(st.sampled_from(SMALL))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 6))
        text = text[:at] + data.draw(st.sampled_from(["", *SIGNS])) + text[at + cut :]
    everything_about(text, CasusShape)


@given(st.data())
def test_a_casus_with_a_piece_replaced_anywhere(data):
    """A tree in place of some piece: what fitted before may not fit now, and nothing else is told."""
    casus = read(data.draw(st.sampled_from(SMALL)), "x").data
    holder, key = data.draw(st.sampled_from(list(_pieces(casus))))
    holder[key] = data.draw(trees)
    everything_about(json.dumps(casus), CasusShape)


def _pieces(node):
    """Every list or mapping with each of its places."""
    steps = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for step in steps:
        yield node, step
        yield from _pieces(node[step])
