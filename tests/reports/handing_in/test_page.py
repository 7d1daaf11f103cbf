"""The page of a report: sound HTML that needs nothing from elsewhere, read by ear as well as by eye, and safe."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from justhtml import JustHTML

from game.model.casus import Casus
from game.reports.handing_in.document import document
from game.reports.handing_in.page import Font, page
from game.reports.handing_in.pieces import (
    Beside,
    Cell,
    Column,
    Document,
    Entry,
    Facts,
    Items,
    Notice,
    Paragraph,
    Picture,
    Quote,
    Row,
    Ruled,
    Section,
    Table,
)
from game.words import LANGUAGES
from tests.casuses import in_language
from tests.reports.handing_in.plays import PLAYS, PROMISE, SMALL, TABLE, play, possible, reported, subject


def parsed(html: str) -> JustHTML:
    """The page as a browser reads it; a mistake in it is an error here."""
    return JustHTML(html, strict=True, sanitize=False)


@pytest.fixture(scope="module", params=[(*played, language) for played in PLAYS for language in LANGUAGES], ids=str)
def shown(request: pytest.FixtureRequest) -> JustHTML:
    """The page of a real play, in either language."""
    casus, kind, language = request.param
    return parsed(page(reported(casus, kind, language), ()))


def test_headings_go_down_one_step_at_a_time(shown: JustHTML):
    levels = [int(one.name[1]) for one in shown.query("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_drawing_has_a_name(shown: JustHTML):
    drawings = shown.query("svg")
    assert len(drawings) > 8
    assert all(one.attrs["role"] == "img" and one.attrs["aria-label"].strip() for one in drawings)
    assert not shown.query("img")


def test_every_table_says_what_it_holds_and_every_row_and_column_has_a_head(shown: JustHTML):
    for table in shown.query("table"):
        assert len(table.query("caption")) == 1
        columns = table.query("thead th")
        assert all(one.attrs["scope"] == "col" and one.to_text().strip() for one in columns)
        for row in table.query("tbody tr"):
            (head,) = row.query("th")
            assert head.attrs["scope"] in {"row", "rowgroup"}
            assert len(row.query("td")) == (0 if head.attrs["scope"] == "rowgroup" else len(columns) - 1)


def test_whatever_is_named_by_an_id_is_there_once(shown: JustHTML):
    ids = [one.attrs["id"] for one in shown.query("[id]")]
    assert len(ids) == len(set(ids))
    named = [one.attrs["aria-labelledby"] for one in shown.query("[aria-labelledby]")]
    linked = [one.attrs["href"].removeprefix("#") for one in shown.query("a")]
    assert set(named) | set(linked) <= set(ids)


def test_there_is_room_to_write_that_can_be_found_by_ear(shown: JustHTML):
    fields = shown.query("[contenteditable]")
    assert len(fields) == 8, "two names and six questions"
    assert all(one.attrs["role"] == "textbox" for one in fields)
    assert all(one.attrs.get("aria-label") or one.attrs.get("aria-labelledby") for one in fields)
    assert not any(one.to_text().strip() for one in fields)


def test_the_page_is_in_the_language_of_its_words(shown: JustHTML):
    (root,) = shown.query("html")
    title = shown.query("nav h2")[0].to_text()
    assert (root.attrs["lang"], title) in {("nl", "In dit verslag"), ("en", "In this report")}


FOREIGN = ("src", "srcset", "action", "onclick", "onload", "xlink:href", "poster", "data")


def test_nothing_comes_from_elsewhere_and_nothing_runs(shown: JustHTML):
    assert not shown.query("script, link, iframe, object, embed, form, input, textarea, base, image, use")
    assert not [one for one in shown.query("*") if set(FOREIGN) & set(one.attrs)]
    assert all(one.attrs["href"].startswith("#") for one in shown.query("a"))
    (style,) = shown.query("style")
    addresses = re.findall(r"url\(([^)]{0,20})|(@import)", style.to_text())
    assert not addresses


def test_fonts_lie_in_the_page_itself():
    html = page(reported("de-lege-stoel", TABLE), [Font("Een letter", 600, "italic", b"\0\1\2")])
    assert (
        "@font-face{font-family:'Een letter';font-weight:600;font-style:italic;src:url(data:font/ttf;base64,AAEC)"
        in html
    )
    parsed(html)


HOSTILE = '<script>alert("1")</script> & co </style> <b>'


def hostile(casus: Casus) -> Casus:
    """A casus whose author writes marks wherever there is text."""
    members = {key: replace(one, name=HOSTILE, relation=HOSTILE) for key, one in casus.household.members.items()}
    moments = {
        key: replace(
            moment,
            title=HOSTILE,
            choices={one: replace(choice, label=HOSTILE, because=HOSTILE) for one, choice in moment.choices.items()},
        )
        for key, moment in casus.moments.items()
    }
    return replace(
        casus,
        title=HOSTILE,
        summary=HOSTILE,
        household=replace(casus.household, members=members),
        moments=moments,
        facts={key: replace(one, text=HOSTILE) for key, one in casus.facts.items()},
        seats={key: replace(one, title=HOSTILE) for key, one in casus.seats.items()},
        endings=tuple(replace(one, title=HOSTILE) for one in casus.endings),
    )


@pytest.mark.parametrize("name", ["achter-de-kerselaar", "de-lege-stoel", "de-man-met-de-vogels"])
def test_what_an_author_or_a_player_wrote_is_text_and_never_a_part_of_the_page(name: str):
    session = play(name, TABLE, told=hostile(in_language(name, "nl")))
    shown = parsed(page(document(subject(session, possible(session), notes=(HOSTILE,))), ()))
    assert not shown.query("script")
    assert not shown.query("b")
    assert shown.query("h1")[0].to_text() == HOSTILE
    assert any(PROMISE in one.to_text() for one in shown.query("dd"))
    assert any(HOSTILE in one.attrs["aria-label"] for one in shown.query("svg.face"))


readable = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)


@settings(max_examples=40)
@given(st.data())
def test_any_text_in_any_place_comes_back_as_it_was(data: st.DataObject):
    written: list[str] = []

    def said() -> str:
        written.append(data.draw(readable))
        return written[-1]

    pieces = (
        Paragraph(said()),
        Quote(said(), said()),
        Items((said(), said())),
        Facts(((said(), said()),)),
        Notice(said()),
        Table(said(), (Column(said()), Column(said(), number=True)), (Row((Cell(said(), (said(),)), Cell(said()))),)),
        Ruled(said(), 3),
        Beside((Entry(said(), (), over=said(), number=1),)),
    )
    told = Document(
        "nl", said(), said(), said(), (said(),), said(), (Section("x", said(), said(), pieces),), (said(),), ()
    )
    whole = parsed(page(told, ())).query("body")[0].to_text(separator="", strip=False)
    assert [one for one in written if one not in whole] == []


@given(readable)
def test_the_name_of_a_drawing_stays_its_name(name: str):
    told = Document("nl", "", "", "", (), "", (Section("x", "", "", (Picture(name, SMALL, SMALL),)),), (), ())
    assert [one.attrs["aria-label"] for one in parsed(page(told, ())).query("svg")] == [name, name]


def test_a_drawing_that_is_none_is_a_mistake_and_not_shown():
    told = Document("nl", "", "", "", (), "", (Section("x", "", "", (Picture("een plaatje", "<p>", SMALL),)),), (), ())
    with pytest.raises(ValueError, match="svg"):
        page(told, ())
