"""What was possible in a play, made up: shaped as the real thing, with numbers that are drawn and sums that close."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from game.analysis.values.study import QUANTITIES, Quantity
from game.model.casus import Casus
from game.reports.possible import Alternative, DecisionPossible, Moved, Possible, Shaken
from game.session.messages import Decision
from game.session.session import Session

SPAN: Mapping[Quantity, tuple[float, float]] = {
    "score": (20, 90),
    "trust": (0, 100),
    "care": (-20, 100),
    "weeks": (1, 30),
}


def possible_by_hand(session: Session, seed: int = 1, shaken: Shaken | None = None) -> Possible:
    """Everything about the play of this session, drawn with this seed; every second decision is followed by luck."""
    chance = Random(seed)
    made = [decision for decision in session.decisions if decision.choice is not None]
    way = {quantity: [chance.uniform(*SPAN[quantity]) for _ in range(2 * len(made) + 1)] for quantity in QUANTITIES}
    for levels in way.values():
        # After a decision with an even number nothing fell.
        levels[4::4] = levels[3::4][: len(levels[4::4])]
    way["score"][-1] = float(session.rules.score(session.position.values))
    endings = _endings(session, len(made), chance)
    return Possible(
        positions=123_456,
        seat=session.setup.seat,
        # What passed by itself before the first decision counts as luck.
        start={quantity: levels[0] - 1.5 for quantity, levels in way.items()},
        end={quantity: levels[-1] for quantity, levels in way.items()},
        decisions=tuple(
            _decision(session, number, one, way, endings[number - 1 : number + 1], chance)
            for number, one in enumerate(made, start=1)
        ),
        distribution=tuple((score, 1 / 61) for score in range(25, 86)),
        endings=endings[0],
        shaken=shaken,
    )


def _endings(session: Session, count: int, chance: Random) -> list[dict[str, float]]:
    """Fewer and fewer endings that are open, until the one that came is left."""
    casus: Casus = session.rules.casus
    still = [ending.id for ending in casus.endings]
    came = session.position.ending or still[0]
    found = []
    for left in range(count, -1, -1):
        weights = {ending: chance.uniform(0.01, 1) for ending in still}
        together = sum(weights.values())
        found.append({one.id: weights.get(one.id, 0.0) / together for one in casus.endings})
        while len(still) > max(1, left):
            still.remove(next(ending for ending in reversed(still) if ending != came))
    return found


def _decision(
    session: Session,
    number: int,
    made: Decision,
    way: Mapping[Quantity, list[float]],
    endings: list[dict[str, float]],
    chance: Random,
) -> DecisionPossible:
    position = made.steps[0].before
    at = 2 * (number - 1)
    moved = {quantity: Moved(*levels[at : at + 3]) for quantity, levels in way.items()}
    low, high = 2 * number, 100 - number
    others = tuple(
        Alternative(
            choice,
            {q: moved[q].chosen if choice == made.choice else chance.uniform(*SPAN[q]) for q in QUANTITIES},
            low,
            high,
            high - 0.25,
        )
        for choice in session.rules.open_choices(position)
    )
    return DecisionPossible(
        number, position.moment or "", made.choice or "", moved, others, *endings, low, high, low + 2, high - 1
    )
