"""What no play comes to: moments, choices, endings and interrupts that are there on paper only."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.analysis.findings.finding import Finding
from game.analysis.findings.nearness import nearest_to
from game.analysis.findings.searched import Searched
from game.analysis.search.occurring import choices_of
from game.model.story import Interrupt, Moment


def reaching(searched: Searched) -> Iterator[Finding]:
    """What a whole search never came to; of moments only those that a way leads to from where plays do come."""
    reached = {layer.stage.place for _, layer in searched.graph.places()}
    yield from _moments(searched, reached)
    for moment in searched.casus.moments.values():
        if moment.id in reached:
            yield from _choices(searched, moment)
    ended = {layer.stage.place for layer in searched.graph.layers if layer.stage.is_ending}
    for ending in searched.casus.endings:
        if ending.id not in ended:
            yield Finding("ending-unreachable", subject=ending.id)
    for interrupt in searched.casus.interrupts:
        if not _fires(searched, interrupt):
            yield nearest_to(searched, interrupt)


def _moments(searched: Searched, reached: set[str]) -> Iterator[Finding]:
    """Moments behind a condition that never holds; what lies behind those says nothing new."""
    moments = searched.casus.moments
    routed = {to for moment in moments.values() if moment.id in reached for to in leads_to(moment)}
    for moment in moments:
        if moment in routed and moment not in reached:
            yield Finding("moment-never-reached", moment)


def leads_to(moment: Moment) -> set[str]:
    """Where the routes of a moment go."""
    choices = choices_of(moment.choices, moment.passing)
    deeds = [deed for choice in choices for deed in (choice.deed, *(outcome.deed for outcome in choice.chance))]
    return {route.to for deed in deeds for route in deed.routes}


def _choices(searched: Searched, moment: Moment) -> Iterator[Finding]:
    """Choices that are closed wherever plays come; where all are, or chance is to blame, that is said already."""
    layers = [layer for _, layer in searched.decided() if layer.stage.place == moment.id]
    opened = {way for layer in layers for way, mask in enumerate(layer.opens) if mask is not None}
    blamed = {one.way for one in searched.graph.troubles if one.kind == "no-outcome"}
    for way, choice in enumerate(moment.choices):
        if opened and way not in opened and choice not in blamed:
            yield Finding("choice-never-open", moment.id, choice)


def _fires(searched: Searched, interrupt: Interrupt) -> bool:
    """Whether some play stands behind this interrupt; several may lead to one moment."""
    mark = searched.search.space.mark(f"interrupt/{interrupt.id}")
    layers = (layer for _, layer in searched.graph.places() if layer.stage.remembered)
    behind = (layer for layer in layers if layer.stage.place == interrupt.to)
    return any(np.any(layer.rows(searched.search.space).column(mark)) for layer in behind)
