"""A problem as one line for people, or as data for tools: place, severity, code, name, sentence and remedy."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.codes import SHAPE, Code, Term, Way
from game.content.codes_findings import FINDINGS
from game.content.codes_meaning import MEANING
from game.content.codes_play import PLAY
from game.content.codes_puzzles import PUZZLES
from game.content.codes_short import SHORT
from game.content.codes_translation import TRANSLATION
from game.content.problems import Problem
from game.words import Words

LONGEST_FACT = 400

CODES: Mapping[str, Mapping[str, Code]] = {
    "problems": SHAPE,
    "problems_meaning": MEANING,
    "problems_puzzles": PUZZLES,
    "problems_short": SHORT,
    "commands": PLAY,
    "findings": FINDINGS,
    "translating": TRANSLATION,
}
"""Every code, by the area of the catalogues that has its sentences."""


def code_of(code: str) -> Code:
    """The name and severity of a code; KeyError for one that was never given out."""
    return CODES[_area(code)][code]


def tell(problem: Problem, words: Words) -> str:
    """One line: `path:line:column: error K101 onbekende-bestemming:`, what is wrong, and what to do."""
    told = as_json(problem, words)
    place = f"{told['path']}:{told['line']}:{told['column']}"
    return f"{place}: {told['severity']} {told['code']} {told['slug']}: {told['sentence']} {told['remedy']}"


def as_json(problem: Problem, words: Words) -> dict[str, object]:
    """The same, field by field; `pointer` is the path of keys in the file.

    What a play shows also has that play: `way`, its choices one by one, and `play`, what to ask `kantelpunt play` for.
    """
    code = code_of(problem.code)
    way = problem.facts.get("path")
    shown = {"way": list(way), "play": problem.facts["play"]} if isinstance(way, Way) else {}
    return {
        "path": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": code.severity,
        "code": problem.code,
        "slug": code.slug,
        "sentence": _said(problem, "", words),
        "remedy": _said(problem, "-remedy", words),
        "pointer": list(problem.pointer),
        **shown,
    }


def _said(problem: Problem, part: str, words: Words) -> str:
    facts = {name: _worded(fact, words) for name, fact in problem.facts.items()}
    if "near" in facts:
        # A pair of sentences: the first when something looks like it, the second when nothing does.
        facts["count"] = 1 if facts["near"] else 0
    return words.say(f"{_area(problem.code)}.{problem.code}{part}", **facts)


def _worded(fact: object, words: Words) -> object:
    if isinstance(fact, Term):
        return words.say(f"problems.term-{fact}")
    if isinstance(fact, Way):
        return " → ".join(fact) or words.say("problems.term-at-once")
    if isinstance(fact, float):
        return f"{fact:.1f}".removesuffix(".0").replace(".", words.say("problems.term-decimal-sign"))
    return fact if isinstance(fact, int) else _printable(str(fact))


def _printable(text: str) -> str:
    """A piece of a file as it may stand in a line: an escape in quotation marks could hold what moves a terminal."""
    shown = "".join(character if character.isprintable() else "\ufffd" for character in " ".join(text.split()))
    return shown if len(shown) <= LONGEST_FACT else shown[: LONGEST_FACT - 1] + "…"


def _area(code: str) -> str:
    return next((area for area, codes in CODES.items() if code in codes), "problems")
