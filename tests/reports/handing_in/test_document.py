"""What a report tells: every choice with its causes, every sharing, everybody's faces, and no secret before the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from game.model.casus import Casus
from game.reports.handing_in.document import document
from game.reports.handing_in.pieces import Document, Entry, Facts, Notice, People, Quote, Row, Section, Table
from game.reports.possible import Shaken
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.session.viewing import view
from game.words import LANGUAGES, Words
from tests.casuses import in_language
from tests.catalogues import sentences
from tests.reports.handing_in.plays import (
    PLAYS,
    PROMISE,
    REHEARSALS,
    SOLO,
    TABLE,
    UNFINISHED,
    play,
    possible,
    reported,
    subject,
    texts,
)


def section(told: Document, key: str) -> Section:
    return next(one for one in told.sections if one.id == key)


def entries(told: Document, key: str) -> list[Entry]:
    return [one for one in section(told, key).pieces if isinstance(one, Entry)]


def tables(pieces: tuple[object, ...]) -> Iterator[Table]:
    yield from (one for one in pieces if isinstance(one, Table))


def whole(row: Row) -> int:
    """The number at the end of a row."""
    return int(row.cells[-1].text.replace("−", "-").replace("+", ""))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("casus", "kind"), PLAYS)
def test_every_part_has_a_title_and_says_something(casus: str, kind: str, language: str):
    told = reported(casus, kind, language)
    assert all(one.title and one.pieces for one in told.sections)
    assert all(text.strip() == text and "{" not in text for text in texts(told) if text), "nothing is left unfilled"
    assert [one.id for one in told.sections][:3] == ["played", "ended", "course"]
    assert told.sections[-1].id == "reflection"


@pytest.mark.parametrize("casus", REHEARSALS)
def test_every_choice_is_told_with_its_reason_and_its_causes_add_up(casus: str):
    session = play(casus, TABLE)
    made = [one for one in session.decisions if one.choice]
    told = [one for one in entries(document(subject(session)), "choices") if one.number]
    assert [one.number for one in told] == list(range(1, len(made) + 1))
    score = session.rules.score(made[0].steps[0].before.values)
    for one, decision in zip(told, made, strict=True):
        choice = session.rules.casus.moments[decision.steps[0].before.moment or ""].choices[decision.choice or ""]
        assert one.title == choice.label
        reasons = [piece.text for piece in one.pieces if isinstance(piece, Quote)]
        assert choice.because is None or choice.because.strip() in reasons, "only the end of a lock has no reason"
        *answers, causes = tables(one.pieces)
        assert bool(answers) == (choice.because is None), "a lock tells first what was done with each item"
        *rows, sums = [row for row in causes.rows if row.kind != "title"]
        assert sums.kind == "sum"
        assert sum(map(whole, rows)) == whole(sums)
        assert sums.cells[0].text == f"Stabiliteit van {score} naar {score + whole(sums)}"
        score += whole(sums)
    assert score == session.rules.score(session.position.values)


@pytest.mark.parametrize("casus", REHEARSALS)
@pytest.mark.parametrize("kind", [TABLE, SOLO])
def test_the_account_of_the_whole_play_adds_up_and_so_does_each_of_its_lines(casus: str, kind: str):
    told = document(subject(play(casus, kind)))
    (account,) = tables(section(told, "mattered").pieces)
    start, *lines, end = account.rows
    assert whole(start) + sum(map(whole, lines)) == whole(end)
    for line, group in zip(lines, entries(told, "mattered"), strict=True):
        *rows, sums = next(tables(group.pieces)).rows
        assert (group.title, whole(line)) == (line.cells[0].text, whole(sums))
        assert sum(map(whole, rows)) == whole(sums)


def test_the_table_of_the_course_tells_where_each_choice_and_its_weeks_left_the_household():
    session = play("de-man-met-de-vogels", TABLE)
    (told,) = tables(section(document(subject(session)), "course").pieces)
    seen = view(session)
    assert len(told.rows) == 1 + sum(one.choice is not None for one in session.decisions)
    first, last = ([cell.text for cell in row.cells[2:]] for row in (told.rows[0], told.rows[-1]))
    assert first == [str(seen.course[0].score), str(seen.course[0].stress), str(seen.course[0].trust)]
    assert last == [str(seen.course[-1].score), str(seen.course[-1].stress), str(seen.course[-1].trust)]


@pytest.mark.parametrize("casus", REHEARSALS)
def test_every_sharing_stands_in_the_audit_trail_with_its_row_its_source_and_who_read_it(casus: str):
    session = play(casus, UNFINISHED)
    made = [sharing for decision in session.decisions for step in decision.steps for sharing in step.sharings]
    told = [dict(one.pairs) for entry in entries(document(subject(session)), "shared") for one in facts(entry)]
    assert len(told) == len(made)
    rows = {row.id: row for row in session.rules.casus.sharing.rows}
    for terms, sharing in zip(told, made, strict=True):
        row = rows[sharing.row]
        assert (terms["Rij van de tabel"], terms["Waarom"]) == (row.title, row.explanation)
        assert terms["Waar dit op rust"].endswith(f"Bron: {row.source}" if row.source else "Nog geen bron")
        assert terms["Over wie"].casefold() == session.rules.casus.title_of(sharing.about).casefold()
        assert terms["Toestemming"] == ("Ja" if sharing.consent else "Nee")
        told = {"ja": "Ja", "nee": "Nee", "uitgesteld": "Later, om de veiligheid", "zonder-namen": "Er viel geen naam"}
        assert terms["Wist het gezin het?"] == told[sharing.informed]
        assert {"Volgens de tabel", "Grond", "Waarvoor", "Uitkomst in dit model"} <= set(terms)
        assert terms["Nagelezen"] == "Nog niet door een jurist gelezen"


def facts(entry: Entry) -> Iterator[Facts]:
    yield from (one for one in entry.pieces if isinstance(one, Facts))


def test_everybody_of_the_household_is_there_with_two_faces_and_their_stress():
    session = play("de-man-met-de-vogels", TABLE)
    (people,) = (one for one in section(document(subject(session)), "ended").pieces if isinstance(one, People))
    assert [one.name for one in people.persons] == ["Winston", "Soraya", "Fatma"]
    winston = people.persons[0]
    assert winston.first.name == "Winston bij het begin: gestrest"
    assert winston.last.name == "Winston nu: boos"
    assert winston.line == "Stress van 75 naar 90"
    assert all(one.first.svg and one.last.svg for one in people.persons)


@pytest.mark.parametrize("casus", REHEARSALS)
def test_a_secret_stays_one_until_the_play_has_ended(casus: str):
    """Who hands in half a play may still go on with it; once it has ended all cards lie open."""
    session = play(casus, UNFINISHED)
    known = set(view(session).knows)
    secrets = [one.text for one in session.rules.casus.facts.values() if one.secret and one.id not in known]
    assert secrets
    half = document(subject(session, possible(session)))
    assert not [text for text in texts(half) if any(secret in text for secret in secrets)]
    assert not [text for text in texts(half) if any(one.title in text for one in session.rules.casus.endings)]
    told = "\n".join(texts(reported(casus, TABLE)))
    assert all(secret in told for secret in secrets)
    assert all(one.title in told for one in session.rules.casus.endings)


@pytest.mark.parametrize("casus", REHEARSALS)
def test_that_a_play_has_not_ended_is_the_first_thing_said(casus: str):
    session = play(casus, UNFINISHED)
    told = document(subject(session))
    first = section(told, "played").pieces[0]
    assert isinstance(first, Notice)
    assert session.rules.casus.moments[session.position.moment or ""].title in first.text
    assert "Weet het nog niet" in list(texts(section(told, "knowledge")))
    assert "Niet verteld aan" not in list(texts(told))


def test_what_is_wrong_with_the_journal_is_said_before_anything_else():
    told = document(subject(play("de-lege-stoel", TABLE), notes=("Regel 4 is veranderd.",)))
    assert section(told, "played").pieces[0] == Notice("Regel 4 is veranderd.")


def test_promises_are_told_in_the_words_they_were_made_in():
    assert PROMISE in list(texts(section(reported("de-lege-stoel", TABLE), "promises")))


def test_who_played_alone_is_spoken_to_alone_and_reads_where_they_stood():
    told = list(texts(reported("de-lege-stoel", SOLO)))
    assert "Eén speler, in de rol: Casusregisseur. De andere rollen volgden de casus." in told
    assert any("Casusregisseur (jij)" in text for text in told)
    assert any(text.endswith("jij besloot") for text in told)
    assert any(text.startswith("Jouw advies was: ") for text in told)
    assert not any("jullie" in text.lower() for text in texts(own_words(told)))


def own_words(told: list[str]) -> tuple[str, ...]:
    """What the report says itself: what a casus asks of a group is its author's."""
    ours = {
        one for area in ("report", "looking_back") for one in sentences("nl", area).values() if isinstance(one, str)
    }
    return tuple(text for text in told if text in ours)


