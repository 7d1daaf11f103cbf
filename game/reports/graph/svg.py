"""A casus as one SVG: every place an image with a name for who listens, all text as text, lines between them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.model.casus import Casus
from game.model.story import END
from game.reports.drawing import Point
from game.reports.graph import signs
from game.reports.graph.faces import Card, Face
from game.reports.graph.heat import CARD
from game.reports.graph.known import Known
from game.reports.graph.legend import edge
from game.reports.graph.scene import Scene
from game.reports.graph.sheet import MARGIN, Sheet, facts_of, sheet_of


def drawn(casus: Casus, known: Known) -> str:
    """The whole picture as SVG, in its own size on a screen, on one A3 when it is printed."""
    sheet = sheet_of(casus, known)
    body = [
        _part((MARGIN, MARGIN), "".join(map(signs.written, sheet.writings))),
        _part(sheet.story, "".join(_story(casus, sheet))),
        _part(sheet.list_at, sheet.findings.svg()),
    ]
    width, height = f"{sheet.width:.0f}", f"{sheet.height:.0f}"
    turned = "landscape" if sheet.width > sheet.height else "portrait"
    # On paper the picture fills one sheet; on a screen it keeps its own size, in which all letters can be read.
    style = f"@media print{{@page{{size:A3 {turned};margin:8mm}}svg{{width:100%;height:100%}}}}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' lang="{known.words.language}" font-family="sans-serif" role="graphics-document document">'
        f"<title>{escape(casus.title)}</title><desc>{escape(' '.join(facts_of(casus, known)))}</desc>"
        f'<style>{style}</style><rect width="{width}" height="{height}" fill="{CARD}"/>{"".join(body)}</svg>\n'
    )


def _story(casus: Casus, sheet: Sheet) -> Iterator[str]:
    cards = sorted([*sheet.scene.cards, *sheet.aside], key=lambda card: (card.head.area.top, card.head.area.left))
    begin = next(card.head.area for card in cards if card.id == casus.begin)
    yield from _lines(sheet.scene)
    yield from map(_card, cards)
    yield from _ends(sheet.scene)
    yield signs.begin_dot(((begin.left + begin.right) / 2, begin.top))
    yield _part(sheet.legend_at, edge(sheet.legend) + sheet.legend.svg)


def _lines(scene: Scene) -> Iterator[str]:
    """Lines by where they lead, each group with white around it, so that one crosses over another."""
    yield '<g aria-hidden="true">'
    # All endings are one group: their lines begin at the same point and never cross.
    groups = {run: END if run.source == END else run.to for run in scene.runs}
    for group in dict.fromkeys(groups.values()):
        runs = sorted((run for run in scene.runs if groups[run] == group), key=lambda run: run.share or 0)
        yield from (signs.casing(run.path, run.share) for run in runs)
        yield from (signs.line(run.path, run.share, sometimes=run.sometimes) for run in runs)
    yield from (signs.loop(loop.path, loop.share) for loop in scene.loops)
    yield "</g>"


def _ends(scene: Scene) -> Iterator[str]:
    """What lies over cards: where lines leave the box of a choice, and the points with which they come in."""
    yield '<g aria-hidden="true">'
    yield from (signs.line(run.stem, run.share, sometimes=False) for run in scene.runs if run.stem)
    yield from (signs.loop(loop.stem, loop.share) for loop in scene.loops if loop.stem)
    thickest = sorted((run for run in scene.runs if run.tip), key=lambda run: run.share or 0)
    yield from (signs.tip(run.tip, run.share) for run in {run.to: run for run in thickest}.values() if run.tip)
    yield from (signs.tip(loop.tip, loop.share, back=True) for loop in scene.loops if loop.tip)
    yield "</g>"


def _card(card: Card) -> str:
    """A place with its choices; each is one image with a name of its own for who listens."""
    area = card.head.area._replace(bottom=card.bottom)
    shown = signs.frame(card.kind, area, card.head.share)
    shown += signs.head(card.kind, card.head, alone=not card.choices)
    place = card.id if "/" in card.id else f"moment/{card.id}"
    parts = [_image(place, card.kind, card.head, shown)]
    parts += [_image(f"choice/{face.key}", "choice", face, signs.choice(face)) for face in card.choices]
    return "".join(parts)


def _image(name: str, kind: str, face: Face, shown: str) -> str:
    share = "" if face.share is None else f' data-share="{face.share:.6g}"'
    told = f"<title>{escape(face.title)}</title><desc>{escape(face.told)}</desc>"
    inside = [shown, signs.bar(face), *map(signs.written, face.writings), *map(signs.badge, face.badges)]
    marker = f'id="{escape(name.replace("/", "."))}" class="{kind}"{share}'
    return f'<g role="img" {marker}>{told}{"".join(inside)}</g>'


def _part(at: Point, inside: str) -> str:
    return f'<g transform="translate({at[0]:.1f} {at[1]:.1f})">{inside}</g>' if inside else ""
