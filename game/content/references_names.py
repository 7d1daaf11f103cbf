"""Whether every name means one thing: no word taken twice, no id given twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.content.building_deeds import later_keys
from game.content.inspection import Inspection
from game.content.margin import Margin
from game.content.names import RESERVED
from game.content.places import Pointer
from game.model.story import END, RESUME


def check_names(inspection: Inspection) -> None:
    """Note every name that already means something else, and every id that was given before."""
    _words(inspection)
    for word in (END, RESUME):
        if word in inspection.shape.moments:
            inspection.margin.at_key("K129", ("moments", word), name=word)
    if "lead" in inspection.shape.seats:
        inspection.margin.at_key("K129", ("seats", "lead"), name="lead")
    pages = inspection.pages
    _twice(inspection.margin, _laters(inspection))
    _twice(inspection.margin, _course(inspection))
    _twice(inspection.margin, _listed("claims", (one.id for one in inspection.shape.claims)))
    _twice(pages.model.margin, _listed("course", (one.id for one in pages.model.shape.course)))
    _twice(pages.model.margin, _listed("dampers", (one.id for one in pages.model.shape.dampers)))
    if pages.sharing is not None:
        _twice(pages.sharing.margin, _listed("rows", (one.id for one in pages.sharing.shape.rows)))


def _words(inspection: Inspection) -> None:
    """Counters, levers, flags and derived names share one list of words with those of the engine."""
    shape, model = inspection.shape, inspection.pages.model
    for name in model.shape.derived:
        if name in RESERVED:
            model.margin.at_key("K129", ("derived", name), name=name)
    taken = set(RESERVED | model.shape.derived.keys())
    declared: list[tuple[str, Pointer]] = [(name, ("counters", name)) for name in shape.counters]
    declared += [(name, ("levers", name)) for name in shape.levers]
    declared += [(name, ("flags", number)) for number, name in enumerate(shape.flags)]
    for name, pointer in declared:
        if name in taken:
            inspection.margin.at_key("K129", pointer, name=name)
        taken.add(name)


def _laters(inspection: Inspection) -> Iterator[tuple[str, Pointer]]:
    for deed in inspection.deeds():
        for number, key in enumerate(later_keys(deed)):
            yield key, (*deed.pointer, "later", number, "id")


def _course(inspection: Inspection) -> Iterator[tuple[str, Pointer]]:
    """The rules of the casus, whose ids must also differ from those of the model."""
    of_model = {one.id for one in inspection.pages.model.shape.course}
    for number, one in enumerate(inspection.shape.course):
        pointer = ("course", number, "id")
        yield one.id, pointer
        if one.id in of_model:
            yield one.id, pointer


def _listed(key: str, ids: Iterable[str]) -> Iterator[tuple[str, Pointer]]:
    for number, one in enumerate(ids):
        yield one, (key, number, "id")


def _twice(margin: Margin, ids: Iterable[tuple[str, Pointer]]) -> None:
    """Note each id that was given before."""
    given: set[str] = set()
    for one, pointer in ids:
        if one in given:
            margin.at_value("K116", pointer, name=one)
        given.add(one)
