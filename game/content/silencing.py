"""Remarks of an author that silence a problem: `# kantelpunt: negeer K217 want ...`, on the line it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.content.places import lines_of
from game.content.problems import Place, Problem
from game.content.telling import CODES, code_of

_REMARK = re.compile(r"(?:^|\s)#\s*kantelpunt:\s*negeer\s+(.*)$", re.IGNORECASE)
_CODES = re.compile(r"(\w+(?:\s*(?:,|en)\s*\w+)*)(?:\s+want\s+(\S.*))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Remark:
    """One code that an author asks to pass over on one line, with the reason, or None when it is not given."""

    code: str
    place: Place
    reason: str | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What is left to tell, and what was silenced, each with its remark."""

    problems: tuple[Problem, ...]
    silenced: tuple[tuple[Problem, Remark], ...]


def remarks_of(text: str, file: str) -> list[Remark]:
    """The remarks in a text, in order; a remark may name several codes."""
    if "kantelpunt:" not in text.lower():
        return []
    lines = enumerate(lines_of(text), start=1)
    return [remark for number, line in lines for remark in _remarks_on(line, number, file)]


def _remarks_on(line: str, number: int, file: str) -> list[Remark]:
    found = _REMARK.search(line)
    parts = _CODES.match(found[1]) if found else None
    if not found or not parts:
        return []
    place = Place(file, number, line.index("#", found.start()) + 1)
    return [Remark(code.upper(), place, parts[2]) for code in re.split(r"[\s,]+", parts[1]) if code.lower() != "en"]


def heed(problems: Iterable[Problem], remarks: Iterable[Remark]) -> Heard:
    """The problems without those that a remark silences, and with those that the remarks themselves are.

    An error cannot be silenced. A remark without a reason silences, and is itself told in place of what it silences;
    one that silences nothing says so.
    """
    left = list(problems)
    silenced: list[tuple[Problem, Remark]] = []
    for remark in remarks:
        matching = [problem for problem in left if _is_about(remark, problem)]
        wrong = _wrong_with(remark, matching)
        if wrong:
            left.append(Problem(wrong, remark.place, {"code": remark.code}))
        if wrong in (None, "K291"):
            silenced += [(problem, remark) for problem in matching]
            left = [problem for problem in left if problem not in matching]
    return Heard(tuple(sorted(left, key=lambda one: (one.place, one.code))), tuple(silenced))


def _is_about(remark: Remark, problem: Problem) -> bool:
    same_line = (problem.place.file, problem.place.line) == (remark.place.file, remark.place.line)
    return same_line and problem.code == remark.code


def _wrong_with(remark: Remark, matching: list[Problem]) -> str | None:
    if not any(remark.code in codes for codes in CODES.values()):
        return "K293"
    if code_of(remark.code).severity == "error":
        return "K292"
    if remark.reason is None:
        return "K291"
    return None if matching else "K294"
