"""Which language a sentence is in: enough for two languages that stand on one screen."""

from __future__ import annotations

import re

import pytest

from game.desktop.speaking_languages import SMALL_WORDS, by_language, language_of
from tests.casuses import ROOT


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Ga vanmiddag met Ruud bij ze langs.", "nl"),
        ("What do you do?", "en"),
        ("De lege stoel", "nl"),
        ("The empty chair", "en"),
        ("Casusregisseur, lokaal team", "nl"),
        ("Driss", None),
        ("46", None),
        ("", None),
        # Words that are in both languages tell nothing.
        ("Is of was in", None),
    ],
)
def test_small_words_tell_the_language(sentence, language):
    assert language_of(sentence) == language


def test_no_small_word_is_in_both_lists():
    assert not SMALL_WORDS["nl"] & SMALL_WORDS["en"]


def test_almost_every_sentence_of_a_casus_is_found_to_be_dutch():
    """Long sentences only: a title of two words may not tell, and is then read as what stands around it."""
    text = (ROOT / "scenarios" / "de-lege-stoel" / "casus.yaml").read_text(encoding="utf-8")
    sentences = [one for one in re.findall(r"[A-Z“][^.?!:\n{}#]{40,}[.?!]", text) if one.count(" ") > 6]
    assert len(sentences) > 100
    found = [language_of(sentence) for sentence in sentences]
    assert found.count("nl") > 0.98 * len(found)
    assert found.count("en") < 0.01 * len(found)


def test_the_number_of_a_choice_is_said_in_the_language_of_the_choice():
    assert by_language(["1. Bel de moeder van Driss."], "en") == [("nl", ["1.", "Bel de moeder van Driss."])]


def test_what_does_not_tell_is_in_the_language_of_the_interface():
    assert by_language(["Mentor: 45", "Driss"], "en") == [("en", ["Mentor: 45", "Driss"])]


def test_sentences_keep_their_order_in_stretches_of_one_language():
    told = by_language(["The table decides.", "Wat doe je? Zeg het.", "Then it goes on."], "en")
    assert [language for language, _ in told] == ["en", "nl", "en"]
    assert [sentence for _, stretch in told for sentence in stretch] == [
        "The table decides.",
        "Wat doe je?",
        "Zeg het.",
        "Then it goes on.",
    ]
