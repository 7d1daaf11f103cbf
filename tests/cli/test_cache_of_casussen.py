"""Compiled casussen: a play begins at once, and a cache in any state never keeps anyone from playing."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import opening
from game.cli.cache import MOST_KEPT, cache_folder, keep, kept
from game.cli.entries import entry_at
from game.cli.opening import cached, open_casus
from game.cli.shelf import CasusPlace
from game.cli.texts import texts_of
from game.content.compiled import encode
from tests.cli.test_check import change


@pytest.fixture
def place(casus: Path) -> CasusPlace:
    return CasusPlace(str(casus), casus / "casus.yaml")


def files() -> list[Path]:
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
    (file,) = files()
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
    keep("casus", texts, encode(casus))
    assert len(files()) == MOST_KEPT
    assert cached(texts) == casus


def test_what_the_home_screen_shows_is_kept_and_the_casus_is_not_opened_for_it(
    place: CasusPlace, monkeypatch: pytest.MonkeyPatch
):
    first = entry_at(place)
    monkeypatch.setattr("game.cli.entries.open_casus", lambda place: pytest.fail("opened"))
    again = entry_at(place)
    assert again == first
    assert [type(seat) for seat in again.seats] == [type(seat) for seat in first.seats]
    assert entry_at(CasusPlace("elders", place.file)) == first._replace(name="elders")


def test_a_changed_word_renews_what_the_home_screen_shows(place: CasusPlace, casus: Path):
    entry_at(place)
    change(casus, "title: De kruik", "title: De kan")
    assert entry_at(place).title == "De kan"
    change(casus, "title: De kan", "title: De kruik")
    assert entry_at(place).title == "De kruik"


@pytest.mark.parametrize("damage", ["empty", "torn", "flipped", "a list", "a field less", "no seats", "no text"])
def test_a_damaged_entry_is_passed_over_and_mended(place: CasusPlace, damage: str):
    whole = entry_at(place)
    texts = texts_of(place)
    content = kept("entry", texts)
    assert content is not None
    match damage:
        case "empty" | "torn" | "flipped":
            (file,) = [one for one in files() if one.read_bytes().endswith(content)]
            written = file.read_bytes()
            broken = {"empty": b"", "torn": written[:-40], "flipped": written.replace(b"De kruik", b"De krulk")}
            file.write_bytes(broken[damage])
        case "a list":
            keep("entry", texts, b"[1, 2]")
        case "a field less":
            keep("entry", texts, content.replace(b'"minutes"', b'"hours"'))
        case "no seats":
            keep("entry", texts, b"{}")
        case "no text":
            keep("entry", texts, b"\xff\xfe")
    assert entry_at(place) == whole
    assert kept("entry", texts) == content


def test_an_entry_that_cannot_be_kept_is_no_error(place: CasusPlace):
    cache_folder().parent.mkdir(parents=True)
    cache_folder().write_text("hier kan geen map komen", encoding="utf-8")
    assert entry_at(place).title == "De kruik"
