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

RING_HEIGHT = 150
NUMBER = TextStyle(Face.BOLD, 56, 1.1)
FACE = 64


def comparing(table: Table, view: Viewport, aside: WhatIf) -> Screen:
    """Both ends beside each other; neither is called the better one."""
    sides = (("real", table.real, "teal"), ("aside", aside.looking, "plum"))
    body = Column(
        _parted(table, aside),
        Row(*(_side(table, view, *side) for side in sides), gap=22, align="stretch", stacks=True, grow=1),
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
    # The bar has the way back already.
    return framed(table, view, body, title=title, bar=bar, first_focus="what-if-back")


def _parted(table: Table, aside: WhatIf) -> Node:
    """The first decision that was taken differently, with both choices; or that every choice was the same."""
    made = zip_longest(_made(table.real), _made(aside.looking))
    apart = next(((real, other) for real, other in made if not _same(real, other)), None)
    if apart is None:
        return Text(said(table, "compare-same"), STORY)
    number = (apart[0] or apart[1] or _made(table.real)[-1]).number
    labels = [one.happened[0].label if one else said(table, "compare-none") for one in apart]
    return Text(said(table, "compare-parted", number=number, real=labels[0], aside=labels[1]), STORY)


def _made(looking: Looking) -> list[DecisionView]:
    return [one for one in looking.story.decisions if one.choice is not None]


def _same(real: DecisionView | None, other: DecisionView | None) -> bool:
    return real is not None and other is not None and real.choice == other.choice


def _side(table: Table, view: Viewport, key: str, looking: Looking, colour: str) -> Node:
    end, seen = looking.view.ending, looking.view
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
        Wrap(*_faces(table, looking), gap=18, role="list", name=table.say("how-people-are")),
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
    height = RING_HEIGHT * min(view.text_scale, 1.5)
    ring = Chart(lambda wide, high: gauge(score, bands, colours, wide, high), height=height, name=told)
    number = Column(
        Text(str(score), NUMBER, align="center", role="none"),
        Text(word, STRONG, colour=colour, align="center", role="none"),
        justify="end",
    )
    return Column(
        Text(table.say("stability"), NOTE, colour="soft", align="center"), Layers(ring, number), gap=4, width=270
    )


def _faces(table: Table, looking: Looking) -> list[Node]:
    members = {member.id: member for member in looking.view.household.members}
    found: list[Node] = []
    for looks in looking.story.looks:
        member = members[looks.member]
        words = Column(Text(member.name, STRONG), Row(mood_tag(table, looks.last)), gap=4)
        face = portrait(table, member, looks.last, FACE)
        found.append(Row(face, words, gap=12, role="listitem", name=member.name))
    return found
