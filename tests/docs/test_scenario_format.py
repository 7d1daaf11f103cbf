"""The example in the page for authors is a whole casus: it is read without a word, and it can be played as it says."""

from __future__ import annotations

import re

import pytest

from game.cli.checked import examined
from game.cli.texts import TextFile, Texts
from game.content.casus import CasusTexts, WrittenFile, load
from game.content.pages import WrittenTranslation
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import KADERS, ROOT, written
from tests.short_play import FERRY, ferry

PAGE = (ROOT / "docs" / "scenario-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)


def test_the_example_is_read_without_a_word_and_plays_as_its_rehearsal_says() -> None:
    casus_text, _, _, rehearsal, _ = EXAMPLES
    kaders = {path.stem: written(path) for path in KADERS.glob("*.yaml")}
    loaded = load(CasusTexts(WrittenFile(casus_text, "voorbeeld.yaml"), kaders))
    about_the_example = [problem for problem in loaded.problems if problem.place.file == "voorbeeld.yaml"]
    assert about_the_example == []
    assert loaded.casus is not None
    session = Session(Rules(loaded.casus), Setup(seed=1), Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    for moment, choice in re.findall(r"([a-z-]+)/([a-z-]+)", rehearsal):
        assert session.position.moment == moment
        session.do(Command("choose", choice))
        session.do(Command("proceed"))
    assert f"ending: {session.position.ending}" in rehearsal


@pytest.mark.parametrize(
    ("answers", "ending"),
    [
        (("band", "4"), "met-de-fiets"),
        (("band geld", "band geld", "0", "1", "2"), "lopend"),
        (("", "", "4"), "met-de-fiets"),
    ],
)
def test_the_example_of_a_lock_is_read_without_a_word_and_opens(answers: tuple[str, ...], ending: str) -> None:
    _, locks, _, _, _ = EXAMPLES
    kaders = {path.stem: written(path) for path in KADERS.glob("*.yaml")}
    texts = Texts(TextFile(locks, "voorbeeld.yaml"), {name: TextFile(*file) for name, file in kaders.items()})
    problems = examined(texts, None, explore=True).problems
    assert [problem for problem in problems if problem.place.file == "voorbeeld.yaml"] == []
    casus = load(CasusTexts(WrittenFile(locks, "voorbeeld.yaml"), kaders)).casus
    assert casus is not None
    session = Session(Rules(casus), Setup(seed=1), Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    for answer in answers:
        session.do(Command("try", text=answer))
        if session.phase == "revealing":
            session.do(Command("proceed"))
    assert session.position.ending == ending


def test_the_example_of_a_short_version_is_that_of_a_casus_that_plays() -> None:
    _, _, short, _, _ = EXAMPLES
    assert short in FERRY
    assert ferry().short is not None


def test_the_example_of_a_translation_fits_the_example_of_a_casus() -> None:
    """It shows one stale text, and leaves out what a page has no room for; there is nothing else to say of it."""
    casus_text, _, _, _, translation = EXAMPLES
    kaders = {path.stem: written(path) for path in KADERS.glob("*.yaml")}
    english = WrittenTranslation(WrittenFile(translation, "en.yaml"), "en")
    loaded = load(CasusTexts(WrittenFile(casus_text, "voorbeeld.yaml"), kaders, (english,)), "en")
    assert [problem.code for problem in loaded.problems if problem.place.file == "en.yaml"] == ["K601", "K602"]
    assert loaded.casus is not None
    assert loaded.casus.title == "The bicycle"
    assert loaded.casus.moments["de-gang"].text[0].text.startswith("A quarter past nine.")
    assert loaded.casus.laters["het-rapport"].title == "Het rapport komt eraan"
    assert loaded.casus.word_of("counters", "loopvermogen") == "legwork"
