"""A short play in the search: where nobody is asked, one choice is left, that which the table takes by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from game.analysis.search.rows import Rows, Truth
from game.analysis.search.settling import Condition
from game.analysis.search.truths import both, either, opposite, somewhere
from game.model.casus import Casus
from game.model.expressions import Expression


class Defaults:
    """What a table takes at the moments of a casus that are not `asked`: its default, or the first choice that is open.

    `read` makes a condition ready for many rows together.
    """

    def __init__(
        self, casus: Casus, asked: Collection[str], read: Callable[[Expression | None], Condition | None]
    ) -> None:
        self._skipped = {
            moment.id: [(read(route.when), list(moment.choices).index(route.to)) for route in moment.default]
            for moment in casus.moments.values()
            if moment.choices and moment.id not in asked
        }

    def left(self, moment: str, rows: Rows, opens: Sequence[Truth]) -> Sequence[Truth]:
        """Per way where it is taken, of where it is open: everywhere that it is open, at a moment that is asked."""
        cases = self._skipped.get(moment)
        if cases is None:
            return opens
        left: list[Truth] = [False] * len(opens)
        no_case_yet: Truth = True
        for when, way in cases:
            holds = both(no_case_yet, True if when is None else when(rows))
            left[way] = either(left[way], both(holds, opens[way]))
            no_case_yet = both(no_case_yet, opposite(holds))
        nothing_yet: Truth = opposite(somewhere(left))
        for way, is_open in enumerate(opens):
            left[way] = either(left[way], both(nothing_yet, is_open))
            nothing_yet = both(nothing_yet, opposite(is_open))
        return left
