"""Putting it all together: from the pages of a casus and its kaders to one Casus, ready for play."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.content.building import Building
from game.content.building_course import Subjects, course_of
from game.content.building_deeds import Laters
from game.content.building_household import facts_of, household_of, levers_of, seats_of
from game.content.building_kaders import cards_of, people_of, roles_of, terms_of
from game.content.building_model import derive_names, model_of
from game.content.building_puzzles import clock_of
from game.content.building_sharing import table_of
from game.content.building_story import claims_of, endings_of, interrupts_of, moments_of
from game.content.building_variables import consent_pairs, everyone_told, names_of, trusted_seats
from game.content.grammar_casus import CasusShape, ShortShape
from game.content.grammar_kaders import ModelShape
from game.content.pages import Pages
from game.content.written import WrittenChoice
from game.model.casus import Casus, Short
from game.model.effects import CourseRule


def begin_building(pages: Pages, choices: list[WrittenChoice], text: str) -> Building:
    """A building with all its names, those that the model derives among them; `text` is that of all files."""
    shape, model = pages.casus.shape, pages.model
    who = everyone_told(shape, choices)
    consents = consent_pairs(shape, choices, who, text)
    building = Building(names_of(shape, model.shape, who, consents, pages.casus.margin), model.margin)
    derive_names(building, model.shape)
    return building.reading(pages.casus.margin)


def casus_of(building: Building, pages: Pages, digest: str, words: Mapping[str, str]) -> Casus:
    """The whole casus; where something could not be built, the margins say so and it must not be played.

    `words` are those that a translation has for ids.
    """
    shape = pages.casus.shape
    roles = roles_of(pages.roles.shape)
    laters: Laters = {}
    sharing = pages.sharing
    return Casus(
        id=shape.id,
        title=shape.title,
        kind=shape.kind,
        language=shape.language,
        summary=shape.summary,
        minutes=shape.minutes,
        horizon=shape.horizon,
        begin=shape.begin or next(iter(shape.moments)),
        household=household_of(shape),
        seats=seats_of(shape, roles),
        facts=facts_of(shape),
        levers=levers_of(shape),
        variables=tuple(building.names.variables.values()),
        moments=moments_of(building, shape, laters),
        endings=endings_of(building, shape),
        interrupts=interrupts_of(building, shape),
        course=_course(building, pages),
        laters=MappingProxyType(laters),
        claims=claims_of(building, shape),
        model=model_of(building.reading(pages.model.margin), pages.model.shape, shape.model, tuple(shape.seats), words),
        sharing=table_of(building.reading(sharing.margin), sharing.shape) if sharing else None,
        roles=roles,
        people=people_of(pages.people.shape if pages.people else None),
        cards=cards_of(pages.cards.shape if pages.cards else None),
        terms=terms_of(pages.terms.shape if pages.terms else None),
        goals=shape.goals,
        content_notes=shape.content_notes,
        counters=tuple(shape.counters),
        review=MappingProxyType(dict(shape.review)),
        words=MappingProxyType(dict(words)),
        clock=clock_of(shape.clock),
        short=_short(shape.short),
        digest=digest,
    )


def _short(shape: ShortShape | None) -> Short | None:
    return None if shape is None else Short(shape.minutes, shape.moments)


def _course(building: Building, pages: Pages) -> tuple[CourseRule, ...]:
    """The weekly rules of the model, then those of the casus."""
    subjects = _subjects(pages.casus.shape, pages.model.shape)
    of_model = course_of(building.reading(pages.model.margin), pages.model.shape.course, subjects, of_model=True)
    return of_model + course_of(building, pages.casus.shape.course, subjects, of_model=False)


def _subjects(shape: CasusShape, model: ModelShape) -> Subjects:
    return {
        "members": tuple(shape.household.members),
        "seats": trusted_seats(shape),
        "domains": tuple(model.domains),
    }
