"""The glossary that comes with the game: short, plain, findable under one name each, and carried by a casus."""

from __future__ import annotations

import re

from game.content.compiled import decode, encode
from game.model.casus import Casus
from tests.casuses import ROOT, load_folder
from tests.content.problem_pages import example, problems_of

# A B1 reader holds about twenty words in one go; two sentences are enough to know where you are.
MOST_WORDS, MOST_SENTENCES = 30, 4


def stool() -> Casus:
    return load_folder(ROOT / "scenarios" / "de-lege-stoel")


def test_a_casus_carries_the_glossary_also_in_compiled_form():
    casus = stool()
    again = decode(encode(casus))
    assert again.terms == casus.terms
    drang = next(term for term in again.terms if term.id == "drang")
    assert drang.word == "Drang"
    assert "vrijwillig maar niet vrijblijvend" in drang.also
    assert drang.is_not.startswith("Geen dwang")


def test_the_words_of_the_field_that_everyone_stumbles_over_are_in_it():
    names = {name.casefold() for term in stool().terms for name in (term.word, *term.also)}
    asked = (
        "OTS ZVH VT meldcode drang dwang OPP TLV swv GI RvdK BOA MAS AVE casusregie procesregie doorzettingsmacht "
        "loopvermogen radarfunctie Wvggz FACT bemoeizorg ZRM doenvermogen stressbakje thuiszitter zorgplicht SMW"
    )
    assert [word for word in asked.split() if word.casefold() not in names] == []
    assert 45 <= len(stool().terms) <= 100


def test_every_word_is_explained_in_a_few_short_sentences():
    for term in stool().terms:
        sentences = [one for one in re.split(r"(?<=[.?!])\s+", term.means) if one]
        assert len(sentences) <= MOST_SENTENCES, term.id
        assert max(len(one.split()) for one in sentences) <= MOST_WORDS, term.id


def test_a_name_that_stands_for_two_words_is_told_with_its_line():
    found = [problem for problem in problems_of(example("K506")) if problem.code == "K506"]
    assert [(problem.place.file, problem.place.line, problem.facts["name"]) for problem in found] == [
        ("kaders/woordenlijst.yaml", 5, "regie")
    ]
