"""Looking things up while the play waits: three shelves as tabs, a field to search in, and what was found."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.buttons import Button, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, NOTE, SMALL, SMALL_STRONG, STRONG
from game.desktop.finding import Entry
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.reference_items import item
from game.desktop.pictures import Icon
from game.desktop.reference import SHELVES, Item, Shelf, of_moment
from game.desktop.table import Table
from game.desktop.text_fields import TextField
from game.desktop.texts import Text, heading
from game.desktop.typing_keys import FIELD_KEY
from game.reports.wording import as_sentence

KEYS: dict[Shelf, str] = {"people": "b", "guidance": "h", "words": "w"}
ICONS: dict[Shelf, str] = {"people": "users", "guidance": "book-2", "words": "language"}
COLUMNS: dict[Shelf, int] = {"people": 3, "guidance": 2, "words": 2}


def say(table: Table, key: str, **facts: object) -> str:
    """A sentence about looking things up."""
    return table.words.say(f"reference.{key}", **facts)


def asking(table: Table, shelf: Shelf) -> Node:
    """What stays in sight above the results: the tabs, the field, how much was found, and the themes."""
    search = table.reference.search
    prompt = say(table, f"{shelf}-prompt")
    field = TextField(search, prompt=prompt, icon="search", key=FIELD_KEY, id="search", grow=1, least=400)
    clear = push_button(say(table, "clear"), search.clear, icon="x", id="clear") if search.text else None
    count = Text(_count(table, shelf), SMALL_STRONG, role="status")
    return Column(
        Wrap(*(_tab(table, one, on=one == shelf) for one in SHELVES), gap=10, role="list"),
        Row(field, Row(count, clear, gap=18), gap=18, stacks=True),
        _themes(table) if shelf == "guidance" else None,
        gap=14,
    )


def _tab(table: Table, shelf: Shelf, *, on: bool) -> Button:
    label, colour = say(table, shelf), "on_teal" if on else "ink"
    return Button(
        Icon(ICONS[shelf], 26, colour=colour),
        Text(label, STRONG, colour=colour),
        Text(KEYS[shelf].upper(), NOTE, colour=colour, role="none"),
        action=lambda: table.open_cover(shelf),
        hotkey=KEYS[shelf],
        id=f"shelf-{shelf}",
        gap=12,
        hover="teal_deep" if on else "hover",
        box=Box(fill="teal" if on else "card", line="teal" if on else "line", radius=40, pad=(22, 10)),
        value=say(table, "is-on") if on else "",
    )


def _count(table: Table, shelf: Shelf) -> str:
    count = len(table.reference.found(table.casus, shelf))
    return say(table, "found" if table.reference.search.text.strip() else f"{shelf}-count", count=count)


def _themes(table: Table) -> Node:
    themes = dict.fromkeys(card.theme for card in table.casus.cards)
    chips = [_theme(table, theme, as_sentence(table.casus.word_of("themes", theme))) for theme in themes]
    return Wrap(_theme(table, "", say(table, "all-themes")), *chips, gap=8, role="list", name=say(table, "themes"))


def _theme(table: Table, theme: str, label: str) -> Button:
    on = table.reference.theme == theme
    return Button(
        Icon("check", 22, colour="teal") if on else None,
        Text(label, SMALL_STRONG, colour="teal" if on else "soft"),
        action=lambda: table.reference.choose_theme(theme),
        id=f"theme-{theme}",
        gap=8,
        box=Box(fill="teal_soft" if on else "card", line="teal" if on else "line", radius=40, pad=(16, 6)),
        value=say(table, "is-on") if on else "",
    )


def results(table: Table, shelf: Shelf) -> Node:
    """What was found: first what the moment on the table speaks of, unless someone asked for something else."""
    found = table.reference.found(table.casus, shelf)
    if not found:
        return _nothing(table, shelf)
    about = Text(say(table, f"{shelf}-about"), SMALL, colour="soft")
    here = () if table.reference.search.text.strip() else of_moment(table.casus, shelf, table.view.moment)
    first = [entry for entry in found if entry.thing.id in here]
    rest = [entry for entry in found if entry.thing.id not in here]
    return Column(
        about,
        _group(table, shelf, say(table, "this-moment"), first) if first else None,
        _group(table, shelf, say(table, "the-rest") if first else "", rest) if rest else None,
        gap=20,
    )


def _group(table: Table, shelf: Shelf, title: str, entries: Sequence[Entry[Item]]) -> Node:
    # What was opened from the play, or was the only thing found, is for the whole room to read.
    alone = len(entries) == 1 and not title
    cards = (item(table, entry.thing, alone=alone) for entry in entries)
    shown = Grid(*cards, columns=1 if alone else COLUMNS[shelf], gap=16, role="list", keeps_columns=True)
    return Column(heading(title, HEADING) if title else None, shown, gap=12)


def _nothing(table: Table, shelf: Shelf) -> Node:
    """That nothing was found, what to try, and where else there is something."""
    asked = table.reference.search.text.strip()
    told = say(table, "nothing-found", asked=asked) if asked else say(table, "nothing-found-here")
    elsewhere = [one for one in SHELVES if one != shelf and asked and table.reference.found(table.casus, one)]
    ways = [_way(table, one) for one in elsewhere]
    if shelf == "guidance" and table.reference.theme:
        ways.append(push_button(say(table, "all-themes"), lambda: table.reference.choose_theme(""), id="any-theme"))
    return Column(
        Icon("search", 72, colour="soft", stroke=1.4),
        heading(told, HEADING),
        Text(say(table, "nothing-remedy" if asked else "empty"), BODY, colour="soft"),
        Wrap(*ways, gap=14) if ways else None,
        gap=16,
        align="center",
        justify="center",
        role="status",
        box=Box(pad=(0, 40)),
    )


def _way(table: Table, shelf: Shelf) -> Button:
    count = len(table.reference.found(table.casus, shelf))
    label = say(table, "elsewhere", shelf=say(table, shelf), found=say(table, "found", count=count))
    return push_button(label, lambda: table.open_cover(shelf), icon=ICONS[shelf], id=f"way-{shelf}")
