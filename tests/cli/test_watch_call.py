"""`play --watch` at the prompt: what it goes together with, and that only who watches may begin with a broken casus."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.cli.test_check import change


@pytest.mark.parametrize("other", ["--terminal", "--demo"])
def test_watching_needs_a_window_with_someone_before_it(ask: Ask, casus: Path, other: str):
    answer = ask("play", casus, "--watch", other)
    assert answer.code == 2
    assert "--watch" in answer.err
    assert other in answer.err


def test_a_broken_casus_without_watching_is_refused_at_once(ask: Ask, casus: Path):
    change(casus, "goto: bureau", "goto: buro")
    answer = ask("play", casus, "--terminal")
    assert answer.code == 1
    assert "kantelpunt check" in answer.err


def test_a_casus_that_is_not_there_is_not_waited_for(ask: Ask, casus: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    answer = ask("play", casus / "nergens", "--watch")
    assert answer.code == 2
    assert "nergens" in answer.err


def test_help_tells_of_watching_in_both_languages(ask: Ask):
    assert "zelfde moment" in " ".join(ask("play", "--help").out.split())
    assert "same moment" in " ".join(ask("play", "--help", "--lang", "en").out.split())
