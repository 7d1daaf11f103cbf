"""Everything that players read can be translated, and every text has a path that stays when its casus grows."""

from typing import get_args, get_origin

from game.content.grammar_casus import CasusShape
from game.content.grammar_kaders import CardsShape, ModelShape, PeopleShape, RolesShape, SharingShape, TermsShape
from game.content.grammar_parts import Prose, Sentence, Shape, Title
from game.content.originals import original_of_casus, original_of_kaders
from game.content.pages import WrittenFile
from game.content.translatable import READ
from tests.casuses import KADERS, written
from tests.content.test_translating_a_casus import texts

FILES = (CasusShape, ModelShape, SharingShape, RolesShape, PeopleShape, CardsShape, TermsShape)
NOT_READ = {
    # Sources are letters and numbers, and the names of the matrix are those of the Dutch list itself.
    ("CourseShape", "source"),
    ("DamperShape", "source"),
    ("SharingRowShape", "source"),
    ("CardShape", "source"),
    ("DomainShape", "zrm"),
    # People of the who's who are called the same in every language.
    ("PersonShape", "name"),
    # A line is met as the text with its number.
    ("LineShape", "text"),
}
LENGTHS = {get_args(kind)[1].metadata[-1].max_length for kind in (Title, Sentence, Prose)}


def kinds_in(annotation, metadata=()):
    """Every kind that an annotation is made of, each with what is said of it."""
    yield annotation, metadata
    inner = [one for one in get_args(annotation) if not isinstance(one, str)]
    if get_origin(annotation) is not None and hasattr(annotation, "__metadata__"):
        yield from kinds_in(annotation.__origin__, annotation.__metadata__)
        return
    for one in inner:
        yield from kinds_in(one)


def is_sentence(annotation, metadata):
    found = [one for said in metadata for one in (*getattr(said, "metadata", ()), said)]
    return annotation is str and any(getattr(one, "max_length", None) in LENGTHS for one in found)


def shapes_from(shape, seen):
    if shape not in seen:
        seen.add(shape)
        for field in shape.model_fields.values():
            for kind, _ in kinds_in(field.annotation):
                if isinstance(kind, type) and issubclass(kind, Shape):
                    shapes_from(kind, seen)
    return seen


def test_every_field_that_holds_a_sentence_can_be_translated():
    """A new text in the format turns this red until it can be translated, or stands here as one that nobody reads."""
    shapes = {shape for file in FILES for shape in shapes_from(file, set())}
    sentences = {
        (shape.__name__, name)
        for shape in shapes
        for name, field in shape.model_fields.items()
        if any(is_sentence(*kind) for kind in kinds_in(field.annotation, field.metadata))
    }
    told = {(shape.__name__, name) for shape, names in READ.items() for name in names}
    assert len(sentences) > 30
    assert sentences - told == NOT_READ


def test_a_text_of_one_line_has_the_path_of_the_first_of_more():
    """So a translation stays right when its author adds a second line."""
    one = texts(moments="moments:\n  begin: {title: Begin, text: Stil., goto: end}\n")
    more = texts(moments="moments:\n  begin: {title: Begin, text: [Stil., Heel stil.], goto: end}\n")
    first, second = (original_of_casus(given.casus)[0].texts for given in (one, more))
    assert first["moments.begin.text.1"] == second["moments.begin.text.1"] == "Stil."
    assert second["moments.begin.text.2"] == "Heel stil."


def test_what_has_an_id_is_found_by_it_wherever_it_stands():
    model = written(KADERS / "stabiliteitsmodel.yaml")
    texts_found = original_of_kaders({"stabiliteitsmodel": model})[0].texts
    assert "stabiliteitsmodel.dampers.eerst-rust.title" in texts_found
    assert "stabiliteitsmodel.course.stress-zakt.title" in texts_found
    assert texts_found["stabiliteitsmodel.bands.wankel"] == "wankel"


def test_the_parts_of_a_kader_that_is_no_kader_are_left_alone():
    original, problems = original_of_kaders({"brief": WrittenFile("beste: Ilse\n", "brief.yaml")})
    assert (original, problems) == (None, ())
