"""What if: from a decision of the play that is looked back on, another way that is walked in a play of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.desktop.looking import Looking
from game.desktop.ports import OpenedPlay
from game.rules.rules import Rules
from game.session.walking_on import Walk, told_again

WalkOn = Callable[[OpenedPlay, int], Walk]
"""Who lays out a play of its own, where the play stood before the decision with this number."""


class WhatIf(NamedTuple):
    """A walk, how it is looked at, the decision that it began at, and the step of the look back to come back to."""

    walk: Walk
    looking: Looking
    number: int
    page: int

    def retold(self, rules: Rules) -> WhatIf:
        """The same walk in the casus as it is told now; raises a KantelpuntError where it can not come so far."""
        return what_if(told_again(self.walk, rules), self.number, self.page)


def what_if(walk: Walk, number: int, page: int) -> WhatIf:
    """A walk from the decision with this number, begun on this step of the look back (from 0)."""
    return WhatIf(walk, Looking(walk.session), number, page)
