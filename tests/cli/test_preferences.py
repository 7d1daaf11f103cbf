"""What someone set in the window is there again at the next start, and a broken file harms nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.preferences import keep, kept, preferences_file
from game.desktop.ports import Preferences
from game.errors import PlaceNotUsable
from tests.cli.conftest import Ask

SET = Preferences("evening", 1.5, "en", calm=True, sound=False, follow=True)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))


def test_what_was_set_is_there_at_the_next_start():
    assert kept(Preferences()) == Preferences()
    keep(SET)
    assert kept(Preferences()) == SET


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"theme": "pink", "text_scale": 9, "language": "fy", "calm": 3}', "[" * 100_000, "\x00"],
)
def test_what_cannot_be_understood_is_as_it_usually_is(text: str):
    preferences_file().parent.mkdir(parents=True)
    preferences_file().write_text(text, encoding="utf-8")
    assert kept(Preferences()) == Preferences()


def test_the_rest_of_a_half_understood_file_still_counts():
    preferences_file().parent.mkdir(parents=True)
    preferences_file().write_text('{"theme": "pink", "text_scale": 1.5, "new": 1}', encoding="utf-8")
    assert kept(Preferences(theme="evening")) == Preferences(theme="evening", text_scale=1.5)


def test_preferences_that_cannot_be_kept_are_told_with_their_place():
    preferences_file().parent.parent.mkdir(parents=True, exist_ok=True)
    preferences_file().parent.write_text("in the way", encoding="utf-8")
    with pytest.raises(PlaceNotUsable) as refused:
        keep(SET)
    assert refused.value.facts["path"] == preferences_file()


def test_the_language_that_was_set_is_spoken_at_the_prompt_too(ask: Ask, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert "gebruik" in ask("--help").out
    keep(SET)
    assert "usage" in ask("--help").out
    assert "gebruik" in ask("--help", "--lang", "nl").out
