"""The two languages say the same things: the same keys, the same facts, and one and many in both."""

from __future__ import annotations

from gettext import GNUTranslations

import pytest
from babel.messages.pofile import read_po

from game.words import LANGUAGES, Words
from tests.catalogues import AREAS, facts, sentences
from tools.catalogues import WORDS, sources


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_sentences_with_the_same_facts(area: str) -> None:
    dutch, english = sentences("nl", area), sentences("en", area)
    assert list(dutch) == list(english)
    for key, sentence in dutch.items():
        assert facts(sentence) - {"count"} == facts(english[key]) - {"count"}, key
        assert isinstance(sentence, tuple) == isinstance(english[key], tuple), key


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_what_the_translators_wrote(language: str, area: str):
    """After editing a .po: `python -m tools.catalogues`."""
    with (WORDS / language / f"{area}.mo").open("rb") as file:
        read = GNUTranslations(file)
    for key, sentence in sentences(language, area).items():
        if isinstance(sentence, str):
            assert read.gettext(key) == sentence
        else:
            assert tuple(read.ngettext(key, key, count) for count in (1, 2)) == sentence


@pytest.mark.parametrize("source", sources(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_sentence_is_there_once_and_nobody_doubts_it(source):
    """A fuzzy sentence would silently be left out of what is compiled."""
    written = source.read_text(encoding="utf-8")
    with source.open("rb") as file:
        messages = [message for message in read_po(file, locale=source.parent.name) if message.id]
    assert [message.id for message in messages if message.fuzzy or not all(message.string)] == []
    assert written.count("\nmsgid ") - 1 == len(messages), "a key stands there twice"


def test_no_catalogue_was_left_behind() -> None:
    assert {path.with_suffix(".po") for path in WORDS.glob("*/*.mo")} == set(sources())


def test_one_and_many_are_told_apart() -> None:
    words = Words("nl")
    pair = next(
        f"{area}.{key}"
        for area in AREAS
        for key, sentence in sentences("nl", area).items()
        if isinstance(sentence, tuple) and facts(sentence) <= {"count"}
    )
    assert words.say(pair, count=1) != words.say(pair, count=2)


def test_a_language_or_a_sentence_that_is_not_there_is_a_mistake_of_ours() -> None:
    assert LANGUAGES == ("nl", "en")
    with pytest.raises(KeyError):
        Words("fy")
    with pytest.raises(KeyError):
        Words("nl").say("play.nergens")
    with pytest.raises(KeyError):
        Words("nl").say("play.nergens", count=3)
    assert not Words("en").knows("play.nergens")
