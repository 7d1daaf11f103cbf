"""Whether a casus was saved, told by its files on disk and a clock: soon, once the saving is over, nearly for free."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli.shelf import find
from game.cli.watching import Watch


class Clock:
    """Time that passes only when told."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(casus: Path, clock: Clock) -> Watch:
    made = Watch(find(str(casus)), clock)
    made.reading()
    return made


def news_within(watch: Watch, clock: Clock, seconds: float) -> bool:
    """Ask as often as a window does."""
    until = clock.now + seconds
    while clock.now < until:
        clock.now += 1 / 30
        if watch.has_news():
            return True
    return False


def test_a_casus_that_was_never_read_is_news(casus: Path, clock: Clock):
    assert Watch(find(str(casus)), clock).has_news()


def test_nothing_is_news_while_nobody_saves(watch: Watch, clock: Clock):
    assert not news_within(watch, clock, 60)


@pytest.mark.parametrize("name", ["casus.yaml", "plays.yaml"])
def test_a_save_is_news_within_a_second_and_only_once(casus: Path, watch: Watch, clock: Clock, name: str):
    (casus / name).write_text("anders", encoding="utf-8")
    assert news_within(watch, clock, 1)
    watch.reading()
    assert not news_within(watch, clock, 60)


def test_a_file_is_news_only_when_it_has_been_quiet(casus: Path, watch: Watch, clock: Clock):
    """A large file is written in pieces, and a half one is full of mistakes that nobody made."""
    file = casus / "casus.yaml"
    text = file.read_text(encoding="utf-8")
    for size in range(200, 2200, 200):
        file.write_text(text[:size], encoding="utf-8")
        assert not news_within(watch, clock, 0.24)
    assert news_within(watch, clock, 0.6)


def saved_by_rename(file: Path) -> None:
    draft = file.with_name(".draft")
    draft.write_bytes(file.read_bytes())
    draft.replace(file)


def put_back_by_a_program_that_keeps_times(file: Path) -> None:
    told = file.stat()
    draft = file.with_name(".draft")
    draft.write_bytes(file.read_bytes().replace(b"De kruik", b"De kruit"))
    os.utime(draft, ns=(told.st_atime_ns, told.st_mtime_ns))
    draft.replace(file)


def deleted(file: Path) -> None:
    file.unlink()


def own_kader(file: Path) -> None:
    (file.parent / "kaders").mkdir()
    (file.parent / "kaders" / "handreiking.yaml").write_text("cards: {}\n", encoding="utf-8")


def kader_beside(file: Path) -> None:
    (file.parent.parent / "kaders").mkdir()


def english(file: Path) -> None:
    (file.parent / "en.yaml").write_text("title: The jug\n", encoding="utf-8")


@pytest.mark.parametrize(
    "deed", [saved_by_rename, put_back_by_a_program_that_keeps_times, deleted, own_kader, kader_beside, english]
)
def test_whatever_makes_it_another_casus_is_seen(casus: Path, watch: Watch, clock: Clock, deed: Callable[[Path], None]):
    deed(casus / "casus.yaml")
    assert news_within(watch, clock, 1)


def test_a_new_file_is_watched_from_its_first_reading_on(casus: Path, watch: Watch, clock: Clock):
    english(casus / "casus.yaml")
    watch.reading()
    (casus / "en.yaml").write_text("title: The hot jug\n", encoding="utf-8")
    assert news_within(watch, clock, 1)


def test_a_casus_whose_folder_is_thrown_away_and_put_back_is_seen_twice(casus: Path, watch: Watch, clock: Clock):
    away = casus.rename(casus.with_name("weg"))
    assert news_within(watch, clock, 1)
    watch.reading()
    away.rename(casus)
    assert news_within(watch, clock, 1)


def test_watching_for_a_minute_takes_next_to_nothing(watch: Watch, clock: Clock):
    """An idle window may cost half a percent of a core; of that a watch gets a tenth: 30 ms a minute."""
    before = time.process_time()
    assert not news_within(watch, clock, 60)
    assert time.process_time() - before < 0.03
