"""The look back in a terminal, the part about people: who knew what when, and what each will do after today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, STRONG
from game.reports.knowledge import KnownFact, Learning
from game.reports.telling import Teller
from game.reports.wording import as_sentence


def show_knowledge(look: Look, facts: Iterable[KnownFact]) -> None:
    """Each fact with who knew it at first, who learnt it when and how, and who never did."""
    page = look.page
    page.rule(_said(look, "knowledge-title"))
    # Before the end the table may still play on: then a secret stays one.
    teller = look.teller if look.view.ending is None else Teller(look.casus, page.words)
    for number, known in enumerate(facts):
        if number:
            page.gap()
        page.write(teller.fact(known.fact), style=STRONG)
        for line in _lines(look, known):
            page.write(line, indent=2, style=QUIET)


def _lines(look: Look, known: KnownFact) -> Iterator[str]:
    if known.at_first:
        yield _named(look, "knowledge-first", known.at_first)
    moved = [(one.week, _learnt(look, one)) for one in known.on_the_way]
    moved += [(one.week, _line(look, one.who, "withheld", week=one.week)) for one in known.withheld]
    yield from (line for _, line in sorted(moved, key=lambda one: one[0]))
    if known.never:
        yield _named(look, "knowledge-never", known.never)


def _named(look: Look, key: str, who: Iterable[str]) -> str:
    return f"{_said(look, key)}: {', '.join(look.casus.title_of(one) for one in who)}"


def _learnt(look: Look, one: Learning) -> str:
    if one.how != "told" or one.sender is None:
        return _line(look, one.who, one.how, week=one.week)
    extent = _said(look, f"extent-{one.extent}")
    return _line(look, one.who, "told", week=one.week, who=look.teller.who(one.sender), extent=extent)


def _line(look: Look, learner: str, how: str, **facts: object) -> str:
    return f"{as_sentence(look.casus.title_of(learner))}: {_said(look, f'learnt-{how}', **facts)}"


def show_promises(look: Look, promises: Mapping[str, str]) -> None:
    """What each seat said it would do, in its own words."""
    page = look.page
    page.rule(_said(look, "promise-title-alone" if look.alone else "promise-title"))
    for seat, told in promises.items():
        page.write(f"{as_sentence(look.casus.title_of(seat))}: {told}", hang="- ")


def _said(look: Look, key: str, **facts: object) -> str:
    """A sentence of the catalogue of the look back, which the window speaks from as well."""
    return look.page.words.say(f"looking_back.{key}", **facts)
