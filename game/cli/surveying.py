"""Searching all plays of a casus for what is wrong or odd, and telling only what a session confirms."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from game.analysis.findings.finding import Finding
from game.analysis.findings.walks import walk
from game.cli.confirming import confirmed
from game.cli.surveying_kept import keep_survey, kept_survey
from game.cli.witness import SEEN, Witness, contradicted
from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.casus_machine import CasusMachine

if TYPE_CHECKING:
    from game.analysis.findings.survey import Survey

WALKS = 500
MOST_SECONDS = 5.0

PLAYS = 20_000
"""Random plays from which it is estimated how many positions there are."""


class Surveyed(NamedTuple):
    """What was found, and in how much.

    `complete` tells whether `positions` are all; if not, so many `walks` were made on top of that, and `estimate` is
    how many positions there are at least (0 when nobody estimated it). `every_setting` tells whether all settings of
    the levers were searched. `unconfirmed` are findings that no session confirms: a mistake of ours.
    """

    positions: int
    complete: bool
    every_setting: bool
    findings: tuple[Finding, ...]
    unconfirmed: tuple[Finding, ...] = ()
    walks: int = 0
    estimate: int = 0


def surveyed(
    casus: Casus,
    limit: int | None = None,
    go_on: Callable[[int], bool] = lambda seen: True,
    *,
    again: bool = False,
) -> Surveyed:
    """Search up to so many positions (None: as usual) while `go_on` says so; where that is not all, sample the rest.

    `again` takes what an earlier search of the same content found; sessions confirm that each time.
    """
    # Only who searches waits for arrays.
    searching = import_module("game.analysis.findings.survey")
    most: int = searching.LIMIT if limit is None else limit
    survey: Survey | None = kept_survey(casus.digest, most) if again else None
    if survey is None:
        survey = searching.survey(casus, most, go_on)
        if again and survey.complete:
            keep_survey(casus.digest, survey)
    rules = Rules(casus)
    found, unconfirmed = _confirmed(rules, survey.findings, survey.settings)
    known = Surveyed(survey.positions, survey.complete, survey.every_setting, found, unconfirmed)
    if survey.complete or not go_on(survey.positions):
        return known
    return _sampled(rules, known)


def _confirmed(
    rules: Rules, findings: Iterable[Finding], settings: tuple[Mapping[str, str], ...]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that sessions confirm, and those that they do not."""
    told = list(findings)
    machine = CasusMachine(rules.casus)
    witness = Witness(rules, settings, machine) if any(one.kind in SEEN for one in told) else None
    sure = [confirmed(rules, one, machine) and not (witness and contradicted(witness, one)) for one in told]
    parts = tuple(zip(told, sure, strict=True))
    return tuple(one for one, is_sure in parts if is_sure), tuple(one for one, is_sure in parts if not is_sure)


def _sampled(rules: Rules, known: Surveyed) -> Surveyed:
    """The same with what walks came upon, and an estimate of how large the casus is."""
    until = time.monotonic() + MOST_SECONDS
    walks = walk(rules, WALKS, lambda: time.monotonic() < until)
    there = {one.about for one in known.findings}
    new = [one for one in walks.found if one.about not in there and confirmed(rules, one)]
    simulation = import_module("game.analysis.values.simulating").simulate(rules.casus, PLAYS, 1, count=True)
    estimate = max(simulation.positions, known.positions)
    return known._replace(findings=(*known.findings, *new), walks=walks.made, estimate=estimate)
