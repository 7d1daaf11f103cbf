"""Who knew what when: a row for every fact, with who knew it at first, who learnt it on the way, and who never did."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import NOTE, SMALL, SMALL_STRONG, STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import opening, told, told_to
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text
from game.reports.knowledge import KnownFact, Learning, Withholding

ROW = Box(fill="card", line="line", shadow=True, pad=(22, 16))
COLUMNS = (("fact", 28), ("first", 20), ("way", 28), ("never", 24))
"""The four columns with their share of the width."""

LEAST = 250
HOW_ICONS = {"told": "share", "household": "home-heart", "story": "bulb"}


def who_knew(table: Table, view: Viewport) -> Node:
    """All facts of the casus, those that changed hands first."""
    facts = table.story.knowledge
    # Beside each other the columns have one heading; below each other every part names itself.
    wide = view.width / view.text_scale >= sum(LEAST for _ in COLUMNS) + 420
    rows = [_fact(table, known, named=not wide) for known in facts]
    listed = Column(*rows, gap=12, role="list", name=told(table, "knowledge-title"))
    return Column(
        opening(told(table, "knowledge-title"), told_to(table, "knowledge-how"), _legend(table)),
        _head(table) if wide else None,
        listed,
        gap=14,
    )


def _legend(table: Table) -> Node:
    """What the icons mean, in words."""
    signs = [(HOW_ICONS[how], told(table, f"how-{how}"), "teal") for how in HOW_ICONS]
    signs += [("hand-stop", told(table, "how-withheld"), "amber"), ("eye-closed", told(table, "how-never"), "soft")]
    return Wrap(*(_sign(icon, name, colour) for icon, name, colour in signs), gap=20, role="list")


def _sign(icon: str, name: str, colour: str) -> Node:
    return Row(Icon(icon, 26, colour=colour), Text(name, SMALL, colour="soft"), gap=8, role="listitem")


def _head(table: Table) -> Node:
    names = [
        Text(told(table, f"knowledge-{key}"), STRONG, colour="soft", grow=share, least=LEAST) for key, share in COLUMNS
    ]
    return Row(*names, gap=20, box=Box(pad=(22, 0)))


def _fact(table: Table, known: KnownFact, *, named: bool) -> Node:
    fact = table.casus.facts[known.fact]
    about = told(
        table, "fact-about", who=table.casus.title_of(fact.about), kind=table.casus.word_of("kinds", fact.kind)
    )
    secret = Row(Icon("lock", 22, colour="plum"), Text(told(table, "secret"), NOTE, colour="plum"), gap=6)
    words = Column(Text(fact.text, STRONG), Text(about, NOTE, colour="soft"), secret if fact.secret else None, gap=4)
    parts = (
        words,
        _part(table, "first", _first(table, known), named=named),
        _part(table, "way", _way(table, known), named=named),
        _part(table, "never", _never(table, known), named=named),
    )
    for part, (_, share) in zip(parts, COLUMNS, strict=True):
        part.grow, part.least = share, LEAST
    return Row(*parts, gap=20, align="start", box=ROW, role="listitem", name=fact.text)


def _part(table: Table, key: str, chips: list[Node], *, named: bool) -> Column:
    """The chips of one column, below its name where it has no heading of its own."""
    name = told(table, f"knowledge-{key}")
    title = Text(name, NOTE, colour="soft") if named else None
    # A dash tells that nothing was left out here: there is nothing.
    listed = Wrap(*chips, gap=10, role="list", name=name) if chips else Text("–", SMALL, colour="soft", role="none")
    return Column(title, listed, gap=6)


def _first(table: Table, known: KnownFact) -> list[Node]:
    who = known.at_first
    if who and set(who) >= set(table.casus.seats):
        return [_chip(told(table, "everyone"), icon="users-group")]
    return [_chip(_who(table, one), ours=one == table.view.seat) for one in who]


def _way(table: Table, known: KnownFact) -> list[Node]:
    """Who learnt it and who was not told, in order of time."""
    learnt = [(one.week, _learnt(table, one)) for one in known.on_the_way]
    kept = [(one.week, _withheld(table, one)) for one in known.withheld]
    return [node for _, node in sorted((*learnt, *kept), key=lambda one: one[0])]


def _learnt(table: Table, one: Learning) -> Node:
    if one.how == "told" and one.sender:
        extent = told(table, f"extent-{one.extent}")
        said = told(table, "learnt-told", week=one.week, who=table.teller.who(one.sender), extent=extent)
    else:
        said = told(table, f"learnt-{one.how}", week=one.week)
    ours = one.who == table.view.seat
    return _chip(_who(table, one.who), icon=HOW_ICONS[one.how], below=said, ours=ours)


def _withheld(table: Table, one: Withholding) -> Node:
    said = told(table, "learnt-withheld", week=one.week)
    return _chip(_who(table, one.who), icon="hand-stop", below=said, colour="amber")


def _never(table: Table, known: KnownFact) -> list[Node]:
    """Who never knew, in one line of names behind a closed eye: an absence is quieter than what was said."""
    if not known.never:
        return []
    names = [told(table, "nobody")] if len(known.never) == len(table.casus.seats) else []
    names = names or [_who(table, one) for one in known.never]
    return [Row(Icon("eye-closed", 30, colour="soft"), Text(", ".join(names), SMALL, grow=1), gap=12, align="start")]


def _who(table: Table, who: str) -> str:
    """The title of a seat, role or member; in solo the player reads where they stand themselves."""
    return told(table, "you", who=table.casus.title_of(who)) if who == table.view.seat else table.casus.title_of(who)


def _chip(name: str, *, icon: str = "", below: str = "", colour: str = "teal", ours: bool = False) -> Node:
    """A name with how it came to know; the player's own has an edge."""
    box = Box(fill=f"{colour}_soft", line=colour if ours else "", thickness=3, radius=18, pad=(14, 7))
    words = Column(Text(name, SMALL_STRONG, colour=colour), Text(below, NOTE, colour="ink") if below else None, grow=1)
    picture = Icon(icon, 26, colour=colour) if icon else None
    return Row(picture, words, gap=10, box=box, role="listitem")
