"""What walks through a casus came upon, played again in a session before anyone is told, and put as a problem."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from game.analysis.walks import Found, Trouble, Walks, walk, wanted_default
from game.content.codes import Way
from game.content.places import Places
from game.content.problems import Problem
from game.errors import ChoiceNotOpen, LeadDisputed
from game.model.casus import Casus
from game.rules.rules import Rules
from game.session.journal import Memory
from game.session.messages import Command
from game.session.session import Session
from game.session.setup import Setup

WALKS = 500
MOST_SECONDS = 5.0

CODES: Mapping[Trouble, str] = {
    "nothing-open": "K401",
    "default-closed": "K402",
    "no-outcome": "K403",
    "lead-disputed": "K404",
}
"""The code of each trouble; all keep a play from going as its author meant."""


def sampled(casus: Casus) -> Walks:
    """Walks through the casus, at most 500 and for at most five seconds, with only what a session confirms."""
    rules = Rules(casus)
    until = time.monotonic() + MOST_SECONDS
    walks = walk(rules, WALKS, lambda: time.monotonic() < until)
    return walks._replace(found=tuple(found for found in walks.found if confirmed(rules, found)))


def confirmed(rules: Rules, found: Found) -> bool:
    """Whether a session that follows the path comes upon the same trouble."""
    session = Session(rules, Setup(seed=found.seed, levers=MappingProxyType(dict(found.levers))), Memory())
    try:
        stuck = any(one == found.moment for one in _stuck_at(session, found))
    except LeadDisputed:
        return found.trouble == "lead-disputed"
    except ChoiceNotOpen:
        # A moment that cannot pass by itself refuses the step that would lead past it.
        return found.trouble == "no-outcome" and found.subject is None
    if found.trouble == "nothing-open":
        return stuck
    return session.position.moment == found.moment and _stands_wrong(rules, session, found)


def _stuck_at(session: Session, found: Found) -> Iterator[str | None]:
    """Play the path; tell each moment where nothing was possible any more."""
    commands = [Command("brief"), Command("begin")]
    for choice in found.path:
        commands.append(Command("choose", choice.partition("/")[2]))
    for command in commands:
        if session.phase == "revealing":
            session.do(Command("proceed"))
        for step in session.do(command).steps:
            if any(cause.kind == "nothing-possible" for cause in step.causes):
                yield step.before.moment


def _stands_wrong(rules: Rules, session: Session, found: Found) -> bool:
    """Whether the default is closed, or the choice has no outcome, where the session stands now."""
    if found.trouble == "default-closed":
        wanted = wanted_default(rules, session.position)
        return wanted == found.subject and wanted not in rules.open_choices(session.position)
    options = rules.options(session.position)
    return any(one.choice.id == found.subject and one.closed == "chance" for one in options)


def problem(found: Found, places: Places) -> Problem:
    """A finding as a problem of the casus file: at the choice it is about, else at the moment."""
    moment = ("moments", found.moment)
    pointer = moment if found.subject is None else (*moment, "choices", found.subject)
    facts = {
        "moment": found.moment,
        "choice": found.subject or "-",
        "path": Way(found.path),
        "seed": found.seed,
        "levers": "".join(f", {lever} = {word}" for lever, word in found.levers.items()),
    }
    return Problem(CODES[found.trouble], places.key(pointer), facts, pointer)
