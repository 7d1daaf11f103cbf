"""The menu of a play: what can be done with the play, what can be looked up, and how the screen can be set."""

from __future__ import annotations

from collections.abc import Iterable

from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row
from game.desktop.faces import SMALL, SMALL_STRONG, STRONG, SUBHEADING
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_known import WORTH, known, look_afterwards
from game.desktop.pages.walking import come_back, said
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text

ENTRY = Box(fill="card", line="line", radius=18, pad=(18, 11))
KEY = Box(fill="teal_soft", radius=12, pad=(10, 4))


def menu(table: Table) -> Node:
    """All entries in three groups beside each other, or below each other where there is less room."""
    groups = (("group-play", _play(table)), ("group-look-up", _look_up(table)), ("group-screen", _screen(table)))
    columns = [_group(table.tell(key), entries) for key, entries in groups]
    return Row(*columns, gap=28, align="start", stacks=True)


def _group(title: str, entries: Iterable[Button | None]) -> Node:
    return Column(Text(title, SUBHEADING, role="heading"), *entries, gap=10, grow=1, least=400, role="list", name=title)


def _play(table: Table) -> tuple[Button | None, ...]:
    view = table.view
    playing = table.session.phase in {"deciding", "discussing", "revealing"} and table.what_if is None
    return (
        _entry(table, "leave", "device-floppy", table.leave),
        _entry(table, "undo", "arrow-back-up", lambda: table.do("undo"), key="z") if view.can_undo else None,
        _entry(table, "redo", "arrow-forward-up", lambda: table.do("redo"), key="y") if view.can_redo else None,
        _entry(table, "look-back", "history", lambda: table.do("look-back")) if playing else None,
        _walk_back(table) if table.what_if else None,
        _afterwards(table) if known(table) and table.session.phase == "debriefing" and not table.what_if else None,
    )


def _walk_back(table: Table) -> Button:
    words = (said(table, "what-if-back"), said(table, "what-if-back-does"))
    return _told("what-if-back", words, "history", lambda: come_back(table), table.words.say("keys.x"))


def _afterwards(table: Table) -> Button:
    """The key for the best play, for who has only a mouse or a finger."""

    def look() -> None:
        table.page = WORTH
        look_afterwards(table)
        table.close_cover()

    words = (said(table, "hindsight"), said(table, "hindsight-does"))
    return _told("hindsight", words, "star", look, table.words.say("keys.a"))


def _look_up(table: Table) -> tuple[Button | None, ...]:
    together = not table.alone
    return (
        _entry(table, "role-cards", "users", lambda: table.open_cover("cards")) if together else None,
        _entry(table, "all-meters", "chart-line", lambda: table.open_cover("meters"), key="m"),
        _entry(table, "look-up", "book-2", lambda: table.open_cover("people")),
        _entry(table, "trainer-notes", "notes", table.ask_notes) if together else None,
        _entry(table, "help", "keyboard", lambda: table.open_cover("help")),
    )


def _screen(table: Table) -> tuple[Button | None, ...]:
    comfort = table.comfort
    settings = (table.tell("settings"), table.tell("settings-does"))
    language = (table.tell("other-language"), table.tell("other-language-does"))
    return (
        _told("settings", settings, "accessible", comfort.settings, "Shift + A"),
        _told("language", language, "language", comfort.other_language),
        _entry(table, "larger-text", "text-size", comfort.larger_text, key="t"),
        _entry(table, "contrast", "contrast", comfort.contrast, key="c"),
        _entry(table, "full-screen", "maximize", comfort.full_screen, key="f11"),
        _entry(table, "read-aloud", "volume", comfort.read_aloud, key="v"),
    )


def _entry(table: Table, name: str, icon: str, action: Action, *, key: str = "") -> Button:
    """An entry with the words of the screens' catalogue; `key` is a key that help tells of."""
    pressed = table.words.say(f"keys.{key}") if key else ""
    return _told(name, (table.say(name), table.say(f"{name}-does")), icon, action, pressed)


def _told(name: str, words: tuple[str, str], icon: str, action: Action, key: str = "") -> Button:
    """An entry by its own words: what it is called and what it does."""
    told = Column(Text(words[0], STRONG), Text(words[1], SMALL, colour="soft"), grow=1, least=200)
    cap = Node(Text(key, SMALL_STRONG, colour="teal", align="center", role="none"), box=KEY) if key else None
    return Button(Icon(icon, 30, colour="teal"), told, cap, action=action, gap=16, box=ENTRY, id=f"menu-{name}")
