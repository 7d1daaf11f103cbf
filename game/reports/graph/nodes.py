"""The places and ways of a casus as forms that draw themselves want them: a node each, with a plain id, and edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from game.model.casus import Casus
from game.model.story import END, RESUME
from game.reports.graph.heat import percent
from game.reports.graph.known import Known
from game.reports.graph.ways import MomentKind, ending_place, kind_of, resumes, ways_of

NodeKind = MomentKind | Literal["end", "resume", "ending"]
EdgeKind = Literal["choice", "passing", "interrupt", "ending"]


class PictureNode(NamedTuple):
    """A place of the story; `id` is unique in the picture, `share` (0 to 1) how many random plays come there."""

    id: str
    kind: NodeKind
    text: str
    share: float | None


class PictureEdge(NamedTuple):
    """A way from one place to another; `sometimes` when it is one of several cases or outcomes."""

    source: str
    to: str
    kind: EdgeKind
    text: str
    share: float | None
    sometimes: bool = False


def nodes_of(casus: Casus, known: Known) -> Iterator[PictureNode]:
    """Every moment, where play resumes and ends, and every ending; numbers and codes stand behind the names."""
    for moment in casus.moments.values():
        share = known.visited(moment.id)
        text = _with_facts(moment.title, share, known.codes(moment.id), known)
        yield PictureNode(_place(moment.id), kind_of(casus, moment), text, share)
    if resumes(casus):
        yield PictureNode(_target(RESUME), "resume", known.words.say("graph.resume"), None)
    yield PictureNode(_target(END), "end", known.words.say("graph.end"), None)
    for ending in casus.endings:
        share = known.ended(ending.id)
        yield PictureNode(
            _ending(ending.id),
            "ending",
            _with_facts(ending.title, share, known.codes(ending_place(ending.id)), known),
            share,
        )


def edges_of(casus: Casus, known: Known) -> Iterator[PictureEdge]:
    """Every way from one place to another, also from interrupts, and to every ending."""
    for moment in casus.moments.values():
        for way in ways_of(moment):
            source, to = _place(moment.id), _target(way.to)
            if way.choice is moment.passing:
                yield PictureEdge(source, to, "passing", "", known.visited(moment.id), way.sometimes)
                continue
            share = known.taken(way.choice.key)
            text = _with_facts(way.choice.label, share, known.codes(moment.id, way.choice.id), known)
            yield PictureEdge(source, to, "choice", text, share, way.sometimes)
    for interrupt in casus.interrupts:
        # It breaks in from anywhere, so its edge comes from the word for it and not from every moment.
        source, share = f"interrupt_{_plain(interrupt.id)}", known.visited(interrupt.to)
        yield PictureEdge(source, _place(interrupt.to), "interrupt", interrupt.id, share)
    for ending in casus.endings:
        yield PictureEdge(_target(END), _ending(ending.id), "ending", "", known.ended(ending.id), sometimes=True)


def _with_facts(text: str, share: float | None, codes: tuple[str, ...], known: Known) -> str:
    facts = ([] if share is None else [percent(share, known.words)]) + list(codes)
    return f"{text} ({', '.join(facts)})" if facts else text


def _target(to: str) -> str:
    """The node for where a choice leads; a bare `end` is a word of Mermaid's own."""
    return f"to_{to}" if to in {END, RESUME} else _place(to)


def _place(moment: str) -> str:
    return f"moment_{_plain(moment)}"


def _ending(ending: str) -> str:
    return f"ending_{_plain(ending)}"


def _plain(name: str) -> str:
    """An id without hyphens, which both languages take as something else; ids have no underscores, so none clash."""
    return name.replace("-", "_")
