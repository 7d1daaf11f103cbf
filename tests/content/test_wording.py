"""How the texts of a casus read: what is hinted at, where, and what is let pass."""

from __future__ import annotations

import pytest

from game.content.casus import CasusTexts, WrittenFile, load
from game.content.silencing import heed, remarks_of
from game.content.wording import MOST_WORDS
from game.content.wording_lists import HARD, PERSON_FIRST
from tests.content.small import CASUS, ENDINGS, MODEL, MOMENTS, ROLES, TABLE

OURS = {"K507", "K608", "K609", "K610"}


KADERS = {"model": MODEL, "delen": TABLE, "rollen": ROLES}


def read(summary, **kaders):
    """The small casus with this summary, given as it stands in the file, and with these kaders beside it."""
    text = CASUS.replace("summary: Een casus van één moment.", f"summary: {summary}") + MOMENTS + ENDINGS
    files = {name: WrittenFile(one, f"kaders/{name}.yaml") for name, one in {**KADERS, **kaders}.items()}
    return text, load(CasusTexts(WrittenFile(text, "casus.yaml"), files)).problems


def found(text, **kaders):
    """What is said of how a summary reads."""
    quoted = '"' + text + '"'
    return [problem for problem in read(quoted, **kaders)[1] if problem.code in OURS]


def codes(text, **kaders):
    return [problem.code for problem in found(text, **kaders)]


@pytest.mark.parametrize(
    "contact",
    [
        "noor@school.nl",
        "2512 AB",
        "2512AB",
        "06-12345678",
        "06 12 34 56 78",
        "+31 6 12345678",
        "070-1234567",
        "0900-1234",
        "NL91 ABNA 0417 1643 00",
        "123456782",
        "1234.56.782",
        "Kerkstraat 12",
    ],
)
def test_what_could_be_somebodys_address_or_number_is_told(contact):
    (problem,) = found(f"Het staat op {contact} zegt ze.")
    assert (problem.code, problem.facts["found"]) == ("K507", contact)


@pytest.mark.parametrize(
    "harmless",
    [
        "Bel 112.",
        "Bel Veilig Thuis op 0800-2000, elke dag.",
        "Wie bang is voor zichzelf belt 0800-1205.",
        "Om 08.31 uur, in lokaal 114, op 12 mei 2026.",
        "Artikel 5.2.6 van de Wmo 2015.",
        "Een huur van 1.250 euro en 4 straten verder.",
        "Op het Wilgenplein staan 12 mensen.",
    ],
)
def test_public_numbers_times_laws_and_amounts_are_let_pass(harmless):
    assert codes(harmless) == []


def test_a_sentence_is_long_from_one_word_above_the_bar():
    just = " ".join(["Noor", *["loopt"] * (MOST_WORDS - 1)]) + "."
    assert codes(just) == []
    (problem,) = found("Kort. " + just.replace("Noor", "Daar gaat"))
    assert (problem.code, problem.facts["count"]) == ("K608", MOST_WORDS + 1)
    assert problem.facts["begin"] == "Daar gaat loopt loopt loopt loopt"


def test_speech_ends_a_sentence_too():
    half = " ".join(["woord"] * (MOST_WORDS - 2))
    assert codes(f"“Zeg {half}.” Daarna {half}.") == []


def test_a_hard_word_is_told_once_with_a_plain_one():
    (problem,) = found("Indien het regent, en indien het waait.")
    assert (problem.code, problem.facts) == ("K609", {"word": "indien", "plain": "als"})
    assert codes("Noor bedient de kassa en is conformist.") == []


def test_a_word_that_the_glossary_explains_is_a_term_of_the_field():
    words = "words:\n  reeds:\n    word: Reeds\n    means: Een woord van vroeger.\n"
    assert codes("Noor is reeds thuis.") == ["K609"]
    assert codes("Noor is reeds thuis.", woordenlijst=words) == []


def test_a_label_before_a_person_is_told_in_every_form_it_has():
    assert [one.facts["label"] for one in found("De verwarde man en de LVB'er, twee zorgmijders.")] == [
        "lvb’er",
        "zorgmijders",
        "verwarde man",
    ]
    assert codes("Hij is verward en zegt dat hij niet verslaafd is.") == []


def test_a_glossary_may_name_a_label_and_not_use_it():
    words = "words:\n  bemoeizorg:\n    word: Bemoeizorg\n    also: [zorgmijder]\n    means: {}\n"
    assert codes("Hallo.", woordenlijst=words.format("Hulp die zelf aanbelt.")) == []
    assert codes("Hallo.", woordenlijst=words.format("Hulp voor een zorgmijder.")) == ["K610"]


def test_only_dutch_is_weighed_by_its_words_but_a_number_is_a_number():
    english = '"In a thans, zorgmijder. Call 06-12345678."\nlanguage: en'
    assert [one.code for one in read(english)[1] if one.code in OURS] == ["K507"]


def test_each_is_silenced_at_its_place_also_in_a_text_of_more_lines():
    remark = "# kantelpunt: negeer K610 want zo zegt de buurman het"
    text, problems = read(f">-  {remark}\n  “Een probleemgezin,”\n  zegt hij.")
    assert "K610" in [one.code for one in problems]
    heard = heed(problems, remarks_of(text, "casus.yaml"))
    assert [one.code for one, _ in heard.silenced] == ["K610"]


def test_what_we_suggest_is_neither_hard_nor_a_label():
    suggested = [*HARD.values(), *PERSON_FIRST.values()]
    assert codes(". ".join(suggested) + ".") == []
