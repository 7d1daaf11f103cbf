"""A small escape room for tests: one lock of each type, and a door that opens with the digits of the others."""

from __future__ import annotations

from game.content.casus import Loaded
from tests.content.small import CASUS, ENDINGS, told

CLOCK = "kind: escape-room\nclock: {minutes: 45, warnings: [15, 5, 1]}\n"

LOCKS = {
    "delen": """\
      type: select
      ask: Wat deel je met de wijkagent?
      items:
        adres: {text: Het adres, why: Zonder adres kan er niemand langs.}
        dossier: {text: Het hele dossier, why: Dat is meer dan nodig.}
        tijd: {text: Het tijdstip, why: Dan is er iemand thuis.}
        diagnose: {text: De diagnose, why: Die is van de arts.}
      solution: [tijd, adres]
""",
    "gronden": """\
      type: match
      ask: Leg elk verzoek bij zijn grond.
      options: {plicht: Wettelijke plicht, ja: Toestemming}
      items:
        uren: {text: Leerplicht vraagt de uren., why: De school moet dit melden.}
        verhaal: {text: De wijkagent vraagt het verhaal., why: Dat mag als Noor het wil.}
      solution: {uren: plicht, verhaal: ja}
""",
    "stappen": """\
      type: order
      ask: In welke volgorde?
      items:
        vragen: {text: Vraag het Noor., why: Eerst vragen.}
        wegen: {text: Weeg wat nodig is., why: Daarna wegen.}
        delen: {text: Deel het., why: Dan pas delen.}
      solution: [vragen, wegen, delen]
""",
    "stoelen": """\
      type: seat
      ask: Wie blijft waarvoor?
      options: {school: De school, geld: Het geld}
      items:
        juf: {text: De juf, why: Zij hoort bij de school.}
        noor: {text: Noor, why: Het gaat over haar.}
        buur: {text: De buurman, why: Hij is hier niet nodig.}
      solution: {juf: school, noor: [geld, school], buur: []}
""",
    "strepen": """\
      type: redact
      ask: Streep weg wat niemand nodig heeft.
      items:
        naam: {text: Noor slaapt slecht., why: Dit is de vraag.}
        buren: {text: De buren drinken., why: Dat gaat over anderen.}
      solution: [naam]
""",
    "deur": """\
      type: code
      ask: Welke code opent de deur?
      digits: [delen, stoelen, gronden]
""",
}
EARNED = {"delen": 5, "gronden": 6, "stappen": 1, "stoelen": 2, "strepen": 0, "deur": None}
KINDS_OF_WRONG = {"te-veel": 20, "te-weinig": 10, "gemengd": 15}


def lock(moment: str, goto: str, attempts: int = 3) -> str:
    """One moment of the room, whose outcomes each leave their own mark on the stress of Noor."""
    wrong = KINDS_OF_WRONG if moment in {"delen", "stoelen", "strepen"} else {"past-niet": 10}
    marks = {"op": 25, **wrong, "exact": -5}
    outcomes = "".join(
        f"        {one}: {{after: Het slot sluit., effects: {{stress.noor: {mark:+}}}, goto: {goto}}}\n"
        for one, mark in marks.items()
    )
    earns = "" if EARNED[moment] is None else f"      earns: {EARNED[moment]}\n"
    hint = "      hints: [{text: Kijk nog eens., minutes: 2}]\n"
    rest = f"{earns}      attempts: {attempts}\n      wrong: 4\n{hint}      outcomes:\n{outcomes}"
    return f"  {moment}:\n    title: Slot {moment}\n    puzzle:\n{LOCKS[moment]}{rest}"


def moments(attempts: int = 3) -> str:
    """All locks, one after another."""
    order = list(LOCKS)
    after = [*order[1:], "end"]
    return "moments:\n" + "".join(lock(one, goto, attempts) for one, goto in zip(order, after, strict=True))


def room(attempts: int = 3, change: tuple[str, str] = ("", ""), clock: str = CLOCK) -> Loaded:
    """What becomes of the whole room; `change` is a piece of it and what replaces it."""
    whole = moments(attempts)
    assert change[0] in whole
    return told(casus=clock, moments=whole.replace(*change, 1))


def written(change: tuple[str, str]) -> str:
    """The text of the same room."""
    return CASUS + CLOCK + moments().replace(*change, 1) + ENDINGS
