"""The independent oracle: the casus format in plain Python, written from its description alone."""

from .explore import Result, explore
from .opening import open_choices, outcomes
from .play import take
from .position import Position, Step, begin
from .reading import load, read
from .study import study
from .world import World

__all__ = [
    "Position",
    "Result",
    "Step",
    "World",
    "begin",
    "explore",
    "load",
    "open_choices",
    "outcomes",
    "read",
    "study",
    "take",
]
