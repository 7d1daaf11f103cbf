"""What each choice and each moment is worth over all positions: open, best, regret, taken how often, and prospects."""

from fractions import Fraction

from .world import choices_of
from .worth import BETTER, mean, taking


def choice_stats(field, worth):
    """Every choice written in the casus by `moment/choice`, with `worth` the Worth of the score.

    `open`: positions where it is open. Over those positions: regret is how much less score the best play after it is
    expected to bring than the best open choice; `best_share` is the share of positions without regret, `mean_regret`
    and `max_regret` are in points of score. `visit` is the probability that a random play takes it at least once,
    `times` how often a random play takes it on average. `score` is its prospect, or None when it is never open:
    `random` the mean over all the times that random plays take it of what is then expected, `best` the highest
    expectation of best play just after it over all positions, `worst` the lowest of worst play.
    """
    found = {}
    for moment, one in field.world.moments.items():
        for choice in choices_of(one):
            found[f"{moment}/{choice}"] = choice_stat(field, worth, moment, choice)
    return found


def choice_stat(field, worth, moment, choice):
    """The row of one choice; zeros when it is never open."""
    places = [number for number in field.decides if field.where(number) == moment and choice in field.ways[number]]
    regrets = [regret(field.ways[number], choice, worth.best) for number in places]
    taken = {number: field.visits[number] / len(field.ways[number]) for number in places}
    count = Fraction(max(len(places), 1))
    return {
        "open": len(places),
        "best_share": sum(one == 0 for one in regrets) / count,
        "mean_regret": sum(regrets) / count,
        "max_regret": max(regrets, default=Fraction(0)),
        "visit": at_least_once(field, lambda number, way: Fraction(number in taken and way == choice)),
        "times": sum(taken.values(), Fraction(0)),
        "score": prospect(taken, *({n: taking(field.ways[n][choice], by) for n in places} for by in worth)),
    }


def regret(ways, choice, best):
    """How much less the best play after this choice is expected to bring than after the best open choice."""
    return max(taking(leads, best) for leads in ways.values()) - taking(ways[choice], best)


def at_least_once(field, now):
    """How likely a random play does something at least once; `now(number, way)` is 1 when that way does it, else 0."""
    found = [Fraction(0)] * len(field.positions)
    for number in field.backward():
        ways = field.ways[number]
        if ways:
            found[number] = mean(max(now(number, way), taking(leads, found)) for way, leads in ways.items())
    return found[0]


def prospect(weights, random, best, worst, quantity="score"):
    """The mean of `random` by weight and the furthest of `best` and `worst`, each by position; None without any."""
    if not weights:
        return None
    better = BETTER[quantity]
    return {
        "random": sum(weights[number] * random[number] for number in weights) / sum(weights.values()),
        "best": better(best.values()),
        "worst": (min if better is max else max)(worst.values()),
    }


def moment_stats(field, worth):
    """Every moment of the casus, with `worth` the Worth of the score.

    `positions`: where play can stand in this moment, also when it passes by itself or nothing is open. `visit`: the
    probability that a random play comes there at least once. `score` is its prospect as for a choice, over the times
    that random plays come there, or None when no play does.
    """
    return {moment: moment_stat(field, worth, moment) for moment in field.world.moments}


def moment_stat(field, worth, moment):
    """The row of one moment."""
    places = [number for number in range(len(field.positions)) if field.where(number) == moment]
    visits = {number: field.visits[number] for number in places}
    return {
        "positions": len(places),
        "visit": at_least_once(field, lambda number, _: Fraction(number in visits)),
        "score": prospect(visits, *({number: by[number] for number in places} for by in worth)),
    }
