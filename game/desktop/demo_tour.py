"""The screens that a play passes by in a blink, shown one by one for pictures: the hall, the cards, and a walk."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.app import App
from game.desktop.pages.debrief_known import known, look_afterwards
from game.desktop.pages.debriefing import steps_of
from game.desktop.pages.walking import come_back, may_walk_from, walk_from
from game.desktop.table import Table


def before_play(app: App) -> Iterator[str]:
    """Show the screens of the hall and then what was on, and give the name of each while it is on."""
    table = app.table
    app.table = None
    app.light()
    yield from _hall(app, None if table is None else table.casus.id)
    app.table = table
    app.light()
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


def beside_the_play(app: App) -> Iterator[str]:
    """Where the look back weighs choices, and has weighed them: the best play, and a walk to its end."""
    table = app.table
    if table is None or not (known(table) and _is_weighing(table)):
        return
    look_afterwards(table)
    yield from _shown(app, "afterwards")
    look_afterwards(table)
    yield from _walk(app, table)


def _is_weighing(table: Table) -> bool:
    steps = steps_of(table)
    return table.session.phase == "debriefing" and steps[min(table.page, len(steps) - 1)].name == "worth"


def _walk(app: App, table: Table) -> Iterator[str]:
    """From the middle of the play another choice, and then always the first that is open."""
    made = [one for one in table.story.decisions if one.choice is not None and may_walk_from(table, one)]
    if not made:
        return
    middle = made[len(made) // 2]
    walk_from(table, middle.number)
    options = table.view.moment.options if table.view.moment else ()
    others = [one.id for one in options if not one.closed and one.id != middle.choice]
    table.select(others[0] if others else middle.choice or "")
    yield from _shown(app, "what-if")
    table.take()
    yield from _shown(app, "what-if-and-then")
    while table.session.phase != "debriefing":
        moment = table.view.moment
        if moment is None or table.session.phase == "revealing":
            table.do("proceed")
        else:
            first = next(one.id for one in moment.options if not one.closed)
            table.do("choose" if moment.ours else "advise", first)
    yield from _shown(app, "what-if-compared")
    come_back(table)
    app.window.step()


def _shown(app: App, name: str) -> Iterator[str]:
    app.window.show(app.build)
    app.window.step()
    yield name
