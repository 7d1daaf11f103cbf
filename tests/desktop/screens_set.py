"""Every screen there is, as builders by name, made from one casus; and that casus with very long names and texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from game.desktop.pages.settings import settings
from game.desktop.playing import playing
from game.desktop.ports import OpenedPlay
from game.desktop.screens import Builder
from game.desktop.table import Table
from game.model.casus import Casus
from game.model.story import Line
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Gauges, Setup
from game.words import Words
from tests.casuses import ROOT, load_folder
from tests.desktop.hall_set import ASSETS, COMFORT, NAME, WORDS, hall_screens, nothing
from tests.desktop.screens_live import live_screens

BEFORE_PLAY = ("home-waiting", "home-none", "home-help", "casus", "casus-more", "briefing", "role", "briefing-alone")
"""The screens before play that stand for the others here; all of them have tests of their own."""


def table(
    casus: Casus,
    seat: str | None = None,
    decisions: int = 0,
    *,
    begin: bool = True,
    language: str = "nl",
    gauges: Gauges = "always",
    setup: Setup | None = None,
) -> Table:
    """A play in which so many decisions were made, each time another of the open choices."""
    usual = Setup("solo" if seat else "table", seat, seed=3, gauges=gauges)
    session = Session(Rules(casus), setup or usual, Memory())
    made = Table(OpenedPlay(session, Path("x.jsonl")), Words(language), ASSETS, COMFORT, leave=nothing, moved=nothing)
    if begin:
        session.do(Command("begin"))
    for number in range(decisions):
        if session.phase == "revealing":
            session.do(Command("proceed"))
        if session.phase == "deciding":
            moment = made.view.moment
            open_now = [option for option in moment.options if not option.closed]
            wanted = open_now[number % len(open_now)].id
            session.do(Command("choose" if moment.ours else "advise", wanted))
    return made


def ended(casus: Casus, language: str = "nl") -> Table:
    made = table(casus, decisions=40, language=language)
    while made.session.phase != "debriefing":
        made.session.do(Command("proceed"))
    return made


def all_screens(casus: Casus, language: str = "nl") -> dict[str, Builder]:
    """Builders of every screen, by name."""
    before = hall_screens(casus, language)
    found: dict[str, Builder] = {
        **{name: before[name] for name in BEFORE_PLAY},
        "play": shown(deciding(casus, 3, language)),
        "play-laid": shown(deciding(casus, 3, language), lambda one: one.select(one.view.moment.options[1].id)),
        "discussing": shown(deciding(casus, 1, language), lambda one: one.do("discuss")),
        "advice": shown(table(casus, "mentor", language=language)),
        "notice": shown(deciding(casus, 1, language), lambda one: one.do("choose", "bestaat-niet")),
        "happened": shown(table(casus, decisions=3, language=language)),
        "thinking": shown(table(casus, "mentor", language=language), lambda one: one.do("discuss")),
        "deciding-alone": shown(table(casus, "leerplichtambtenaar", language=language)),
        "no-numbers": shown(table(casus, language=language, gauges="debrief")),
        "account": shown(table(casus, decisions=3, language=language), lambda one: one.turn(9, 9)),
        "account-alone": shown(table(casus, "mentor", 3, language=language), lambda one: one.turn(9, 9)),
        "settings": partial(settings, COMFORT, Words(language)),
        "early": shown(deciding(casus, 2, language), lambda one: one.do("look-back")),
    }
    covers = ("pause", "help", "menu", "meters", "buckets", "envelopes", "cards", "people", "guidance", "words")
    found |= {cover: shown(deciding(casus, 3, language), covering(cover)) for cover in covers}
    found["envelope"] = shown(deciding(casus, 0, language), covering("envelopes", "mentor"))
    found["envelope-open"] = shown(deciding(casus, 0, language), covering("envelopes", "mentor", is_open=True))
    found["envelope-back"] = shown(deciding(casus, 0, language), covering("envelopes", "mentor", is_back=True))
    found["card-open"] = shown(deciding(casus, 0, language), covering("cards", "mentor", is_open=True))
    found |= {cover: shown(deciding(casus, 2, language), covering(cover)) for cover in ("notes-warning", "notes")}
    found["notes-soon"] = shown(table(casus, decisions=3, language=language), covering("notes"))
    found["notes-begin"] = shown(table(casus, begin=False, language=language), covering("notes"))
    found["people-found"] = shown(deciding(casus, 2, language), searching("people", "school"))
    found["words-nothing"] = shown(deciding(casus, 2, language), searching("words", "jurist " * 5))
    found |= {f"debrief-{page}": shown(ended(casus, language), turning(page)) for page in range(10)}
    found |= live_screens(lambda: deciding(casus, 1, language), language)
    return found


def deciding(casus: Casus, decisions: int, language: str) -> Table:
    made = table(casus, decisions=decisions, language=language)
    if made.session.phase == "revealing":
        made.session.do(Command("proceed"))
    return made


def shown(made: Table, prepare: Callable[[Table], object] = lambda one: None) -> Builder:
    prepare(made)
    return partial(playing, made)


def covering(cover, seat: str = "", *, is_open: bool = False, is_back: bool = False) -> Callable[[Table], None]:
    def cover_it(made: Table) -> None:
        made.open_cover(cover)
        if seat:
            made.take_envelope(seat)
        if is_open:
            made.open_envelope()
        if is_back:
            made.hide_envelope()

    return cover_it


def searching(shelf, asked: str) -> Callable[[Table], None]:
    def search(made: Table) -> None:
        made.reference.search.write(asked)
        made.reference.choose_theme("privacy")
        made.open_cover(shelf)

    return search


def turning(page: int) -> Callable[[Table], None]:
    return lambda made: made.turn(page, 10)


def stool() -> Casus:
    return load_folder(ROOT / "scenarios" / "de-lege-stoel")


def long_winded(casus: Casus) -> Casus:
    """The casus with names of sixty letters, texts of two thousand, and as many members as a large family has."""
    members = casus.household.members
    named = {key: replace(member, name=NAME, relation="pleegbroer van vaderskant") for key, member in members.items()}
    moments = {}
    for key, moment in casus.moments.items():
        choices = {
            name: replace(choice, label=WORDS * 2, detail=WORDS * 3, because=WORDS * 3)
            for name, choice in moment.choices.items()
        }
        moments[key] = replace(
            moment, title=NAME, text=(Line(WORDS * 32),), choices=choices, discuss=(WORDS * 4,) * 3, trainer=WORDS * 9
        )
    seats = {key: replace(seat, title=NAME) for key, seat in casus.seats.items()}
    endings = tuple(replace(ending, title=NAME, text=(Line(WORDS * 32),)) for ending in casus.endings)
    return replace(
        casus,
        title=NAME,
        summary=WORDS * 8,
        household=replace(casus.household, name=NAME, members=named),
        moments=moments,
        seats=seats,
        endings=endings,
        people=tuple(replace(one, name=NAME, reach=WORDS * 9, portrait=None) for one in casus.people),
        cards=tuple(replace(one, title=NAME, text=WORDS * 32, law=NAME) for one in casus.cards),
        terms=tuple(replace(one, word=NAME, means=WORDS * 9, is_not=WORDS * 4) for one in casus.terms),
    )
