"""A finding as a problem of the casus file: its code, its place, and what its sentence tells."""

from __future__ import annotations

from collections.abc import Mapping

from game.analysis.findings.finding import Finding, Kind
from game.content.codes import Term, Way
from game.content.places import Places, Pointer
from game.content.problems import Problem
from game.model.casus import Casus

CODES: Mapping[Kind, str] = {
    "nothing-open": "K401",
    "default-closed": "K402",
    "no-outcome": "K403",
    "lead-disputed": "K404",
    "moment-never-reached": "K405",
    "choice-never-open": "K406",
    "choice-without-effect": "K407",
    "choice-dominated": "K408",
    "choice-always-best": "K409",
    "ending-unreachable": "K410",
    "ending-rare": "K411",
    "effect-cut-off": "K412",
    "interrupt-never-fires": "K413",
    "fact-never-learned": "K414",
    "seat-never-decides": "K415",
    "solo-too-short": "K416",
    "score-in-one-band": "K417",
    "claim-broken": "K418",
    "claim-never-true": "K419",
    "claim-no-way": "K420",
    "claim-not-better": "K421",
    "habit-wins": "K422",
}

PLACES: Mapping[Kind, str] = {
    "ending-unreachable": "endings",
    "ending-rare": "endings",
    "interrupt-never-fires": "interrupts",
    "fact-never-learned": "facts",
    "seat-never-decides": "seats",
    "solo-too-short": "seats",
}
"""Where in a casus file the subject stands, for kinds that are not about a moment."""


def problem(casus: Casus, finding: Finding, places: Places) -> Problem:
    """A finding as a problem of the casus file, at what it is about."""
    pointer = _pointer(casus, finding)
    facts: dict[str, object] = {"moment": finding.moment or "-", "subject": finding.subject or "-", **finding.facts}
    if finding.kind == "habit-wins":
        stance = finding.facts["stance"]
        facts["habit"] = f"stance: {stance}" if stance else Term(f"habit-{finding.subject}")
    if finding.shown is not None:
        facts |= {"path": Way(finding.shown.path), "play": _play(finding)}
    return Problem(CODES[finding.kind], places.key(pointer), facts, pointer)


def _play(finding: Finding) -> str:
    """What to give `kantelpunt play` so that it goes like this."""
    shown = finding.shown
    assert shown is not None
    role = f"--role {shown.seat} " if shown.seat else ""
    seed = f"--seed {'?' if shown.seed is None else shown.seed}"
    return role + seed + "".join(f" --lever {lever}={word}" for lever, word in shown.levers.items())


def _pointer(casus: Casus, finding: Finding) -> Pointer:
    subject = finding.subject or ""
    if finding.kind in PLACES:
        return (PLACES[finding.kind], subject)
    if finding.kind.startswith("claim-"):
        return ("claims", [claim.id for claim in casus.claims].index(subject))
    if finding.moment is None:
        return ("moments",)
    moment: Pointer = ("moments", finding.moment)
    choice: Pointer = moment if finding.subject is None else (*moment, "choices", subject)
    return (*choice, *_effect(casus, finding)) if finding.kind == "effect-cut-off" else choice


def _effect(casus: Casus, finding: Finding) -> Pointer:
    """Where an effect stands within its choice: the line, on the choice itself or on an outcome."""
    line, outcome = int(finding.facts["line"]), int(finding.facts["outcome"])
    path = str(finding.facts["variable"])
    if not outcome:
        return ("effects", line, path)
    moment = casus.moments[finding.moment or ""]
    choice = moment.choices[finding.subject] if finding.subject else moment.passing
    own = len(choice.deed.effects) if choice else 0
    return ("chance", outcome - 1, "effects", line - own, path)
