"""The picture of a casus as a flowchart for Mermaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.casus import Casus
from game.reports.graph.heat import colour_of, shade_of, thickness_of
from game.reports.graph.known import Known
from game.reports.graph.nodes import NodeKind, PictureEdge, edges_of, nodes_of

_SHAPES: Mapping[NodeKind, tuple[str, str]] = {
    "begin": ('(["', '"])'),
    "moment": ('["', '"]'),
    "passing": ('("', '")'),
    "interrupt": ('{{"', '"}}'),
    "end": ('{"', '"}'),
    "resume": ('(("', '"))'),
    "ending": ('[["', '"]]'),
}


def mermaid(casus: Casus, known: Known) -> str:
    """The whole flowchart; what is known of how likely places are gives them colours and lines their thickness."""
    return "\n".join([*_lines(casus, known), *_looks(casus, known)]) + "\n"


def _lines(casus: Casus, known: Known) -> Iterator[str]:
    yield "flowchart TD"
    for node in nodes_of(casus, known):
        opening, closing = _SHAPES[node.kind]
        yield f"  {node.id}{opening}{_text(node.text)}{closing}"
    for edge in edges_of(casus, known):
        yield _edge(edge)


def _edge(edge: PictureEdge) -> str:
    arrow = "-.->" if edge.sometimes or edge.kind == "interrupt" else "-->"
    label = f'|"{_text(edge.text)}"|' if edge.kind == "choice" else ""
    source = f'{edge.source}>"{_text(edge.text)}"]' if edge.kind == "interrupt" else edge.source
    return f"  {source} {arrow}{label} {edge.to}"


def _looks(casus: Casus, known: Known) -> Iterator[str]:
    """How nodes and edges look, by id and by number; nothing where nothing is known."""
    for node in nodes_of(casus, known):
        if node.share is not None:
            shade = shade_of(node.share)
            yield f"  style {node.id} fill:{shade.fill},color:{shade.ink}"
    for number, edge in enumerate(edges_of(casus, known)):
        if edge.share is not None:
            look = f"stroke:{colour_of(edge.share)},stroke-width:{thickness_of(edge.share):.1f}px"
            yield f"  linkStyle {number} {look}"


def _text(text: str) -> str:
    """Text between quotation marks, where only these signs mean something."""
    return " ".join(text.split()).replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
