"""What is known of all plays of a casus together, as plain data: what `explore` prints and what is kept for later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Quantity = Literal["score", "trust", "care", "weeks"]

QUANTITIES: tuple[Quantity, ...] = ("score", "trust", "care", "weeks")
"""What is counted at the end of a play: points of score, the mean of `trust.*`, points of care, weeks that passed."""


class Prospect(NamedTuple):
    """What can be expected at the end: under random play, and from the best and the worst that choices can do.

    Random play takes each open choice equally often; chance falls as its weights say. For weeks fewer is best. Of one
    position these are expectations; of a moment or choice `random` is the mean over random plays that come there, and
    `best` and `worst` are the furthest of all positions.
    """

    random: float
    best: float
    worst: float


class Spread(NamedTuple):
    """The least, the most and (under random play) the mean that a score comes to."""

    min: int
    max: int
    mean: float


class EndingStudy(NamedTuple):
    """How likely random play ends here, also as an exact fraction `a/b` when that was asked, and with which scores.

    An ending that no play reaches has probability 0 and no scores.
    """

    probability: float
    exact: str | None
    score: Spread | None


class MomentStudy(NamedTuple):
    """In how many positions play can stand here, how likely a random play ever does, and what can come of it."""

    positions: int
    visit: float
    score: Prospect | None


class ChoiceStudy(NamedTuple):
    """What a choice is worth.

    `open` counts the positions where it can be taken. There, `best_share` is the share (0 to 1) where no other open
    choice leads to more score with the best play afterwards, and regret is how many points of score (0 or more) it
    falls short of the best, as mean and largest over those positions. `visit` is the probability that a random play
    takes it at least once, `times` how often on average.
    """

    open: int
    best_share: float
    mean_regret: float
    max_regret: float
    visit: float
    times: float
    score: Prospect | None


class Study(NamedTuple):
    """All plays of one casus with one setting of its levers.

    `positions` counts those where someone must choose and the final ones, as they are; `merged` counts what is left
    when positions that differ only in what nothing reads any more are taken together. `plays` is how many different
    plays there are, as a whole number. `choices` go by `moment/choice`. `distribution` gives each final score with its
    probability under random play. `complete` is False when the search stopped early: then the counts are of what was
    seen, and nothing else is known. With `decisions` it is of short plays of the casus: the fewest and the most that
    a table decides in one of them. A position has `bits` bits as it is, and its key at most `key_bits`.
    """

    casus: str
    digest: str
    levers: Mapping[str, str]
    complete: bool
    positions: int
    merged: int
    steps: int
    plays: int
    endings: Mapping[str, EndingStudy]
    values: Mapping[Quantity, Prospect]
    moments: Mapping[str, MomentStudy]
    choices: Mapping[str, ChoiceStudy]
    distribution: tuple[tuple[int, float], ...]
    bits: int = 0
    key_bits: int = 0
    decisions: tuple[int, int] | None = None
