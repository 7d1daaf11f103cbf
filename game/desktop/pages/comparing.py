"""The end of a walk beside the end of the play: both endings, where everybody stands, and where the ways parted."""

from __future__ import annotations

from itertools import zip_longest

from game.desktop.buttons import push_button
from game.desktop.containers import Column, Layers, Row, Space
from game.desktop.faces import NOTE, SMALL, STORY, STRONG, TITLE, Face, TextStyle
from game.desktop.grids import Wrap
from game.desktop.looking import Looking
from game.desktop.nodes import Box, Node
from game.desktop.pages.charting import Chart, ink
from game.desktop.pages.debrief_pieces import number_disc
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import paragraphs
from game.desktop.pages.people import mood_tag, portrait
from game.desktop.pages.walking import back_button, said, walk_again
from game.desktop.screens import Screen, Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, heading, pill
from game.desktop.what_if import WhatIf
from game.reports.charts import gauge
from game.reports.drawing import band_tokens
from game.session.view import DecisionView

RING_WIDTH, RING_HEIGHT = 270, 150
NUMBER = TextStyle(Face.BOLD, 56, 1.1)
FACE = 64
COLOURS = {"real": "teal", "aside": "plum"}


def comparing(table: Table, view: Viewport, aside: WhatIf) -> Screen:
    """Both ends beside each other; neither is called the better one."""
    parted = _parted(table.real, aside.looking)
    key = "compare-same" if parted is None else "compare-parted"
    body = Column(
        Text(said(table, key, number=parted), STORY),
        Row(
            _side(table, view, "real", table.real, parted),
            _side(table, view, "aside", aside.looking, parted),
            gap=22,
            align="stretch",
            stacks=True,
            grow=1,
        ),
        gap=16,
        grow=1,
    )
    again = push_button(
        said(table, "what-if-again", number=aside.number),
        lambda: walk_again(table, aside),
        icon="git-branch",
        id="what-if-again",
    )
    bar = Row(again, Space(), back_button(table, main=True), gap=20)
    title = said(table, "compare-title")
    return framed(table, view, body, title=title, bar=bar, first_focus="what-if-back")


def _parted(real: Looking, other: Looking) -> int | None:
    """The number of the first decision that was taken differently; None where every choice was the same."""
    ways = zip_longest(_made(real), _made(other))
    for number, (one, another) in enumerate(ways, start=1):
        if one is None or another is None or one.choice != another.choice:
            return number
    return None


def _made(looking: Looking) -> list[DecisionView]:
    return [one for one in looking.story.decisions if one.choice is not None]


def _chosen(looking: Looking, parted: int | None) -> Node | None:
    """What was chosen where the two parted."""
    made = _made(looking)
    if parted is None or parted > len(made):
        return None
    label = made[parted - 1].happened[0].label or ""
    return Row(number_disc(parted), Text(label, STRONG, grow=1, least=260), gap=14)


def _side(table: Table, view: Viewport, key: str, looking: Looking, parted: int | None) -> Node:
    end, seen, colour = looking.view.ending, looking.view, COLOURS[key]
    week = table.words.say("looking_back.week-of", week=seen.week, horizon=seen.horizon)
    label = pill(said(table, f"compare-{key}"), icon="git-branch" if key == "aside" else "flag", colour=colour)
    label.box = label.box._replace(fill=f"{colour}_soft")
    words = Column(
        Row(label, Text(week, SMALL, colour="soft"), gap=14),
        heading(end.title if end else said(table, "compare-no-ending"), TITLE),
        gap=12,
        grow=1,
        least=300,
    )
    return Column(
        Row(words, _score(table, view, looking), gap=20, align="start"),
        _chosen(looking, parted),
        Wrap(*_faces(table, looking), gap=18, role="list", name=table.say("how-people-are")),
        _others(table, looking),
        paragraphs(end.texts if end else (), gap=12, style=STORY),
        gap=20,
        box=Box(fill="card", line=colour, thickness=2.5, shadow=True, pad=(30, 24)),
        grow=1,
        least=560,
        role="group",
        name=said(table, f"compare-{key}"),
    )


def _score(table: Table, view: Viewport, looking: Looking) -> Node:
    score, bands = looking.story.score_end, table.casus.model.bands
    name = looking.session.rules.band(score)
    colour = band_tokens(bands)[[band.name for band in bands].index(name)]
    word = table.casus.word_of("bands", name)
    told, colours = table.say("score-told", score=score, band=word), ink(view.theme, view.text_scale)
    larger = view.text_scale
    ring = Chart(lambda wide, high: gauge(score, bands, colours, wide, high), height=RING_HEIGHT * larger, name=told)
    number = Column(
        Text(str(score), NUMBER, align="center", role="none"),
        Text(word, STRONG, colour=colour, align="center", role="none"),
        justify="end",
    )
    return Column(
        Text(table.say("stability"), NOTE, colour="soft", align="center"),
        Layers(ring, number),
        gap=4,
        width=RING_WIDTH * larger,
    )


def _others(table: Table, looking: Looking) -> Node:
    """What the ring does not count: the mean trust where the play ended, and the care with information."""
    trust = looking.story.course[-1].trust
    care = looking.session.position.values[looking.session.rules.names.places["care"]]
    numbers = [("trust", trust), ("care", care)]
    tiles = [_tile(said(table, f"quantity-{key}"), number) for key, number in numbers if number is not None]
    return Wrap(*tiles, gap=12, role="list", name=said(table, "quantities"))


def _tile(name: str, number: int) -> Node:
    box = Box(fill="paper", radius=18, pad=(18, 6))
    words = Text(name, SMALL, colour="soft", role="none"), Text(str(number), STRONG, role="none")
    return Row(*words, gap=12, box=box, role="listitem", name=f"{name}: {number}")


def _faces(table: Table, looking: Looking) -> list[Node]:
    members = {member.id: member for member in looking.view.household.members}
    found: list[Node] = []
    for looks in looking.story.looks:
        member = members[looks.member]
        words = Column(Text(member.name, STRONG), Row(mood_tag(table, looks.last)), gap=4)
        face = portrait(table, member, looks.last, FACE)
        found.append(Row(face, words, gap=12, role="listitem", name=member.name))
    return found
