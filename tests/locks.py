"""A small escape room with a lock of every kind, and what opens each."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import load_text, put_on_disk

ROOM = """
format: 1
id: kluis-twee
title: Kluis twee
kind: escape-room
language: nl
summary: Een team zoekt uit wat gedeeld mag worden.
minutes: 30
horizon: 4
begin: delen
review: {jurist: nog-niet, ervaringsdeskundige: nog-niet}
model: klein
sharing: delen
clock: {minutes: 20, warnings: [15, 5, 1]}
household:
  name: Huishouden Benali
  members:
    driss: {name: Driss, age: 13, is: zoon, portrait: peep-05, stress: 60}
  stability: {inkomen: 50, school: 20, netwerk: 40}
seats:
  mentor: {trust: 45}
  leerplichtambtenaar: {trust: 35}
lead: mentor
moments:
  delen:
    title: Wat deel je
    text: Er liggen drie briefjes op tafel.
    puzzle:
      type: select
      ask: Leg neer wat school mag weten.
      items:
        verzuim: {text: Driss is zeven weken weg., why: School weet dit al.}
        ziek: {text: Zijn moeder slikt pillen., why: Dat is van haar alleen.}
        bus: {text: De bus komt om acht uur., why: Dat helpt bij het plannen.}
      solution: [verzuim, bus]
      earns: 5
      attempts: 3
      wrong: 4
      hints:
        - {text: Het gaat om school., minutes: 2}
        - {text: Eén briefje gaat over een lichaam., minutes: 3}
      outcomes:
        exact: {after: Het klopt., effects: {stress.driss: -5}, goto: grond}
        te-veel: {after: Dat was te veel., effects: {stress.driss: +10}, goto: grond}
        op: {after: De lade springt open., effects: {stress.driss: +5}, goto: grond}
  grond:
    title: Welke grond
    text: Er hangen twee borden.
    puzzle:
      type: match
      ask: Leg elk verzoek bij zijn grond.
      options: {plicht: Wettelijke plicht, ja-woord: Toestemming}
      items:
        uren: {text: Leerplicht vraagt de uren., why: De school moet dit melden.}
        foto: {text: De krant vraagt een foto., why: Dat mag alleen met een ja.}
      solution: {uren: plicht, foto: ja-woord}
      earns: 2
      attempts: 2
      wrong: 1
      outcomes:
        exact: {after: De borden klikken., goto: stappen}
        past-niet: {after: De borden vallen., effects: {stress.driss: +5}, goto: stappen}
        op: {after: De borden blijven hangen., effects: {stress.driss: +5}, goto: stappen}
  stappen:
    title: In welke volgorde
    text: Drie kaarten liggen door elkaar.
    puzzle:
      type: order
      ask: Leg de stappen goed.
      items:
        schrijven: {text: Schrijf het op., why: Pas als je het weet.}
        vragen: {text: Vraag het Driss., why: Hij gaat voor.}
        wegen: {text: Weeg het samen., why: Eerst horen en dan wegen.}
      solution: [vragen, wegen, schrijven]
      earns: 6
      attempts: 1
      outcomes:
        exact: {after: De kaarten liggen., goto: tafel}
        op: {after: De kaarten waaien weg., effects: {stress.driss: +5}, goto: tafel}
  tafel:
    title: Wie blijft
    text: Er staan twee stoelen.
    puzzle:
      type: seat
      ask: Wie blijft voor welk punt?
      options: {school: School, geld: Geld}
      items:
        mentor: {text: De mentor, why: Die gaat over school.}
        buur: {text: De buurvrouw, why: Zij hoort er niet bij.}
      solution: {mentor: [school], buur: []}
      attempts: 2
      outcomes:
        exact: {after: De tafel is compleet., goto: gang}
        gemengd: {after: De tafel klopt niet., effects: {stress.driss: +5}, goto: gang}
        op: {after: Iedereen blijft., effects: {stress.driss: +5}, goto: gang}
  gang:
    title: De gang
    text: In de gang staat een stoel.
    choices:
      lopen: {label: Loop door, because: De tijd loopt., effects: {stress.driss: -5}, goto: zwart}
      zitten: {label: Ga even zitten, because: Het is veel., effects: {stress.driss: -10}, goto: zwart}
  zwart:
    title: Wat blijft leesbaar
    text: Er ligt een verslag.
    puzzle:
      type: redact
      ask: Streep weg wat niet nodig is.
      items:
        naam: {text: Driss Benali, why: Zonder naam weet niemand om wie het gaat.}
        roddel: {text: De buren zeggen van alles., why: Dat is geen feit.}
      solution: [naam]
      attempts: 2
      outcomes:
        exact: {after: Het verslag is schoon., goto: deur}
        op: {after: Het verslag gaat zo mee., effects: {stress.driss: +5}, goto: deur}
  deur:
    title: De deur
    text: Op de deur zit een cijferslot.
    puzzle:
      type: code
      ask: Welke code opent de deur?
      digits: [grond, delen, stappen]
      attempts: 3
      wrong: 2
      outcomes:
        exact: {after: De deur gaat open., goto: end}
        op: {after: De sleutelmeester komt., effects: {stress.driss: +5}, goto: end}
endings:
  kalm: {when: stress.driss < 60, title: Buiten, text: De lucht is fris.}
  moe: {title: Ook buiten, text: Het regent.}
"""

OPENS = {
    "delen": "verzuim bus",
    "grond": "uren=plicht foto=ja-woord",
    "stappen": "vragen wegen schrijven",
    "tafel": "mentor=school buur=",
    "zwart": "naam",
    "deur": "256",
}
"""The answer that opens each lock."""


def room() -> Casus:
    """The escape room, loaded as any casus is."""
    return load_text(ROOM)


@cache
def room_without_clock() -> Casus:
    """The same locks where no clock runs."""
    return replace(room(), clock=None)


def team(casus: Casus | None = None, storage: Memory | None = None, **setup: str | int) -> Session:
    """A team that stands before the first lock."""
    wished = Setup(**setup)  # type: ignore[arg-type]  # a test names what it wishes
    session = Session(Rules(casus or room()), wished, storage or Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    return session


def attempt(session: Session, answer: str, seconds: int | None = None) -> None:
    """One attempt at the lock that is on."""
    session.do(Command("try", text=answer, seconds=seconds))


def open_lock(session: Session) -> None:
    """The right answer to the lock that is on, and on to what comes next."""
    attempt(session, OPENS[session.position.moment or ""])
    session.do(Command("proceed"))


def room_on_disk(folder: Path) -> Path:
    """The folder of the escape room, with its kaders beside it; nobody of the smoelenboek comes along."""
    return put_on_disk(folder, "kluis-twee", ROOM)
