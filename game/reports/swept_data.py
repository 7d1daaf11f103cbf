"""A sweep as JSON has it: every variant with what is known of it, and what all of them together say."""

from __future__ import annotations

from typing import Any

from game.analysis.shaken.conclusions import Conclusions, Influence
from game.analysis.shaken.variants import Estimate, as_json
from game.reports.coefficients import CoefficientTeller
from game.reports.swept import Swept
from game.words import Words


def as_data(swept: Swept, words: Words) -> dict[str, Any]:
    """The sweep; estimates are pairs of a value and half of its 95 % interval, which is 0 for what is exact.

    Scores, trust and care are in points, `weeks` in weeks, endings in probabilities under random play; a tally counts
    variants that held, that did not, and that could not tell.
    """
    sweep = swept.sweep
    return {
        "casus": swept.casus.id,
        "digest": swept.casus.digest,
        "complete": swept.complete,
        "draws": len(swept.draws),
        "levers": dict(swept.base.draw.levers),
        "shake": sweep.shake,
        "seed": sweep.seed,
        "variants": [as_json(one) for one in swept.variants],
        "holds": {kind: _concluded(swept.concluded(kind)) for kind in ("one", "together")},
        "coefficients": _coefficients(swept, words),
    }


def _concluded(found: Conclusions) -> dict[str, Any]:
    return {
        "everywhere": found.everywhere._asdict(),
        "moments": {
            moment: {"choice": one.choice, "best": one.best._asdict(), "order": one.order._asdict()}
            for moment, one in found.moments.items()
        },
        "claims": {claim: tally._asdict() for claim, tally in found.claims.items()},
    }


def _coefficients(swept: Swept, words: Words) -> list[dict[str, Any]]:
    """Every coefficient: those that were shaken first, what moves the score most at the front."""
    teller = CoefficientTeller(swept.casus, words)
    known: dict[str, Influence | None] = {one.coefficient: one for one in swept.influences}
    found = []
    for name in dict.fromkeys([*known, *swept.coefficients]):
        coefficient, influence = swept.coefficients[name], known.get(name)
        found.append(
            {
                "id": name,
                **teller.told(coefficient)._asdict(),
                "value": str(coefficient.value),
                "source": coefficient.rule.source,
                "confidence": coefficient.rule.confidence,
                "less": _pair(influence.less) if influence else None,
                "more": _pair(influence.more) if influence else None,
                "broken": list(influence.broken) if influence else [],
            }
        )
    return found


def _pair(change: Estimate | None) -> list[float] | None:
    return list(change) if change else None
