"""A sweep on a page of the terminal: from the base case to what must not be concluded from it."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from game.analysis.shaken.variants import Estimate, Variant
from game.analysis.values.study import QUANTITIES
from game.reports.numerals import Numerals
from game.reports.swept import Swept
from game.words import Words

MOST_SETTINGS = 5
"""How many settings of the levers fit beside each other; more stand below each other, without their endings."""


class _Printer(Console):
    """Standard output; whoever reads it through a pipe may stop reading, and the command line knows what that means."""

    def on_broken_pipe(self) -> None:
        """Let it be known above; rich by itself would end the program here as if something were wrong."""
        raise BrokenPipeError


class Page:
    """Lines and tables on standard output, in the words of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.numerals = Numerals(words)
        self._console = _Printer(highlight=False, emoji=False, markup=False)

    def say(self, key: str, **facts: object) -> str:
        """A sentence or a part of one."""
        return self.words.say(f"sweep.{key}", **facts)

    def line(self, key: str, style: str = "", **facts: object) -> None:
        """One sentence on a line of its own."""
        self._console.print(self.say(key, **facts), style=style)

    def head(self, title: str) -> None:
        """A title, with room above it."""
        self._console.print(f"\n{title}", style="bold")

    def table(self, names: Sequence[str], rows: Sequence[Sequence[str] | None], texts: int = 1) -> None:
        """A table of which the first columns are texts and the others numbers; None draws a line."""
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for place, name in enumerate(names):
            table.add_column(name, justify="left" if place < texts else "right", overflow="fold")
        for row in rows:
            if row is None:
                table.add_section()
            else:
                table.add_row(*row)
        self._console.print(table)

    def estimate(self, estimate: Estimate | None) -> str:
        """A number, with its margin where it has one."""
        if estimate is None:
            return "–"
        told = self.numerals.number(estimate.value)
        return f"{told} ± {self.numerals.number(estimate.margin)}" if estimate.margin else told


def tell_levers(page: Page, swept: Swept) -> None:
    """The base case in a sentence, and every other setting of the levers beside it."""
    page.head(swept.casus.title)
    if not swept.complete:
        page.line("incomplete", "yellow", count=len(swept.variants), all=len(swept.draws))
    page.line("base", **{quantity: page.estimate(swept.base.values.get(quantity)) for quantity in QUANTITIES})
    settings = swept.settings
    if not settings.tried:
        return
    page.head(page.say("levers"))
    if len(settings.tried) < settings.all - 1:
        page.line("levers-some", count=len(settings.tried) + 1, all=settings.all)
    variants = [swept.base, *swept.of("levers")]
    (_beside if len(variants) <= MOST_SETTINGS else _below)(page, swept, variants)


def _beside(page: Page, swept: Swept, variants: Sequence[Variant]) -> None:
    casus = swept.casus
    rows: list[list[str] | None] = [
        [
            casus.word_of("levers", lever),
            *(casus.word_of(f"levers.{lever}", one.draw.levers[lever]) for one in variants),
        ]
        for lever in casus.levers
    ]
    rows.append(None)
    for quantity in QUANTITIES:
        rows.append([page.say(f"quantity-{quantity}"), *(page.estimate(one.values.get(quantity)) for one in variants)])
    rows.append(None)
    for ending in casus.endings:
        found = [one.endings.get(ending.id) for one in variants]
        rows.append([ending.title, *(page.numerals.share(one.value) if one else "–" for one in found)])
    page.table(["", page.say("as-is"), *("" for _ in variants[1:])], rows)


def _below(page: Page, swept: Swept, variants: Sequence[Variant]) -> None:
    rows = [
        [_setting(swept, one), *(page.estimate(one.values.get(quantity)) for quantity in QUANTITIES)]
        for one in variants
    ]
    page.table([page.say("setting"), *(page.say(f"quantity-{quantity}") for quantity in QUANTITIES)], rows)


def _setting(swept: Swept, one: Variant) -> str:
    """The levers of a variant, as people read them."""
    casus = swept.casus
    return ", ".join(
        f"{casus.word_of('levers', lever)}: {casus.word_of(f'levers.{lever}', word)}"
        for lever, word in one.draw.levers.items()
    )


def tell_limits(page: Page, swept: Swept, limit: int) -> None:
    """What was estimated, what could not be played, what did not move, and what all of this is about."""
    sampled = [one for one in swept.variants if one.plays]
    if sampled:
        margin = max(one.values["score"].margin for one in sampled)
        page.line("sampled", count=len(sampled), limit=limit, margin=page.numerals.number(margin, 2))
    broken = [one for one in swept.variants if one.trouble is not None]
    if broken:
        page.line("unplayable", count=len(broken))
    unmoved = swept.unmoved()
    if unmoved and swept.asked("one"):
        page.line("unmoved", count=len(unmoved), shake=swept.sweep.shake)
    page.line("about-the-model", "italic")
