"""The margin of one file, where everything that is wrong with its meaning is noted at its place."""

from __future__ import annotations

from game.content.expressions_tokens import ExpressionMistake
from game.content.places import Places, Pointer
from game.content.problems import Place, Problem


class Margin:
    """Notes beside one file; nothing is raised, so that an author hears of every mistake at once."""

    def __init__(self, places: Places) -> None:
        self.problems: list[Problem] = []
        self._places = places

    def at_key(self, code: str, pointer: Pointer, **facts: object) -> None:
        """Note a problem with the key (or list item) at the end of the pointer."""
        self._note(code, self._places.key(pointer), pointer, facts)

    def at_value(self, code: str, pointer: Pointer, **facts: object) -> None:
        """Note a problem with the value at the end of the pointer."""
        self._note(code, self._places.value(pointer), pointer, facts)

    def at_mistake(self, mistake: ExpressionMistake, pointer: Pointer, *, exact: bool = True) -> None:
        """Note a mistake in the expression at the end of the pointer; not `exact` points at its beginning."""
        place = self._places.inside(pointer, mistake.column) if exact else self._places.value(pointer)
        self._note(mistake.code, place, pointer, mistake.facts)

    def _note(self, code: str, place: Place, pointer: Pointer, facts: dict[str, object]) -> None:
        self.problems.append(Problem(code, place, facts, pointer))
