"""What the home screen shows of a casus: taken from the casus, and the same after it was kept beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.cli import entries
from game.cli.cache import kept
from game.cli.entries import entry_at, entry_of
from game.cli.shelf import find
from game.cli.texts import texts_of
from tests.casuses import ROOT, load_folder


@pytest.fixture
def casus():
    return load_folder(ROOT / "scenarios" / "de-lege-stoel")


def test_a_seat_has_the_organisation_of_its_role_or_the_face_of_who_sits_there(casus):
    seats = {seat.id: seat for seat in entry_of("een", casus).seats}
    assert (seats["jeugdarts"].organisation, seats["jeugdarts"].chain) == ("GGD", "zorg")
    assert seats["jeugdarts"].portrait is None
    assert (seats["yasmina"].organisation, seats["yasmina"].portrait) == ("", "peep-02")


def test_a_lever_is_explained_by_the_card_of_its_name(casus):
    lever = entry_of("een", casus).levers[0]
    assert (lever.title, lever.options, lever.start) == (
        "doorzettingsmacht",
        ("niemand", "gemeente", "gemeente-en-school"),
        "niemand",
    )
    assert "wie beslist" in lever.explained
    assert entry_of("een", replace(casus, cards=())).levers[0].explained == ""


def test_a_lever_has_the_words_that_a_translation_gave_it(casus):
    words = {"levers.doorzettingsmacht": "power to decide", "levers.doorzettingsmacht.gemeente": "signed"}
    lever = entry_of("een", replace(casus, words=words)).levers[0]
    assert (lever.title, lever.told) == ("power to decide", ("", "signed", ""))


def test_an_entry_that_was_kept_is_the_same_entry(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    place = find("de-lege-stoel")
    first = entry_at(place)
    assert kept("entry", texts_of(place)) is not None
    monkeypatch.setattr(entries, "open_casus", None)
    assert entry_at(place) == first
