"""The audit trail: everything that was shared, and what was not told, held against the table and open to dispute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, NOTE, SMALL, STORY, STRONG, SUBHEADING, Face, TextStyle
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import LARGE, chip, empty, opening, told, told_to
from game.desktop.pages.furniture import PANEL
from game.desktop.pages.sharings import row_lines
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, pill
from game.model.sharing import Sharing
from game.reports.knowledge import Withholding
from game.reports.table_rows import UNREAD, read_told
from game.reports.wording import as_sentence

FEW = 2
"""Up to so many entries lie below each other, each as wide as the page, for a whole room to read."""


class Size(NamedTuple):
    """How large an entry is told: with few of them a whole room can read each."""

    fact: TextStyle
    term: TextStyle
    verdict: TextStyle
    small: TextStyle
    pad: tuple[float, float]


FEW_SIZE = Size(TextStyle(Face.REGULAR, 38, 1.35), SUBHEADING, TextStyle(Face.SEMIBOLD, 34, 1.25), BODY, (40, 32))
MANY_SIZE = Size(STORY, STRONG, SUBHEADING, SMALL, (24, 20))


def trail(table: Table, view: Viewport) -> Node:  # noqa: ARG001 — every step is asked for with its viewport
    """Each sharing in the order in which it happened, then what was kept, then how to disagree."""
    kept = _withheld(table)
    few = len(table.story.sharings) + len(kept) <= FEW
    size = FEW_SIZE if few else MANY_SIZE
    entries = [_entry(table, one, size) for one in table.story.sharings]
    entries += [_kept(table, fact, one, size) for fact, one in kept]
    if not entries:
        return empty(told(table, "trail-none-title"), told_to(table, "trail-none"), "share")
    listed = Grid(*entries, columns=1 if few else 2, gap=18, role="list", name=told(table, "trail-title"), grow=1)
    return Column(
        opening(told(table, "trail-title"), told(table, "trail-how"), _unread(table)),
        listed,
        _disagree(table, large=few),
        gap=16,
        grow=1,
    )


def _unread(table: Table) -> Node | None:
    """That no person has held the table against the law yet, where that is so."""
    kader = table.casus.sharing
    if kader is None or kader.checked_on != UNREAD:
        return None
    return pill(read_told(kader.checked_on, table.words), icon="gavel", colour="amber", fill="amber_soft")


def _disagree(table: Table, *, large: bool) -> Node:
    style = LARGE if large else STRONG
    words = Text(told_to(table, "disagree"), style, colour="plum", grow=1, least=360)
    box = Box(fill="card", line="plum", thickness=2, radius=22, pad=(28, 24 if large else 14))
    return Row(Icon("messages", 44 if large else 34, colour="plum"), words, gap=20, box=box)


def _entry(table: Table, sharing: Sharing, size: Size) -> Node:
    """Who told whom what, the ground and the consent it was done with, and what the table says of it."""
    sender, receiver = (as_sentence(table.casus.title_of(who)) for who in (sharing.sender, sharing.receiver))
    people = Row(chip(sender), Icon("arrow-right", 30, colour="soft"), chip(receiver), gap=12)
    fact = table.teller.kind_of(sharing.fact) if sharing.extent == "dat" else table.teller.fact(sharing.fact)
    extent = as_sentence(table.words.say(f"play.extent-{sharing.extent}"))
    return Column(
        _head(table, people, sharing.week),
        Text(told(table, "shared-what", extent=extent, fact=fact), size.fact, grow=1),
        _about_and_purpose(table, sharing, size),
        Grid(*_terms(table, sharing, size), columns=3, gap=14),
        _verdict(table, sharing, size),
        gap=14,
        box=PANEL._replace(pad=size.pad),
        least=620,
        role="listitem",
        name=table.teller.sharing(sharing),
    )


def _head(table: Table, people: Node, week: int) -> Node:
    """Whom it is between, and when."""
    return Wrap(people, pill(table.say("week-number", week=week), icon="calendar-week"), gap=14)


def _about_and_purpose(table: Table, sharing: Sharing, size: Size) -> Node:
    """Whom it speaks of, and what it was told for; the purpose has most of the room."""
    about = _term(table.words.say("sharing_row.about"), table.casus.title_of(sharing.about), size)
    purpose = _term(told(table, "purpose"), sharing.purpose, size, grow=2)
    return Row(about, purpose, gap=14, align="stretch", stacks=True)


def _terms(table: Table, sharing: Sharing, size: Size) -> Iterator[Node]:
    """On which ground it was told, with or without consent, and whether the household knew."""
    yield _term(told(table, "ground"), as_sentence(table.words.say(f"play.ground-{sharing.ground}")), size)
    yield _term(told(table, "consent"), told(table, "yes" if sharing.consent else "no"), size)
    yield _term(told(table, "informed"), told(table, f"informed-{sharing.informed}"), size)


def _term(name: str, said: str, size: Size, grow: float = 1) -> Node:
    box = Box(fill="paper", line="line", radius=16, pad=(16, 12))
    return Column(Text(name, NOTE, colour="soft"), Text(said, size.term), gap=2, box=box, least=170, grow=grow)


def _verdict(table: Table, sharing: Sharing, size: Size) -> Node:
    """What the table says, as what the table says."""
    verdict = told(table, "by-the-table", verdict=table.words.say(f"play.verdict-{sharing.verdict}"))
    outcome = told(table, "outcome", outcome=table.teller.sharing_outcome(sharing))
    row = row_lines(table, sharing, size.small)
    return _by_the_table(Text(verdict, size.verdict, colour="plum"), Text(outcome, size.small), *row)


def _by_the_table(*lines: Node) -> Node:
    box = Box(fill="plum_soft", radius=18, pad=(22, 16))
    return Row(Icon("scale", 38, colour="plum"), Column(*lines, gap=6, grow=1), gap=18, align="start", box=box)


def _withheld(table: Table) -> list[tuple[str, Withholding]]:
    """What was not told though someone could, in order of time."""
    found = [(known.fact, one) for known in table.story.knowledge for one in known.withheld]
    return sorted(found, key=lambda kept: kept[1].week)


def _kept(table: Table, fact: str, kept: Withholding, size: Size) -> Node:
    """Something that was not told; the table may say that it should or could have been."""
    who = chip(as_sentence(table.casus.title_of(kept.who)), icon="hand-stop", colour="amber")
    said = told(table, "kept-what", fact=table.teller.fact(fact))
    return Column(
        _head(table, who, kept.week),
        Text(said, size.fact, grow=1),
        _by_the_table(Text(told(table, "kept-how", who=table.teller.who(kept.who)), size.small)),
        gap=14,
        box=PANEL._replace(pad=size.pad),
        least=620,
        role="listitem",
        name=said,
    )
