"""Rehearsals are read beside their casus, and speak only of what that casus has."""

import pytest

from game.content.rehearsals import load_rehearsals
from tests.content.small import choice, told

CASUS = told(casus="levers: {macht: {options: [nee, ja]}}\n", moments=choice("weeks: 1")).casus
PLAY = """\
rehearsals:
  gewoon:
    title: Gewoon praten
    seed: 7
    levers: {macht: ja}
    solo: mentor
    choices: [begin/praten]
    ending: einde
"""


def test_a_rehearsal_is_read_as_written():
    (one,), problems = load_rehearsals(PLAY, "plays.yaml", CASUS)
    assert problems == ()
    assert (one.id, one.title, one.seed, one.solo, one.ending) == ("gewoon", "Gewoon praten", 7, "mentor", "einde")
    assert (dict(one.levers), one.choices, one.line) == ({"macht": "ja"}, ("begin/praten",), 2)


def test_a_rehearsal_of_the_short_version_says_so():
    (whole,), _ = load_rehearsals(PLAY, "plays.yaml", CASUS)
    (short,), problems = load_rehearsals(PLAY.replace("seed: 7", "short: ja"), "plays.yaml", CASUS)
    assert (whole.short, short.short, problems) == (False, True, ())


@pytest.mark.parametrize(
    ("right", "wrong", "code", "near"),
    [
        ("begin/praten", "begn/praten", "K101", "begin"),
        ("begin/praten", "begin/paten", "K111", "praten"),
        ("ending: einde", "ending: eind", "K131", "einde"),
        ("solo: mentor", "solo: mentro", "K102", "mentor"),
        ("macht: ja", "mach: ja", "K105", "macht"),
        ("macht: ja", "macht: jaa", "K306", "ja"),
    ],
)
def test_what_the_casus_does_not_have_is_told(right, wrong, code, near):
    rehearsals, problems = load_rehearsals(PLAY.replace(right, wrong), "plays.yaml", CASUS)
    assert rehearsals == ()
    assert [(problem.code, problem.facts["near"]) for problem in problems] == [(code, near)]


def test_a_torn_file_gives_problems_and_no_rehearsals():
    rehearsals, problems = load_rehearsals(PLAY[:40] + "{", "plays.yaml", CASUS)
    assert rehearsals == ()
    assert problems
