"""What a report is about: one play with its look back, and the words and pictures to tell it with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from game.model.casus import Casus
from game.model.play import Cause, Position
from game.reports.debrief import Debrief, debrief
from game.reports.discretion import DiscreetTeller
from game.reports.possible import Possible
from game.reports.telling import Teller
from game.session.session import Session
from game.session.setup import Setup
from game.session.view import View
from game.session.viewing import view
from game.words import Words

Portraits = Callable[[str, str], str | None]
"""The SVG of a person (`peep-01`) in a mood, or None where there is no such picture."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Everything that the parts of a report tell from.

    `stress` holds for each member what it was at the start and is now (0 to 100). `stands_at` is the title of the
    moment where a play stands that has not ended. `possible` is None where it was not worked out, and `not_possible`
    tells why as far as there is a reason. `notes` tell what is wrong with the journal. `played_on` is None where nobody
    knows the day.
    """

    casus: Casus
    setup: Setup
    story: Debrief
    view: View
    words: Words
    teller: Teller
    stress: Mapping[str, tuple[int, int]]
    stands_at: str | None
    possible: Possible | None
    not_possible: str | None
    portraits: Portraits
    played_on: date | None
    notes: tuple[str, ...]

    @property
    def alone(self) -> bool:
        """Whether one seat was played in solo."""
        return self.setup.seat is not None

    @property
    def has_ended(self) -> bool:
        """Whether the play came to an ending; else secrets stay what they are."""
        return self.view.ending is not None

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the report, as it is said to a group, or to who played alone where that differs."""
        return self._said("report", key, facts)

    def look_back(self, key: str, **facts: object) -> str:
        """A sentence that the look back on a screen says too."""
        return self._said("looking_back", key, facts)

    def amount(self, by: int) -> str:
        """A change with its sign; a nought has none."""
        return self.teller.amount(by) if by else "0"

    def changes(self, cause: Cause) -> str:
        """What a cause did to the gauges and what else it changed, in one line in which no amount stands alone."""
        return unbroken((*self.teller.changes(cause), *self.teller.news(cause)))

    def _said(self, area: str, key: str, facts: Mapping[str, object]) -> str:
        alone = f"{area}.{key}-alone"
        return self.words.say(alone if self.alone and self.words.knows(alone) else f"{area}.{key}", **facts)


def unbroken(phrases: Iterable[str]) -> str:
    """Phrases in one line that may only break between words: an amount stays with what it is of."""
    return " · ".join(phrases).replace(" +", "\u00a0+").replace(" −", "\u00a0−")


def subject_of(
    session: Session,
    words: Words,
    portraits: Portraits,
    *,
    possible: Possible | None = None,
    not_possible: str | None = None,
    played_on: date | None = None,
    notes: tuple[str, ...] = (),
) -> Subject:
    """The play of a session as it stands.

    Once it has ended everything may be told. Before that, a secret is told by its kind to a group or seat that does
    not know it: they may still play on.
    """
    casus, seen = session.rules.casus, view(session)
    teller = Teller(casus, words) if seen.ending else DiscreetTeller(casus, words, seen.knows)
    return Subject(
        casus=casus,
        setup=session.setup,
        story=debrief(session),
        view=seen,
        words=words,
        teller=teller,
        stress=_stress(session),
        stands_at=casus.moments[session.position.moment].title if session.position.moment else None,
        possible=possible,
        not_possible=not_possible,
        portraits=portraits,
        played_on=played_on,
        notes=notes,
    )


def _stress(session: Session) -> Mapping[str, tuple[int, int]]:
    first = session.decisions[0].steps[0].before if session.decisions else session.position

    def of(member: str, position: Position) -> int:
        return position.values[session.rules.names.places[f"stress.{member}"]]

    members = session.rules.casus.household.members
    return {member: (of(member, first), of(member, session.position)) for member in members}
