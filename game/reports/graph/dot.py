"""The picture of a casus as a graph for Graphviz."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.casus import Casus
from game.reports.graph.heat import colour_of, shade_of, thickness_of
from game.reports.graph.known import Known
from game.reports.graph.nodes import NodeKind, PictureEdge, PictureNode, edges_of, nodes_of

_SHAPES: Mapping[NodeKind, tuple[str, str]] = {
    "begin": ("box", "bold"),
    "moment": ("box", ""),
    "passing": ("box", "rounded,dashed"),
    "interrupt": ("hexagon", ""),
    "end": ("diamond", ""),
    "resume": ("circle", ""),
    "ending": ("box, peripheries=2", ""),
}


def dot(casus: Casus, known: Known) -> str:
    """The whole graph; what is known of how likely places are gives them colours and lines their thickness."""
    return "\n".join(_lines(casus, known)) + "\n"


def _lines(casus: Casus, known: Known) -> Iterator[str]:
    yield f"digraph {_text(casus.title)} {{"
    yield '  node [fontname="sans-serif"]; edge [fontname="sans-serif"];'
    yield from map(_node, nodes_of(casus, known))
    for edge in edges_of(casus, known):
        if edge.kind == "interrupt":
            yield f"  {edge.source} [label={_text(edge.text)}, shape=plaintext];"
        yield _edge(edge)
    yield "}"


def _node(node: PictureNode) -> str:
    shape, style = _SHAPES[node.kind]
    look = f"shape={shape}"
    if node.share is not None:
        shade = shade_of(node.share)
        look += f', fillcolor="{shade.fill}", fontcolor="{shade.ink}"'
        style = f"{style},filled".lstrip(",")
    return f"  {node.id} [label={_text(node.text)}, {look}" + (f', style="{style}"];' if style else "];")


def _edge(edge: PictureEdge) -> str:
    label = f"label={_text(edge.text)}, " if edge.kind == "choice" else ""
    style = "dashed" if edge.sometimes or edge.kind == "interrupt" else "solid"
    heat = ""
    if edge.share is not None:
        heat = f', color="{colour_of(edge.share)}", penwidth={thickness_of(edge.share):.1f}'
    return f"  {edge.source} -> {edge.to} [{label}style={style}{heat}];"


def _text(text: str) -> str:
    return '"' + " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"') + '"'
