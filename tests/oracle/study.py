"""The whole study of a small casus by the oracle, as plain data: exact, exhaustive and slow."""

from .choosing_stats import choice_stats, moment_stats
from .claims import claims
from .field import field_of
from .findings import findings
from .merging import merged_at_least
from .policies import expectation, habits
from .prospects import distribution, endings_ahead, plays, scores_ahead
from .worth import QUANTITIES, worths


def study(casus, kaders, levers=None, limit=100_000):
    """All plays of a casus, with `levers` {name: word} set before play. Numbers are int or Fraction.

    What `counted` gives, and: `policies` {habit: {quantity: expectation}} as in `policies`, `claims` as in `claims`,
    `findings` as in `findings`, `debrief` {position: row} for every position (passing moments too).
    OverflowError beyond `limit` positions.
    """
    field = field_of(casus, kaders, levers, limit)
    worth = worths(field)
    return counted(field, worth) | {
        "policies": {name: expectation(field, habit) for name, habit in habits(field).items()},
        "claims": claims(field),
        "findings": findings(field, worth),
        "debrief": debrief(field, worth),
    }


def counted(field, worth):
    """What is counted over all plays.

    `positions` (where someone must choose, and final ones), `merged-at-least` as in `merging`, `steps` (of every
    position, those that pass by themselves included) and `plays` (paths from the start to an end) are counts.
    `endings` {id: {probability, lowest, highest, mean}}, `distribution` {final score: probability}, `values` {quantity:
    {random, best, worst}} from the start, `choices` and `moments` as in `choosing_stats`.
    """
    return {
        "positions": len(field.decides) + len(field.ends),
        "merged-at-least": merged_at_least(field),
        "steps": sum(len(leads) for ways in field.ways for leads in ways.values()),
        "plays": plays(field)[0],
        "endings": {name: vars(one) for name, one in field.result.endings.items()},
        "distribution": distribution(field),
        "values": {quantity: from_start(worth[quantity]) for quantity in QUANTITIES},
        "choices": choice_stats(field, worth["score"]),
        "moments": moment_stats(field, worth["score"]),
    }


def from_start(worth):
    """What is expected at the start: {random, best, worst}."""
    return {name: by_position[0] for name, by_position in worth._asdict().items()}


def debrief(field, worth):
    """By position what still lies ahead.

    `values`: {quantity: expectation under random play}; `endings`: {ending: probability}, `lowest` and `highest`: the
    final scores that can still be reached; `plays`: how many plays go on from there.
    """
    endings, scores, ahead = endings_ahead(field), scores_ahead(field), plays(field)
    return {
        position: {
            "values": {quantity: worth[quantity].random[number] for quantity in QUANTITIES},
            "endings": endings[number],
            "lowest": scores[number][0],
            "highest": scores[number][1],
            "plays": ahead[number],
        }
        for number, position in enumerate(field.positions)
    }
