"""The texts of a file that players read, each under the path of its ids, and the same file told in other words.

A text that an author writes out (a title, a label) has the path of its place. A word that is at the same time an id
(a band, a counter, a stance) has the path of its kind; its own text is the id with spaces for hyphens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from game.content.grammar_casus import CasusShape, FactShape, HouseholdShape, MemberShape
from game.content.grammar_deeds import ChoiceShape, LaterShape, OutcomeShape, ShareShape
from game.content.grammar_kaders import (
    CardShape,
    CardsShape,
    DamperShape,
    DomainShape,
    ModelShape,
    PeopleShape,
    PersonShape,
    PillarShape,
    RoleShape,
    RolesShape,
    SharingRowShape,
    SharingShape,
    TermShape,
    TermsShape,
)
from game.content.grammar_parts import CourseShape, Grammar, LineShape, Shape
from game.content.grammar_puzzles import HintShape, ItemShape, PuzzleOutcomeShape, PuzzleShape
from game.content.grammar_story import EndingShape, MomentShape, VoiceShape
from game.content.written import written_choices
from game.model.kaders import as_word

Tell = Callable[[str, str], str]
"""A path and the text that stands there in, the text to show there out."""

READ: Mapping[type[Shape], tuple[str, ...]] = {
    CasusShape: ("title", "summary", "goals", "household", "facts", "course", "moments", "endings"),
    HouseholdShape: ("name", "members"),
    MemberShape: ("name", "relation"),
    FactShape: ("text",),
    CourseShape: ("title", "explanation"),
    MomentShape: ("title", "text", "sees", "voice", "trainer", "discuss", "choices", "puzzle", "later", "chance"),
    VoiceShape: ("who", "text"),
    ChoiceShape: ("label", "detail", "because", "closed", "share", "after", "later", "chance"),
    OutcomeShape: ("share", "after", "later"),
    ShareShape: ("purpose",),
    LaterShape: ("note",),
    PuzzleShape: ("ask", "options", "items", "hints", "outcomes"),
    ItemShape: ("text", "why"),
    HintShape: ("text",),
    PuzzleOutcomeShape: ("share", "after", "later"),
    EndingShape: ("title", "text"),
    ModelShape: ("title", "domains", "pillars", "dampers", "course"),
    DomainShape: ("title",),
    PillarShape: ("title",),
    DamperShape: ("title", "explanation"),
    SharingShape: ("rows",),
    SharingRowShape: ("title", "explanation", "law"),
    RolesShape: ("roles",),
    RoleShape: ("title", "organisation", "mandate", "pitfall"),
    PeopleShape: ("people",),
    PersonShape: ("expertise", "reach"),
    CardsShape: ("cards",),
    CardShape: ("title", "text", "law", "called_by"),
    TermsShape: ("words",),
    TermShape: ("word", "means", "also", "is_not"),
}
"""Per shape the fields that players read or that hold such fields, in the order in which a translator meets them."""


def texts_of(shape: Shape) -> dict[str, str]:
    """Every text of a file that can be translated, by path."""
    found: dict[str, str] = {}

    def note(path: str, text: str) -> str:
        found[path] = text
        return text

    _part(shape, "", note)
    return {**found, **words_of(shape)}


def retold(shape: Grammar, told: Mapping[str, str]) -> Grammar:
    """The same file with the texts at these paths in place of its own; ids and meaning stay as they are."""
    return _shape(shape, "", told.get)


def words_of(shape: Shape) -> dict[str, str]:
    """The words that are ids too, by path, each as it reads without a translation."""
    return {path: as_word(path.rpartition(".")[2]) for path in _word_paths(shape)}


def _shape(shape: Grammar, path: str, tell: Tell) -> Grammar:
    told = {}
    # Fields come in the order of the list, not in that of the class: a translator reads a label before what follows it.
    for field in READ.get(type(shape), ()):
        value = getattr(shape, field)
        key = type(shape).model_fields[field].alias or field
        told[field] = _part(value, f"{path}.{key}".lstrip("."), tell)
    return shape.model_copy(update=told)


def _part(value: object, path: str, tell: Tell) -> object:
    """A text, or whatever holds texts, told anew."""
    match value:
        case str():
            return tell(path, value)
        case LineShape():
            # Whether a line has a condition or not, a translator meets it as the text with this number.
            return value.model_copy(update={"text": tell(path, value.text)})
        case Shape():
            return _shape(value, path, tell)
        case Mapping():
            return {key: _part(one, f"{path}.{key}", tell) for key, one in value.items()}
        case tuple():
            return tuple(_part(one, f"{path}.{_step(one, number)}", tell) for number, one in enumerate(value, start=1))
        case _:
            return value


def _step(item: object, number: int) -> str:
    """What an item of a list is called in a path: its id, which stays when the order changes, else its number."""
    return getattr(item, "id", None) or str(number)


def _word_paths(shape: Shape) -> Iterator[str]:
    match shape:
        case CasusShape():
            yield from _casus_word_paths(shape)
        case ModelShape():
            yield from (f"bands.{band}" for band, _ in sorted(shape.bands.items(), key=lambda one: one[1]))
            yield from (f"derived.{name}" for name in shape.derived)
            yield from (f"flags.{flag}" for flag in shape.expects)
        case SharingShape():
            yield from (f"kinds.{row.kind}" for row in shape.rows if row.kind)
        case CardsShape():
            yield from (f"themes.{card.theme}" for card in shape.cards.values())


def _casus_word_paths(shape: CasusShape) -> Iterator[str]:
    yield from (f"content-notes.{note}" for note in shape.content_notes)
    yield from (f"review.{who}" for who in shape.review)
    yield from (f"flags.{flag}" for flag in shape.flags)
    yield from (f"counters.{counter}" for counter in shape.counters)
    for lever, one in shape.levers.items():
        yield f"levers.{lever}"
        yield from (f"levers.{lever}.{option}" for option in one.options)
    yield from (f"scenes.{moment.scene}" for moment in shape.moments.values() if moment.scene)
    for label, words in _labels(shape).items():
        yield from (f"{label}.{word}" for word in words)


def _labels(shape: CasusShape) -> Mapping[str, list[str]]:
    """The free words that the mirror counts, by kind; a word may come more than once."""
    deeds = [deed.shape for choice in written_choices(shape) for deed in choice.deeds()]
    return {
        "stances": [deed.stance for deed in deeds if deed.stance],
        "techniques": [deed.technique for deed in deeds if deed.technique],
        "tracks": [track for deed in deeds for track in deed.tracks],
    }
