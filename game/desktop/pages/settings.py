"""Everything people can set for their own eyes and ears, on one card over any screen (Shift+A)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.desktop.buttons import Action, Button, push_button
from game.desktop.comfort import LANGUAGES, Comfort
from game.desktop.containers import Column, Row
from game.desktop.faces import HEADING, SMALL, SMALL_STRONG, STRONG
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import Veil, side_by_side
from game.desktop.pictures import Icon
from game.desktop.ports import TEXT_SCALES, Preferences, ThemeName
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading
from game.words import Words

THEMES: Sequence[tuple[ThemeName, str]] = (("light", "sun"), ("evening", "moon"), ("contrast", "contrast"))
ON_OFF = ("on", "off")
NARROW, WIDE = 1280, 1800
"""How wide the card is, in design units; large text takes nearly the whole window."""
THUMB = Box(fill="card", line="line", radius=40, pad=(20, 11))
THUMB_ON = Box(fill="teal", radius=40, pad=(20, 11))


class Way(NamedTuple):
    """One way something can be set: its id, what it is called, its icon if it has one, and what then holds."""

    id: str
    told: str
    icon: str
    then: Preferences


class Setting(NamedTuple):
    """Something that can be set: its id in the catalogue, its icon, and the ways, of which one holds now."""

    id: str
    icon: str
    ways: tuple[Way, ...]


def settings(comfort: Comfort, words: Words, view: Viewport, pause: Action | None = None) -> Screen:
    """The card over a screen, with its keys: the same key again, or Esc, takes it away.

    `pause` covers the screen below, where that is one of a play: nobody has to look for the way to it.
    """
    title = words.say("comfort.title")
    close = push_button(words.say("comfort.close"), comfort.settings, icon="x", id="close-settings")
    rows = [_row(setting, comfort, words) for setting in _everything(comfort.preferences, words)]
    card = Column(
        Row(heading(title, HEADING, grow=1), close, gap=20),
        Scroll(Column(*rows, _deeds(comfort, words), gap=14), id="settings", grow=1, low=200),
        gap=18,
        box=Box(fill="card", line="line", shadow=True, pad=(36, 28)),
        role="dialog",
        name=title,
        width=NARROW if side_by_side(view) else WIDE,
    )
    root = Veil(card, align="center", justify="center", box=Box(radius=0, pad=(30, 20)))
    keys: dict[str, Action] = {"shift+a": comfort.settings, "esc": comfort.settings}
    if pause is not None:
        keys["p"] = comfort.leave_for(pause)
    return Screen(root, keys, "close-settings")


def _everything(now: Preferences, words: Words) -> list[Setting]:
    scales = [
        Way(f"text-{scale:.0%}", f"{scale * 100:.0f} %", "", now._replace(text_scale=scale)) for scale in TEXT_SCALES
    ]
    themes = [
        Way(theme, words.say(f"comfort.theme-{theme}"), icon, now._replace(theme=theme)) for theme, icon in THEMES
    ]
    languages = [Way(one, words.say(f"comfort.in-{one}"), "", now._replace(language=one)) for one in LANGUAGES]
    return [
        Setting("text", "text-size", tuple(scales)),
        Setting("theme", "contrast", tuple(themes)),
        Setting("language", "language", tuple(languages)),
        _switch("calm", "hourglass", words, (now._replace(calm=True), now._replace(calm=False))),
        _switch("sound", "volume", words, (now._replace(sound=True), now._replace(sound=False))),
        _switch("follow", "message-2", words, (now._replace(follow=True), now._replace(follow=False))),
        _switch("calm-clock", "clock", words, (now._replace(calm_clock=True), now._replace(calm_clock=False))),
    ]


def _switch(name: str, icon: str, words: Words, then: tuple[Preferences, Preferences]) -> Setting:
    ways = (
        Way(f"{name}-{word}", words.say(f"comfort.{word}"), "", one) for word, one in zip(ON_OFF, then, strict=True)
    )
    return Setting(name, icon, tuple(ways))


def _row(setting: Setting, comfort: Comfort, words: Words) -> Node:
    told = words.say(f"comfort.{setting.id}")
    label = Column(Text(told, STRONG), Text(words.say(f"comfort.{setting.id}-does"), SMALL, colour="soft"), grow=1)
    ways = [_way(way, comfort, words) for way in setting.ways]
    return Row(
        Row(Icon(setting.icon, 32, colour="teal"), label, gap=16, grow=1, least=380),
        Wrap(*ways, gap=8, role="list", name=told),
        gap=20,
    )


def _way(way: Way, comfort: Comfort, words: Words) -> Button:
    """A button for one way; the one that holds says so in words too, for who hears the screen."""
    holds = way.then == comfort.preferences
    colour = "on_teal" if holds else "ink"
    picture = "check" if holds else way.icon
    return Button(
        Icon(picture, 22, colour=colour) if picture else None,
        Text(way.told, SMALL_STRONG, colour=colour),
        action=lambda: comfort.change(way.then),
        hover="teal_deep" if holds else "hover",
        gap=8,
        id=f"set-{way.id}",
        value=words.say("comfort.holds") if holds else "",
        box=THUMB_ON if holds else THUMB,
    )


def _deeds(comfort: Comfort, words: Words) -> Node:
    """What can be done at once, beside what can be set."""
    return Wrap(
        push_button(words.say("comfort.full-screen"), comfort.full_screen, icon="maximize", id="full-screen"),
        push_button(words.say("comfort.read-aloud"), comfort.read_aloud, icon="volume", id="read-aloud"),
        gap=10,
    )
