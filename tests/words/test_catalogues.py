"""The two languages say the same things: the same keys, the same facts, and one and many in both."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from game.words import LANGUAGES, Words

AREAS = sorted(
    path.stem for path in (Path(__file__).parents[2] / "game" / "words" / "nl").glob("*.py") if path.stem != "__init__"
)


def sentences(language: str, area: str) -> dict[str, str | tuple[str, str]]:
    found: dict[str, str | tuple[str, str]] = import_module(f"game.words.{language}.{area}").SENTENCES
    return found


def facts(sentence: str | tuple[str, str]) -> set[str]:
    both = "".join(sentence) if isinstance(sentence, tuple) else sentence
    return set(re.findall(r"{([a-z_]+)", both)) - {"count"}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_sentences_with_the_same_facts(area: str) -> None:
    dutch, english = sentences("nl", area), sentences("en", area)
    assert dutch.keys() == english.keys()
    for key, sentence in dutch.items():
        assert facts(sentence) == facts(english[key]), key
        assert isinstance(sentence, tuple) == isinstance(english[key], tuple), key


def test_one_and_many_are_told_apart() -> None:
    words = Words("nl")
    pair = next(
        f"{area}.{key}"
        for area in AREAS
        for key, sentence in sentences("nl", area).items()
        if isinstance(sentence, tuple) and facts(sentence) == set()
    )
    assert words.say(pair, count=1) != words.say(pair, count=2)


def test_a_language_or_a_sentence_that_is_not_there_is_a_mistake_of_ours() -> None:
    assert LANGUAGES == ("nl", "en")
    with pytest.raises(KeyError):
        Words("fy")
    with pytest.raises(KeyError):
        Words("nl").say("play.nergens")
    assert not Words("en").knows("play.nergens")
