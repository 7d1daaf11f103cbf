"""The screen where the table decides: who decides and how you can tell, what lies in the middle, what numbers show."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.focusing import buttons
from game.desktop.pages.choices import ChoiceCard
from game.desktop.pages.log import PLACES
from game.desktop.pages.moment import SIZES
from game.desktop.pictures import Portrait, Scene
from game.desktop.semantics import describe
from game.desktop.speaking_screen import spoken
from game.desktop.texts import Text
from tests.desktop.moments_set import (
    broken_in,
    crowd,
    hard,
    laid,
    named,
    said,
    staged,
    unmeasured,
    with_log,
)
from tests.desktop.screens_set import ASSETS, deciding, stool, table


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def things(made, role: str) -> list[tuple[str, str]]:
    return [(thing.name, thing.value) for thing in describe(staged(made).root) if thing.role == role]


def test_at_a_table_it_says_who_decides():
    made = deciding(stool(), 0, "nl")
    assert "De leerplichtambtenaar beslist" in said(made)
    assert "Wat doe je?" in said(made)


def test_alone_deciding_and_advising_differ_in_words_and_in_colour():
    """The same moment, seen by who decides it and by who may only say something."""
    ours, theirs = table(stool(), "leerplichtambtenaar"), table(stool(), "mentor")
    assert "Jij beslist" in said(ours)
    assert "De leerplichtambtenaar beslist, jij adviseert" in said(theirs)
    assert "Wat adviseer jij?" in said(theirs)
    tiles = [tile_colour(made) for made in (ours, theirs)]
    assert tiles == ["teal_soft", "amber_soft"]


def tile_colour(made) -> str:
    return named(staged(made), "choice-1").children[0].box.fill


def test_what_breaks_in_says_so_and_wears_its_colour():
    made, before = broken_in(), deciding(stool(), 1, "nl")
    assert "Dit komt ertussen" in said(made)
    assert "Dit komt ertussen" not in said(before)
    assert [any(node.box.line == "clay" for node in staged(one).root.walk()) for one in (made, before)] == [True, False]


def test_what_only_you_know_is_read_under_that_name_and_by_nobody_else():
    alone, together = table(stool(), "mentor"), table(stool())
    secret = alone.view.moment.sees[0]
    lines = said(alone)
    assert lines.index("Alleen jij weet dit") < lines.index(secret)
    assert secret not in said(together)


def test_a_choice_in_the_middle_tells_how_to_take_it():
    made = deciding(stool(), 1, "nl")
    first, second = made.view.moment.options[:2]
    made.select(second.id)
    assert second.because in said(made)
    assert first.because not in said(made)
    cards = [button for button in buttons(staged(made).root) if isinstance(button, ChoiceCard)]
    assert [card.sign for card in cards] == ["", "Enter"] + [""] * (len(cards) - 2)
    assert "Enter kiest" in cards[1].value


def test_laying_a_choice_down_moves_nothing():
    """The room for what a colleague says was kept free: no card jumps under the hand that presses it."""
    made = deciding(stool(), 1, "nl")
    before = [button.rect for button in buttons(staged(made).root) if button.id.startswith("choice-")]
    for option in made.view.moment.options:
        made.selected = option.id
        after = [button.rect for button in buttons(staged(made).root) if button.id.startswith("choice-")]
        assert after == before, option.id


@pytest.mark.parametrize("gauges", ["after", "debrief"])
def test_who_chose_no_numbers_sees_faces_and_one_line_about_it(gauges):
    made = unmeasured(gauges)
    told = said(made)
    assert "Niet te zien" not in told
    assert "Gestrest" in told
    assert ("na deze keuze" if gauges == "after" else "bij het terugkijken") in told
    counted = [name for name, _ in things(made, "meter") if name != "Weken"]
    assert counted == ["Loopvermogen"]
    shown = [node for node in staged(made).root.walk() if isinstance(node, Portrait)]
    measured = [node for node in staged(table(stool())).root.walk() if isinstance(node, Portrait)]
    # The room of the bars goes to the faces.
    assert min(node.size for node in shown) > max(node.size for node in measured)


def test_a_story_is_never_smaller_than_the_back_row_reads():
    assert min(style.size for style in SIZES) >= 26
    made = deciding(stool(), 0, "nl")
    first = made.view.moment.texts[0]
    written = next(node for node in staged(made).root.walk() if isinstance(node, Text) and node.text == first)
    assert written.style in SIZES


def test_a_short_story_is_written_larger_than_a_long_one():
    def size(made) -> float:
        texts = made.view.moment.texts
        return next(n.style.size for n in staged(made).root.walk() if isinstance(n, Text) and n.text in texts)

    assert size(table(hard(stool()))) == SIZES[0].size  # it scrolls anyway, with the whole screen
    assert size(deciding(stool(), 4, "nl")) > size(deciding(stool(), 0, "nl"))


def test_every_place_that_is_drawn_has_a_sign_in_the_log():
    drawn = {path.stem for path in (ASSETS.root / "scenes").glob("*.svg")}
    assert set(PLACES) <= drawn
    assert all((ASSETS.root / "icons" / f"{icon}.svg").is_file() for icon in PLACES.values())


def test_the_log_tells_the_latest_first():
    made = deciding(stool(), 4, "nl")
    told = said(made)
    labels = [decision.happened[0].label for decision in made.view.log]
    places = [told.rindex(label) for label in labels]
    assert places == sorted(places, reverse=True)
    assert said(with_log(40)).count("wk 0 · ") == 40


def test_a_picture_that_is_not_there_is_a_letter_or_a_street():
    made = table(crowd(stool()))
    portraits = [node for node in staged(made).root.walk() if isinstance(node, Portrait)]
    assert len(portraits) == 3
    assert len([name for name, _ in things(made, "img") if name.startswith("Kind-")]) == 8
    scenes = [node.scene for node in staged(table(hard(stool()))).root.walk() if isinstance(node, Scene)]
    assert scenes == ["straat"]


def test_nine_choices_each_have_their_key_and_can_be_taken():
    made = table(hard(stool()))
    cards = [button for button in buttons(staged(made).root) if button.id.startswith("choice-")]
    assert [card.hotkey for card in cards] == [str(number) for number in range(1, 10)]
    cards[8].press()
    assert made.selected == "keuze-9"
    assert made.view.moment.options[8].because in said(made)


def test_the_screen_is_read_aloud_in_the_order_of_the_story():
    lines = spoken(staged(laid(deciding(stool(), 1, "nl")), (1280, 720), 2.0).root)
    title = next(n for n, line in enumerate(lines) if line.startswith("Eén minuut veertig"))
    choice = next(n for n, line in enumerate(lines) if line.startswith("1. "))
    stability = next(n for n, line in enumerate(lines) if line.startswith("Stabiliteit"))
    assert title < choice < stability
