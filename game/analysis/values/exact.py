"""Probabilities as exact fractions and numbers of plays as exact whole numbers, however large.

The flow of random play is followed in whole numbers modulo several primes; what the remainders have in common (the
Chinese remainder theorem) is the numerator, above a denominator that the casus itself gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import reduce
from math import ceil, lcm, log2

import numpy as np

from game.analysis.search.graph import Arc, Graph, Layer
from game.analysis.search.rows import Array
from game.analysis.values.flow import Factor, flow

PRIME_BITS = 30


def ending_fractions(graph: Graph) -> Mapping[str, Fraction]:
    """The exact probability of each ending that random play reaches."""
    denominator = _denominator(graph)
    primes = _primes(denominator.bit_length() + 1)
    remainders: dict[str, list[int]] = {}
    for prime in primes:
        for ending, remainder in _per_ending(graph, _random_play(prime), prime).items():
            remainders.setdefault(ending, []).append(remainder * denominator % prime)
    return {ending: Fraction(_joined(found, primes), denominator) for ending, found in remainders.items()}


def plays(graph: Graph) -> int:
    """How many different plays there are; different outcomes of chance make different plays."""
    about = flow(graph, np.ones(len(graph.starts)), lambda layer, arc, mass: mass)
    ends = [mass.sum() for mass, layer in zip(about, graph.layers, strict=True) if layer.stage.is_ending]
    primes = _primes(ceil(log2(max(2.0, float(sum(ends))))) + 2)
    remainders = []
    for prime in primes:
        counts = _per_ending(graph, lambda layer, arc, mass: mass, prime)
        remainders.append(sum(counts.values()) % prime)
    return _joined(remainders, primes)


def _per_ending(graph: Graph, along: Factor, prime: int) -> dict[str, int]:
    """What flows into each ending, modulo a prime."""
    starts = np.ones(len(graph.starts), np.uint64)
    found: dict[str, int] = {}
    for mass, layer in zip(flow(graph, starts, along, prime), graph.layers, strict=True):
        if layer.stage.is_ending:
            ending = layer.stage.place
            found[ending] = (found.get(ending, 0) + int(mass.sum())) % prime
    return found


def _random_play(prime: int) -> Factor:
    """The part of the mass that goes along an arc under random play, modulo a prime."""

    def along(layer: Layer, arc: Arc, mass: Array) -> Array:
        if arc.way < 0:
            return mass
        open_count = layer.open_count if arc.source is None else layer.open_count[arc.source]
        mass = mass * _inverses(open_count.astype(np.int64), prime) % np.uint64(prime)
        falling = layer.falling[arc.way]
        if len(falling.weights) == 1:
            return mass
        total = np.broadcast_to(np.asarray(falling.total, np.int64), layer.count)
        total = total if arc.source is None else total[arc.source]
        mass = mass * _inverses(total, prime) % np.uint64(prime)
        moved: Array = mass * np.uint64(falling.weights[arc.outcome] % prime) % np.uint64(prime)
        return moved

    return along


def _inverses(numbers: Array, prime: int) -> Array:
    """What to multiply by, modulo a prime, in place of dividing by each of these numbers."""
    different, where = np.unique(numbers, return_inverse=True)
    table = np.array([pow(int(one), -1, prime) if one else 0 for one in different], np.uint64)
    found: Array = table[where]
    return found


def _denominator(graph: Graph) -> int:
    """A whole number that makes every probability of random play whole, from the choices and weights that occur."""
    found = [1] * len(graph.layers)
    for number, layer in enumerate(graph.layers):
        chosen = _common(layer.open_count) * found[number]
        for stage, way in {(arc.stage, arc.way) for arc in layer.arcs}:
            fallen = _common(layer.falling[way].total) if way >= 0 else 1
            found[stage] = lcm(found[stage], chosen * fallen)
    ends = (one for one, layer in zip(found, graph.layers, strict=True) if layer.stage.is_ending)
    return lcm(*ends) * len(graph.starts)


def _common(numbers: int | Array) -> int:
    return lcm(*(int(one) for one in np.unique(numbers) if one > 0))


def _primes(bits: int) -> list[int]:
    """Primes of 30 bits that together hold a number of so many bits."""
    search = _prime_numbers((1 << PRIME_BITS) - 1)
    return [next(search) for _ in range(bits // (PRIME_BITS - 1) + 1)]


def _prime_numbers(below: int) -> Iterator[int]:
    for number in range(below, 2, -2):
        if all(pow(base, number - 1, number) == 1 for base in (2, 3, 5, 7)) and _is_prime(number):
            yield number


def _is_prime(number: int) -> bool:
    return all(number % divisor for divisor in range(3, int(number**0.5) + 1, 2))


def _joined(remainders: Iterable[int], primes: Iterable[int]) -> int:
    """The one number, below the product of the primes, that leaves these remainders."""

    def join(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
        (found, modulus), (remainder, prime) = one, other
        step = (remainder - found) * pow(modulus, -1, prime) % prime
        return found + modulus * step, modulus * prime

    return reduce(join, zip(remainders, primes, strict=True), (0, 1))[0]
