"""A casus goes into bytes and comes back the same, and bytes from elsewhere never become a casus."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.casus import CasusTexts, WrittenFile, load
from game.content.compiled import FORMAT, CompiledCasusUnreadable, decode, encode
from game.errors import KantelpuntError
from game.model.casus import Casus, Household, Lever, Member, Seat
from game.model.effects import CourseRule, EffectLine, Later, Setting, Shift
from game.model.expressions import (
    Aggregate,
    AllOf,
    AnyOf,
    Arithmetic,
    Comparison,
    Derived,
    Group,
    Not,
    Number,
    PlaceIs,
    Reading,
    WordIs,
)
from game.model.kaders import Band, Model
from game.model.sharing import Fact, Share, Telling
from game.model.story import Choice, Claim, Deed, Ending, Line, Moment, Outcome, Route, Voice
from game.model.variables import Variable
from game.words import LANGUAGES, Words

SCENARIOS = Path("scenarios")

words = st.text(max_size=12)
numbers = st.integers(-9999, 9999)
leaves = st.one_of(
    st.builds(Number, numbers),
    st.builds(Reading, words),
    st.builds(Group, words, st.lists(words, max_size=3).map(tuple)),
    st.builds(WordIs, words, words, st.booleans()),
    st.builds(PlaceIs, st.sampled_from(["moment", "ending"]), words, st.booleans()),
)


def _grown(parts):
    several = st.lists(parts, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Arithmetic, st.sampled_from("+-*"), parts, parts),
        st.builds(Comparison, st.sampled_from(["<", "!="]), parts, parts),
        st.builds(Aggregate, st.sampled_from(["min", "mean"]), several),
        st.builds(Derived, words, parts),
        st.builds(AllOf, several),
        st.builds(AnyOf, several),
        st.builds(Not, parts),
    )


def some(values):
    return st.lists(values, max_size=2).map(tuple)


def by_id(values):
    return st.dictionaries(words.filter(lambda word: word != "="), values, max_size=2).map(MappingProxyType)


expressions = st.recursive(leaves, _grown, max_leaves=8)
maybe = st.none() | expressions
changes = some(st.builds(Shift, words, numbers) | st.builds(Setting, words, numbers))
effect_lines = some(st.builds(EffectLine, words, changes, maybe))
texts = some(st.builds(Line, words, maybe))
routes = some(st.builds(Route, words, maybe))
informed = st.sampled_from(["ja", "nee", "uitgesteld", "zonder-namen"])
shares = some(st.builds(Share, words, words, words, st.just("wat"), words, words, informed=informed))
tellings = some(st.builds(Telling, words, words))
deeds = st.builds(
    Deed, effect_lines, st.integers(0, 9), routes, texts, takes=st.none() | words, shares=shares, withholds=tellings,
    frame=st.none() | words,
)  # fmt: skip
outcomes = some(st.builds(Outcome, st.integers(1, 9), st.integers(1, 9), deeds, maybe))
choices = st.builds(
    Choice,
    words,
    words,
    words,
    deeds,
    when=maybe,
    once=st.booleans(),
    costs=st.none() | by_id(numbers),
    chance=outcomes,
)
moments = st.builds(
    Moment, words, words, texts, by_id(choices), passing=st.none() | choices, sees=st.none() | by_id(texts),
    voice=st.none() | st.builds(Voice, words, words), default=routes,
)  # fmt: skip
casussen = st.builds(
    Casus,
    *[words] * 5,
    *[st.integers(1, 99)] * 2,
    words,
    st.builds(Household, words, by_id(st.builds(Member, words, words, st.none() | st.integers(0, 99)))),
    by_id(st.builds(Seat, words, words, st.none() | words, st.booleans())),
    by_id(st.builds(Fact, words, words, words, words, st.booleans())),
    by_id(st.builds(Lever, words, some(words), words)),
    some(st.builds(Variable, words, st.just("number"), numbers, numbers, numbers)),
    by_id(moments),
    some(st.builds(Ending, words, words, texts, maybe)),
    st.just(()),
    some(st.builds(CourseRule, words, words, effect_lines, maybe, st.none() | words)),
    by_id(st.builds(Later, words, st.integers(1, 9), words, effect_lines)),
    some(st.builds(Claim, words, st.just("never"), maybe, better=st.none() | by_id(words))),
    st.builds(
        Model, words, words, st.just(()), by_id(words), by_id(expressions), st.just(()), expressions,
        some(st.builds(Band, words, numbers)), by_id(by_id(expressions)),
    ),
    st.none(),
    st.just(MappingProxyType({})),
)  # fmt: skip


def shipped():
    kaders = {
        one.stem: WrittenFile(one.read_text(encoding="utf-8"), one.name) for one in SCENARIOS.glob("kaders/*.yaml")
    }
    for file in sorted(SCENARIOS.glob("*/casus.yaml")):
        made = load(CasusTexts(WrittenFile(file.read_text(encoding="utf-8"), file.name), kaders))
        assert made.casus is not None, file
        yield made.casus


@given(casussen)
def test_every_casus_comes_back_as_it_was(casus):
    assert decode(encode(casus)) == casus


def test_a_shipped_casus_comes_back_as_it_was():
    for casus in shipped():
        again = decode(encode(casus))
        assert again == casus
        # Equality takes a list for no tuple, but 0 for False: the printed form tells those apart.
        assert repr(again) == repr(casus)


def test_what_comes_back_cannot_be_changed():
    for casus in shipped():
        again = decode(encode(casus))
        with pytest.raises(TypeError):
            again.moments["nieuw"] = next(iter(again.moments.values()))


def test_a_no_is_not_kept_as_a_nought():
    casus = replace(next(shipped()), levers=MappingProxyType({"a": Lever("a", (), "x")}))
    seat = replace(next(iter(casus.seats.values())), solo=0)
    again = decode(encode(replace(casus, seats=MappingProxyType({"a": seat}))))
    assert again.seats["a"].solo is not False


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.recursive(st.none() | st.integers() | words, lambda inner: st.lists(inner) | st.dictionaries(words, inner))
    .map(json.dumps)
    .map(str.encode)
)
def test_bytes_from_elsewhere_are_refused(foreign):
    for attempt in (foreign, b"kantelpunt casus %d\n" % FORMAT + foreign):
        with pytest.raises(CompiledCasusUnreadable):
            decode(attempt)


@pytest.mark.parametrize(
    "body",
    [
        b'{"=":"Moment"}',
        b'{"=":"Nobody"}',
        b'{"=":["Moment"]}',
        b'{"=":"Number","value":1}',
        b'{"=":"Number","value":1,"more":2}',
        b"[" * 100_000,
        b'{"=":"Casus"',
    ],
)
def test_damaged_bodies_are_refused(body):
    with pytest.raises(CompiledCasusUnreadable) as refused:
        decode(b"kantelpunt casus %d\n" % FORMAT + body)
    assert isinstance(refused.value, KantelpuntError)


def test_another_format_is_told_in_both_languages():
    with pytest.raises(CompiledCasusUnreadable) as refused:
        decode(b"kantelpunt casus 99\n{}")
    for language in LANGUAGES:
        assert str(FORMAT) in Words(language).say(refused.value.key, **refused.value.facts)


def test_decoding_needs_neither_yaml_nor_pydantic():
    code = "import sys, game.content.compiled; print(sorted({'yaml', 'pydantic'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
