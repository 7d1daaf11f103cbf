"""Whether choices say what they must: counters, approach, one lead at a time, defaults, and labels that claims name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.content.building_deeds import USUAL_APPROACH, USUAL_FRAME
from game.content.grammar_deeds import DeedShape
from game.content.grammar_parts import EffectShape
from game.content.grammar_story import MomentShape
from game.content.inspection import Inspection, expect
from game.content.places import Pointer, Signed
from game.content.written import WrittenChoice, WrittenDeed
from game.model.story import LEAD

LABELS = ("frame", "approach", "stance", "technique", "tracks", "at-table")
SOLO_MOMENTS = 4
OF_PEOPLE = {"stress", "trust", "team", "load"}


def check_choices(inspection: Inspection) -> None:
    """Note what the choices of a casus leave unsaid, or say twice."""
    for choice in inspection.choices:
        for counter in choice.shape.costs:
            pointer = (*choice.pointer, "costs", counter)
            expect(inspection.margin, "K108", counter, inspection.shape.counters, pointer, key=True)
        _approach(inspection, choice)
        _one_lead(inspection, choice)
        _technique(inspection, choice)
    _defaults(inspection)
    _solo(inspection)
    _labels(inspection)


def _approach(inspection: Inspection, choice: WrittenChoice) -> None:
    """A choice that raises a domain names its approach, for that decides which dampers bite."""
    if choice.shape.approach is not None:
        return
    for deed in choice.deeds():
        for line, pointer in _lines(deed):
            for path, amount in line.changes.items():
                if path.startswith("stability.") and isinstance(amount, Signed) and amount > 0:
                    inspection.margin.at_key("K118", (*pointer, path), path=path)
                    return


def _lines(deed: WrittenDeed) -> Iterator[tuple[EffectShape, Pointer]]:
    for number, line in enumerate(deed.shape.effects):
        yield line, (*deed.pointer, "effects", number)


def _one_lead(inspection: Inspection, choice: WrittenChoice) -> None:
    """Two lines that always apply together cannot hand the lead to two seats."""
    own, *outcomes = choice.deeds()
    for deed in outcomes or [own]:
        first: object = None
        for line, pointer in (*_lines(own), *(_lines(deed) if deed is not own else ())):
            lead = line.changes.get("lead") if line.when is None else None
            if first is not None and lead not in {None, first}:
                inspection.margin.at_value("K125", (*pointer, "lead"), first=first, second=lead)
                return
            first = lead or first


def _technique(inspection: Inspection, choice: WrittenChoice) -> None:
    """Whoever speaks in some way is heard in some way: by people, at the table, or in what someone knows then."""
    for deed in choice.deeds():
        technique = deed.shape.technique
        if technique is not None and not any(_moves_people(one.shape) for one in choice.deeds()):
            inspection.margin.at_key("K164", (*deed.pointer, "technique"), technique=technique)
            return


def _moves_people(shape: DeedShape) -> bool:
    """Whether it does anything to people: their stress, their trust, the table, their burden, or what they know."""
    if shape.takes or shape.share or shape.withholds or shape.reveals:
        return True
    lines = [*shape.effects, *(line for later in shape.later for line in later.effects)]
    return any(path.partition(".")[0] in OF_PEOPLE for line in lines for path in line.changes)


def _defaults(inspection: Inspection) -> None:
    """A default names a choice of its moment; where a solo seat plays alone, the others need one."""
    shape, margin = inspection.shape, inspection.margin
    solo = {seat for seat, one in shape.seats.items() if one.solo}
    leads = {shape.lead, *_given_leads(inspection)}
    for moment, one in shape.moments.items():
        for number, case in enumerate(one.default or ()):
            expect(margin, "K111", case.to, one.choices, ("moments", moment, "default", number, "to"))
        others = (leads if _by_lead(one) else {str(one.decides)}) - solo
        if solo and others and one.choices and one.default is None:
            margin.at_key("K123", ("moments", moment), moment=moment, name=sorted(others)[0])


def _by_lead(moment: MomentShape) -> bool:
    return moment.decides is None or moment.decides == LEAD


def _given_leads(inspection: Inspection) -> Iterator[str]:
    """Whoever the lead is handed to somewhere."""
    for deed in inspection.deeds():
        for line, _ in _lines(deed):
            if "lead" in line.changes:
                yield str(line.changes["lead"])


def _solo(inspection: Inspection) -> None:
    """A seat that can be played alone has at least four moments of its own."""
    shape = inspection.shape
    for seat, one in shape.seats.items():
        if not one.solo:
            continue
        deciding = [moment for moment in shape.moments.values() if moment.choices or moment.puzzle]
        own = sum(moment.decides == seat or (_by_lead(moment) and shape.lead == seat) for moment in deciding)
        if own < SOLO_MOMENTS:
            inspection.margin.at_key("K122", ("seats", seat, "solo"), name=seat, count=own, least=SOLO_MOMENTS)


def _labels(inspection: Inspection) -> None:
    """A claim that names a label which no choice carries says nothing."""
    carried = _carried(inspection)
    for number, claim in enumerate(inspection.shape.claims):
        for key, tags in (("better", claim.better), ("than", claim.than)):
            for tag, word in (tags or {}).items():
                expect(inspection.margin, "K127", word, carried[tag], ("claims", number, key, tag))


def _carried(inspection: Inspection) -> Mapping[str, set[str]]:
    """Every word that some choice or outcome carries, by label; what a choice does not say counts as its default."""
    carried: dict[str, set[str]] = {label: set() for label in LABELS}
    carried["frame"].add(USUAL_FRAME)
    for deed in inspection.deeds():
        shape = deed.shape
        words = {"frame": shape.frame, "stance": shape.stance, "technique": shape.technique}
        for label, word in (words | {"approach": deed.choice.shape.approach or USUAL_APPROACH}).items():
            if word is not None:
                carried[label].add(word)
        carried["tracks"].update(shape.tracks)
        carried["at-table"].update(shape.at_table)
    return carried
