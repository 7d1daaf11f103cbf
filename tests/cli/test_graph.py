"""`graph`: which picture, with or without what is known of all plays, and what it says when a casus is too large."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from game.cli import drawing
from game.cli.studying import studied
from tests.cli.conftest import Ask
from tests.cli.test_check import change
from tests.reports.graph.seen import images, texts


def test_the_name_of_the_file_tells_the_format(casus: Path, ask: Ask, tmp_path: Path):
    begins = {"kruik.dot": 'digraph "De kruik"', "kruik.mmd": "flowchart TD", "kruik.svg": "<svg xmlns="}
    for name, begin in begins.items():
        assert ask("graph", casus, "-o", tmp_path / name, "--no-explore").code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)
    assert ask("graph", casus, "--format", "dot", "--no-explore").out.startswith("digraph")
    assert ask("graph", casus, "-o", tmp_path, "--no-explore").code == 2


def test_the_picture_says_how_likely_places_are_unless_told_not_to(casus: Path, ask: Ask):
    svg = ask("graph", casus, "--format", "svg").out
    shares = {image.id: image.share for image in images(svg)}
    assert shares["moment.kraan"] == 1
    assert sum(share or 0 for name, share in shares.items() if name.startswith("ending.")) == pytest.approx(1)
    assert "%" in ask("graph", casus).out
    without = ask("graph", casus, "--format", "svg", "--no-explore").out
    assert all(image.share is None for image in images(without))


def test_it_speaks_both_languages(casus: Path, ask: Ask):
    dutch, english = (ask("graph", casus, "--format", "svg", "--lang", lang).out for lang in ("nl", "en"))
    assert 'lang="nl"' in dutch
    assert "Zo lees je de tekening" in dutch
    assert 'lang="en"' in english
    assert "How to read this picture" in english


def test_a_casus_that_is_too_large_is_drawn_without_numbers_and_that_is_said(
    casus: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(drawing, "LIMIT", 2)
    answer = ask("graph", casus, "--format", "svg")
    assert answer.code == 0
    assert "De tekening zegt daarom niet hoe vaak een spel ergens komt." in answer.err
    assert all(image.share is None for image in images(answer.out))


def test_ctrl_c_ends_the_search_and_the_picture_is_drawn_without_numbers(
    casus: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
):
    def studied_by_someone_in_a_hurry(*asked: object) -> object:
        signal.raise_signal(signal.SIGINT)
        return studied(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(drawing, "studied", studied_by_someone_in_a_hurry)
    answer = ask("graph", casus, "--format", "svg")
    assert answer.code == 130
    assert answer.err.startswith("Gestopt.")
    assert all(image.share is None for image in images(answer.out))


def test_what_check_finds_is_marked_where_it_is(casus: Path, ask: Ask):
    lonely = "  zolder:\n    title: De zolder\n    text: Hier komt niemand.\n    goto: end\n"
    change(casus, "\nendings:", f"\n{lonely}\nendings:")
    answer = ask("graph", casus, "--format", "svg")
    image = next(image for image in images(answer.out) if image.id == "moment.zolder")
    assert "K120" in [text.said for text in image.texts]
    assert "K120: Geen enkele weg komt bij 'zolder'." in image.told
    assert "Wat check vond" in [text.said for text in texts(answer.out)]
    assert "K120" not in ask("graph", casus, "--format", "svg", "--no-explore").out
