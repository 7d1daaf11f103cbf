"""A small casus to play at a terminal, and the hands that play it: answers in, printed page and exit code out."""

from __future__ import annotations

import io
from dataclasses import dataclass

from rich.console import Console

from game.cli.terminal import play_in_terminal
from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.session import Session
from game.session.setup import Language, Setup
from game.words import Words
from tests.casuses import load_text

CASUS = """
format: 1
id: het-loket
title: Het loket
kind: casus
language: nl
summary: Driss zit thuis, en aan het loket hangt een nummertje.
minutes: 10
horizon: 6
begin: loket
content-notes: [schoolverzuim]
review: {jurist: nog-niet, ervaringsdeskundige: nog-niet}
model: klein
sharing: delen
goals:
  - Merken wat wachten kost.

household:
  name: Huishouden Benali
  members:
    driss: {name: Driss, age: 13, is: zoon, portrait: peep-05, stress: 80}
    yasmina: {name: Yasmina, age: 41, is: moeder, portrait: peep-02, stress: 30}
  stability: {inkomen: 50, school: 20, netwerk: 40}

seats:
  leerplichtambtenaar: {trust: 35, knows: [verzuim]}
  schoolmaatschappelijk-werker: {trust: 55, knows: [pesten]}
  mentor: {trust: 45, knows: [verzuim]}
lead: leerplichtambtenaar

facts:
  verzuim: {kind: verzuim, about: driss, text: Driss is zeven weken weg.}
  pesten: {kind: vertrouwelijk-verhaal, about: driss, secret: ja, text: Driss wordt in een appgroep gepest.}

counters: {loopvermogen: {min: 0, max: 3, start: 1}}

moments:
  loket:
    title: Nummer zestien
    text: Op het scherm springt een getal. Niemand staat op.
    sees:
      mentor: Je hebt het appje nog niet gewist.
    trainer: Laat een stilte vallen.
    voice: {who: een oud-thuiszitter, text: Ik telde de tegels.}
    discuss:
      - Wie wacht hier op wie?
    choices:
      bellen:
        label: Bel Yasmina
        detail: Haar dienst is net voorbij.
        because: Een stem is geen brief.
        weeks: 1
        effects: {trust.leerplichtambtenaar: +10, stress.driss: -10}
        after: Ze neemt op bij de tweede keer.
        goto: bel
      brief:
        label: Stuur een brief
        because: Dan staat het zwart op wit.
        costs: {loopvermogen: 1}
        weeks: 2
        effects: {trust.leerplichtambtenaar: -15, stress.*: +15}
        later: {weeks: 9, id: antwoord, note: Er komt een brief terug, effects: {stress.driss: -5}}
        after: De brief valt op een stapel.
        goto: bel
      langsgaan:
        label: Ga langs
        because: Aan tafel zie je meer.
        when: trust.leerplichtambtenaar >= 90
        closed: Niemand doet nog open.
        goto: bel
      vertellen:
        label: Vraag de schoolmaatschappelijk werker wat er speelt
        because: Zij weet meer dan ik.
        effects: {team.samenwerken: -5}
        share:
          fact: pesten
          from: schoolmaatschappelijk-werker
          to: leerplichtambtenaar
          extent: alles
          for: Snappen waarom hij thuis zit.
          ground: publieke-taak
          informed: nee
        after: Ze kijkt naar haar schoenen.
        goto: bel
  bel:
    title: De bel gaat
    text: De bel gaat voor het tweede uur.
    effects: {stability.school: -5}
    goto: gang
  gang:
    title: De gang
    decides: mentor
    text: In de gang staat een stoel.
    default: dragen
    choices:
      dragen:
        label: Draag de stoel naar binnen
        because: Dan staat hij er tenminste.
        effects: {stress.driss: -5}
        after: De stoel is lichter dan je dacht.
        goto: end
      zitten:
        label: Ga er zelf op zitten
        because: Dan weet je hoe dat voelt.
        chance:
          - {weight: 1, after: De stoel piept., effects: {stress.driss: -10}}
          - {weight: 1, after: De stoel zakt., effects: {stress.driss: +10}}
        goto: end

endings:
  verder:
    when: stress.driss < 70
    title: Een dag verder
    text: De stoel staat binnen.
  stil:
    title: Het blijft stil
    text: De stoel staat in de gang.
"""


@dataclass
class Played:
    """What came of a play: the page as it was printed, the exit code, and the session it was played in."""

    page: str
    code: int
    session: Session

    @property
    def text(self) -> str:
        """The page as one line, so that a test need not know where sentences wrap."""
        return " ".join(self.page.split())


class Keyboard(io.StringIO):
    """Answers from someone who sits at a terminal, so that every Enter counts."""

    def isatty(self) -> bool:
        return True


class Interrupted(io.StringIO):
    """A keyboard where Ctrl-C comes in place of the first answer."""

    def readline(self, *_: object) -> str:
        raise KeyboardInterrupt


def casus() -> Casus:
    return load_text(CASUS)


def new_session(played: Casus | None = None, *, seat: str | None = None, seed: int = 1) -> Session:
    return Session(Rules(played or casus()), Setup("solo" if seat else "table", seat, seed), Memory())


def play(
    *answers: str,
    session: Session | None = None,
    language: Language = "nl",
    width: int = 90,
    at_keyboard: bool = False,
    source: io.StringIO | None = None,
    kept_in: str | None = None,
) -> Played:
    """Play these answers, one a line;"""
    lines = "".join(f"{answer}\n" for answer in answers)
    printed = io.StringIO()
    played = session or new_session()
    source = source or (Keyboard(lines) if at_keyboard else io.StringIO(lines))
    console = Console(file=printed, width=width)
    code = play_in_terminal(played, Words(language), source=source, console=console, kept_in=kept_in)
    return Played(printed.getvalue(), code, played)
