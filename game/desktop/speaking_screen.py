"""A screen for who listens: its meaning as sentences, without echoes, in the order in which one wants to hear them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from game.desktop.buttons import Button
from game.desktop.containers import Row
from game.desktop.nodes import Node, Role
from game.desktop.pictures import Scene
from game.desktop.semantics import foremost
from game.desktop.texts import Text

TAB = "tab-"
"""How the ids of tabs begin: of those, only the one where the table is needs to be heard at once."""

NEAR = 3
"""How many lines ahead a meter may tell again what stood above it in letters."""

METERS: frozenset[Role] = frozenset({"meter", "img"})

_BARE = re.compile(r"[+−-]?\d+(?:[.,]\d+)?(?:\s?[×%])?")
_ENDED = re.compile(r"([.!?…][”’\")]*), ")
_ENDS = (".", "?", "!", "…", ":")


class Line(NamedTuple):
    """Something to be said, and what said it; what is `aside` comes after all the rest."""

    text: str
    role: Role
    aside: bool = False


def spoken(root: Node) -> list[str]:
    """Return the foremost screen as sentences to read aloud.

    The column with the most room comes first, a choice begins with its number, a meter tells its name and value in
    one sentence, and what only decorates is left out. The tools that every screen has come last.
    """
    lines = _without_echoes(list(_told(foremost(root))))
    return [_sentence(line.text) for line in sorted(lines, key=lambda line: line.aside)]


def spoken_focus(node: Node | None) -> list[str]:
    """Return what has the focus as sentences, for who has each thing read that Tab or an arrow comes to."""
    return [] if node is None else [_sentence(_named(node))]


def _told(node: Node) -> Iterator[Line]:
    if isinstance(node, Scene):
        return
    if isinstance(node, Button):
        yield Line(_named(node), node.role, _is_aside(node))
    elif _is_one_thing(node):
        text = _in_one(node)
        if text:
            yield Line(text, node.role)
    else:
        if node.role != "none" and (node.name or node.value):
            yield Line(_named(node), node.role)
        for child in _in_order(node):
            yield from _told(child)


def _is_aside(button: Button) -> bool:
    """Whether a button is a tool with only an icon, or a tab to somewhere else."""
    has_words = any(node.role in {"text", "heading"} and node.name for node in button.walk())
    return not has_words or (button.id.startswith(TAB) and not button.value)


def _is_one_thing(node: Node) -> bool:
    """Whether everything in a node belongs in one sentence: a point of a list, or an amount with its word."""
    inside = [inner for inner in node.walk() if inner is not node and inner.role != "none" and inner.name]
    if any(isinstance(inner, Button) for inner in inside):
        return False
    amounts = [inner for inner in inside if _BARE.fullmatch(inner.name)]
    pair = len(inside) == 2 and len(amounts) == 1 and all(isinstance(inner, Text) for inner in inside)
    return node.role == "listitem" or (pair and not node.name)


def _in_one(node: Node) -> str:
    """Everything in a node as one sentence; what says less than another part of it is left out."""
    lines = [Line(node.name, node.role)] if node.name else []
    lines += [line for child in _in_order(node) for line in _told(child)]
    kept = [line for place, line in enumerate(lines) if not _said_better(line, place, lines)]
    if len(kept) > 1 and kept[0].text[:1] in "+−" and _BARE.fullmatch(kept[0].text):
        # How much something changed is only understood after what it is.
        kept[:2] = [kept[1], kept[0]]
    if len(kept) == 2 and _BARE.fullmatch(kept[1].text) and kept[0].role not in METERS:
        return f"{kept[0].text}: {kept[1].text}"
    return _ENDED.sub(r"\1 ", ", ".join(line.text for line in kept))


def _said_better(line: Line, place: int, lines: Sequence[Line]) -> bool:
    for other_place, other in enumerate(lines):
        # Amounts beside each other may be alike and mean different things, unless a meter tells which this one is.
        if place == other_place or (_BARE.fullmatch(line.text) and other.role not in METERS):
            continue
        same = _words(line.text) == _words(other.text)
        if other_place < place if same else _is_within(line.text, other.text):
            return True
    return False


def _without_echoes(lines: Sequence[Line]) -> list[Line]:
    """Leave out what is said again at once: the name of a group that is its heading too, or a number and its meter."""
    kept: list[Line] = []
    for place, line in enumerate(lines):
        ahead = [one for one in lines[place + 1 : place + 1 + NEAR] if one.role in METERS]
        before = [_words(one.text) for one in kept[-NEAR:]]
        if not (_is_echo(line, before) or _is_told_ahead(line, ahead)):
            kept.append(line)
    return kept


def _is_echo(line: Line, before: Sequence[Sequence[str]]) -> bool:
    """Whether a line says nothing, or what was just said, or, being a meter, a value that was told in letters."""
    if line.role == "button":
        return False
    words = _words(line.text)
    # One word may well come again soon and mean something else.
    near = before if len(words) > 1 else before[-1:]
    return words in [[], *near] or (line.role == "meter" and _words(_value(line.text)) in before)


def _is_told_ahead(line: Line, meters: Iterable[Line]) -> bool:
    """Whether a meter that follows says this too, with more; where it says just this, the letters are enough."""
    if line.role in {*METERS, "button"}:
        return False
    return any(_is_within(line.text, one.text) and _words(line.text) != _words(_value(one.text)) for one in meters)


def _value(text: str) -> str:
    return text.rpartition(": ")[2]


def _is_within(text: str, other: str) -> bool:
    """Whether all words of a text stand together in another one."""
    words, room = _words(text), _words(other)
    return bool(words) and any(room[at : at + len(words)] == words for at in range(len(room) - len(words) + 1))


def _words(text: str) -> list[str]:
    """The words and numbers of a text; a sign before a number counts, for −5 is not 5."""
    return [word.casefold() for word in re.findall(r"[+−]?\w+", text)]


def _in_order(node: Node) -> Sequence[Node]:
    """The children as one wants to hear them: of columns beside each other, the widest is what a screen is about."""
    children = node.children
    if isinstance(node, Row) and node.stacks and len(children) > 1 and children[0].rect.right <= children[1].rect.left:
        return sorted(children, key=lambda child: -child.rect.width)
    return children


def _named(node: Node) -> str:
    """Name and value, with the key of a button before it."""
    told = f"{node.name}: {node.value}" if node.name and node.value else node.name or node.value
    key = node.hotkey if isinstance(node, Button) else ""
    # A sign as a key is something for the eyes.
    if key.isalnum():
        told = f"{key}. {told}" if key.isdigit() else f"{key.upper()}: {told}"
    return _ENDED.sub(r"\1 ", told)


def _sentence(text: str) -> str:
    return text if text.rstrip('”’")').endswith(_ENDS) else f"{text}."
