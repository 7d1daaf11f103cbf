"""What is printed: sound HTML on which nothing secret is in sight, and every solution is the trainer's alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from justhtml import JustHTML

from game.cli.shelf import shipped_casussen
from game.model.casus import Casus
from game.model.effects import Shift
from game.reports.printing.page import page
from game.reports.printing.printed import Printed
from game.reports.telling import Teller
from game.words import LANGUAGES, Words
from tests.casuses import in_language
from tests.reports.printing.rooms import LOCKS, room
from tests.short_play import ferry


def parsed(casus: Casus, language: str = "nl", teams: int = 1, players: int = 4) -> JustHTML:
    """The page as a browser reads it; a mistake in it is an error here."""
    return JustHTML(page(Printed(casus, Words(language), teams, players)), strict=True, sanitize=False)


def said(html: JustHTML, where: str) -> str:
    """Everything that stands in these elements, without line breaks of ours."""
    return " ".join(" ".join(one.to_text() for one in html.query(where)).split())


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def escape(language: str) -> JustHTML:
    return parsed(room(language), language, players=3)


@pytest.fixture(scope="module", params=["achter-de-kerselaar", "de-lege-stoel", "de-man-met-de-vogels"])
def casus(request: pytest.FixtureRequest, language: str) -> Casus:
    return in_language(request.param, language)


@pytest.fixture(scope="module")
def ordinary(casus: Casus, language: str) -> JustHTML:
    return parsed(casus, language)


def test_the_page_is_sound_and_needs_nothing_from_elsewhere(escape: JustHTML, ordinary: JustHTML):
    for html in (escape, ordinary):
        levels = [int(one.name[1]) for one in html.query("h1, h2, h3, h4")]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert not html.query("script, link, img, [src], [href]")
        assert all(len(one.query("caption")) == 1 for one in html.query("table"))
        assert all(one.attrs["scope"] in {"row", "col"} for one in html.query("th"))


def test_the_trainers_part_comes_last(escape: JustHTML, ordinary: JustHTML):
    for html in (escape, ordinary):
        parts = list(html.query("main > *"))
        assert parts[-1].attrs["id"] == "trainer"
        assert len(html.query("#trainer")) == 1


def test_the_outside_of_an_envelope_names_a_seat_and_a_moment_and_nothing_else(casus: Casus, ordinary: JustHTML):
    printed = Printed(casus, Words(ordinary.query("html")[0].attrs["lang"]))
    heads = [" ".join(one.to_text().split()) for one in ordinary.query(".slip .head")]
    seats = [(moment, seat) for moment in printed.moments for seat in moment.sees or {}]
    hints = [hint for moment in printed.moments if moment.puzzle for hint in moment.puzzle.hints]
    envelopes = heads[: len(heads) - len(hints)]
    assert envelopes == [f"{casus.title_of(seat)} {printed.place(moment)}" for moment, seat in seats]
    inside = said(ordinary, ".slip .inside")
    assert all(line.text in inside for moment, seat in seats for line in (moment.sees or {})[seat])


def test_what_a_seat_sees_or_knows_stands_only_where_it_is_folded_away(casus: Casus, ordinary: JustHTML):
    in_sight = said(ordinary, "header, .tent .outside, .slip .head, .slip .flap")
    for moment in casus.moments.values():
        for text in (moment.sees or {}).values():
            assert not any(line.text in in_sight for line in text)
    assert not any(fact.text in in_sight for fact in casus.facts.values())
    pitfalls = [casus.roles[seat].pitfall for seat in casus.seats if seat in casus.roles]
    assert not any(pitfall and pitfall in in_sight for pitfall in pitfalls)
    assert all(pitfall in said(ordinary, ".tent .private") for pitfall in pitfalls if pitfall)


def test_a_role_card_holds_what_that_seat_knows_at_the_start_and_no_more(casus: Casus, ordinary: JustHTML):
    starts = {one.path for one in casus.variables if one.kind == "truth" and one.start}
    for seat, card in zip(casus.seats, ordinary.query(".tent .private"), strict=True):
        told = " ".join(card.to_text().split())
        known = {fact.id for fact in casus.facts.values() if fact.text in told}
        assert known == {fact for fact in casus.facts if f"knows.{seat}.{fact}" in starts}


def test_a_line_for_some_plays_goes_by_its_letter_and_only_the_trainer_knows_when(ordinary: JustHTML):
    letters = ordinary.query(".slip .sometimes b")
    assert letters
    assert {one.to_text() for one in letters} <= {"A", "B"}
    named = [one for one in ordinary.query("#trainer li") if ": noem " in one.to_text() or ": name " in one.to_text()]
    assert len(named) == len(letters)


def test_every_solution_and_its_why_is_the_trainers_alone(escape: JustHTML):
    """Notes, questions, ways of closing and digits are told there too, and nowhere else."""
    trainer = said(escape, "#trainer")
    players = said(escape, "header, main > :not(#trainer)")
    for puzzle in LOCKS.values():
        assert all(item.why in trainer for item in puzzle.items.values())
        assert all(item.text in players for item in puzzle.items.values())
        assert all(hint.text in trainer for hint in puzzle.hints)
    for word in ("WAAROM", "AFLOOP", "BESPREKEN"):
        assert word in trainer
        assert word not in players
    assert not escape.query("main > :not(#trainer) .solution")
    solutions = [" ".join(one.to_text().split()) for one in escape.query("#trainer .solution")]
    assert solutions == ["A: 2 · B: 3 · C: 1", "A C", "A: 1 2 · B: –", "B → A", "52"]


@pytest.mark.parametrize("name", [place.name for place in shipped_casussen()])
def test_of_the_locks_that_came_with_the_game_only_the_trainer_reads_why(name: str):
    casus = in_language(name, "nl")
    html = parsed(casus)
    trainer, players = said(html, "#trainer"), said(html, "header, main > :not(#trainer)")
    puzzles = [moment.puzzle for moment in casus.moments.values() if moment.puzzle]
    whys = [" ".join(item.why.split()) for puzzle in puzzles for item in puzzle.items.values()]
    assert all(why in trainer and why not in players for why in whys)
    assert len(html.query("#trainer .solution")) == len(puzzles) == len(html.query(".lock"))


def test_an_ordinary_casus_can_be_played_from_the_run_sheet(casus: Casus, ordinary: JustHTML, language: str):
    """Every choice tells what to read then and what moves, and nobody but the trainer reads that."""
    trainer, players = said(ordinary, "#trainer"), said(ordinary, "header, main > :not(#trainer)")
    teller = Teller(casus, Words(language))
    for moment in casus.moments.values():
        for choice in (*moment.choices.values(), *((moment.passing,) if moment.passing else ())):
            for deed in (choice.deed, *(one.deed for one in choice.chance)):
                after = [" ".join(line.text.split()) for line in deed.after]
                assert all(one in trainer and one not in players for one in after)
                shifts = [change for line in deed.effects for change in line.changes if isinstance(change, Shift)]
                assert all(f"{teller.gauge(one.path)} {teller.amount(one.by)}" in trainer for one in shifts)
                assert all(casus.laters[key].title.rstrip(".") in trainer for key in deed.laters)
    assert len(ordinary.query("#trainer .choices > li")) == sum(
        len(moment.choices) for moment in casus.moments.values() if not moment.puzzle
    )


def test_the_run_sheet_tells_chance_notes_and_ways_on_in_words():
    trainer = said(parsed(ferry()), "#trainer")
    assert "Toeval: 1 van de 2. Er komt een boot. Stress van Driss −5" in trainer
    assert "Toeval: 1 van de 2. Niemand neemt op. Stress van Driss +5 · 1 week verder" in trainer
    assert "Verder bij Moment 2 · De steiger." in trainer
    assert "Het is afgelopen, zoek het einde." in trainer
    assert "Mist, als dit klopt: stress van Driss is hoger dan 80." in trainer
    assert "Ga terug naar waar jullie waren." in trainer
    assert "Met droge voeten Alleen als dit klopt: stress van Driss is lager dan 60." in trainer


def test_the_run_sheet_marks_the_short_version_and_what_happens_where_nobody_chooses():
    html = parsed(ferry())
    marked = [one.to_text() for one in html.query("#trainer .overview th[scope=row]") if "kort" in one.to_text()]
    assert [one.partition(" · ")[2] for one in marked] == ["De steiger · kort", "De overkant · kort", "Mist · kort"]
    usual = [one.to_text() for one in html.query("#trainer .choices > li") if "als niemand kiest" in one.to_text()]
    assert [one.partition("Dit gebeurt")[0].strip() for one in usual] == [
        "Wacht op het pontje",
        "Bel de overkant",
        "Loop samen op",
    ]


def test_the_trainer_can_keep_score_of_every_gauge_that_choices_move():
    [stand] = parsed(ferry()).query("#trainer .stand")
    rows = [" ".join(one.to_text().split()) for one in stand.query("tbody tr")]
    assert rows == ["Stress van Driss 60"]


def test_hints_are_folded_away_and_say_what_they_cost(escape: JustHTML, language: str):
    assert "HINT" not in said(escape, "header, .lock, .strip, .slip .head")
    assert said(escape, ".slip .inside").count("HINT") == 2
    heads = [one.to_text() for one in escape.query(".slip .head") if "hint" in one.to_text()]
    assert [("2 minut" in one, "3 minut" in one) for one in heads] == [(True, False), (False, True)]


def test_dossiers_are_dealt_to_each_player_and_the_rule_stands_on_the_first_page(escape: JustHTML):
    dossiers = [one for one in escape.query("section") if one.query("h2")[0].to_text().startswith("Dossier")]
    slips = [len(one.query(".slip")) for one in dossiers]
    # Five seats at five locks, and one seat that sees something before the first lock.
    assert slips == [11, 10, 5]
    hands = [one.to_text() for one in escape.query("header > ul")[-1].query("li")]
    assert [len(one.split(",")) for one in hands] == [2, 2, 1]
    assert "5" in said(escape, "header > p")
    assert "3" in said(escape, "header > p")


def test_a_lock_sheet_has_room_for_every_attempt_and_a_card_for_every_item(escape: JustHTML):
    for sheet, puzzle in zip(escape.query(".lock"), LOCKS.values(), strict=True):
        assert len(sheet.query(".room tbody tr")) == puzzle.attempts
        assert len(sheet.query(".cut li")) == len(puzzle.items)
        assert len(sheet.query(".room tbody tr")[0].query("td")) == (len(puzzle.items) or len(puzzle.digits))


def test_the_score_strip_has_a_box_for_every_minute_attempt_and_digit(escape: JustHTML):
    strip = escape.query(".strip")[0]
    assert len(strip.query(".minutes li")) == 45
    assert [one.to_text() for one in strip.query(".minutes .marked")] == ["15", "5", "1"]
    assert len(strip.query(".score tbody tr")) == len(LOCKS)
    assert len(strip.query(".ring")) == sum(puzzle.attempts for puzzle in LOCKS.values())
    assert len(strip.query(".code-boxes li")) == 2
    assert len(strip.query(".track")) == len(room().counters)


def test_the_trainer_reads_when_to_call_the_time_and_what_a_lock_costs(escape: JustHTML):
    trainer = said(escape, "#trainer")
    assert "45 minut" in trainer
    assert "15, 5, 1" in trainer
    prices = [one.to_text() for one in escape.query("#trainer .solved .small")]
    assert len(prices) == len(LOCKS)
    assert "3" in prices[0]
    assert "4 minut" in prices[0]


def test_each_team_gets_its_own_papers_and_the_trainer_one_run_sheet():
    one, two = parsed(room()), parsed(room(), teams=2)
    for papers in (".strip", ".tent", ".lock", ".slip"):
        assert len(two.query(papers)) == 2 * len(one.query(papers))
    assert len(two.query("#trainer article")) == len(one.query("#trainer article"))
    strips = [one.to_text() for one in two.query(".strip")]
    assert ["Team A" in strips[0], "Team B" in strips[0], "Team B" in strips[1]] == [True, False, True]


def test_a_lock_in_an_ordinary_casus_has_a_sheet_and_no_dossiers_or_strip():
    html = parsed(replace(room(), kind="casus", clock=None))
    assert len(html.query(".lock")) == len(LOCKS)
    assert not html.query(".strip")
    assert "Dossier" not in said(html, "h2")


def test_a_text_of_an_author_is_never_read_as_a_mark_of_ours():
    casus = replace(room(), title="Kamer <script>alert(1)</script> & meer")
    assert "Kamer <script>alert(1)</script> & meer" in said(parsed(casus), "h1")
