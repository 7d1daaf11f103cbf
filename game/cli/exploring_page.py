"""What `explore` prints: how large a casus is, what may be expected, its endings, and every choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from game.analysis.values.study import QUANTITIES, Study
from game.cli.searching_told import left_out, line_of, silence_told
from game.cli.studying import grouped
from game.model.casus import Casus
from game.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.analysis.values.simulating import Simulation
    from game.cli.checked import Checked, Told

LONGEST_FRACTION = 32
"""Characters of a fraction that still fits a table; `--json` has it whole."""


def page(casus: Casus, study: Study, words: Words) -> None:
    """Everything that is known of a casus that was searched to its end."""
    console = _console()
    _head(console, casus, study, words)
    told = words.say(
        "exploring.whole", positions=grouped(study.positions), plays=grouped(study.plays), steps=grouped(study.steps)
    )
    console.print(
        f"{told} {words.say('exploring.merged', merged=grouped(study.merged), bits=study.bits, wide=study.key_bits)}"
    )
    console.print()
    put_table(console, words.say("exploring.values"), _values(study, words))
    put_table(console, words.say("exploring.endings"), _endings(casus, study, words))
    put_table(console, words.say("exploring.choices"), _choices(casus, study, words))
    console.print()
    console.print(words.say("exploring.explained"))


def sampled_page(casus: Casus, study: Study, sample: Simulation, words: Words, *, stopped: bool) -> None:
    """What random plays tell where the search did not come to its end."""
    console = _console()
    _head(console, casus, study, words)
    console.print(words.say("exploring.stopped" if stopped else "exploring.too-large", seen=grouped(study.positions)))
    if not sample.plays:
        return
    estimate = max(sample.positions, study.positions)
    console.print(
        words.say("exploring.estimate", count=grouped(estimate))
        + " "
        + words.say("exploring.sampled", count=grouped(sample.plays))
    )
    table = _table(words, "value", "random", "margin")
    for quantity, one in sample.values.items():
        table.add_row(words.say(f"exploring.{quantity}"), f"{one.mean:.2f}", f"± {one.margin:.2f}")
    put_table(console, words.say("exploring.values"), table)
    table = _table(words, "ending", "chance")
    for ending in casus.endings:
        table.add_row(ending.title, f"{sample.endings[ending.id] / sample.plays:.1%}")
    put_table(console, words.say("exploring.endings"), table)
    console.print()
    console.print(words.say("exploring.no-proof"))


def findings_page(checked: Checked, findings: Sequence[Told], silenced: Sequence[Told], words: Words) -> None:
    """What is wrong or odd in the plays, as `check` tells it, and how far that was looked at."""
    console = _console()
    console.print()
    console.print(words.say("exploring.findings"), style="bold")
    left = left_out(checked.place.name, checked.survey, words) if checked.survey else ()
    lines = [*map(line_of, findings), *left]
    for line in (*(lines or [words.say("exploring.no-findings")]), *silence_told(silenced, words)):
        # A place that is broken over two lines can no longer be opened.
        console.print(line, soft_wrap=True)


def _console() -> Console:
    return Console(highlight=False, emoji=False, markup=False, soft_wrap=False)


def _head(console: Console, casus: Casus, study: Study, words: Words) -> None:
    console.print(casus.title, style="bold")
    if study.levers:
        told = ", ".join(f"{lever} = {word}" for lever, word in study.levers.items())
        console.print(words.say("exploring.levers", levers=told))
    if study.decisions:
        least, most = study.decisions
        console.print(words.say("short.explored", least=least, most=most))
        never = [moment for moment in casus.short.moments if not study.moments[moment].positions] if casus.short else []
        if never:
            console.print(words.say("short.never", moments=", ".join(never)))


def _values(study: Study, words: Words) -> Table:
    table = _table(words, "value", "random", "best", "worst")
    for quantity in QUANTITIES:
        one = study.values[quantity]
        table.add_row(words.say(f"exploring.{quantity}"), f"{one.random:.2f}", f"{one.best:.2f}", f"{one.worst:.2f}")
    return table


def _endings(casus: Casus, study: Study, words: Words) -> Table:
    table = _table(words, "ending", "chance", "exact", "scores", "mean")
    for ending in casus.endings:
        one = study.endings[ending.id]
        exact = one.exact if one.exact and len(one.exact) <= LONGEST_FRACTION else "…"
        scores = f"{one.score.min} – {one.score.max}" if one.score else "–"
        table.add_row(
            ending.title, f"{one.probability:.2%}", exact, scores, f"{one.score.mean:.1f}" if one.score else "–"
        )
    return table


def _choices(casus: Casus, study: Study, words: Words) -> Table:
    table = _table(words, "choice", "visit", "random", "best", "worst", "best-share", "regret", "most-regret")
    for moment in casus.moments.values():
        here = study.moments[moment.id]
        score = here.score
        told = [f"{score.random:.1f}", f"{score.best:.1f}", f"{score.worst:.1f}"] if score else ["–"] * 3
        table.add_row(moment.id, f"{here.visit:.1%}", *told, "", "", "", style="bold")
        for choice in moment.choices.values():
            one = study.choices[choice.key]
            if one.score is None:
                table.add_row(f"  {choice.id}", words.say("exploring.never-open"))
                continue
            expected = [f"{one.score.random:.1f}", f"{one.score.best:.1f}", f"{one.score.worst:.1f}"]
            regret = [f"{one.best_share:.0%}", f"{one.mean_regret:.1f}", f"{one.max_regret:.1f}"]
            table.add_row(f"  {choice.id}", f"{one.visit:.1%}", *expected, *regret)
    return table


def put_table(console: Console, title: str, table: Table) -> None:
    """Print a table below its title."""
    console.print()
    console.print(title, style="bold")
    console.print(table)


def _table(words: Words, first: str, *columns: str) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column(words.say(f"exploring.{first}"), no_wrap=True)
    for column in columns:
        table.add_column(words.say(f"exploring.{column}"), justify="right")
    return table
