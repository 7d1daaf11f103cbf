"""The casussen side by side: nobody is missing in either language, and the sums are right."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from game.cli.shelf import shipped_casussen
from game.words import LANGUAGES
from tests.casuses import in_language

PAGES = {"nl": Path("docs/casussen.md"), "en": Path("docs/cases.md")}
THEMES, HOUSEHOLDS, PEOPLE, OTHERS, SUMS = range(5)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


def tables(language):
    """The rows of each table of a page, without their heads."""
    blocks = re.findall(r"(?:^\|.*\n)+", PAGES[language].read_text(encoding="utf-8"), re.MULTILINE)
    rows = [[tuple(cell.strip() for cell in row.strip("|").split("|")) for row in one.splitlines()] for one in blocks]
    return [table[2:] for table in rows]


def casussen():
    """Every casus under the names that its author gave: an English page keeps those too."""
    return [in_language(place.name, "nl") for place in shipped_casussen()]


def test_every_casus_stands_among_the_themes(language):
    assert {row[0] for row in tables(language)[THEMES]} == {casus.title for casus in casussen()}


def test_everybody_of_a_household_is_there_with_their_age_and_something_they_are_good_at(language):
    rows = tables(language)[HOUSEHOLDS]
    homes = [(casus.title, casus.household.members.values()) for casus in casussen()]
    assert {row[:3] for row in rows} == {(title, one.name, str(one.age)) for title, home in homes for one in home}
    assert all(row[4] for row in rows)


def test_everybody_of_the_smoelenboek_is_there_with_their_role(language):
    casus = casussen()[0]
    rows = tables(language)[PEOPLE]
    assert {row[0] for row in rows} == {person.name for person in casus.people}
    assert all(row[1] for row in rows)
    if language == "nl":
        assert {row[:2] for row in rows} == {(one.name, casus.roles[one.role].title) for one in casus.people}


def test_the_sums_are_those_of_the_rows(language):
    _, households, people, _, sums = tables(language)
    at_home, at_work = Counter(row[3] for row in households), Counter(row[2] for row in people)
    assert {row[0]: row[1:] for row in sums} == {
        name: (str(at_home[name]), str(at_work[name])) for name in {**at_home, **at_work}
    }


def test_both_pages_say_the_same_of_the_same_people():
    dutch, english = (tables(language) for language in LANGUAGES)
    for table in (HOUSEHOLDS, PEOPLE, OTHERS, SUMS):
        assert len(dutch[table]) == len(english[table])
    names = [{row[3]: None for row in page[HOUSEHOLDS]} for page in (dutch, english)]
    in_english = dict(zip(*names, strict=True))
    assert [in_english[row[3]] for row in dutch[HOUSEHOLDS]] == [row[3] for row in english[HOUSEHOLDS]]
