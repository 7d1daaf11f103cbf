"""`explore`: everything about all plays of a casus, exact; or a sample with its margins where there are too many."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from game.analysis.values.study_data import as_data
from game.cli.checked import Checked, Search, Told, check
from game.cli.exploring_page import findings_page, page, sampled_page
from game.cli.opening import open_casus
from game.cli.parser import CallWrong
from game.cli.shelf import find
from game.cli.stopping import Stopping
from game.cli.studying import grouped, levers_of, most_positions, progress, studied
from game.content.codes_findings import FINDINGS
from game.errors import PlaceNotUsable
from game.words import Words

if TYPE_CHECKING:
    from game.analysis.values.simulating import Simulation
    from game.analysis.values.study import Study
    from game.model.casus import Casus

FINE, INTERRUPTED = 0, 130

COUNTED = 1_000_000_000
"""How many positions are counted when nobody says otherwise."""

PLAYS = 200_000
"""Random plays in place of a search that would be too large."""


def run(asked: Namespace, words: Words) -> int:
    """Search all plays and tell what there is; 130 when someone stopped it halfway."""
    if asked.casus is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt explore", what="CASUS")
    place = find(asked.casus)
    casus = open_casus(place, words.language)
    levers = levers_of(casus, asked.lever)
    short = _asked_in_short_plays(casus) if asked.short else None
    if asked.count:
        return _count(casus, levers, asked, words, short)
    limit = most_positions(asked.limit, asked.memory)
    with Stopping() as stopping:
        with progress(words, "exploring.searching", stopping, quiet=asked.quiet) as tell:
            study = studied(casus, levers, limit, tell, short)
        sample, checked = None, None
        if study.complete and short is None:
            with progress(words, "exploring.finding", stopping, quiet=asked.quiet) as tell:
                checked = check(place, words, explore=True, search=Search(limit, tell, again=True))
        elif not study.complete:
            with progress(words, "exploring.playing", stopping, quiet=asked.quiet) as tell:
                plays = 0 if stopping.wished else PLAYS
                sample = _sample(casus, levers, plays, asked.seed, short)
    if asked.json:
        print(json.dumps(_as_json(study, sample, checked), ensure_ascii=False, indent=2))
    elif sample is None:
        page(casus, study, words)
    else:
        sampled_page(casus, study, sample, words, stopped=stopping.wished)
    if checked and not asked.json:
        findings_page(checked, _findings(checked.told), _findings(checked.silenced), words)
    return INTERRUPTED if stopping.wished else FINE


def _asked_in_short_plays(casus: Casus) -> tuple[str, ...]:
    """The moments at which a table decides in a short play; raises PlaceNotUsable for a casus without one."""
    if casus.short is None:
        raise PlaceNotUsable("short.none", title=casus.title)
    return casus.short.moments


def _count(casus: Casus, levers: Mapping[str, str], asked: Namespace, words: Words, short: Sequence[str] | None) -> int:
    """Only how many positions there are, which takes little memory however many that is."""
    solve = import_module("game.analysis.values.solve")
    limit = COUNTED if asked.limit is None else asked.limit
    with Stopping() as stopping, progress(words, "exploring.searching", stopping, quiet=asked.quiet) as tell:
        positions, complete = solve.count(casus, levers, limit, tell, short)
    if asked.json:
        print(json.dumps({"casus": casus.id, "complete": complete, "positions": positions}))
    else:
        print(words.say("exploring.counted" if complete else "exploring.counted-so-far", count=grouped(positions)))
    return INTERRUPTED if stopping.wished else FINE


def _sample(
    casus: Casus, levers: Mapping[str, str], plays: int, seed: int | None, short: Sequence[str] | None
) -> Simulation:
    simulating = import_module("game.analysis.values.simulating")
    found: Simulation = simulating.simulate(casus, plays, 1 if seed is None else seed, levers, count=True, asked=short)
    return found


def _findings(told: Iterable[Told]) -> list[Told]:
    """Of all that `check` tells what plays show."""
    return [one for one in told if one["code"] in FINDINGS]


def _as_json(study: Study, sample: Simulation | None, checked: Checked | None) -> dict[str, object]:
    """The study with its findings; where it is not complete, what was sampled in place of it under `sample`."""
    told = as_data(study)
    if checked is not None:
        told["findings"] = _findings(checked.told)
        told["silenced"] = _findings(checked.silenced)
    if sample is not None:
        told["sample"] = {**sample._asdict(), "values": {name: one._asdict() for name, one in sample.values.items()}}
        told["estimate"] = max(sample.positions, study.positions)
    return told
