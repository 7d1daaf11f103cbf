"""A mirror of the players' own choices: for each label the numbers of the decisions that carried it, never weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.desktop.containers import Column, Row
from game.desktop.faces import BODY, STORY, STRONG
from game.desktop.grids import Grid, Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.debrief_pieces import empty, number_disc, opening, told, told_to
from game.desktop.pages.furniture import bullet, titled
from game.desktop.pictures import Icon
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text

GROUPS = (("frames", "hand-stop"), ("stances", "eye"), ("techniques", "message-2"), ("tracks", "route"))


def mirror(table: Table, view: Viewport) -> Node:  # noqa: ARG001 — every step is asked for with its viewport
    """What stood on the choices, group by group, and questions that leave the judging to who looks."""
    seen = table.story.mirror
    found = {"frames": seen.frames, "stances": seen.stances, "techniques": seen.techniques, "tracks": seen.tracks}
    groups = [_group(table, key, icon, found[key]) for key, icon in GROUPS if found[key]]
    if not groups:
        return empty(told(table, "mirror-title"), told_to(table, "mirror-none"), "flip-vertical")
    return Column(
        opening(told(table, "mirror-title"), told_to(table, "mirror-how")),
        Row(*_columns(groups), gap=18, align="stretch", stacks=True, grow=1),
        _asked(table),
        gap=16,
        grow=1,
    )


def _columns(groups: Sequence[Node]) -> list[Node]:
    """The groups in two columns, each group only as high as it is: some have two labels and some ten."""
    halves = [groups[0::2], groups[1::2]]
    for half in halves:
        for last in half[-1:]:
            last.grow = 1
    return [Column(*half, gap=18, grow=1, least=520) for half in halves if half]


def _group(table: Table, key: str, icon: str, labels: Mapping[str, Sequence[int]]) -> Node:
    rows = [_label(table, _worded(table, key, name), numbers) for name, numbers in labels.items()]
    listed = Column(*rows, gap=8, role="list", name=told_to(table, f"mirror-{key}"))
    return titled(told_to(table, f"mirror-{key}"), listed, beside=Icon(icon, 32, colour="teal"))


def _worded(table: Table, key: str, name: str) -> str:
    """A label in words: the frames are ours, the others are the author's."""
    return told(table, f"frame-{name}") if key == "frames" else table.casus.word_of(key, name)


def _label(table: Table, name: str, numbers: Sequence[int]) -> Node:
    """A label, how often it was there, and on which decisions: so a room can go back and look."""
    times = Text(told(table, "times", count=len(numbers)), STRONG, colour="teal", width=60, least=60)
    discs = Wrap(*(number_disc(number) for number in numbers), gap=6, grow=1, least=200)
    said = ", ".join(str(number) for number in numbers)
    return Row(
        times,
        Text(name, BODY, width=300, least=220),
        discs,
        gap=16,
        align="start",
        role="listitem",
        name=told(table, "mirror-label", label=name, numbers=said),
    )


def _asked(table: Table) -> Node:
    questions = [bullet(told_to(table, f"mirror-ask-{number}"), "help", style=STORY) for number in (1, 2)]
    return Grid(*questions, columns=2, gap=24, role="list", box=Box(fill="teal_soft", radius=22, pad=(28, 18)))
