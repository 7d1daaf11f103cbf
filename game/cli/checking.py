"""`check`: everything that can be known of casussen before play, all at once."""

from __future__ import annotations

import json
import math
import os
import time
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from game.cli.checked import Checked, Search, Told, check
from game.cli.parser import CallWrong
from game.cli.sarif import sarif
from game.cli.searching_told import line_of, searched, searched_as_data, silence_told
from game.cli.shelf import CASUS_FILE, KADERS, CasusPlace, find, shipped_casussen
from game.cli.stopping import Stopping
from game.cli.studying import most_positions, progress
from game.content.translation import Completeness
from game.errors import PlaceNotUsable
from game.words import Words

INTERRUPTED = 130


def run(asked: Namespace, words: Words) -> int:
    """Check what was asked, print it, and give 1 when there is an error."""
    if asked.json and asked.sarif:
        raise CallWrong("commands.call-together", one="--json", other="--sarif", verb="kantelpunt check")
    begun = time.monotonic()
    checked, stopped = _checked(asked, words)
    seconds = math.ceil(time.monotonic() - begun)
    told = _once(one for each in checked for one in each.told)
    silenced = _once(one for each in checked for one in each.silenced)
    if asked.sarif:
        print(json.dumps(sarif(told), ensure_ascii=False, indent=2))
    elif asked.json:
        all_told = {**_as_json(checked, told), "silenced": silenced, "seconds": seconds}
        print(json.dumps(all_told, ensure_ascii=False, indent=2))
    else:
        for one in told:
            print(line_of(one))
        for translation in _translations(checked):
            print(words.say("translating.complete", **translation))
        if told:
            print(words.say("commands.checked-page", code=told[0]["code"]))
        print(_summary(checked, told, words))
        took = words.say("findings.took", count=seconds)
        for line in (*searched(checked, words), took, *silence_told(silenced, words)):
            print(line)
    return INTERRUPTED if stopped else int(any(one["severity"] == "error" for one in told))


def _checked(asked: Namespace, words: Words) -> tuple[list[Checked], bool]:
    """What was found in each casus, and whether someone stopped the search halfway."""
    explore = not asked.no_explore
    limit = most_positions(asked.limit, asked.memory) if explore else None
    stopping = Stopping()
    with stopping, progress(words, "exploring.searching", stopping, quiet=asked.quiet or not explore) as tell:
        found = [check(place, words, explore=explore, search=Search(limit, tell)) for place in places(asked.path)]
    return found, stopping.wished


def places(paths: Sequence[str]) -> list[CasusPlace]:
    """The casussen that these names, files and folders stand for; all that came with the game when there are none.

    A folder of casussen stands for each of them, and kaders for every casus that lies beside them.
    """
    found = [place for path in paths for place in _places_at(path)] if paths else list(shipped_casussen())
    if not found:
        raise PlaceNotUsable("commands.nothing-to-check")
    return list({place.file.resolve(): place for place in found}.values())


def _places_at(name: str) -> list[CasusPlace]:
    path = Path(os.path.expanduser(name))
    if path.is_file() and path.name != CASUS_FILE:
        beside = path.with_name(CASUS_FILE)
        if path.resolve().parent.name == KADERS:
            path = path.resolve().parent.parent
        elif beside.is_file():
            path = beside
    elif path.is_dir() and path.resolve().name == KADERS:
        path = path.resolve().parent
    below = sorted(path.glob(f"*/{CASUS_FILE}")) if path.is_dir() and not (path / CASUS_FILE).is_file() else []
    return [CasusPlace(str(file.parent), file) for file in below] or [find(str(path) if path.exists() else name)]


def _once(told: Iterable[Told]) -> list[Told]:
    """Every problem once: a mistake in the kaders shows up in each casus that uses them."""
    return list({tuple(str(fact) for fact in one.values()): one for one in told}.values())


def _translations(checked: Sequence[Checked]) -> list[dict[str, object]]:
    """How far each translation is; of kaders the count that the casus with the most of them gives."""
    furthest: dict[str, Completeness] = {}
    for one in (translation for each in checked for translation in each.translations):
        known = furthest.get(one.file)
        if known is None or known.texts < one.texts:
            furthest[one.file] = one
    return [
        {"path": one.file, "language": one.language, "all": one.texts, "done": one.done, "stale": one.stale}
        for one in furthest.values()
    ]


def _count(told: Iterable[Told], severity: str) -> int:
    return sum(one["severity"] == severity for one in told)


def _as_json(checked: Sequence[Checked], told: Sequence[Told]) -> dict[str, object]:
    return {
        "casussen": [
            {"name": one.place.name, "path": str(one.place.file), **searched_as_data(one.survey)} for one in checked
        ],
        "translations": _translations(checked),
        "problems": told,
        "errors": _count(told, "error"),
        "warnings": _count(told, "warning"),
        "hints": _count(told, "hint"),
    }


def _summary(checked: Sequence[Checked], told: Sequence[Told], words: Words) -> str:
    """How much was checked and found."""
    lines = [words.say("commands.checked", count=len(checked))]
    for severity in ("error", "warning", "hint"):
        lines.append(words.say(f"commands.checked-{severity}", count=_count(told, severity)))
    return words.say("commands.checked-summary", casussen=lines[0], errors=lines[1], warnings=lines[2], hints=lines[3])
