"""What was possible, in the report: every printed sum closes, and the best play is never told."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.values.study import QUANTITIES
from game.model.kaders import Band
from game.reports.handing_in.among import by_band, middle_half, out_of_hundred
from game.reports.handing_in.document import document
from game.reports.handing_in.pieces import Beside, Document, Entry, Picture, Section, Table
from game.reports.possible import Moved, Possible
from game.session.session import Session
from tests.reports.handing_in.plays import BEST, SOLO, TABLE, UNFINISHED, play, possible, subject, texts


def section(told: Document) -> Section:
    return next(one for one in told.sections if one.id == "possible")


def tables(told: Document) -> list[Table]:
    """What it was worth, choice by choice, and then the shares of a hundred plays."""
    return [table for entry in section(told).pieces if isinstance(entry, Entry) for table in _tables(entry.pieces)]


def _tables(pieces: tuple[object, ...]) -> Iterator[Table]:
    for one in pieces:
        if isinstance(one, Table):
            yield one
        elif isinstance(one, Beside):
            yield from _tables(one.pieces)


def number(said: str) -> Decimal:
    return Decimal(said.replace("−", "-").replace("+", "").replace(",", "."))


@pytest.fixture(scope="module")
def session() -> Session:
    return play("de-lege-stoel", TABLE)


worth = st.floats(-30, 30, allow_nan=False)


def drawn(session: Session, start: float, moved: list[tuple[float, float]], first: float) -> Possible:
    """A play in which each choice and what chance did after it were worth this much, in every quantity."""
    told, at, decisions = possible(session), start + first, []
    for one, (choice, luck) in zip(told.decisions, moved, strict=True):
        now = Moved(at, at + choice, at + choice + luck)
        decisions.append(one._replace(moved=dict.fromkeys(QUANTITIES, now)))
        at = now.after
    return told._replace(
        start=dict.fromkeys(QUANTITIES, start), end=dict.fromkeys(QUANTITIES, at), decisions=tuple(decisions)
    )


@settings(max_examples=40, deadline=None)
@given(st.data(), st.floats(0, 100), worth)
def test_what_is_printed_adds_up_below_and_beside(session: Session, data: st.DataObject, start: float, first: float):
    count = len(possible(session).decisions)
    moved = data.draw(st.lists(st.tuples(worth, worth), min_size=count, max_size=count))
    told = document(subject(session, drawn(session, start, moved, first)))
    account, choices, *_ = tables(told)
    for row in account.rows:
        begun, by_choice, by_chance, end = (number(cell.text) for cell in row.cells[1:])
        assert begun + by_choice + by_chance == end
        exact = start, fsum(one for one, _ in moved), first + fsum(one for _, one in moved)
        for printed, real in zip((begun, by_choice, by_chance), exact, strict=True):
            assert abs(float(printed) - real) < 0.11
    *rows, sums = choices.rows
    for column in (1, 2):
        parts = [number(row.cells[column].text) for row in rows if row.cells[column].text]
        assert sum(parts) == number(sums.cells[column].text) == number(account.rows[0].cells[column + 1].text)


def test_the_best_play_is_nowhere_in_the_report(session: Session):
    told = "\n".join(texts(document(subject(session, possible(session)))))
    assert f"{BEST:.0f}" not in told
    assert str(BEST) not in told
    assert "987" not in told


def test_it_says_that_it_is_about_the_model_and_in_how_many_variants_it_holds(session: Session):
    told = "\n".join(texts(section(document(subject(session, possible(session))))))
    assert "Dit gaat over het model en niet over mensen." in told
    assert "In 7 van die 9 varianten" in told


def test_each_choice_tells_which_endings_could_no_longer_come(session: Session):
    told = document(subject(session, possible(session)))
    _, choices, *_ = tables(told)
    titles = [ending.title for ending in session.rules.casus.endings]
    assert [row.cells[0].below for row in choices.rows[:2]] == [(), (f"Daarna kon dit einde niet meer: {titles[0]}.",)]
    assert choices.rows[3].cells[0].below == (f"Daarna konden deze einden niet meer: {titles[0]}, {titles[1]}.",)
    assert [cell.text for cell in choices.rows[0].cells[3:]] == ["11–89", "12–88"]


def test_who_may_still_play_on_reads_how_many_endings_are_gone_and_not_which():
    session = play("de-lege-stoel", UNFINISHED)
    told = document(subject(session, possible(session)))
    _, choices, *shares = tables(told)
    assert choices.rows[1].cells[0].below == ("Daarna kon 1 einde niet meer.",)
    assert shares == [], "how all plays end is not told to who may still play on"
    assert tables(told)[0].columns[-1].title == "Verwacht nu"


def test_the_shares_of_a_hundred_plays_are_a_hundred(session: Session):
    told = document(subject(session, possible(session)))
    for table in tables(told)[2:]:
        assert sum(int(row.cells[1].text) for row in table.rows) == 100


def test_an_ending_that_is_rare_is_told_as_less_than_one(session: Session):
    endings = [ending.id for ending in session.rules.casus.endings]
    likely = {endings[0]: 0.003, endings[1]: 0.997}
    told = document(subject(session, possible(session)._replace(endings=likely)))
    assert [row.cells[1].text for row in tables(told)[3].rows[:3]] == ["< 1", "100", "0"]


def test_scores_that_nobody_can_come_to_do_not_widen_the_drawing(session: Session):
    plain = possible(session)
    wider = plain._replace(distribution=((1, 0.0), *plain.distribution, (99, 0.0)))
    drawn = [
        one.wide
        for made in (plain, wider)
        for entry in section(document(subject(session, made))).pieces
        if isinstance(entry, Entry)
        for one in entry.pieces
        if isinstance(one, Picture)
    ]
    assert drawn[:2] == drawn[2:]


@pytest.mark.parametrize("kind", [TABLE, SOLO, UNFINISHED])
def test_without_it_the_report_says_so_and_how_to_have_it(kind: str):
    told = list(texts(section(document(subject(play("de-man-met-de-vogels", kind))))))
    assert "Dit deel is voor dit verslag niet uitgerekend." in told
    assert any("kantelpunt report" in text for text in told)


def test_why_it_could_not_be_worked_out_is_said_instead():
    told = list(texts(section(document(subject(play("de-lege-stoel", TABLE), not_possible="Te veel spelen.")))))
    assert {"Dit deel is voor dit verslag niet uitgerekend.", "Te veel spelen."} <= set(told)
    assert not any("--no-possible" in text for text in told)


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=20))
def test_out_of_a_hundred_is_always_a_hundred(parts: list[float]):
    likely = [part / fsum(parts) for part in parts]
    counted = out_of_hundred(likely)
    assert sum(counted) == 100
    assert all(abs(one - 100 * part) < 1.001 for one, part in zip(counted, likely, strict=True))


def test_bands_and_the_middle_half_are_counted_from_the_scores():
    bands = (Band("laag", 0), Band("midden", 40), Band("hoog", 70))
    spread = ((10, 0.25), (39, 0.25), (40, 0.25), (69, 0.15), (70, 0.1))
    assert [round(by, 9) for by in by_band(spread, bands).values()] == [0.5, 0.4, 0.1]
    assert middle_half(spread) == (10, 40)
    assert middle_half(((55, 1.0),)) == (55, 55)