def test_before_anything_was_chosen_there_is_little_to_tell_and_nothing_breaks():
    session = only_begun(in_language("de-lege-stoel", "nl"))
    told = document(subject(session, possible(session), played_on=None))
    assert section(told, "choices").title
    assert "Laatst gespeeld" not in list(texts(told))


def test_what_went_by_itself_before_the_first_choice_has_no_number():
    casus = in_language("de-lege-stoel", "nl")
    passing = next(moment for moment in casus.moments.values() if moment.passing)
    told = document(subject(only_begun(replace(casus, begin=passing.id))))
    (entry,) = entries(told, "choices")
    assert (entry.number, entry.title, entry.over) == (None, passing.title, "Week 0 · ging vanzelf")


def only_begun(casus: Casus) -> Session:
    session = Session(Rules(casus), Setup(), Memory())
    for command in ("brief", "begin", "look-back"):
        session.do(Command(command))
    return session


def for_a_jurist(casus: Casus) -> Casus:
    """The casus with a table in which every row says that a jurist must look at it."""
    assert casus.sharing is not None
    return replace(
        casus, sharing=replace(casus.sharing, rows=tuple(replace(row, jurist=True) for row in casus.sharing.rows))
    )


def test_a_row_that_a_jurist_must_look_at_says_so():
    session = play("de-lege-stoel", UNFINISHED, told=for_a_jurist(in_language("de-lege-stoel", "nl")))
    terms = [dict(one.pairs) for entry in entries(document(subject(session)), "shared") for one in facts(entry)]
    assert terms
    assert all(one["Let op"] == "Hier moet een jurist meekijken." for one in terms)


