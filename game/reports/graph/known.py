"""What is known of the places of a picture: how likely random play comes there, and what `check` found there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.analysis.values.study import Study
from game.reports.graph.ways import Mark
from game.words import Words


@dataclass(frozen=True, slots=True)
class Known:
    """Words, and what a study and `check` tell; a share is None, and nothing is said of it, without a whole study."""

    words: Words
    study: Study | None = None
    marks: Sequence[Mark] = ()

    @property
    def whole(self) -> Study | None:
        """The study, unless it stopped early: half of all plays tells nothing of how likely anything is."""
        return self.study if self.study and self.study.complete else None

    def visited(self, moment: str) -> float | None:
        """The share of random plays that ever stand at a moment."""
        if self.whole is None:
            return None
        known = self.whole.moments.get(moment)
        return _sure(known.visit) if known else 0.0

    def taken(self, choice: str) -> float | None:
        """The share of random plays that ever take a choice, by `moment/choice`."""
        if self.whole is None:
            return None
        known = self.whole.choices.get(choice)
        return _sure(known.visit) if known else 0.0

    def often(self, choice: str) -> float | None:
        """How many times a play that takes a choice does so on average, where that is clearly more than once."""
        known = self.whole.choices.get(choice) if self.whole else None
        if known is None or known.times < 1.05 * known.visit:
            return None
        return known.times / known.visit if known.visit else None

    def ended(self, ending: str) -> float | None:
        """The share of random plays that end here."""
        if self.whole is None:
            return None
        known = self.whole.endings.get(ending)
        return _sure(known.probability) if known else 0.0

    def codes(self, place: str, choice: str | None = None) -> tuple[str, ...]:
        """The codes of what was found at a choice, or at the place itself, each once."""
        found = (mark.code for mark in self.marks if (mark.place, mark.choice) == (place, choice))
        return tuple(dict.fromkeys(found))

    def found(self, place: str, choice: str | None = None) -> str:
        """The same in sentences, for who cannot see the marks."""
        found = (mark for mark in self.marks if (mark.place, mark.choice) == (place, choice))
        return " ".join(f"{mark.code}: {mark.sentence}" for mark in found)


def _sure(share: float) -> float:
    """A share from 0 to 1; what is certain but for how numbers are added up is certain."""
    return 1.0 if share > 1 - 1e-9 else share
