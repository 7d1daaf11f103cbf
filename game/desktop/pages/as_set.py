"""How this play was set before it began: length, clock, levers, when numbers show, and the number of chance."""

from __future__ import annotations

from game.desktop.containers import Column
from game.desktop.faces import SMALL
from game.desktop.nodes import Node
from game.desktop.pages.furniture import bullet, titled
from game.desktop.pages.lever_words import as_title, option_word
from game.desktop.pages.setting_time import clock_time
from game.desktop.table import Table
from game.desktop.texts import note
from game.reports.short_play import short_play


def as_set(table: Table) -> Node:
    """A card with one line for each setting, so that the room knows what it plays."""
    title = table.words.say("hall.as-set")
    points = (bullet(told, icon, style=SMALL) for told, icon in _settings(table))
    return titled(title, Column(*points, gap=10, role="list", name=title))


def set_notes(table: Table) -> list[Node]:
    """The same as short notes beside each other."""
    return [note(told, icon) for told, icon in _settings(table)]


def _settings(table: Table) -> list[tuple[str, str]]:
    """A sentence for each setting, with its icon."""
    say, setup, casus = table.words.say, table.session.setup, table.casus
    lines = [
        say(
            "hall.lever-is",
            lever=as_title(casus.word_of("levers", lever.id)),
            option=option_word(table.words, casus.words.get(f"levers.{lever.id}.{option}", ""), option),
        )
        for lever in casus.levers.values()
        for option in [setup.levers.get(lever.id, lever.start)]
    ]
    short = short_play(casus, setup.short, table.words)
    return [
        *([(as_title(short.told), "clock")] if short else []),
        *([(_clock(table, casus.clock.minutes), "hourglass")] if casus.clock else []),
        *((line, "settings") for line in lines),
        (say(f"hall.gauges-{setup.gauges}-short"), "chart-line"),
        (say("hall.seed-is", number=setup.seed), "dice-5"),
    ]


def _clock(table: Table, minutes: int) -> str:
    """How the clock was wished; at the table it may have been set otherwise since."""
    wish = table.session.setup.clock
    if wish == "off":
        return table.words.say("setting.clock-off")
    return table.words.say("setting.clock-is", time=clock_time(table.words, wish, minutes))
