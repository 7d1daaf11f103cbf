"""The screens before play, as builders by name: with no casus, one or many, much that waits, and bad input."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from game.cli.entries import entry_of
from game.desktop.assets import Assets
from game.desktop.comfort import Comfort
from game.desktop.hall import Hall
from game.desktop.pages.briefing import briefing
from game.desktop.pages.home import home
from game.desktop.pages.setting_up import setting_up
from game.desktop.ports import BrokenEntry, CasusEntry, OpenedPlay, Preferences, SavedEntry, SeatEntry, ShortEntry
from game.desktop.screens import Builder
from game.desktop.table import Table
from game.errors import PlaceNotUsable
from game.model.casus import Casus, Lever, Member, Seat
from game.model.variables import NO, YES, Variable
from game.rules.rules import Rules
from game.session.clock import ClockWish
from game.session.journal import Memory
from game.session.session import Session
from game.session.setup import Language, Setup
from game.words import Words
from tests.casuses import ROOT

ASSETS = Assets(ROOT / "assets")
NAME = "Huishouden Van Bovenkerken-Oldenbarneveldt en de Vrede-Jansen"
WORDS = "Zij zegt dat het gaat, en schuift de brieven onder het bestek. "
WHY = "casus.yaml, regel 12: hier mist een dubbele punt na 'title'. Zet hem erachter en probeer het opnieuw."


class Shelf:
    """Casussen and plays that wait, in memory; it notes what it is asked for, and refuses every play."""

    seed: int | None = None

    def __init__(self, casussen: tuple[CasusEntry | BrokenEntry, ...] = (), saved: tuple[SavedEntry, ...] = ()) -> None:
        self._casussen = casussen
        self._saved = saved
        self.asked: list[tuple[str, Setup]] = []
        self.languages: list[Language | None] = []

    def casussen(self, language: Language | None = None) -> tuple[CasusEntry | BrokenEntry, ...]:
        self.languages.append(language)
        return self._casussen

    def saved(self, language: Language | None = None) -> tuple[SavedEntry, ...]:
        return self._saved

    def open_play(self, name: str, setup: Setup) -> OpenedPlay:
        self.asked.append((name, setup))
        raise PlaceNotUsable("commands.nothing-to-resume")

    def resume(self, saved: SavedEntry, language: Language | None = None) -> OpenedPlay:
        raise NotImplementedError

    def reload(self, play: OpenedPlay) -> OpenedPlay:
        return play

    def in_language(self, play: OpenedPlay, language: Language) -> OpenedPlay:
        return play

    def put_away(self, play: OpenedPlay) -> None:
        pass

    def asked_seed(self) -> int | None:
        return self.seed

    def fresh_seed(self) -> int:
        return 4711


def nothing(*_: object) -> None:
    pass


COMFORT = Comfort(Preferences(), changed=nothing, moved=nothing, full_screen=nothing, read_aloud=nothing)


def hall_of(shelf: Shelf, language: str = "nl") -> Hall:
    return Hall(shelf, Words(language), ASSETS, COMFORT, opened=nothing, leave=nothing, moved=nothing)


def entries(casus: Casus, count: int) -> tuple[CasusEntry, ...]:
    """So many casussen, each with another scene; one has a scene that nobody drew."""
    scenes = ("school", "flat", "nergens", "keuken", "straat", "gemeentehuis", "nacht", "huiskamer", "kantoor")
    one = entry_of("een", casus)
    return tuple(
        one._replace(name=f"casus-{number}", scene=scenes[number % 9], minutes=30 + 5 * number)
        for number in range(count)
    )


def waiting(casus: Casus, count: int) -> tuple[SavedEntry, ...]:
    """So many plays that wait, at a table and in a seat by turns."""
    return tuple(
        SavedEntry(
            Path(f"{number}.jsonl"),
            "casus-0",
            casus.title,
            "mentor" if number % 2 else None,
            number + 1,
            f"2026-01-{31 - number:02}",
        )
        for number in range(count)
    )


def overfull(entry: CasusEntry) -> CasusEntry:
    """An entry with everything that an author may ask for, at its longest, and pictures that nobody drew."""
    seats = tuple(SeatEntry(f"rol-{number}", NAME, number < 4, NAME, "nergens") for number in range(12))
    options = ("zoals-het-nu-is", "met-een-handtekening-vooraf", "met-alle-handtekeningen")
    lever = entry.levers[0]._replace(options=options, start=options[0], told=(), title=NAME, explained=WORDS * 3)
    return entry._replace(
        title=NAME,
        household=NAME,
        summary=(WORDS * 32)[:2000],
        seats=seats,
        levers=tuple(lever._replace(id=f"knop-{number}") for number in range(8)),
        goals=(WORDS,) * 6,
        content_notes=("pesten", "vermissing", "huiselijk geweld", "verslaving", "geldzorgen"),
        portraits=("peep-05", "peep-99", *[f"peep-{number:02}" for number in range(1, 11)]),
        review={"jurist": "2026-01-05, in orde", "ervaringsdeskundige": "nog-niet", "docent": "nog-niet"},
    )


def overfull_casus(casus: Casus) -> Casus:
    """The same of a casus itself: twelve members, twelve seats and eight levers, with long names and no goals."""
    members = {
        f"lid-{number}": Member(f"lid-{number}", NAME, number, "pleegbroer van vaderskant", f"peep-{90 + number}")
        for number in range(12)
    }
    household = replace(casus.household, name=NAME, members={**casus.household.members, **members})
    roles = [role for role in casus.roles if role not in casus.seats][:6]
    seats = {**casus.seats, **{role: Seat(role, NAME) for role in roles}}
    levers = {f"knop-{number}": Lever(f"knop-{number}", ("een", "twee"), "een") for number in range(8)}
    stress = next(one for one in casus.variables if one.path.startswith("stress."))
    trust = next(one for one in casus.variables if one.path.startswith("trust."))
    variables = (
        *casus.variables,
        *(replace(stress, path=f"stress.{member}") for member in members),
        *(replace(trust, path=f"trust.{role}") for role in roles),
        *(Variable(f"knows.{role}.{fact}", "truth", NO, YES, YES) for role in roles for fact in casus.facts),
    )
    return replace(
        casus,
        title=NAME,
        summary=(WORDS * 32)[:2000],
        household=household,
        seats=seats,
        levers=levers,
        goals=(),
        variables=variables,
    )


def briefed(
    casus: Casus,
    seat: str | None = None,
    *,
    language: str = "nl",
    page: int = 0,
    clock: ClockWish = "on",
    short: bool = False,
) -> Builder:
    """The briefing of a play, or for somebody alone the page about the role before it."""
    setup = Setup("solo" if seat else "table", seat, seed=4711, gauges="after", clock=clock, short=short)
    session = Session(Rules(casus), setup, Memory())
    made = Table(OpenedPlay(session, Path("x.jsonl")), Words(language), ASSETS, COMFORT, leave=nothing, moved=nothing)
    made.page = page
    return partial(briefing, made)


def at_home(shelf: Shelf, language: str = "nl", *, help_open: bool = False, all_saved: bool = False) -> Builder:
    made = hall_of(shelf, language)
    made.all_saved = all_saved
    if help_open:
        made.turn_help()
    return partial(home, made)


def chosen(entry: CasusEntry, language: str = "nl", *, more: bool = False, digits: str = "") -> Builder:
    made = hall_of(Shelf((entry,)), language)
    made.choose(entry)
    if more:
        made.turn_more()
    for digit in digits:
        made.wishes.type_digit(digit)
    return partial(setting_up, made)


def hall_screens(casus: Casus, language: str = "nl") -> dict[str, Builder]:
    """Every screen before play in every state that changes what lies where."""
    broken = (BrokenEntry("drie", WHY),)
    one = entries(casus, 1)[0]
    counts = {f"home-{count}": at_home(Shelf(entries(casus, count)), language) for count in (1, 2, 3, 4, 9)}
    return {
        **counts,
        "home-none": at_home(Shelf(broken), language),
        "home-waiting": at_home(Shelf((*entries(casus, 2), *broken), waiting(casus, 2)), language),
        "home-twelve": at_home(Shelf(entries(casus, 3), waiting(casus, 12)), language),
        "home-all-twelve": at_home(Shelf(entries(casus, 1), waiting(casus, 12)), language, all_saved=True),
        "home-help": at_home(Shelf(entries(casus, 1)), language, help_open=True),
        "home-overfull": at_home(Shelf((overfull(one), one)), language),
        "casus": chosen(one, language),
        "casus-short": chosen(one._replace(short=ShortEntry(20, 6)), language),
        "casus-room": chosen(one._replace(kind="escape-room", clock=45, short=ShortEntry(20, 6)), language),
        "casus-more": chosen(one, language, more=True, digits="4711"),
        "casus-overfull": chosen(overfull(one), language),
        "casus-more-overfull": chosen(overfull(one), language, more=True),
        "casus-bare": chosen(one._replace(goals=(), content_notes=(), review={}, levers=(), portraits=()), language),
        "briefing": briefed(casus, language=language),
        "briefing-overfull": briefed(overfull_casus(casus), language=language),
        "role": briefed(casus, "mentor", language=language),
        "role-of-household": briefed(casus, "yasmina", language=language),
        "role-overfull": briefed(overfull_casus(casus), "teamleider-onderwijs", language=language),
        "briefing-alone": briefed(casus, "mentor", language=language, page=1),
    }
