"""The buckets in words: how full one is, which splashes are in it, and what came in or went out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.reports.telling import Teller
from game.rules.pours import Pour
from game.session.buckets import BucketView
from game.words import Words

LEVELS: Mapping[int, str] = {95: "over", 80: "nearly", 60: "rather", 40: "half", 20: "layer", 0: "empty"}
"""The word for a level of at least so many points, from full to empty. Our own reading, not a measure."""

NAMED = frozenset({"load", "ave", "stability.inkomen", "stability.wonen"})
"""Gauges of which a splash has a name of its own: worry about money is no gauge, but it does fill a bucket."""


class Splash(NamedTuple):
    """A splash in words, and its size in points; below 0 it takes some out."""

    name: str
    amount: int


class BucketTeller:
    """Puts buckets into words, in the language of the players and as far as they may know."""

    def __init__(self, teller: Teller, words: Words) -> None:
        self._teller = teller
        self._words = words

    def name(self, bucket: BucketView) -> str:
        """Whose bucket it is."""
        return self._say(bucket.name)

    def whose(self, bucket: BucketView) -> str:
        """The same in one word, where it stands beside the others."""
        return self._say(f"whose-{bucket.name}")

    def level(self, value: int) -> str:
        """How full a bucket is, in a few words; `value` is 0 to 100."""
        return self._say(f"level-{level(value)}")

    def told(self, bucket: BucketView) -> str:
        """How full it is, in words and as a number."""
        return self._say("told", level=self.level(bucket.value), value=bucket.value)

    def moved(self, bucket: BucketView) -> str:
        """How it moved since the latest decision."""
        key = "more" if bucket.since > 0 else "less" if bucket.since < 0 else "same"
        return self._say(key, by=abs(bucket.since))

    def filled(self, bucket: BucketView) -> str:
        """What makes it as full as it is: one blow, or many small splashes."""
        return self._say("one-blow" if is_one_blow(bucket.pours) else "splashes")

    def turned(self, bucket: BucketView) -> str:
        """That something else fills it than before the latest decision, empty where it is the same."""
        return self._say(f"turned-{turn(bucket)}") if turn(bucket) else ""

    def splashes(self, bucket: BucketView) -> tuple[Splash, ...]:
        """What is in it, the largest first."""
        return tuple(Splash(self._named(pour), pour.amount) for pour in bucket.pours)

    def changes(self, bucket: BucketView) -> tuple[Splash, ...]:
        """What came in or went out; nothing where one blow took the place of splashes or of another blow."""
        if turn(bucket):
            return ()
        now, before = ({pour.paths: pour for pour in pours} for pours in (bucket.pours, bucket.pours_before))
        moved = {paths: _amount(now.get(paths)) - _amount(before.get(paths)) for paths in {**now, **before}}
        return tuple(Splash(self._named(Pour(paths, by)), by) for paths, by in moved.items() if by)

    def _named(self, pour: Pour) -> str:
        group, path = pour.paths[0].partition(".")[0], pour.paths[0]
        if len(pour.paths) > 1:
            return self._together(group, pour)
        if path in NAMED:
            return self._say(f"splash-{path.replace('.', '-')}")
        return self._teller.gauge(path)

    def _together(self, group: str, pour: Pour) -> str:
        """A splash that several gauges make together."""
        key = f"buckets.splash-{group}"
        if self._words.knows(key) and all(path.startswith(f"{group}.") for path in pour.paths):
            return self._words.say(key)
        return ", ".join(self._teller.gauge(path) for path in pour.paths)

    def _say(self, key: str, **facts: object) -> str:
        return self._words.say(f"buckets.{key}", **facts)


def level(value: int) -> str:
    """The key of a level: `empty`, `layer`, `half`, `rather`, `nearly` or `over`."""
    return next(key for least, key in LEVELS.items() if value >= least)


def is_one_blow(pours: tuple[Pour, ...]) -> bool:
    """Whether the stress of one person fills the whole bucket."""
    return len(pours) == 1 and len(pours[0].paths) == 1 and pours[0].paths[0].startswith("stress.")


def turn(bucket: BucketView) -> str:
    """What took the place of what filled it: `blow`, `splashes`, `other` (another blow), or empty for nothing."""
    now, before = is_one_blow(bucket.pours), is_one_blow(bucket.pours_before)
    if now and before:
        return "" if bucket.pours[0].paths == bucket.pours_before[0].paths else "other"
    return "" if now == before else "blow" if now else "splashes"


def _amount(pour: Pour | None) -> int:
    return pour.amount if pour else 0
