"""A casus as a picture: its moments, choices, interrupts and endings, as text for Mermaid or Graphviz."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from game.model.casus import Casus
from game.model.story import END, RESUME, Choice, Moment

NodeKind = Literal["begin", "moment", "passing", "interrupt", "end", "resume", "ending"]
EdgeKind = Literal["choice", "passing", "interrupt", "ending"]
PictureFormat = Literal["mermaid", "dot"]


class PictureNode(NamedTuple):
    """A place of the story; `id` is unique in the picture."""

    id: str
    kind: NodeKind
    text: str


class PictureEdge(NamedTuple):
    """A way from one place to another; `sometimes` when it is one of several cases or outcomes."""

    source: str
    to: str
    kind: EdgeKind
    text: str
    sometimes: bool = False


def picture(casus: Casus, form: PictureFormat, end: str, resume: str) -> str:
    """The picture as text; `end` and `resume` are the words for where endings are asked and where play resumes."""
    nodes, edges = list(_nodes(casus, end, resume)), list(_edges(casus))
    return _mermaid(nodes, edges) if form == "mermaid" else _dot(casus.title, nodes, edges)


def _nodes(casus: Casus, end: str, resume: str) -> Iterator[PictureNode]:
    broken_into = {interrupt.to for interrupt in casus.interrupts}
    for moment in casus.moments.values():
        yield PictureNode(_place(moment.id), _kind(casus, moment, broken_into), moment.title)
    if any(route == RESUME for moment in casus.moments.values() for _, route, _ in _ways(moment)):
        yield PictureNode(_target(RESUME), "resume", resume)
    yield PictureNode(_target(END), "end", end)
    for ending in casus.endings:
        yield PictureNode(f"ending_{_plain(ending.id)}", "ending", ending.title)


def _kind(casus: Casus, moment: Moment, broken_into: set[str]) -> NodeKind:
    if moment.id == casus.begin:
        return "begin"
    if moment.id in broken_into:
        return "interrupt"
    return "moment" if moment.passing is None else "passing"


def _edges(casus: Casus) -> Iterator[PictureEdge]:
    for moment in casus.moments.values():
        for choice, to, sometimes in _ways(moment):
            passing = choice is moment.passing
            text = "" if passing else choice.label
            yield PictureEdge(_place(moment.id), _target(to), "passing" if passing else "choice", text, sometimes)
    for interrupt in casus.interrupts:
        # It breaks in from anywhere, so its edge comes from the word for it and not from every moment.
        yield PictureEdge(f"interrupt_{_plain(interrupt.id)}", _place(interrupt.to), "interrupt", interrupt.id)
    for ending in casus.endings:
        yield PictureEdge(_target(END), f"ending_{_plain(ending.id)}", "ending", "", sometimes=True)


def _ways(moment: Moment) -> Iterator[tuple[Choice, str, bool]]:
    """Each choice with every place it can lead to, once, and whether it leads elsewhere too."""
    for choice in [moment.passing] if moment.passing else moment.choices.values():
        deeds = [outcome.deed for outcome in choice.chance] or [choice.deed]
        routes = [route for deed in deeds for route in deed.routes or choice.deed.routes]
        targets = dict.fromkeys(route.to for route in routes)
        yield from ((choice, to, len(targets) > 1) for to in targets)


def _target(to: str) -> str:
    """The node for where a choice leads; a bare `end` is a word of Mermaid's own."""
    return f"to_{to}" if to in {END, RESUME} else _place(to)


def _place(moment: str) -> str:
    return f"moment_{_plain(moment)}"


def _plain(name: str) -> str:
    """An id without hyphens, which both languages take as something else; ids have no underscores, so none clash."""
    return name.replace("-", "_")


_MERMAID_SHAPES: Mapping[NodeKind, tuple[str, str]] = {
    "begin": ('(["', '"])'),
    "moment": ('["', '"]'),
    "passing": ('("', '")'),
    "interrupt": ('{{"', '"}}'),
    "end": ('{"', '"}'),
    "resume": ('(("', '"))'),
    "ending": ('[["', '"]]'),
}


def _mermaid(nodes: Iterable[PictureNode], edges: Iterable[PictureEdge]) -> str:
    lines = ["flowchart TD"]
    for node in nodes:
        opening, closing = _MERMAID_SHAPES[node.kind]
        lines.append(f"  {node.id}{opening}{_mermaid_text(node.text)}{closing}")
    for edge in edges:
        arrow = "-.->" if edge.sometimes or edge.kind == "interrupt" else "-->"
        label = f'|"{_mermaid_text(edge.text)}"|' if edge.text and edge.kind == "choice" else ""
        source = f'{edge.source}>"{_mermaid_text(edge.text)}"]' if edge.kind == "interrupt" else edge.source
        lines.append(f"  {source} {arrow}{label} {edge.to}")
    return "\n".join(lines) + "\n"


def _mermaid_text(text: str) -> str:
    """Text between quotation marks, where only these signs mean something."""
    return " ".join(text.split()).replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")


_DOT_SHAPES: Mapping[NodeKind, str] = {
    "begin": "shape=box, style=bold",
    "moment": "shape=box",
    "passing": 'shape=box, style="rounded,dashed"',
    "interrupt": "shape=hexagon",
    "end": "shape=diamond",
    "resume": "shape=circle",
    "ending": "shape=box, peripheries=2",
}


def _dot(title: str, nodes: Iterable[PictureNode], edges: Iterable[PictureEdge]) -> str:
    lines = [f"digraph {_dot_text(title)} {{", '  node [fontname="sans-serif"]; edge [fontname="sans-serif"];']
    lines += [f"  {node.id} [label={_dot_text(node.text)}, {_DOT_SHAPES[node.kind]}];" for node in nodes]
    for edge in edges:
        if edge.kind == "interrupt":
            lines.append(f"  {edge.source} [label={_dot_text(edge.text)}, shape=plaintext];")
        label = f"label={_dot_text(edge.text)}, " if edge.kind == "choice" else ""
        style = "dashed" if edge.sometimes or edge.kind == "interrupt" else "solid"
        lines.append(f"  {edge.source} -> {edge.to} [{label}style={style}];")
    return "\n".join([*lines, "}"]) + "\n"


def _dot_text(text: str) -> str:
    return '"' + " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"') + '"'
