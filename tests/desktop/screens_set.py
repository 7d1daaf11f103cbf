"""Every screen there is, as builders by name, made from one casus; and that casus with very long names and texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from game.cli.entries import entry_of
from game.desktop.assets import Assets
from game.desktop.comfort import Comfort
from game.desktop.hall import Hall
from game.desktop.pages.home import home
from game.desktop.pages.setting_up import setting_up
from game.desktop.playing import playing
from game.desktop.ports import BrokenEntry, OpenedPlay, Preferences, SavedEntry
from game.desktop.screens import Builder
from game.desktop.table import Table
from game.model.casus import Casus
from game.model.story import Line
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.words import Words
from tests.casuses import ROOT, load_folder

ASSETS = Assets(ROOT / "assets")
NAME = "Huishouden Van Bovenkerken-Oldenbarneveldt en de Vrede-Jansen"
WORDS = "Zij zegt dat het gaat, en schuift de brieven onder het bestek. "


class Shelf:
    """Plays in memory: two casussen, one that is broken, and two plays that wait."""

    def __init__(self, casus: Casus) -> None:
        self._casus = casus

    def casussen(self):
        entry = entry_of("een", self._casus)
        broken = BrokenEntry("drie", "Regel 12 mist een dubbele punt.")
        return (entry, entry._replace(name="twee", scene="nergens"), broken)

    def saved(self):
        return (
            SavedEntry(Path("a.jsonl"), "een", self._casus.title, None, 1, "2026-01-31"),
            SavedEntry(Path("b.jsonl"), "een", self._casus.title, "mentor", 12, "2026-01-30"),
        )

    def open_play(self, name: str, setup: Setup) -> OpenedPlay:
        raise NotImplementedError

    def resume(self, saved: SavedEntry) -> OpenedPlay:
        raise NotImplementedError

    def reload(self, play: OpenedPlay) -> OpenedPlay:
        return play

    def put_away(self, play: OpenedPlay) -> None:
        pass

    def fresh_seed(self) -> int:
        return 1


def nothing() -> None:
    pass


COMFORT = Comfort(
    Preferences(), changed=lambda preferences: None, moved=nothing, full_screen=nothing, read_aloud=nothing
)


def hall(casus: Casus, language: str = "nl") -> Hall:
    return Hall(Shelf(casus), Words(language), ASSETS, COMFORT, opened=lambda play: None, leave=nothing, moved=nothing)


def table(
    casus: Casus, seat: str | None = None, decisions: int = 0, *, begin: bool = True, language: str = "nl"
) -> Table:
    """A play in which so many decisions were made, each time another of the open choices."""
    setup = Setup("solo" if seat else "table", seat, seed=3)
    session = Session(Rules(casus), setup, Memory())
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
    first, chosen = hall(casus, language), hall(casus, language)
    chosen.choose(chosen.playable[0])
    found: dict[str, Builder] = {
        "home": partial(home, first),
        "casus": partial(setting_up, chosen),
        "briefing": shown(table(casus, begin=False, language=language)),
        "briefing-alone": shown(table(casus, "mentor", begin=False, language=language)),
        "play": shown(deciding(casus, 3, language)),
        "play-laid": shown(deciding(casus, 3, language), lambda one: one.select(one.view.moment.options[1].id)),
        "discussing": shown(deciding(casus, 1, language), lambda one: one.do("discuss")),
        "advice": shown(table(casus, "mentor", language=language)),
        "notice": shown(deciding(casus, 1, language), lambda one: one.do("choose", "bestaat-niet")),
        "happened": shown(table(casus, decisions=3, language=language)),
        "account": shown(table(casus, decisions=3, language=language), lambda one: one.turn(9, 9)),
        "account-alone": shown(table(casus, "mentor", 3, language=language), lambda one: one.turn(9, 9)),
        "early": shown(deciding(casus, 2, language), lambda one: one.do("look-back")),
    }
    covers = ("pause", "help", "menu", "meters", "envelopes", "cards")
    found |= {cover: shown(deciding(casus, 3, language), covering(cover)) for cover in covers}
    found["envelope"] = shown(deciding(casus, 0, language), covering("envelopes", "mentor"))
    found["envelope-open"] = shown(deciding(casus, 0, language), covering("envelopes", "mentor", is_open=True))
    found["card-open"] = shown(deciding(casus, 0, language), covering("cards", "mentor", is_open=True))
    found |= {f"debrief-{page}": shown(ended(casus, language), turning(page)) for page in range(7)}
    return found


def deciding(casus: Casus, decisions: int, language: str) -> Table:
    made = table(casus, decisions=decisions, language=language)
    if made.session.phase == "revealing":
        made.session.do(Command("proceed"))
    return made


def shown(made: Table, prepare: Callable[[Table], object] = lambda one: None) -> Builder:
    prepare(made)
    return partial(playing, made)


def covering(cover, seat: str = "", *, is_open: bool = False) -> Callable[[Table], None]:
    def cover_it(made: Table) -> None:
        made.open_cover(cover)
        if seat:
            made.take_envelope(seat)
        if is_open:
            made.open_envelope()

    return cover_it


def turning(page: int) -> Callable[[Table], None]:
    return lambda made: made.turn(page, 7)


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
        moments[key] = replace(moment, title=NAME, text=(Line(WORDS * 32),), choices=choices, discuss=(WORDS * 4,) * 3)
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
    )
