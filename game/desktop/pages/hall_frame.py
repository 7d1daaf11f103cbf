"""What surrounds the screens before play: the tools at the top, notices, the line of keys, and help over it."""

from __future__ import annotations

from game.desktop.buttons import Action, Button, icon_button, push_button
from game.desktop.containers import Column, Layers, Row
from game.desktop.faces import BODY, HEADING, SMALL_STRONG, STRONG
from game.desktop.grids import Grid, Wrap
from game.desktop.hall import Hall
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import Veil, bullet, keys_line, side_by_side
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading, note

PAGE = Box(pad=(64, 30, 64, 18))
KEYS = ("arrows", "enter", "t", "c", "v", "a", "f11", "f12", "esc")
"""The keys that do something before play, in the words of the catalogue of keys."""

STEPS = (("help-choose", "folder"), ("help-play", "users-group"), ("help-talk", "messages"))


def hall_screen(hall: Hall, view: Viewport, head: Node, body: Node, first_focus: str) -> Screen:
    """A screen of the hall: `head` and `body` between what all of them have."""
    page = Column(
        head,
        _notices(hall),
        Scroll(body, id="body", grow=1, low=300),
        keys_line(hall.say("hint"), view),
        gap=24,
        box=PAGE,
    )
    help_keys: dict[str, Action] = {"f1": hall.turn_help, "?": hall.turn_help}
    if hall.help_open:
        return Screen(Layers(page, _help(hall)), {**help_keys, "esc": hall.turn_help}, "close-help")
    back = hall.turn_more if hall.more_open else hall.back if hall.chosen else hall.leave
    return Screen(page, {**help_keys, "esc": back}, first_focus)


def tools(hall: Hall, view: Viewport) -> Node:
    """What everybody can reach for; where room is scarce, only what is not among the settings, and larger text."""
    comfort, roomy = hall.comfort, side_by_side(view)
    return Wrap(
        _language(hall),
        icon_button("text-size", hall.say("larger-text"), comfort.larger_text),
        icon_button("contrast", hall.say("contrast"), comfort.contrast),
        icon_button("volume", hall.say("read-aloud"), comfort.read_aloud) if roomy else None,
        icon_button("maximize", hall.say("full-screen"), comfort.full_screen) if roomy else None,
        icon_button("settings", hall.say("settings"), comfort.settings),
        icon_button("help", hall.say("help"), hall.turn_help),
        gap=8,
    )


def _language(hall: Hall) -> Button:
    """The other language, by its own name, for who cannot read this one."""
    told = hall.say("other-language")
    box = Box(fill="card", line="line", radius=40, pad=(20, 13))
    name = f"{told} ({hall.say('other-language-short')})"
    label = Text(hall.say("other-language-short"), SMALL_STRONG, colour="soft")
    return Button(label, action=hall.comfort.other_language, id="language", name=name, box=box)


def _notices(hall: Hall) -> Node | None:
    if not hall.notices:
        return None
    lines = [note(notice, "info-circle", colour="amber") for notice in hall.notices]
    return Column(*lines, gap=8, role="status", box=Box(fill="amber_soft", radius=18, pad=(20, 14)))


def _help(hall: Hall) -> Node:
    """How it works in three steps, and the keys."""
    title = hall.say("help")
    close = push_button(hall.say("close"), hall.turn_help, icon="x", id="close-help")
    steps = [bullet(hall.say(step), icon, style=BODY) for step, icon in STEPS]
    keys = [_key(hall.words.say(f"hall.key-{key}"), hall.words.say(f"hall.key-{key}-does")) for key in KEYS]
    inside = Column(
        Column(*steps, gap=14, role="list", name=hall.say("how-it-works")),
        Text(hall.say("keys"), STRONG, role="heading"),
        Grid(*keys, columns=2, gap=12),
        gap=24,
    )
    card = Column(
        Row(heading(title, HEADING, grow=1), close, gap=20),
        Scroll(inside, id="help", grow=1, low=200),
        gap=20,
        box=Box(fill="card", line="line", shadow=True, pad=(36, 30)),
        role="dialog",
        name=title,
        width=1200,
    )
    return Veil(card, align="center", justify="center", box=Box(radius=0, pad=(30, 24)))


def _key(key: str, does: str) -> Node:
    cap = Text(key, SMALL_STRONG, colour="teal", align="center")
    box = Box(fill="teal_soft", radius=12, pad=(12, 6))
    return Row(Node(cap, box=box, least=170), Text(does, BODY, grow=1, least=240), gap=16, role="listitem")
