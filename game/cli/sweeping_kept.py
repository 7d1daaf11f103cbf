"""Variants that were worked out before, also in a sweep that was broken off: nobody waits for them twice."""

from __future__ import annotations

from game.analysis.shaken.draws import Draw, Sweep
from game.analysis.shaken.sweeping import Known, in_order
from game.analysis.shaken.variants import Variant, as_json, from_json
from game.cli.results import keep_result, kept_result
from game.model.casus import Casus

KIND = "sweep"


class KeptSweep:
    """The variants of one casus that are kept, for sweeps that differ in nothing but how many draws they make."""

    def __init__(self, casus: Casus, sweep: Sweep, limit: int) -> None:
        self._digest = casus.digest
        # Where a variant is estimated, the limit and the seed decide what comes of it.
        self._asked = [sorted(sweep.levers.items()), sweep.shake, sweep.seed, limit]

    def known(self, draws: tuple[Draw, ...]) -> Known:
        """Those of these draws that were worked out before, under their numbers of today."""
        kept = {_what(one.draw): one for one in self._variants()}
        return {draw.number: kept[_what(draw)]._replace(draw=draw) for draw in draws if _what(draw) in kept}

    def keep(self, known: Known) -> None:
        """Keep these beside those that were kept already."""
        kept = {_what(one.draw): one for one in (*self._variants(), *in_order(known))}
        keep_result(KIND, self._digest, self._asked, {"variants": [as_json(one) for one in kept.values()]})

    def _variants(self) -> list[Variant]:
        kept = kept_result(KIND, self._digest, self._asked)
        told = kept["variants"] if kept is not None else []
        assert isinstance(told, list)
        return [from_json(one) for one in told]


def _what(draw: Draw) -> str:
    """What is set in a draw, whatever its number."""
    return repr((sorted(draw.levers.items()), sorted(draw.factors.items())))
