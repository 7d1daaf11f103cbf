"""Whether the kaders hold together, and fit the casus: domains, pillars, the sharing table, people, words, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.content.grammar_kaders import SharingRowShape, SharingShape
from game.content.inspection import Inspection, expect
from game.content.margin import Margin


def check_kaders(inspection: Inspection) -> None:
    """Note what is wrong in the model, the table, the who's who, the cards and the glossary."""
    _domains(inspection)
    _people(inspection)
    _terms(inspection)
    sharing = inspection.pages.sharing
    if sharing is not None:
        _rows(inspection, sharing.shape, sharing.margin)
        _judging(sharing.shape, sharing.margin)
    _undated(inspection)


def _domains(inspection: Inspection) -> None:
    """The casus and its model must speak of the same domains, and each stands on a pillar."""
    margin, model = inspection.margin, inspection.pages.model
    stability = inspection.shape.household.stability
    for domain in stability:
        expect(margin, "K106", domain, model.shape.domains, ("household", "stability", domain), key=True)
    missing = [domain for domain in model.shape.domains if domain not in stability]
    if missing:
        margin.at_key("K107", ("household", "stability"), missing=", ".join(missing))
    for domain, one in model.shape.domains.items():
        expect(model.margin, "K133", one.pillar, model.shape.pillars, ("domains", domain, "pillar"))


def _people(inspection: Inspection) -> None:
    page = inspection.pages.people
    if page is None:
        return
    for person, one in page.shape.people.items():
        expect(page.margin, "K102", one.role, inspection.pages.roles.shape.roles, ("people", person, "role"))
        if one.covered_by is not None:
            expect(page.margin, "K134", one.covered_by, page.shape.people, ("people", person, "covered-by"))


def _terms(inspection: Inspection) -> None:
    """A name that stands for two words leads nobody to what they look for."""
    page = inspection.pages.terms
    taken: dict[str, str] = {}
    for term, one in page.shape.words.items() if page else ():
        for name in dict.fromkeys(name.casefold() for name in (one.word, *one.also)):
            if page and name in taken:
                page.margin.at_key("K506", ("words", term), name=name, other=taken[name])
            taken[name] = term


def _rows(inspection: Inspection, shape: SharingShape, margin: Margin) -> None:
    everyone = inspection.everyone()
    for number, row in enumerate(shape.rows):
        if row.sender is not None:
            expect(margin, "K137", row.sender, everyone, ("rows", number, "from"))
        if row.receiver is not None:
            expect(margin, "K137", row.receiver, everyone, ("rows", number, "to"))


def _judging(shape: SharingShape, margin: Margin) -> None:
    """The last rule fits everything, so that every sharing has an outcome; no consequence without one."""
    last = shape.outcomes[-1]
    if last.model_fields_set - {"outcome", "violation"}:
        margin.at_key("K503", ("outcomes", len(shape.outcomes) - 1), outcome=last.outcome)
    outcomes = [rule.outcome for rule in shape.outcomes]
    for outcome in shape.consequences:
        expect(margin, "K136", outcome, outcomes, ("consequences", outcome), key=True)


class Sourced(Protocol):
    """Something that can say where it comes from."""

    @property
    def source(self) -> str | None:
        """Where it comes from."""


def _undated(inspection: Inspection) -> None:
    """A hint a file when nobody has read its sources yet, when some entries name none, and when rows do not say why."""
    sharing, cards = inspection.pages.sharing, inspection.pages.cards
    if sharing is not None:
        if sharing.shape.checked_on == "nog-niet":
            sharing.margin.at_value("K502", ("checked-on",))
        _unsourced(sharing.margin, "rows", sharing.shape.rows)
        _unexplained(sharing.margin, sharing.shape.rows)
    if cards is not None:
        if any(card.checked_on == "nog-niet" for card in cards.shape.cards.values()):
            cards.margin.at_key("K502", ("cards",))
        _unsourced(cards.margin, "cards", tuple(cards.shape.cards.values()))


def _unsourced(margin: Margin, key: str, entries: Sequence[Sourced]) -> None:
    without = sum(entry.source is None for entry in entries)
    if without:
        margin.at_key("K505", (key,), count=without, entries=len(entries))


def _unexplained(margin: Margin, rows: Sequence[SharingRowShape]) -> None:
    without = sum(row.title is None or row.explanation is None for row in rows)
    if without:
        margin.at_key("K509", ("rows",), count=without, entries=len(rows))
