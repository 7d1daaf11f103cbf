"""Names that provers accept: letters, digits and underscores, unlike any word of their languages, each used once."""

from __future__ import annotations

import re

from game.model.story import END, RESUME
from game.model.variables import Variable
from game.reports.proof_pieces import ProofCasus

GROUPS = ("stress", "stability", "trust", "team", "knows", "consent", "choice", "interrupt", "withheld", "due")
"""Beginnings that make a path unlike any word of a prover's language; every other path is told by its kind."""


class ProofNames:
    """The names of everything in one casus, always the same for the same casus.

    `paths` has the name of each holding by path. `holdings` are those holdings by path, within the bounds they really
    have: only one value where nothing ever changes it. `places` numbers where play can stand, from 1: the moments,
    the endings, and then `TO_END` and `TO_RESUME`, where a route leads that still has to be looked up.
    """

    def __init__(self, spelled: ProofCasus) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()
        self.paths = {one.path: self._holding(one) for one in spelled.holdings}
        self.holdings = {one.path: _bounded(one, spelled) for one in spelled.holdings}
        found = [self.name("moment", one.moment.id) for one in spelled.moments]
        found += [self.name("ending", ending.id) for ending in spelled.casus.endings]
        self.places = {name: number for number, name in enumerate([*found, "TO_END", "TO_RESUME"], start=1)}

    def name(self, kind: str, of: str) -> str:
        """The name of something of this kind, such as `moment_keukentafel`; a number makes doubles differ."""
        known = self._names.get((kind, of))
        if known is not None:
            return known
        plain = re.sub("[^a-z0-9]+", "_", f"{kind} {of}".strip())
        name, number = plain, 1
        while name in self._taken:
            number += 1
            name = f"{plain}_{number}"
        self._taken.add(name)
        self._names[kind, of] = name
        return name

    def place(self, to: str) -> str:
        """Where a route leads: a moment, `end` or `resume`."""
        return {END: "TO_END", RESUME: "TO_RESUME"}.get(to) or self.name("moment", to)

    def _holding(self, one: Variable) -> str:
        """The name of a variable, a mark or something owed; its kind is part of it where its path is a bare word."""
        grouped = re.split("[./]", one.path)[0] in GROUPS and one.path not in GROUPS
        return self.name("" if grouped else one.kind, one.path)


def _bounded(one: Variable, spelled: ProofCasus) -> Variable:
    if one.path in spelled.changing:
        return one
    return Variable(one.path, one.kind, one.start, one.start, one.start, one.words)
