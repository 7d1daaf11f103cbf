"""What a search of all plays found, kept by the content of the casus so that nobody waits for it twice."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from game.analysis.findings.finding import Finding, Shown
from game.cli.results import keep_result, kept_result

if TYPE_CHECKING:
    from game.analysis.findings.survey import Survey

KIND = "survey"


def kept_survey(digest: str, limit: int) -> Survey | None:
    """What was found before in a casus with this digest, when that was searched within so many positions."""
    known = kept_result(KIND, digest, None)
    if known is None:
        return None
    told: dict[str, Any] = {**known}
    found = tuple(_finding(one) for one in told["findings"])
    survey: Survey = import_module("game.analysis.findings.survey").Survey(
        told["positions"], told["complete"], told["every_setting"], tuple(told["settings"]), found
    )
    return survey if survey.positions <= limit else None


def keep_survey(digest: str, survey: Survey) -> None:
    """Keep what was found."""
    told = {**survey._asdict(), "settings": [dict(one) for one in survey.settings]}
    keep_result(KIND, digest, None, {**told, "findings": [_as_data(one) for one in survey.findings]})


def _as_data(finding: Finding) -> Mapping[str, object]:
    shown = finding.shown
    play = None if shown is None else {**shown._asdict(), "levers": dict(shown.levers)}
    return {**finding._asdict(), "shown": play, "facts": dict(finding.facts)}


def _finding(told: Mapping[str, Any]) -> Finding:
    play = told["shown"]
    shown = None if play is None else Shown(**{**play, "path": tuple(play["path"])})
    return Finding(**{**told, "shown": shown})
