"""All plays at once: every position that random play can reach, how likely a visit is, and what each ending brings."""

from dataclasses import dataclass, field
from fractions import Fraction

from .opening import open_choices, outcomes
from .play import stuck, take
from .position import Position, begin, is_final, score
from .world import World, choices_of


@dataclass
class EndingResult:
    """How likely an ending is under random play, and the score there: lowest, highest, mean (None: never reached)."""

    probability: Fraction = Fraction(0)
    lowest: int | None = None
    highest: int | None = None
    mean: Fraction | None = None


@dataclass
class Result:
    """What random play can reach.

    `positions` are those where someone must choose and the final ones (these are counted); `between` are the moments
    that pass by themselves and the stuck ones. `steps` has every step by (position, choice or None, outcome number);
    `open` the open choices of each position with choices (none: stuck); `visits` the probability that a play visits a
    position, for both kinds; `endings` has an EndingResult by id.
    """

    world: World
    start: Position
    steps: dict = field(default_factory=dict)
    open: dict = field(default_factory=dict)
    positions: set = field(default_factory=set)
    between: set = field(default_factory=set)
    visits: dict = field(default_factory=dict)
    endings: dict = field(default_factory=dict)

    def following(self, position):
        """The steps from a position with their probability under random play: (step, probability)."""
        if is_final(position):
            return []
        ways = self.open.get(position) or [None]
        numbers = {way: self.numbers(position, way) for way in ways}
        found = [self.steps[position, way, number] for way in ways for number in numbers[way]]
        return [(step, step.probability / len(ways)) for step in found]

    def numbers(self, position, way):
        """The outcomes of a way, by number; [0] where no choice is open, none where a moment cannot pass by itself."""
        nobody_can = way is None and choices_of(self.world.moments[position.where])
        return [0] if nobody_can else list(outcomes(self.world, position, way))

    def settled(self, position):
        """Where play is when someone must choose or it is over: {position: probability}; passing moments are walked."""
        if position in self.positions:
            return {position: Fraction(1)}
        found = {}
        for step, probability in self.following(position):
            for further, part in self.settled(step.after).items():
                found[further] = found.get(further, 0) + probability * part
        return found


def explore(casus, kaders, levers=None, limit=100_000):
    """Everything random play can reach from the start of a casus, with `levers` {name: word} set before play."""
    world = World(casus, kaders, levers)
    result = Result(world, begin(world))
    waiting = [result.start]
    known = {result.start}
    while waiting:
        for step in steps_from(result, waiting.pop()):
            if step.after not in known:
                known.add(step.after)
                waiting.append(step.after)
        if len(known) > limit:
            raise OverflowError(f"more than {limit} positions")
    visit(result)
    look_at_endings(result)
    return result


def steps_from(result, position):
    """Every step that can be taken from a position, noted in the result."""
    world = result.world
    if is_final(position):
        result.positions.add(position)
        return []
    if choices_of(world.moments[position.where]):
        names = open_choices(world, position)
        result.open[position] = names
        (result.positions if names else result.between).add(position)
        found = [take(world, position, name, number) for name in names for number in outcomes(world, position, name)]
    else:
        result.between.add(position)
        # Without an outcome that can fall there is no step from here: the rules refuse what leads past it.
        return noted(result, [take(world, position, None, number) for number in outcomes(world, position, None)])
    return noted(result, found or [stuck(world, position)])


def noted(result, found):
    """The steps, written down by where they begin."""
    for step in found:
        result.steps[step.before, step.choice, step.number] = step
    return found


def visit(result):
    """The probability of a visit, from the start on: a position comes after all that lead to it."""
    for position in in_order(result):
        here = result.visits.setdefault(position, Fraction(int(position == result.start)))
        for step, probability in result.following(position):
            result.visits[step.after] = result.visits.get(step.after, Fraction(0)) + here * probability


def in_order(result):
    """All positions, each after every position that leads to it; a circle is an error."""
    ways_in = dict.fromkeys([*result.positions, *result.between], 0)
    for step in result.steps.values():
        ways_in[step.after] += 1
    ready, found = [result.start], []
    while ready:
        position = ready.pop()
        found.append(position)
        for step, _ in result.following(position):
            ways_in[step.after] -= 1
            if ways_in[step.after] == 0:
                ready.append(step.after)
    if len(found) != len(ways_in):
        raise ValueError("play goes round in a circle")
    return found


def look_at_endings(result):
    """Probability of each ending, and the lowest, highest and mean score there."""
    result.endings = {name: EndingResult() for name in result.world.casus["endings"]}
    for position in result.positions:
        if is_final(position):
            ending, reached = result.endings[position.where.removeprefix("ending/")], score(result.world, position)
            ending.lowest = reached if ending.lowest is None else min(ending.lowest, reached)
            ending.highest = reached if ending.highest is None else max(ending.highest, reached)
            ending.mean = (ending.mean or 0) + result.visits[position] * reached
            ending.probability += result.visits[position]
    for ending in result.endings.values():
        if ending.probability:
            ending.mean /= ending.probability
