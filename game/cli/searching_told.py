"""What was found in a casus, how far going through all its plays came, and what its author silenced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.analysis.findings.finding import Kind
from game.cli.checked import Checked, Told
from game.cli.studying import grouped
from game.cli.surveying import Surveyed
from game.words import Words

STUCK: frozenset[Kind] = frozenset({"nothing-open", "default-closed", "no-outcome", "lead-disputed"})


def line_of(told: Told) -> str:
    """A problem on one line, as editors and people know it."""
    place = f"{told['path']}:{told['line']}:{told['column']}"
    return f"{place}: {told['severity']} {told['code']} {told['slug']}: {told['sentence']} {told['remedy']}"


def silence_told(silenced: Sequence[Told], words: Words) -> Iterator[str]:
    """How much its author asked to pass over, and of each what it is and why."""
    if silenced:
        yield words.say("findings.silenced", count=len(silenced))
    for one in silenced:
        facts = {name: str(one[name]) for name in ("path", "line", "column", "code", "slug", "sentence", "reason")}
        yield words.say("findings.silenced-one", **facts)


def searched(checked: Sequence[Checked], words: Words) -> Iterator[str]:
    """How many positions were gone through, and for each casus what was not."""
    surveys = [(one.place.name, one.survey) for one in checked if one.survey is not None]
    whole = [survey for _, survey in surveys if survey.complete]
    if whole:
        stuck = any(found.kind in STUCK for survey in whole for found in survey.findings)
        positions = grouped(sum(survey.positions for survey in whole))
        yield words.say(f"findings.all-positions{'' if stuck else '-clean'}", positions=positions)
    for name, survey in surveys:
        yield from left_out(name, survey, words)


def left_out(name: str, survey: Surveyed, words: Words) -> Iterator[str]:
    """What of the plays of a casus was not looked at; nothing where that was all."""
    facts = {"name": name, "positions": grouped(survey.positions)}
    if not survey.complete and survey.walks:
        sample = {"estimate": grouped(survey.estimate), "walks": grouped(survey.walks)}
        yield words.say("findings.not-all-positions", **facts, **sample)
    elif not survey.complete:
        yield words.say("findings.stopped", **facts)
    if not survey.every_setting:
        yield words.say("findings.one-setting", **facts)
    if survey.unconfirmed:
        kinds = ", ".join(sorted({found.kind for found in survey.unconfirmed}))
        yield words.say("findings.unconfirmed", name=name, count=len(survey.unconfirmed), kinds=kinds)


def searched_as_data(survey: Surveyed | None) -> Mapping[str, object]:
    """The positions gone through, whether those are all, and the walks that were made where they are not."""
    if survey is None:
        return {"positions": 0, "complete": False, "walks": 0}
    told: dict[str, object] = {"positions": survey.positions, "complete": survey.complete, "walks": survey.walks}
    if not survey.complete:
        told["estimate"] = survey.estimate
    if not survey.every_setting:
        told["levers"] = "start"
    if survey.unconfirmed:
        told["unconfirmed"] = sorted({found.kind for found in survey.unconfirmed})
    return told
