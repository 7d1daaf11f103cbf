"""The cards of a picture: a moment with its choices, the place where endings are asked, and each ending."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.casus import Casus
from game.model.story import END, LEAD, Ending, Moment
from game.reports.charts_places import Area
from game.reports.graph.choices import Breadth, choice_faces
from game.reports.graph.faces import (
    PAD,
    SMALL,
    SMALL_HIGH,
    TITLE,
    TITLE_HIGH,
    Card,
    CardKind,
    Face,
    Writing,
    badges_high,
    badges_in,
    stacked,
)
from game.reports.graph.heat import percent, shade_of
from game.reports.graph.known import Known
from game.reports.graph.letters import lines_of, width_of
from game.reports.graph.ways import ending_place, kind_of

ENDING_WIDE = 250.0
_END_WIDE = 380.0
_LEAST_WIDE = 320.0
_MOST_WIDE = 460.0
_ROUND_PAD = 24.0


def cards_of(casus: Casus, known: Known, breadth: Breadth) -> Iterator[Card]:
    """Every place of the story, once: moments in the order of the file, the end, and the endings in their order."""
    for moment in casus.moments.values():
        yield _moment(casus, moment, known, breadth)
    yield _end(casus, known)
    yield from _level([_ending(ending, known) for ending in casus.endings])


def _moment(casus: Casus, moment: Moment, known: Known, breadth: Breadth) -> Card:
    inside = choice_faces(casus, moment, known, breadth)
    wide = max(face.area.right for face in inside) + 2 * PAD if inside else _plain_wide(moment.title)
    notes = ", ".join(_notes(casus, moment, known))
    pad = PAD if inside else _ROUND_PAD
    head = _head(moment.id, moment.title, notes, wide, known.visited(moment.id), known, pad)
    choices = tuple(face.moved(PAD, head.area.bottom + PAD) for face in inside)
    high = choices[-1].area.bottom + PAD if choices else head.area.bottom
    return Card(moment.id, kind_of(casus, moment), head, choices, wide, high)


def _plain_wide(title: str) -> float:
    """How wide a card without choices is: its title on one line where that is not too wide."""
    return min(_MOST_WIDE, max(_LEAST_WIDE, width_of(title, TITLE, bold=True) + 2 * _ROUND_PAD + 100))


def _notes(casus: Casus, moment: Moment, known: Known) -> Iterator[str]:
    words = known.words
    if moment.id == casus.begin:
        yield words.say("graph.begin")
    breaking = [interrupt.id for interrupt in casus.interrupts if interrupt.to == moment.id]
    if breaking:
        yield words.say("graph.breaks-in", names=", ".join(breaking))
    if moment.passing:
        yield words.say("graph.passing")
    elif moment.decides == LEAD:
        yield words.say("graph.decides-lead")
    else:
        yield words.say("graph.decides", seat=casus.title_of(moment.decides))


def _head(place: str, title: str, note: str, wide: float, share: float | None, known: Known, pad: float) -> Face:
    """The upper part of a card: its title, what kind of place it is, how likely it is, and marks."""
    words, ink = known.words, shade_of(share).ink
    number = "" if share is None else percent(share, words)
    aside = width_of(number, TITLE, bold=True) + 2 * PAD if number else 0
    room = wide - 2 * pad
    lines = lines_of(title, TITLE, room - aside, bold=True)
    writings = stacked(lines, pad, 0.7 * PAD, TITLE, TITLE_HIGH, bold=True, ink=ink)
    if number:
        writings.append(Writing(number, wide - pad, writings[0].y, TITLE, bold=True, anchor="end", ink=ink))
    top = 0.7 * PAD + TITLE_HIGH * len(lines)
    title_wide = width_of(title, TITLE, bold=True) + 2 * PAD
    if len(lines) == 1 and title_wide + width_of(note, SMALL) <= room - aside:
        writings.append(Writing(note, pad + title_wide, writings[0].y, SMALL, ink=ink))
    else:
        notes = stacked(lines_of(note, SMALL, room), pad, top, SMALL, SMALL_HIGH, ink=ink)
        writings, top = writings + notes, top + SMALL_HIGH * len(notes)
    codes = known.codes(place)
    badges = badges_in(codes, pad, top + 0.4 * PAD, room)
    area = Area(0, 0, wide, top + badges_high(codes, room) + 0.8 * PAD)
    told = [note[:1].upper() + note[1:] + "." if note else ""]
    if share is not None:
        told.append(words.say("graph.visited", share=number))
    told.append(known.found(place))
    return Face(place, area, tuple(writings), tuple(badges), None, share, title, " ".join(filter(None, told)))


def _end(casus: Casus, known: Known) -> Card:
    share = 1.0 if known.whole else None
    wide = _LEAST_WIDE
    head = _head(
        END,
        known.words.say("graph.end"),
        known.words.say("graph.end-note", count=casus.horizon),
        wide,
        share,
        known,
        PAD,
    )
    return Card(END, "end", head, (), wide, head.area.bottom)


def _ending(ending: Ending, known: Known) -> Card:
    spread = None
    if known.whole and ending.id in known.whole.endings:
        spread = known.whole.endings[ending.id].score
    words = known.words
    note = spread and words.say("graph.score", least=spread.min, most=spread.max, mean=f"{spread.mean:.0f}")
    place = ending_place(ending.id)
    head = _head(place, ending.title, note or "", ENDING_WIDE, known.ended(ending.id), known, PAD)
    kind: CardKind = "ending"
    return Card(place, kind, head, (), ENDING_WIDE, head.area.bottom)


def _level(cards: list[Card]) -> Iterator[Card]:
    """The same cards, all as high as the highest."""
    high = max((card.height for card in cards), default=0)
    for card in cards:
        area = card.head.area._replace(bottom=high)
        yield card._replace(head=card.head._replace(area=area), height=high)
