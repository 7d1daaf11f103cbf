"""What those who check references look at: the pages, the choices as written, the names, and a way to note."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from game.content.building import Building
from game.content.building_variables import trusted_seats
from game.content.grammar_casus import CasusShape
from game.content.margin import Margin
from game.content.names import nearest
from game.content.pages import Pages
from game.content.places import Pointer
from game.content.written import WrittenChoice, WrittenDeed

MOST_TOLD = 12


@dataclass(frozen=True, slots=True)
class Inspection:
    """One casus as written, beside what was built of it."""

    pages: Pages
    choices: list[WrittenChoice]
    building: Building

    @property
    def shape(self) -> CasusShape:
        """The casus file."""
        return self.pages.casus.shape

    @property
    def margin(self) -> Margin:
        """The margin of the casus file."""
        return self.pages.casus.margin

    @property
    def begin(self) -> str:
        """The first moment, named or not."""
        return self.shape.begin or next(iter(self.shape.moments))

    def deeds(self) -> Iterator[WrittenDeed]:
        """Every choice and every outcome, in the order of the file."""
        for choice in self.choices:
            yield from choice.deeds()

    def trusted(self) -> tuple[str, ...]:
        """The seats that can have the lead: those in which the household can put trust."""
        return trusted_seats(self.shape)

    def everyone(self) -> tuple[str, ...]:
        """Whoever can be spoken of: seats, members and roles."""
        shape = self.shape
        return tuple(dict.fromkeys([*shape.seats, *shape.household.members, *self.pages.roles.shape.roles]))


def expect(
    margin: Margin, code: str, name: str, known: Collection[str], pointer: Pointer, *, key: bool = False
) -> bool:
    """Note a name that is not among the known ones, with the nearest; tells whether it is known."""
    if name in known:
        return True
    note = margin.at_key if key else margin.at_value
    note(code, pointer, name=name, near=nearest(name, known), known=", ".join(list(known)[:MOST_TOLD]) or "-")
    return False
