"""A small casus with a short play: a default with chance, a lock and an interrupt lie between what a table decides."""

from __future__ import annotations

from pathlib import Path

from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup
from tests.casuses import load_text, put_on_disk

FERRY = """
format: 1
id: het-pontje
title: Het pontje
language: nl
summary: Driss moet naar de overkant. Het pontje vaart niet elke dag.
minutes: 60
short: {minutes: 20, moments: [steiger, overkant, mist]}
horizon: 6
begin: kade
review: {jurist: nog-niet, ervaringsdeskundige: nog-niet}
model: klein
sharing: delen
household:
  name: Huishouden Benali
  members:
    driss: {name: Driss, age: 13, is: zoon, portrait: peep-05, stress: 60}
  stability: {inkomen: 50, school: 20, netwerk: 40}
seats:
  mentor: {trust: 45}
  leerplichtambtenaar: {trust: 35}
lead: mentor
interrupts:
  nevel: {when: stress.driss > 80, to: mist}
moments:
  kade:
    title: De kade
    text: Er liggen twee fietsen op de kade.
    default: wachten
    choices:
      fluiten: {label: Fluit naar de veerman, because: Hij hoort slecht., effects: {stress.driss: +5}, goto: steiger}
      wachten:
        label: Wacht op het pontje
        because: Het komt altijd.
        after: Het pontje komt om vier uur.
        effects: {stress.driss: -5}
        goto: steiger
  steiger:
    title: De steiger
    text: Het water is laag.
    choices:
      helpen: {label: Help Driss met zijn fiets, because: Die is zwaar., effects: {stress.driss: -10}, goto: kist}
      duwen: {label: Duw hem het pontje op, because: De tijd loopt., effects: {stress.driss: +30}, goto: kist}
  kist:
    title: De kist
    puzzle:
      type: select
      ask: Wat neemt de veerman mee?
      items:
        tas: {text: De tas van Driss, why: Daar zitten zijn boeken in.}
        brief: {text: De brief van school, why: Die is van zijn moeder.}
      solution: [tas]
      outcomes:
        exact: {after: De tas gaat mee., effects: {stress.driss: -5}, goto: vaart}
        op: {after: Alles blijft op de kade., effects: {stress.driss: +5}, goto: vaart}
  vaart:
    title: De vaart
    text: Halverwege slaat de motor af.
    decides: leerplichtambtenaar
    default: bellen
    choices:
      bellen:
        label: Bel de overkant
        because: Daar ligt een tweede boot.
        chance:
          - {weight: 1, after: Er komt een boot., effects: {stress.driss: -5}}
          - {weight: 1, after: Niemand neemt op., effects: {stress.driss: +5}, weeks: 1}
        goto: overkant
      roeien: {label: Pak de riemen, because: Dat gaat ook., effects: {stress.driss: +5}, goto: overkant}
  overkant:
    title: De overkant
    text: Op de dijk staat een juf.
    choices:
      zwaaien: {label: Zwaai terug, because: Zij wacht., effects: {stress.driss: -5}, goto: dijk}
      lopen: {label: Loop door, because: De bel gaat zo., effects: {stress.driss: +5}, goto: dijk}
  dijk:
    title: De dijk
    text: Het gras is nat.
    default: samen
    choices:
      samen:
        label: Loop samen op
        because: Dat praat makkelijker.
        after: Jullie schoenen worden nat.
        effects: {stress.driss: -5}
        goto: end
      alleen: {label: Laat hem alleen gaan, because: Hij is dertien., effects: {stress.driss: +5}, goto: end}
  mist:
    title: Mist
    text: Je ziet geen hand voor ogen.
    choices:
      roepen: {label: Roep zijn naam, because: Dan weet hij waar je bent., effects: {stress.driss: -20}, goto: resume}
      zwijgen: {label: Houd je stil, because: Wie weet wie er luistert., effects: {stress.driss: +5}, goto: resume}
endings:
  droog: {when: stress.driss < 60, title: Met droge voeten, text: De tas is droog.}
  nat: {title: Met natte voeten, text: De tas is nat.}
"""

FERRY_MARKED = ("steiger", "overkant", "mist")


def ferry() -> Casus:
    """The casus, loaded as any casus is."""
    return load_text(FERRY)


def crossing(casus: Casus | None = None, storage: Memory | None = None, setup: Setup | None = None) -> Session:
    """A table that begins a short play, or the play that `setup` tells."""
    session = Session(Rules(casus or ferry()), setup or Setup(short=True), storage or Memory())
    session.do(Command("brief"))
    session.do(Command("begin"))
    return session


def decide(session: Session, choice: str) -> None:
    """Past what just happened, and a choice."""
    if session.phase == "revealing":
        session.do(Command("proceed"))
    session.do(Command("choose", choice))


def ferry_on_disk(folder: Path) -> Path:
    """The folder of the casus, with its kaders beside it; nobody of the smoelenboek comes along."""
    return put_on_disk(folder, "het-pontje", FERRY)
