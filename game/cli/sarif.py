"""Problems in SARIF 2.1.0, the form in which code hosts and editors take them from any checker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

import game

_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}


def sarif(told: Iterable[Mapping[str, object]]) -> dict[str, object]:
    """The log of one run; `told` are problems as data."""
    problems = list(told)
    rules = {str(one["code"]): str(one["slug"]) for one in problems}
    driver = {
        "name": "kantelpunt",
        "version": game.__version__,
        "rules": [{"id": code, "name": slug} for code, slug in sorted(rules.items())],
    }
    return {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": [_result(one) for one in problems]}],
    }


def _result(told: Mapping[str, object]) -> dict[str, object]:
    place = {
        "artifactLocation": {"uri": PurePath(str(told["path"])).as_posix()},
        "region": {"startLine": told["line"], "startColumn": told["column"]},
    }
    return {
        "ruleId": told["code"],
        "level": _LEVELS[str(told["severity"])],
        "message": {"text": f"{told['sentence']} {told['remedy']}"},
        "locations": [{"physicalLocation": place}],
    }
