"""Compiled casussen: a play begins at once, and a cache in any state never keeps anyone from playing."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import opening
from game.cli.cache import MOST_KEPT, cache_folder, cached, keep
from game.cli.opening import open_casus
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from tests.cli.test_check import change


@pytest.fixture
def place(casus: Path) -> CasusPlace:
    return CasusPlace(str(casus), casus / "casus.yaml")


def kept() -> list[Path]:
    return sorted(cache_folder().iterdir())


def test_the_second_time_a_casus_is_the_same_and_its_texts_are_not_read_again(
    place: CasusPlace, monkeypatch: pytest.MonkeyPatch
):
    first = open_casus(place)
    monkeypatch.setattr(opening, "_made", lambda texts: pytest.fail("read again"))
    assert open_casus(place) == first


def test_a_changed_word_in_casus_or_kaders_is_another_casus(place: CasusPlace, casus: Path):
    open_casus(place)
    change(casus, "title: Forsythia", "title: Krentenbollen")
    assert cached(texts_of(place)) is None
    assert open_casus(place).endings[0].title == "Krentenbollen"
    kaders = casus.parent / "kaders"
    kaders.mkdir()
    (kaders / "eigen.yaml").write_text("# niets\n", encoding="utf-8")
    assert cached(texts_of(place)) is None


@pytest.mark.parametrize("damage", ["empty", "torn", "flipped", "foreign", "folder"])
def test_a_damaged_cache_is_passed_over_and_mended(place: CasusPlace, damage: str):
    whole = open_casus(place)
    (file,) = kept()
    content = file.read_bytes()
    match damage:
        case "empty":
            file.write_bytes(b"")
        case "torn":
            file.write_bytes(content[: len(content) // 2])
        case "flipped":
            file.write_bytes(content.replace(b"De kruik", b"De krulk"))
        case "foreign":
            file.write_bytes(b"\x89PNG\r\n\x1a\n")
        case "folder":
            file.unlink()
            file.mkdir()
    assert cached(texts_of(place)) is None
    assert open_casus(place) == whole
    assert (cached(texts_of(place)) is None) == (damage == "folder")


def test_a_place_where_nothing_can_be_kept_is_no_error(place: CasusPlace, home: Path):
    cache_folder().parent.mkdir(parents=True)
    cache_folder().write_text("hier kan geen map komen", encoding="utf-8")
    assert open_casus(place).title == "De kruik"


def test_other_modules_make_another_casus(place: CasusPlace, monkeypatch: pytest.MonkeyPatch):
    open_casus(place)
    monkeypatch.setattr("game.__version__", "0.0.0")
    assert cached(texts_of(place)) is None


def test_only_so_many_are_kept(place: CasusPlace):
    texts = texts_of(place)
    casus = open_casus(place)
    for number in range(MOST_KEPT + 5):
        (cache_folder() / f"oud-{number}").touch()
    keep(texts, casus)
    assert len(kept()) == MOST_KEPT
    assert cached(texts) == casus
