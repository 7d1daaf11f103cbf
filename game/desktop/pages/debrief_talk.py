"""What was still to come, the mirror of your own choices, and what to talk about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, HEADING, QUOTE, SMALL, STORY, STRONG
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import PANEL, SECRET, bullet, titled
from game.desktop.pictures import Icon
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note
from game.model.story import Voice
from game.reports.debrief import Question

NOT_YET = "nog-niet"


def mirror(table: Table) -> Node:
    """How often each label was on a choice, shown and never weighed; and what was still to come."""
    seen = table.story.mirror
    groups = [
        _counted(table, "mirror-frames", "hand-stop", seen.frames),
        _counted(table, "mirror-stances", "eye", seen.stances),
        _counted(table, "mirror-techniques", "message-2", seen.techniques),
        _counted(table, "mirror-tracks", "route", seen.tracks),
    ]
    return Column(
        heading(table.say("mirror-title"), HEADING),
        Text(table.say("mirror-how"), SMALL, colour="soft"),
        Grid(*groups, columns=2, gap=16),
        _still_to_come(table),
        gap=14,
    )


def _counted(table: Table, key: str, icon: str, labels: Mapping[str, Sequence[int]]) -> Node | None:
    if not labels:
        return None
    often = sorted(labels.items(), key=lambda label: -len(label[1]))
    counts = [_count(name.replace("-", " "), len(numbers)) for name, numbers in often]
    return titled(table.say(key), Wrap(*counts, gap=12), beside=Icon(icon, 30, colour="teal"), least=420)


def _count(name: str, count: int) -> Node:
    times = Text(f"{count}×", STRONG, colour="teal")
    return Row(times, Text(name, BODY), gap=10, box=Box(fill="teal_soft", radius=40, pad=(18, 7)), role="listitem")


def _still_to_come(table: Table) -> Node | None:
    coming = table.story.still_to_come
    if not coming:
        return None
    lines = [bullet(table.say("still-to-come-one", title=one.title, week=one.week), "hourglass") for one in coming]
    return titled(table.say("still-to-come"), Column(*lines, gap=10, role="list"))


def talk(table: Table) -> Node:
    """The questions of the moments that were played, each with its voice."""
    questions = table.story.questions
    cards = Grid(*(_question(one) for one in questions), columns=2, gap=18, role="list", name=table.say("talk-title"))
    nothing = Text(table.say("talk-nothing"), STORY)
    written = any(one.voice for one in questions) and NOT_YET in table.casus.review.get("ervaringsdeskundige", "")
    return Column(
        heading(table.say("talk-title"), HEADING),
        cards if questions else nothing,
        Text(table.say("voices-ours"), SMALL, colour="soft") if written else None,
        gap=14,
    )


def _question(one: Question) -> Node:
    return Column(
        note(one.title, "messages", colour="teal", style=STRONG),
        *(bullet(question, "help", style=STORY) for question in one.questions),
        _voice(one.voice) if one.voice else None,
        gap=14,
        box=PANEL,
        least=520,
        role="listitem",
        name=one.title,
    )


def _voice(voice: Voice) -> Node:
    return Column(Text(f"“{voice.text.strip()}”", QUOTE), note(voice.who, "quote", colour="plum"), gap=8, box=SECRET)
