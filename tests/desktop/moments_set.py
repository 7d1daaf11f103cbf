"""Plays that are hard to show: a crowd of people, nine choices, endless texts, and as many causes as nobody hoped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.desktop.nodes import Node
from game.desktop.screens import Appearance, Builder, Viewport
from game.desktop.semantics import describe
from game.desktop.stage import Stage
from game.desktop.table import Table
from game.desktop.themes import LIGHT
from game.model.casus import Casus
from game.model.play import Cause
from game.model.story import Line
from game.session.messages import Command
from game.session.setup import Gauges
from game.session.view import CauseView, HappenedView, View
from tests.desktop.screens_set import ASSETS, deciding, shown, stool, table

ENDLESS = "Burgemeester-van-Hoogstraten-tot-Ravenswaaij-Oldenbarnevelde"
"""Sixty letters and no space to break at."""

LABEL = "Bel haar nog een keer en vraag of iemand morgen mee kan naar het gesprek op school over de brief. " * 2
STORY = "Zij schuift de brieven onder het bestek en zegt dat het gaat, zolang niemand ze openmaakt. " * 22


def staged(
    builder: Builder | Table, size: tuple[int, int] = (1920, 1080), text_scale: float = 1.0, theme: str = "light"
) -> Stage:
    made = shown(builder) if isinstance(builder, Table) else builder
    return Stage(ASSETS, made, pygame.Surface(size), Appearance(theme, text_scale))


def built(builder: Builder | Table) -> Node:
    """The tree of a screen on a beamer; not laid out, for who only wants to know what is in it."""
    made = shown(builder) if isinstance(builder, Table) else builder
    return made(Viewport(1920, 1080, 1.0, LIGHT)).root


def said(builder: Builder | Table) -> str:
    """Everything that can be read aloud on this screen."""
    return "\n".join(f"{thing.name} {thing.value}" for thing in describe(built(builder)))


def drawn(builder: Builder | Table) -> str:
    """Everything that is on this screen at all, also what is no part of what is read aloud."""
    return "\n".join(f"{node.name} {node.value} {getattr(node, 'text', '')}" for node in built(builder).walk())


def named(stage: Stage, name: str) -> Node:
    return next(node for node in stage.root.walk() if node.id == name)


def hard(casus: Casus) -> Casus:
    """The casus with twelve members of whom one has an endless name and none a picture, and nine endless choices."""
    moment = casus.moments[casus.begin]
    first = next(iter(moment.choices.values()))
    choices = {
        name: replace(first, id=name, key=f"{moment.id}/{name}", label=LABEL, detail=LABEL, because=LABEL)
        for name in (f"keuze-{number}" for number in range(1, 10))
    }
    endless = replace(
        moment, title=ENDLESS, text=(Line(STORY),), scene="maan", choices=choices, discuss=(STORY,) * 2, default=()
    )
    return replace(crowd(casus), moments={**casus.moments, casus.begin: endless})


def crowd(casus: Casus) -> Casus:
    """The casus with nine more people at home, one of them with an endless name, and no pictures of them."""
    someone = next(iter(casus.household.members.values()))
    stress = next(one for one in casus.variables if one.path == f"stress.{someone.id}")
    more = [f"kind-{n}" for n in range(1, 10)]
    names = {one: replace(someone, id=one, name=one.capitalize(), portrait=None) for one in more}
    names["kind-9"] = replace(names["kind-9"], name=ENDLESS, portrait="is-er-niet")
    members = {**casus.household.members, **names}
    variables = (*casus.variables, *(replace(stress, path=f"stress.{one}") for one in more))
    return replace(casus, household=replace(casus.household, members=members), variables=variables)


def looking_at(made: Table, view: View) -> Table:
    """The table with another view than its session would give."""
    made.real._looked = (made.session.revision, view)
    return made


def moved_by(causes: int, *, sharings: int = 0) -> Table:
    """What happened with so many causes, each with two amounts, and as many sharings as there were at most."""
    made = table(stool(), decisions=3)
    last = made.view.last
    step = last.happened[0]
    moved = tuple(
        CauseView(
            Cause("course", f"regel-{n}", f"Wat er die week nummer {n} gebeurde", (("stress.driss", n), ("care", -n))),
            0,
        )
        for n in range(1, causes + 1)
    )
    changed = replace(step, causes=moved, sharings=step.sharings[:1] * sharings)
    return looking_at(made, replace(made.view, last=replace(last, happened=(changed,), score_after=last.score_before)))


def with_log(entries: int) -> Table:
    made = deciding(stool(), 2, "nl")
    return looking_at(made, replace(made.view, log=made.view.log[:1] * entries))


def unmeasured(gauges: Gauges, decisions: int = 0) -> Table:
    """A play of people who chose to see no numbers while they play, or only after each choice."""
    return table(stool(), decisions=decisions, gauges=gauges)


def broken_in() -> Table:
    """A moment that broke into what was going on."""
    made = deciding(stool(), 1, "nl")
    last, moment = made.view.last, made.view.moment
    step: HappenedView = replace(last.happened[-1], interrupt=moment.id)
    return looking_at(made, replace(made.view, last=replace(last, happened=(*last.happened[:-1], step))))


def counting(made: Table, *hands: int) -> Table:
    """The table while it talks, with so many hands for its first choices."""
    made.do("discuss")
    for option, count in zip(made.view.moment.options, hands, strict=False):
        made.session.do(Command("count-hands", option.id, amount=count))
    return made


def hard_screens(language: str = "nl") -> dict[str, Builder]:
    """Every screen of play in every hard case, by name."""
    casus = hard(stool())
    tables: dict[str, Callable[[], Table]] = {
        "crowd": lambda: table(casus, language=language),
        "crowd-laid": lambda: laid(table(casus, language=language)),
        "crowd-talking": lambda: counting(table(casus, language=language), 3, 0, 99),
        "crowd-happened": lambda: table(crowd(stool()), decisions=1, language=language),
        "no-causes": lambda: moved_by(0),
        "one-cause": lambda: moved_by(1),
        "fourteen-causes": lambda: moved_by(14, sharings=3),
        "long-log": lambda: with_log(40),
        "no-log": lambda: with_log(0),
        "no-numbers": lambda: unmeasured("debrief"),
        "no-numbers-happened": lambda: unmeasured("debrief", 2),
        "numbers-after": lambda: unmeasured("after"),
        "broken-in": broken_in,
    }
    return {name: shown(make()) for name, make in tables.items()}


def laid(made: Table) -> Table:
    made.select(made.view.moment.options[0].id)
    return made
