"""All plays of a casus worked out with progress on a terminal, or as they were worked out before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from game.analysis.values.study_data import as_data, from_data
from game.cli.results import keep_result, kept_result
from game.cli.setting_up import refuse_lever
from game.cli.stopping import Stopping
from game.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.analysis.values.study import Study
    from game.model.casus import Casus

KIND = "study"

POSITION_BYTES = 400
"""Bytes that a position takes at the most while values are worked out; see benchmarks/README.md."""


class Tell(Protocol):
    """Tells how many positions (or plays) are known so far; False when someone wants to stop."""

    def __call__(self, known: int, /) -> bool:
        """How many."""


def levers_of(casus: Casus, asked: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """The levers as asked; raises PlaceNotUsable for a lever or a word that the casus does not have."""
    for name, word in asked:
        refuse_lever(casus, name, word)
    return MappingProxyType(dict(asked))


def most_positions(limit: int | None, megabytes: int | None) -> int:
    """How many positions may be searched within these bounds."""
    solve = import_module("game.analysis.values.solve")
    within: int = solve.LIMIT if limit is None else limit
    return within if megabytes is None else min(within, megabytes * 1_000_000 // POSITION_BYTES)


def studied(
    casus: Casus, levers: Mapping[str, str], limit: int, tell: Tell, asked: Sequence[str] | None = None
) -> Study:
    """The study of a casus; a complete one is kept, and then `tell` hears nothing.

    With `asked` it is one of short plays, in which a table decides at these moments and nowhere else.
    """
    question = [sorted(levers.items()), *([] if asked is None else [list(asked)])]
    known = kept_result(KIND, casus.digest, question)
    if known is not None and (kept := from_data(known)).positions <= limit:
        return kept
    solve = import_module("game.analysis.values.solve")
    found: Study = solve.study(casus, levers, limit, go_on=tell, asked=asked)
    if found.complete:
        keep_result(KIND, casus.digest, question, as_data(found))
    return found


@contextmanager
def progress(words: Words, key: str, stopping: Stopping, *, quiet: bool) -> Iterator[Tell]:
    """Something that shows on a terminal how many are known, in the sentence of this key, until it is done."""
    console = Console(stderr=True)
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as shown:
        task = shown.add_task(words.say(key, count=grouped(0)), total=None)

        def tell(known: int, /) -> bool:
            shown.update(task, description=words.say(key, count=grouped(known)))
            return not stopping.wished

        yield tell


def grouped(number: int) -> str:
    """A large whole number that can be read: a space between every three digits."""
    return f"{number:_}".replace("_", "\u00a0")
