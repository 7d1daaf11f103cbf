"""Shaking the coefficients of the kaders gives the casus that a trainer would get who changed those numbers himself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.shaken.coefficients import coefficients
from game.analysis.shaken.shaking import moves, multiplied, shaken
from game.cli.loading import loaded
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from game.model.casus import Casus
from game.rules.rules import Rules
from tests.casuses import ROOT, load_folder
from tests.strategies import casussen

LESS, MORE = 0.7, 1.3
WHOLE = ("derived/doenvermogen/1", "derived/teambakje/1")


@pytest.fixture(scope="module", params=["de-lege-stoel", "de-man-met-de-vogels"])
def casus(request: pytest.FixtureRequest) -> Casus:
    return load_folder(ROOT / "scenarios" / request.param)


def with_kader(name: str, kader: str, changes: Mapping[str, str]) -> Casus:
    """A shipped casus whose kader was changed by hand: each text, which stands there once, for another."""
    texts = texts_of(CasusPlace(name, ROOT / "scenarios" / name / "casus.yaml"))
    file = texts.kaders[kader]
    for old, new in changes.items():
        assert file.text.count(old) == 1, old
        file = file._replace(text=file.text.replace(old, new))
    made = loaded(texts._replace(kaders={**texts.kaders, kader: file})).casus
    assert made is not None
    return made


BY_HAND = [
    ("a threshold of a damper", "stabiliteitsmodel", {"when: max(stress.*) > 60": "when: max(stress.*) > 42"},
     {"damper/eerst-rust/when/1": LESS}),
    ("what a damper leaves", "stabiliteitsmodel",
     {"when: stability.netwerk >= 70\n    factor: 1/2": "when: stability.netwerk >= 70\n    factor: 13/20"},
     {"damper/vangnet/factor": MORE}),
    ("a weekly amount for every member", "stabiliteitsmodel", {'{"stress.{member}": -5}': '{"stress.{member}": -4}'},
     {"course/stress-zakt/effects/1/1": LESS}),
    ("the second and third threshold of one condition", "stabiliteitsmodel",
     {"> 50 and load <= 3 and min(stability.*) >= 20": "> 50 and load <= 4 and min(stability.*) >= 14"},
     {"course/stress-zakt/when/2": MORE, "course/stress-zakt/when/3": LESS}),
    ("a rhythm, both times it is written", "stabiliteitsmodel",
     {"stability.inkomen < 35 and week // 2 * 2 = week": "stability.inkomen < 35 and week // 3 * 3 = week"},
     {"course/geldzorgen/when/2": MORE}),
    ("a derived value, wherever it is asked for", "stabiliteitsmodel",
     {"max(stress.*) - 30 + (60": "max(stress.*) - 39 + (60"}, {"derived/risk/1": MORE}),
    ("a derived value with the dampers and rules that ask for it", "stabiliteitsmodel",
     {"100 - mean(stress.*) // 2 - max(0, mean(stress.*) - 60) * 2":
      "70 - mean(stress.*) // 2 - max(0, mean(stress.*) - 60) * 3"},
     {"derived/doenvermogen/1": LESS, "derived/doenvermogen/4": MORE}),
    ("a weight of the score, which stays a mean", "stabiliteitsmodel",
     {"(6 * mean(stability.*) + 4 * min(stability.*)) // 10": "(8 * mean(stability.*) + 4 * min(stability.*)) // 12"},
     {"score/1": MORE}),
    ("what comes of sharing", "gegevensdeling",
     {'gewogen: {care: -5, "trust.{from}": -5': 'gewogen: {care: -5, "trust.{from}": -6'},
     {"sharing/gewogen/effects/1/2": MORE}),
    ("what comes of keeping silent", "gegevensdeling", {"withheld: {care: -5": "withheld: {care: -4"},
     {"withheld/effects/1/1": LESS}),
]  # fmt: skip


@pytest.mark.parametrize(("kader", "changes", "factors"), [row[1:] for row in BY_HAND], ids=[row[0] for row in BY_HAND])
def test_shaking_is_changing_the_kader_by_hand(kader: str, changes: dict[str, str], factors: dict[str, float]):
    for name in ("achter-de-kerselaar", "de-lege-stoel", "de-man-met-de-vogels"):
        base = with_kader(name, kader, {})
        made = shaken(base, factors)
        assert made != base
        assert replace(made, digest="") == replace(with_kader(name, kader, changes), digest="")


def test_one_amount_for_a_whole_group_is_one_number():
    every, less = (
        with_kader("de-lege-stoel", "stabiliteitsmodel", {"effects: {stability.inkomen: -5}": f"effects: {changed}"})
        for changed in ("{stability.*: -5}", "{stability.*: -4}")
    )
    made = shaken(every, {"course/post-blijft-liggen/effects/1/1": LESS})
    assert replace(made, digest="") == replace(less, digest="")


def test_a_factor_of_one_everywhere_gives_the_same_casus(casus: Casus):
    assert shaken(casus, {}) == casus
    assert shaken(casus, {one.id: 1 for one in coefficients(casus)}) == casus


@settings(max_examples=25)
@given(casussen(), st.data())
def test_a_drawn_casus_that_is_shaken_keeps_all_that_is_its_own_and_can_be_played(casus: Casus, data: st.DataObject):
    known = coefficients(casus)
    factors = data.draw(st.dictionaries(st.sampled_from([one.id for one in known]), st.integers(70, 130), max_size=9))
    made = shaken(casus, {name: percent / 100 for name, percent in factors.items()})
    assert (made == casus) == (not any(moves(one, factors.get(one.id, 100) / 100) for one in known))
    assert [one.id for one in coefficients(made)] == [one.id for one in known]
    assert made.variables == casus.variables
    assert [rule for rule in made.course if not rule.of_model] == [rule for rule in casus.course if not rule.of_model]
    rules = Rules(made)
    assert rules.begin() == Rules(casus).begin()
    for one, was in zip(coefficients(made), known, strict=True):
        assert one.value == multiplied(was, factors.get(one.id, 100) / 100)
        assert one.value * was.value >= 0


def test_amounts_are_rounded_to_whole_numbers_and_factors_stay_fractions(casus: Casus):
    known = {one.id: one for one in coefficients(casus)}
    five, half = known["course/te-veel-aan-de-deur/effects/1/1"], known["damper/vangnet/factor"]
    assert {int(multiplied(five, percent / 100)) for percent in range(70, 131)} == {4, 5, 6}
    assert multiplied(half, 0.7) == Fraction(7, 20)
    assert multiplied(half, 3) == 1
    assert multiplied(half._replace(kind="amount", value=Fraction(100)), 0.97) == 97
    assert not moves(known["derived/risk/4"], 1.3)


def test_each_number_is_told_with_its_rule_and_where_that_comes_from(casus: Casus):
    known = {one.id: one for one in coefficients(casus)}
    rest = known["damper/eerst-rust/when/1"]
    assert (rest.kind, rest.value, rest.rule.source, rest.rule.confidence) == ("threshold", 60, "S6", "midden")
    assert rest.rule.title == "Thuis is de stress nog te hoog, de helft zakt weer weg"
    assert known["course/stress-zakt/effects/1/1"].path == "stress.*"
    assert known["sharing/gewogen/effects/1/2"].path == "trust.{from}"


def test_only_numbers_that_plays_depend_on_are_coefficients(casus: Casus):
    """Borders of a scale, weeks that are only counted, bands and what a seat may see change no play."""
    ids = [one.id for one in coefficients(casus)]
    assert len(ids) == len(set(ids))
    assert all(one.value not in {0, 100} or one.id in WHOLE for one in coefficients(casus))
    assert not [one for one in ids if one.startswith(("bands", "sight"))]
    own = {rule.id for rule in casus.course if not rule.of_model}
    assert own
    assert not own & {one.rule.id for one in coefficients(casus)}
    assert not [one for one in ids if one.startswith("derived/laagste-zrm")], "nothing asks for the lowest level"
    assert "sharing/gewogen/effects/1/4" in ids, "the bucket of the table asks for a shared language"
    assert "sharing/gewogen/effects/1/1" in ids
    assert "derived/doenvermogen/1" in ids, "only a weekly rule asks for it"
    without = replace(casus, sharing=None)
    assert not [one for one in coefficients(without) if one.rule.place in {"sharing", "withheld"}]


def test_an_unknown_coefficient_is_no_silent_zero(casus: Casus):
    with pytest.raises(KeyError, match="damper/eerst-rust/when/9"):
        shaken(casus, {"damper/eerst-rust/when/9": 0.7})


def test_a_shaken_casus_is_not_taken_for_the_one_it_was(casus: Casus):
    """What is known of all plays is kept by digest."""
    digests = {shaken(casus, {"score/1": factor}).digest for factor in (1, LESS, MORE)}
    assert len(digests) == 3
    assert casus.digest in digests