class Listening(Words):
    """Words that remember what was said."""

    def __init__(self) -> None:
        super().__init__("nl")
        self.heard: set[str] = set()

    def say(self, key: str, **facts: object) -> str:
        self.heard.add(key)
        return super().say(key, **facts)


def test_every_sentence_of_the_report_is_said_by_some_report():
    """What nobody says any more need not be translated."""
    words, casus = Listening(), in_language("de-lege-stoel", "nl")
    whole, half = play("de-lege-stoel", TABLE), play("de-lege-stoel", UNFINISHED, told=for_a_jurist(casus))
    passing = next(moment.id for moment in casus.moments.values() if moment.passing)
    for session in (whole, half, play("de-lege-stoel", SOLO), only_begun(replace(casus, begin=passing))):
        counted = possible(session)
        sure = counted._replace(shaken=Shaken(9, 9), start=dict.fromkeys(counted.start, 47.0))
        for made in (None, counted, sure):
            document(subject(session, made, words))
    for session in (play("de-man-met-de-vogels", TABLE), play("de-lege-stoel", SOLO, stop=True)):
        document(subject(session, words=words))
    for month in range(1, 13):
        document(subject(half, words=words, played_on=date(2026, month, 4)))
    assert {f"report.{key}" for key in sentences("nl", "report")} - words.heard == set()
