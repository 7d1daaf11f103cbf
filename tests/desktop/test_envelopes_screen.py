"""Envelopes and role cards go round: nothing of a secret is anywhere but on the screen where it lies open."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.faces import BODY
from game.desktop.nodes import Node
from game.desktop.pages import labels
from game.desktop.screens import Screen
from game.desktop.speaking_screen import spoken
from game.desktop.table import Table
from game.desktop.texts import Text
from tests.desktop.moments_set import drawn, said, staged
from tests.desktop.screens_player import Player, cache, home
from tests.desktop.screens_set import stool, table

__all__ = ["cache", "home"]


@pytest.fixture(scope="module", autouse=True)
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def secrets(made: Table) -> list[str]:
    """Everything that somebody at this table knows and others do not."""
    knows = made.view.knows
    facts = [fact.text for fact in made.casus.facts.values() if fact.secret and fact.id not in knows]
    moment = made.view.moment
    return facts + [text for seat in (moment.envelopes if moment else ()) for text in made.private(seat).texts]


def leaks(made: Table) -> list[str]:
    """The secrets that are on the screen in any form, also where they are not read aloud."""
    there = drawn(made)
    return [secret for secret in secrets(made) if secret in there]


COVERS = ("", "help", "menu", "meters", "envelopes", "cards", "people", "guidance", "words")


def test_no_screen_of_a_table_holds_a_secret_in_a_whole_play():
    made = table(stool())
    while made.session.phase != "debriefing":
        for cover in COVERS:
            made.cover = cover
            assert leaks(made) == [], (made.session.revision, cover)
        made.cover = ""
        if made.session.phase == "revealing":
            made.do("proceed")
            continue
        made.do("discuss")
        assert leaks(made) == []
        open_now = [option.id for option in made.view.moment.options if not option.closed]
        made.do("choose", open_now[made.session.revision % len(open_now)])


@pytest.mark.parametrize("role", ["text", "none"])
def test_a_secret_that_was_planted_on_the_screen_is_found(monkeypatch, role):
    """The test above can fail: a page that reaches into the casus is caught, also when it says it means nothing."""
    made = table(stool())
    assert leaks(made) == []
    secret = made.private("mentor").texts[0]
    planted = Text(secret, BODY, role=role)
    monkeypatch.setattr(labels, "decider", lambda table, moment: planted)
    assert leaks(made) == [secret]


def test_an_envelope_goes_round_in_three_steps():
    made = table(stool())
    made.open_cover("envelopes")
    made.take_envelope("mentor")
    assert "Geef de laptop aan de mentor" in said(made)
    assert "De anderen kijken even weg." in said(made)
    made.open_envelope()
    assert made.private("mentor").texts[0] in said(made)
    made.hide_envelope()
    assert "Geef de laptop terug" in said(made)
    made.put_envelope_back()
    assert "Envelop voor Mentor" in said(made)


@pytest.mark.parametrize("cover", ["envelopes", "cards"])
def test_while_covered_nothing_of_it_is_there_at_all(cover):
    """Not on the picture, not in what is read aloud, not in a node that says nothing."""
    made = table(stool())
    made.open_cover(cover)
    private = made.private("mentor")
    inside = [*private.texts, *(made.casus.facts[fact].text for fact in private.knows)]
    for step in (lambda: made.take_envelope("mentor"), made.open_envelope, made.hide_envelope, made.put_envelope_back):
        step()
        is_open = made.envelope is not None and made.envelope.stage == "open"
        texts = [text for text in inside if text in drawn(made)]
        aloud = [text for text in inside if text in "\n".join(spoken(staged(made).root))]
        assert bool(texts) is is_open
        assert bool(aloud) is is_open


def test_with_an_envelope_in_hand_nothing_else_is_on_the_screen():
    made = table(stool())
    made.open_cover("envelopes")
    made.take_envelope("mentor")
    assert made.view.moment.title not in drawn(made)
    assert "Driss" not in drawn(made)


@pytest.mark.parametrize("key", ["esc", "p"])
def test_any_way_out_of_an_open_envelope_closes_it(home, key):
    player = Player()
    player.start()
    player.press("enter", "e")
    player.tap("envelope-mentor")
    player.press("enter")
    secret = player.app.table.private("mentor").texts[0]
    assert secret in player.told()
    player.press(key)
    assert secret not in player.told()
    player.press("esc", "esc")
    assert secret not in player.told()
    assert player.phase == "deciding"


def test_enter_alone_takes_an_envelope_all_the_way_round(home):
    player = Player()
    player.start()
    player.press("enter", "e")
    player.tap("envelope-mentor")
    for focus in ("envelope-open", "envelope-hide", "envelope-back"):
        assert player.focus == focus
        player.press("enter")
    assert player.app.table.envelope is None
    assert player.app.table.cover == "envelopes"


@pytest.mark.parametrize("key", ["m", "h", "b", "w", "n", "d", "1", "ctrl+z"])
def test_no_other_key_does_anything_while_an_envelope_is_open(home, key):
    player = Player()
    player.start()
    player.press("enter", "e")
    player.tap("envelope-mentor")
    player.press("enter", key)
    assert player.app.table.envelope.stage == "open"
    assert player.phase == "deciding"


def test_a_screen_of_nothing_has_no_secrets():
    """What `drawn` looks at is what is drawn: an empty screen is empty."""
    assert drawn(lambda view: Screen(Node())).split() == []
