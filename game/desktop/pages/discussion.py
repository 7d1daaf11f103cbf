"""Talking before choosing: the questions of a moment, a voice of someone who has been there, and hands to count."""

from __future__ import annotations

from collections.abc import Mapping

from game.desktop.buttons import Action, push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import HEADING, STRONG, TITLE, Face, TextStyle
from game.desktop.fitting import Fitting
from game.desktop.nodes import Box, Node
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import SECRET, bullet, paragraphs, side_by_side
from game.desktop.pages.hands import HAND_KEYS, countable, hands
from game.desktop.pages.labels import decider
from game.desktop.pages.moment import SIZES, WHOLE, only_for_you
from game.desktop.pages.scenery import TALL_BANNER, Illustrated, scene
from game.desktop.raising import take_hand_back
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note
from game.session.view import MomentView

QUESTIONS = (TextStyle(Face.REGULAR, 34, 1.36), TextStyle(Face.REGULAR, 30, 1.36), TextStyle(Face.REGULAR, 26, 1.36))
VOICE = TextStyle(Face.ITALIC, 28, 1.38)


def discussion(table: Table, view: Viewport) -> Screen:
    """What can be talked about here; the story stays beside it for who plays alone, the hands for a table."""
    moment = table.view.moment
    assert moment is not None
    talk = _talk(table, view, moment)
    beside = _text(table, view, moment) if table.alone else hands(table, view, moment)
    body = Row(talk, beside, gap=22, align="stretch", stacks=True)
    key = "hint-think" if table.alone else "hint-hands"
    hint = table.tell(key, last=min(HAND_KEYS, len(countable(moment))))
    return framed(table, view, body, title="", hint=hint, bar=_bar(table), keys=_keys(table), first_focus="talked")


def _keys(table: Table) -> Mapping[str, Action]:
    keys: dict[str, Action] = {"esc": lambda: table.do("return")}
    if not table.alone:
        keys["-"] = lambda: take_hand_back(table)
    return keys


def _bar(table: Table) -> Node:
    talked = push_button(
        table.say("talked"), lambda: table.do("return"), icon="arrow-right", main=True, hotkey="d", id="talked"
    )
    return Row(Space(), talked)


def _talk(table: Table, view: Viewport, moment: MomentView) -> Node:
    """The questions in large letters, below the banner of the moment; its story where there are no questions."""
    low = 220 if side_by_side(view) else WHOLE
    told = Column(
        heading(moment.title, TITLE),
        Fitting(*(_questions(table, moment, style) for style in QUESTIONS)),
        _voice(moment),
        gap=18,
    )
    return Illustrated(
        scene(table, moment.scene),
        Column(Row(decider(table, moment)), box=Box(pad=(16, 10))),
        Scroll(told, id="talk", low=low, snug=True, box=Box(pad=(36, 18, 32, 22))),
        highest=TALL_BANNER,
        box=Box(fill="card", line="line", shadow=True, pad=2),
        grow=84,
        least=560,
    )


def _questions(table: Table, moment: MomentView, style: TextStyle) -> Node:
    if not moment.discuss:
        return Text(table.tell("no-questions"), style)
    asked = [bullet(question, "messages", style=style) for question in moment.discuss]
    return Column(*asked, gap=18, role="list", name=table.tell("questions"))


def _voice(moment: MomentView) -> Node | None:
    """Someone who has been there, in their own words; never a lesson."""
    voice = moment.voice
    if voice is None:
        return None
    who = note(voice.who, "quote", colour="plum", style=STRONG)
    return Column(Text(f"“{voice.text.strip()}”", VOICE), who, gap=10, box=SECRET, name=voice.who)


def _text(table: Table, view: Viewport, moment: MomentView) -> Node:
    """The story once more, for who thinks it over alone."""
    told = Column(
        heading(table.tell("once-more"), HEADING),
        Fitting(*(paragraphs(moment.texts, style) for style in SIZES)),
        only_for_you(table, moment),
        gap=12,
    )
    inside = Scroll(told, id="once-more", low=220 if side_by_side(view) else WHOLE, snug=True, grow=1)
    return Column(inside, box=Box(fill="card", line="line", shadow=True, pad=(32, 24)), grow=76, least=480)
