"""The trainer's notes: what to do now, what to ask, what only some seats know, the time, and what can come."""

from __future__ import annotations

from functools import reduce

from game.desktop.buttons import Action, push_button
from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, SMALL, STORY, STRONG, TITLE
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import SECRET, bullet, paragraphs, titled
from game.desktop.pictures import Icon
from game.desktop.screens import Screen
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note
from game.model.story import END, RESUME, Moment
from game.reports.ahead import WayOn, ahead, may_break_in, ways_on

PAGE_PANEL = Box(fill="card", line="line", radius=18, pad=(22, 18))
FIRST = Box(fill="amber_soft", radius=18, pad=(24, 20))

LOOKING_BACK = {"role": "door", "facts": "list-check", "time": "clock"}
"""What a trainer keeps in mind when the play has ended, each with its icon."""


def say(table: Table, key: str, **facts: object) -> str:
    """A sentence for the trainer."""
    return table.words.say(f"trainer.{key}", **facts)


def warning(table: Table, text: str = "warning-text") -> Node:
    """Nothing yet: first the question whether the group looks along."""
    return Column(
        Icon("eye-off", 84, colour="amber", stroke=1.4),
        heading(say(table, "warning"), HEADING),
        Text(say(table, text), BODY, align="center"),
        push_button(say(table, "show"), table.ask_notes, icon="eye", id="notes-show"),
        gap=22,
        align="center",
        box=Box(pad=(40, 30)),
    )


def notes(table: Table) -> Node:
    """Everything for the trainer as the play stands; it may hold what no seat but one knows."""
    main, side = _main(table), _side(table)
    return Column(
        Text(say(table, "for-whom"), SMALL, colour="soft"),
        Row(
            Column(*main, gap=16, grow=11, least=520),
            Column(*side, gap=16, grow=9, least=440),
            gap=20,
            stacks=True,
            align="start",
        ),
        gap=18,
    )


def _main(table: Table) -> list[Node]:
    match table.session.phase:
        case "gathering" | "briefing":
            return [_beginning(table), *_moment(table, "soon")]
        case "deciding" | "discussing":
            return _moment(table, "now")
        case "revealing":
            return _moment(table, "soon")
        case "debriefing" | "closed":
            return [_looking_back(table)]


def _coming(table: Table) -> Moment | None:
    """The moment that is on, or that comes when people go on."""
    return table.casus.moments.get(table.session.position.moment or "")


def _moment(table: Table, when: str) -> list[Node]:
    moment = _coming(table)
    if moment is None:
        return [_looking_back(table)]
    told = moment.trainer
    first = Column(
        note(f"{say(table, when)} · {moment.title}", "flag", colour="amber"),
        Text(told or say(table, "no-note"), STORY if told else BODY),
        gap=10,
        box=FIRST,
    )
    questions = [bullet(question, "message-2", style=BODY) for question in moment.discuss]
    asked = titled(say(table, "ask"), *questions, box=PAGE_PANEL) if questions else None
    return [part for part in (first, asked, _envelopes(table, moment)) if part]


def _envelopes(table: Table, moment: Moment) -> Node | None:
    """What lies in the envelopes of this moment, seat by seat."""
    inside = [(seat, table.private(seat).texts) for seat in moment.sees or ()]
    parts = [
        Column(Text(table.casus.title_of(seat), STRONG, colour="plum"), paragraphs(texts, BODY), gap=4)
        for seat, texts in inside
        if texts
    ]
    return titled(say(table, "envelopes"), *parts, box=SECRET) if parts else None


def _side(table: Table) -> list[Node]:
    return [part for part in (_time(table), _hands(table), _ahead(table)) if part]


def _time(table: Table) -> Node:
    minutes = table.minutes
    week = say(table, "week", week=table.view.week, horizon=table.view.horizon)
    return titled(
        say(table, "time"),
        bullet(say(table, "minutes", count=minutes), "clock"),
        bullet(week, "calendar-week"),
        Text(say(table, "minutes-asked", minutes=table.casus.minutes), SMALL, colour="soft"),
        box=PAGE_PANEL,
    )


def _hands(table: Table) -> Node | None:
    moment = table.view.moment
    labels = {option.id: option.label for option in moment.options} if moment else {}
    counts = moment.hands.items() if moment else ()
    lines = [
        bullet(say(table, "hands-for", label=labels[choice], count=count), "hand-stop") for choice, count in counts
    ]
    return titled(say(table, "hands"), *lines, box=PAGE_PANEL) if lines else None


def _ahead(table: Table) -> Node | None:
    moment = _coming(table)
    if moment is None:
        return None
    ways = [bullet(_way(table, way), "arrow-right", style=SMALL) for way in ways_on(ahead(table.casus, moment.id))]
    told = _breaking_in(table)
    return titled(say(table, "ahead"), *ways, told, box=PAGE_PANEL) if ways or told else None


def _breaking_in(table: Table) -> Node | None:
    """What can come in between; nothing once all of it has been."""
    waiting = may_break_in(table.casus, table.session.position)
    if not waiting:
        return None
    told = say(table, "break-in", titles=_titles(table, waiting))
    return bullet(told, "alert-triangle", colour="amber", style=SMALL)


def _way(table: Table, way: WayOn) -> str:
    to = _titles(table, way.to)
    if way.is_only:
        return say(table, "ahead-all", to=to)
    numbers = reduce(lambda one, other: say(table, "and", one=one, other=other), map(str, way.numbers))
    return say(table, "ahead-choices", numbers=numbers, to=to, count=len(way.numbers))


def _titles(table: Table, places: tuple[str, ...]) -> str:
    """Where it can go, in words: titles of moments, the end, or back to where the play was."""
    words = {END: say(table, "end"), RESUME: say(table, "resume")}
    named = [words.get(place) or say(table, "title-quoted", title=table.casus.moments[place].title) for place in places]
    return reduce(lambda one, other: say(table, "or", one=one, other=other), named)


def _beginning(table: Table) -> Node:
    goals = [bullet(goal, "flag") for goal in table.casus.goals]
    touching = [table.casus.word_of("content-notes", one) for one in table.casus.content_notes]
    return titled(
        say(table, "begin"),
        bullet(say(table, "begin-stop"), "hand-stop", colour="amber"),
        Text(say(table, "begin-goals"), STRONG) if goals else None,
        *goals,
        Text(say(table, "begin-notes"), STRONG) if touching else None,
        bullet(", ".join(touching), "heart") if touching else None,
        box=PAGE_PANEL,
    )


def _looking_back(table: Table) -> Node:
    told = [bullet(say(table, f"after-{key}"), icon) for key, icon in LOOKING_BACK.items()]
    return titled(say(table, "after"), *told, box=PAGE_PANEL)


def own_window(table: Table, *, revealed: bool, close: Action) -> Screen:
    """The screen of the window that only the trainer sees: the question whether that is so, or the notes."""
    body = notes(table) if revealed else warning(table, "warning-window")
    away = push_button(say(table, "hide"), close, icon="eye-off", id="notes-hide")
    page = Column(
        Row(heading(say(table, "title"), TITLE, grow=1), away if revealed else None, gap=20),
        Scroll(body, id=f"notes-{revealed}", grow=1, low=300),
        gap=18,
        box=Box(pad=(36, 26)),
        grow=1,
    )
    return Screen(page, {"n": table.ask_notes, "esc": close})
