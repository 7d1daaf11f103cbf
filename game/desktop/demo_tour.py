"""The screens that a play passes by in a blink, shown one by one for pictures: the hall, and the cards on the table."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.app import App
from game.desktop.table import Table


def before_play(app: App) -> Iterator[str]:
    """Show the screens of the hall and then what was on, and give the name of each while it is on."""
    table = app.table
    app.table = None
    yield from _hall(app, None if table is None else table.casus.id)
    app.table = table
    if table is not None:
        app.hall.back()
        if table.session.phase in {"gathering", "briefing"} and not table.alone:
            yield from _cards(app, table)


def _hall(app: App, casus: str | None) -> Iterator[str]:
    """Home, help, and the casus of this id (or the first) with all that can be set; that casus stays chosen."""
    hall = app.hall
    yield from _shown(app, "home")
    hall.turn_help()
    yield from _shown(app, "help")
    hall.turn_help()
    for entry in hall.playable:
        if casus in {None, entry.id}:
            hall.choose(entry)
            yield from _shown(app, "casus")
            hall.turn_more()
            yield from _shown(app, "settings")
            hall.turn_more()
            return


def _cards(app: App, table: Table) -> Iterator[str]:
    """The role cards, and one of them open."""
    table.open_cover("cards")
    yield from _shown(app, "role-cards")
    table.take_envelope(next(iter(table.casus.seats)))
    table.open_envelope()
    yield from _shown(app, "role-card")
    table.close_cover()


def _shown(app: App, name: str) -> Iterator[str]:
    app.window.show(app.build)
    app.window.step()
    yield name
