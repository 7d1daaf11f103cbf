"""The rules of the model as cards to look up: what each does in a sentence, its source and how sure that is."""

from __future__ import annotations

from game.model.casus import Casus
from game.model.effects import CourseRule
from game.model.kaders import Card, Damper

THEME = "stress-en-stabiliteit"


def rule_cards(casus: Casus) -> tuple[Card, ...]:
    """A card for each rule of the model that explains itself: first what dampens, then what a week does."""
    # A rule for each member or seat stands in the casus as often as there are, and is one rule to read.
    weekly = {rule.id: rule for rule in casus.course if rule.of_model}
    rules: tuple[Damper | CourseRule, ...] = (*casus.model.dampers, *weekly.values())
    return tuple(
        Card(
            id=f"rule-{rule.id}",
            title=rule.title,
            text=rule.explanation,
            theme=THEME,
            source=rule.source,
            confidence=rule.confidence,
        )
        for rule in rules
        if rule.explanation
    )
