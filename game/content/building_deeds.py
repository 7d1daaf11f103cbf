"""What choices, outcomes and passing moments do: effects, what comes later, sharing, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from game.content.building import Building
from game.content.building_effects import effect_lines
from game.content.grammar_deeds import ShareShape
from game.content.grammar_parts import LineShape, RouteShape
from game.content.places import Pointer
from game.content.written import WrittenChoice, WrittenDeed
from game.model.effects import EffectLine, Later, Shift
from game.model.sharing import Share, Telling
from game.model.story import Choice, Deed, Line, Outcome, Route, Text

USUAL_APPROACH = "overleg"
USUAL_FRAME = "vrijwillig"
Laters = dict[str, Later]


def text_of(building: Building, lines: Iterable[LineShape], pointer: Pointer) -> Text:
    """The lines of a text, each with its condition."""
    return tuple(
        Line(line.text, building.condition(line.when, (*pointer, number, "when"))) for number, line in enumerate(lines)
    )


def routes_of(building: Building, cases: Iterable[RouteShape] | None, pointer: Pointer) -> tuple[Route, ...]:
    """The cases of a `goto` or a `default`."""
    return tuple(
        Route(case.to, building.condition(case.when, (*pointer, number, "when")))
        for number, case in enumerate(cases or ())
    )


def choice_of(building: Building, written: WrittenChoice, laters: Laters) -> Choice:
    """A choice with all that can come of it; what can be owed is added to `laters`."""
    shape, pointer = written.shape, written.pointer
    own, *outcomes = written.deeds()
    return Choice(
        id=written.id or written.moment,
        key=written.key,
        label=shape.label,
        deed=deed_of(building, own, laters),
        detail=shape.detail,
        because=shape.because,
        when=building.condition(shape.when, (*pointer, "when")),
        closed=shape.closed,
        once=shape.once,
        by=shape.by,
        costs=MappingProxyType(dict(shape.costs)) if shape.costs else None,
        chance=tuple(_outcome(building, number, outcome, laters) for number, outcome in enumerate(outcomes, start=1)),
    )


def _outcome(building: Building, number: int, written: WrittenDeed, laters: Laters) -> Outcome:
    shape = (written.choice.shape.chance or ())[number - 1]
    when = building.condition(shape.when, (*written.pointer, "when"))
    return Outcome(number, shape.weight, deed_of(building, written, laters), when)


def deed_of(building: Building, written: WrittenDeed, laters: Laters) -> Deed:
    """What a choice or an outcome does; an outcome has the approach of its choice and the labels it names itself."""
    shape, pointer, choice = written.shape, written.pointer, written.choice
    effects = effect_lines(building, shape.effects, (*pointer, "effects"), written.key)
    laters.update(_laters(building, written))
    return Deed(
        effects=effects,
        weeks=shape.weeks,
        routes=routes_of(building, shape.goto, (*pointer, "goto")),
        after=text_of(building, shape.after, (*pointer, "after")),
        approach=choice.shape.approach or USUAL_APPROACH,
        takes=f"takes/{written.key}" if shape.takes else None,
        laters=tuple(later_keys(written)),
        shares=tuple(_share(share) for share in shape.share),
        withholds=_tellings(shape.withholds),
        reveals=_tellings(shape.reveals),
        frame=_frame(written),
        stance=shape.stance,
        technique=shape.technique,
        tracks=shape.tracks,
        at_table=shape.at_table,
    )


def _frame(written: WrittenDeed) -> str | None:
    """What is not said is voluntary for a choice, as the choice for an outcome, and nothing where nobody chooses."""
    chosen = written.number is None and written.choice.id is not None
    return written.shape.frame or (USUAL_FRAME if chosen else None)


def later_keys(written: WrittenDeed) -> Iterator[str]:
    """The key of each `later` of a deed: its id, or a name after its place."""
    for number, later in enumerate(written.shape.later, start=1):
        yield later.id or f"{written.key}/later-{number}"


def _laters(building: Building, written: WrittenDeed) -> Iterator[tuple[str, Later]]:
    """All that a deed owes, by key; the end of an intervention among them."""
    label = written.choice.shape.label
    for number, (key, later) in enumerate(zip(later_keys(written), written.shape.later, strict=True)):
        pointer = (*written.pointer, "later", number)
        effects = effect_lines(building, later.effects, (*pointer, "effects"), key)
        when = building.condition(later.when, (*pointer, "when"))
        yield key, Later(key, later.weeks, later.note or label, effects, when)
    if written.shape.takes:
        key = f"takes/{written.key}"
        yield key, Later(key, written.shape.takes.weeks, label, (EffectLine(f"{key}#1", (Shift("load", -1),)),))


def _share(shape: ShareShape) -> Share:
    return Share(
        fact=shape.fact,
        sender=shape.sender,
        receiver=shape.receiver,
        extent=shape.extent,
        purpose=shape.purpose,
        ground=shape.ground,
        consent=shape.consent,
        informed=shape.informed,
    )


def _tellings(told: Mapping[str, tuple[str, ...]]) -> tuple[Telling, ...]:
    return tuple(Telling(receiver, fact) for receiver, facts in told.items() for fact in facts)
