"""A casus that asks much of the look back: twelve seats, fourteen facts, forty decisions of which most in few weeks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.content.casus import CasusTexts, WrittenFile, load
from game.desktop.ports import OpenedPlay
from game.desktop.table import Table
from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from game.words import Words
from tests.casuses import SMALL_KADERS, written
from tests.desktop.screens_set import ASSETS, COMFORT, nothing

SEATS = (
    "mentor",
    "leerplichtambtenaar",
    "schoolmaatschappelijk-werker",
    "casusregisseur",
    "jeugdarts",
    "wijkagent",
    "gezinsvoogd",
    "intern-begeleider",
    "huisarts",
    "bestuurder",
    "wijkteam",
    "ggz",
)
FACTS, MOMENTS, SHARED = 14, 40, 32
LONG = "Een titel die maar doorgaat en doorgaat, tot voorbij de rand van elk scherm dat een gemeente ooit kocht"


def text() -> str:
    """The casus as an author would write it."""
    head = f"""format: 1
id: druk
title: {LONG}
kind: casus
language: nl
summary: Iedereen zit aan tafel.
minutes: 10
horizon: 30
review: {{jurist: nog-niet, ervaringsdeskundige: nog-niet}}
model: kaal
sharing: delen
goals:
  - Zien wat er nog past.
household:
  name: Huishouden Vol
  members:
"""
    members = "".join(
        f"    lid-{number}: {{name: Lid {number}, age: 10, is: kind, portrait: peep-0{number % 6 + 1}, stress: 50}}\n"
        for number in range(12)
    )
    seats = "".join(f"  {seat}: {{trust: 50, knows: [{knows(place)}]}}\n" for place, seat in enumerate(SEATS))
    facts = "".join(
        f"  feit-{number}: {{kind: verzuim, about: lid-{number % 12}, text: '{LONG} ({number})'}}\n"
        for number in range(FACTS)
    )
    moments = "".join(moment(number) for number in range(MOMENTS))
    return (
        f"{head}{members}  stability: {{inkomen: 50, school: 50}}\nseats:\n{seats}lead: mentor\nfacts:\n{facts}"
        f"moments:\n{moments}endings:\n  einde: {{title: '{LONG}', text: Het is op.}}\n"
    )


def knows(place: int) -> str:
    """What a seat knows at first: two facts each, and the first seat all of them."""
    first = range(FACTS) if place == 0 else (place, (place + 3) % FACTS)
    return ", ".join(f"feit-{number}" for number in first)


def moment(number: int) -> str:
    """One moment; most share something, every fourth lets a week pass."""
    sharing = (
        f"        share: {{fact: feit-{number % FACTS}, from: mentor, to: {SEATS[1 + number % 11]}, extent: wat,"
        f" for: '{LONG}', ground: publieke-taak, informed: ja}}\n"
    )
    following = f"m-{number + 1}" if number + 1 < MOMENTS else "end"
    return (
        f"  m-{number}:\n    title: '{LONG}'\n    decides: lead\n    text: Het is vol.\n    default: een\n"
        "    choices:\n"
        f"      een:\n        label: '{LONG}'\n        because: '{LONG}'\n        weeks: {int(number % 4 == 3)}\n"
        f"        stance: houding-{number % 7}\n        technique: techniek-{number % 9}\n"
        f"        effects: {{stress.*: {'+5' if number % 3 else '-5'}, trust.mentor: -5}}\n"
        f"{sharing if number < SHARED else ''}        goto: {following}\n"
        f"      twee:\n        label: Niets\n        because: Het kan ook zo.\n"
        f"        withholds: {{{SEATS[number % 12]}: [feit-{number % FACTS}]}}\n        goto: {following}\n"
    )


def roles() -> str:
    """A role for each seat, with a long name."""
    rows = (
        f"  {seat}: {{title: {seat.replace('-', ' ').capitalize()} van een lange naam, organisation: gemeente,"
        f" chain: zorg, mandate: Kijkt mee., knows-kinds: [verzuim], pitfall: Te lang wachten.}}\n"
        for seat in SEATS
    )
    return "roles:\n" + "".join(rows)


def explained(table: str) -> str:
    """The table with a long title and a long reason on its rows."""
    return table.replace(", verdict:", f", title: '{LONG}', explanation: '{LONG}. {LONG}. {LONG}.', verdict:")


@cache
def crowded() -> Casus:
    """The casus, read as any other."""
    kaders = {path.stem: written(path) for path in sorted(SMALL_KADERS.glob("*.yaml"))}
    kaders["rollen"] = WrittenFile(roles(), "rollen.yaml")
    kaders["delen"] = WrittenFile(explained(kaders["delen"].text), "delen.yaml")
    loaded = load(CasusTexts(WrittenFile(text(), "druk.yaml"), kaders))
    assert loaded.casus is not None, list(loaded.problems)[:5]
    return loaded.casus


def looked_back(decisions: int, language: str = "nl") -> Table:
    """A table that made so many decisions and looks back; in some of them people raised their hands."""
    session = Session(Rules(crowded()), Setup(), Memory())
    made = Table(OpenedPlay(session, Path("x.jsonl")), Words(language), ASSETS, COMFORT, leave=nothing, moved=nothing)
    session.do(Command("begin"))
    for number in range(decisions):
        if number % 3 == 0:
            session.do(Command("count-hands", "een", amount=1 + number))
            session.do(Command("count-hands", "twee", amount=2))
        session.do(Command("choose", "een" if number % 5 else "twee"))
        session.do(Command("proceed"))
    if session.phase != "debriefing":
        session.do(Command("look-back"))
    return made
