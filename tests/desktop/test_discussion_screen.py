"""Talking first: the questions, a voice, and hands that are counted plainly, kept, and judged by nobody."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.desktop.focusing import buttons
from game.desktop.raising import count_hands, take_hand_back
from game.session.remarks import MOST_HANDS
from tests.desktop.moments_set import counting, looking_at, named, said, staged
from tests.desktop.screens_player import Player, cache, home
from tests.desktop.screens_set import deciding, stool, table

__all__ = ["cache", "home"]


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def test_it_asks_the_questions_of_the_moment_and_lets_a_voice_speak():
    made = deciding(stool(), 1, "nl")
    moment = made.view.moment
    made.do("discuss")
    told = said(made)
    assert all(question in told for question in moment.discuss)
    assert moment.voice.text.strip() in told
    assert moment.voice.who in told


def test_a_count_begins_empty_and_not_knowing_is_allowed():
    told = said(counting(deciding(stool(), 1, "nl")))
    assert "Nog geen handen geteld." in told
    assert "Weet je het nog niet? Dat mag ook." in told
    assert "0 handen" in told


def test_hands_are_counted_by_number_and_taken_back_by_minus(home):
    player = Player()
    player.start()
    player.press("enter", "d")
    player.press("1", "1", "2", "1")
    hands = player.app.table.view.moment.hands
    assert list(hands.values()) == [3, 1]
    player.press("-")
    assert list(player.app.table.view.moment.hands.values()) == [2, 1]
    assert "3 handen in totaal" in player.told()
    assert player.phase == "discussing"


def test_hands_are_counted_by_pointing_too(home):
    player = Player()
    player.start()
    player.press("enter", "d")
    for name in ("hands-more-3", "hands-more-3", "hands-less-3"):
        player.tap(name, finger=True)
    assert player.thing("hands-more-3").enabled
    assert list(player.app.table.view.moment.hands.values()) == [1]
    assert not player.thing("hands-less-1").enabled


def test_the_hands_lie_on_the_cards_and_stay_for_the_look_back():
    made = counting(deciding(stool(), 1, "nl"), 2, 1)
    first, second = made.view.moment.options[:2]
    made.do("return")
    cards = {button.id: button.name for button in buttons(staged(made).root)}
    assert "2 handen" in cards["choice-1"]
    assert "1 hand" in cards["choice-2"]
    assert "hand" not in cards["choice-3"].split()
    made.do("choose", second.id)
    assert made.view.last.hands == ((first.label, 2), (second.label, 1))


def test_the_most_hands_take_nothing_away_from_anyone():
    """No order, no bar, no word for the largest: the choices stay as they were, and any can be taken."""
    made = counting(deciding(stool(), 1, "nl"), 1, 9, 4, 2)
    labels = [option.label for option in made.view.moment.options]
    told = said(made)
    places = [told.index(label) for label in labels]
    assert places == sorted(places)
    assert not any(word in told.lower() for word in ("meerderheid", "wint", "meeste", "%"))
    made.do("return")
    least = made.view.moment.options[0]
    made.select(least.id)
    made.select(least.id)
    assert made.view.last.choice == least.id


def test_a_count_does_not_go_below_none_or_above_the_most():
    made = counting(deciding(stool(), 1, "nl"), 0, MOST_HANDS)
    stage = staged(made)
    assert not named(stage, "hands-less-1").press()
    assert not named(stage, "hands-more-2").press()
    count_hands(made, made.view.moment.options[0].id, -1)
    assert made.view.moment.hands[made.view.moment.options[0].id] == 0
    assert made.notices == ()


def test_minus_before_anything_was_counted_does_nothing():
    made = counting(deciding(stool(), 1, "nl"))
    take_hand_back(made)
    assert dict(made.view.moment.hands) == {}
    assert made.notices == ()


def test_nobody_raises_a_hand_for_what_is_closed():
    made = counting(deciding(stool(), 4, "nl"))
    closed = [option for option in made.view.moment.options if option.closed]
    assert closed
    names = {button.id for button in buttons(staged(made).root)}
    assert not any(f"hands-more-{option.number}" in names for option in closed)


def test_who_plays_alone_thinks_it_over_with_the_story_beside_it():
    made = table(stool(), "mentor")
    made.do("discuss")
    told = said(made)
    assert "Handen tellen" not in told
    assert all(text in told for text in made.view.moment.texts)
    assert made.view.moment.sees[0] in told


def test_a_table_can_always_talk_and_someone_alone_only_where_there_is_something():
    for seat, found in ((None, True), ("mentor", False)):
        made = table(stool(), seat)
        bare = replace(made.view.moment, discuss=(), voice=None)
        looking_at(made, replace(made.view, moment=bare))
        assert any(button.id == "discuss" for button in buttons(staged(made).root)) is found


def test_without_questions_the_moment_asks_one_itself():
    made = counting(table(stool()))
    looking_at(made, replace(made.view, moment=replace(made.view.moment, discuss=(), voice=None)))
    assert "Wat zou jij hier doen, en waarom?" in said(made)
