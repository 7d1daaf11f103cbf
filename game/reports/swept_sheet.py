"""A sweep as rows for a spreadsheet: one row a variant, with what was set in it and what is expected of it."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.shaken.conclusions import by_moment
from game.analysis.shaken.variants import Variant
from game.analysis.values.study import QUANTITIES
from game.reports.coefficients import CoefficientTeller
from game.reports.sheet import Cell
from game.reports.swept import Swept
from game.words import Words


def rows(swept: Swept, words: Words) -> Iterator[list[Cell]]:
    """The heads of the columns, then a row for each variant in the order of the draws."""
    sheet = _Sheet(swept, words)
    yield sheet.heads()
    for one in swept.variants:
        yield sheet.row(one)


class _Sheet:
    """The columns of one sweep: endings, claims and moments are those of its casus."""

    def __init__(self, swept: Swept, words: Words) -> None:
        self._swept = swept
        self._words = words
        self._teller = CoefficientTeller(swept.casus, words)
        self._moments = list(by_moment(swept.base.choices))

    def heads(self) -> list[Cell]:
        casus = self._swept.casus
        fixed = ("number", "kind", "levers", "coefficient", "what", "rule", "factor", "factors", "exact", "plays",
                 "positions")  # fmt: skip
        return [
            *(self._say(f"head-{name}") for name in fixed),
            *(self._say(f"quantity-{quantity}") for quantity in QUANTITIES),
            self._say("head-margin"),
            *(self._say("head-ending", title=ending.title) for ending in casus.endings),
            *(self._say("head-claim", claim=claim) for claim in self._swept.base.claims),
            *(self._say("head-moment", title=casus.moments[moment].title) for moment in self._moments),
        ]

    def row(self, one: Variant) -> list[Cell]:
        score = one.values.get("score")
        return [
            one.draw.number,
            self._say(f"kind-{one.draw.kind}"),
            " ".join(f"{lever}={word}" for lever, word in one.draw.levers.items()),
            *self._shaken(one),
            self._truth(one.exact),
            one.plays or None,
            one.positions,
            *(one.values[quantity].value if quantity in one.values else None for quantity in QUANTITIES),
            score.margin if score else None,
            *(one.endings[ending.id].value if one.endings else None for ending in self._swept.casus.endings),
            *(self._truth(one.claims.get(claim)) for claim in self._swept.base.claims),
            *(self._ahead(one, moment) for moment in self._moments),
        ]

    def _shaken(self, one: Variant) -> list[Cell]:
        """The coefficient that was shaken alone, in words and with its factor; or all of them with theirs."""
        factors = one.draw.factors
        if one.draw.kind != "one":
            return [None, None, None, None, " ".join(f"{name}={factor}" for name, factor in factors.items()) or None]
        ((name, factor),) = factors.items()
        told = self._teller.told(self._swept.coefficients[name])
        return [name, told.what, told.rule, factor, None]

    def _ahead(self, one: Variant, moment: str) -> Cell:
        """The choice with the highest expected score, as its author put it."""
        choices = by_moment(one.choices).get(moment)
        if not choices:
            return None
        best = max(choices, key=lambda choice: choices[choice].value)
        return self._swept.casus.moments[moment].choices[best].label

    def _truth(self, holds: bool | None) -> Cell:
        return None if holds is None else self._say("yes" if holds else "no")

    def _say(self, key: str, **facts: object) -> str:
        return self._words.say(f"sweep.{key}", **facts)
