"""Where each choice of a casus can lead, and what kind of place each moment is, for every form of its picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from game.model.casus import Casus
from game.model.story import RESUME, Choice, Moment

MomentKind = Literal["begin", "moment", "passing", "interrupt"]


class Way(NamedTuple):
    """One place that a choice can lead to: a moment, `end` or `resume`.

    `sometimes` when it can lead elsewhere too; `timeless` when no week need pass and nothing is used up on the way.
    """

    choice: Choice
    to: str
    sometimes: bool
    timeless: bool


class Mark(NamedTuple):
    """Something that `check` found, and where: a choice of a moment, a moment, an ending, or (all None) the whole."""

    code: str
    moment: str | None
    choice: str | None
    sentence: str
    ending: str | None = None

    @property
    def place(self) -> str | None:
        """The place in the picture that it is at."""
        return ending_place(self.ending) if self.ending is not None else self.moment


def ending_place(ending: str) -> str:
    """The place of an ending; a moment can have the same id."""
    return f"ending/{ending}"


def ways_of(moment: Moment) -> Iterator[Way]:
    """Each choice of a moment, or what passes there by itself, with every place it can lead to, once."""
    for choice in [moment.passing] if moment.passing else moment.choices.values():
        leads = list(_leads(choice))
        targets = dict.fromkeys(to for to, _ in leads)
        for to in targets:
            timeless = not choice.once and any(one == (to, 0) for one in leads)
            yield Way(choice, to, sometimes=len(targets) > 1, timeless=timeless)


def _leads(choice: Choice) -> Iterator[tuple[str, int]]:
    """Where a choice can lead, and how many weeks that takes."""
    for deed in [outcome.deed for outcome in choice.chance] or [choice.deed]:
        weeks = choice.deed.weeks + (0 if deed is choice.deed else deed.weeks)
        yield from ((route.to, weeks) for route in deed.routes or choice.deed.routes)


def kind_of(casus: Casus, moment: Moment) -> MomentKind:
    """What kind of place a moment is; the begin is that before all else."""
    if moment.id == casus.begin:
        return "begin"
    if any(interrupt.to == moment.id for interrupt in casus.interrupts):
        return "interrupt"
    return "moment" if moment.passing is None else "passing"


def resumes(casus: Casus) -> bool:
    """Whether any choice leads back to where an interrupt broke in."""
    return any(way.to == RESUME for moment in casus.moments.values() for way in ways_of(moment))
