"""A lock that was opened, in words: what the team did with every item, what belongs, why, and what it took."""

from __future__ import annotations

from typing import NamedTuple

from game.session.lock_view import AnswerView
from game.session.view import DecisionView, HappenedView
from game.words import Words


class ToldAnswer(NamedTuple):
    """One item: its text, what the team did with it (None: nothing is known), what belongs, and why."""

    text: str
    given: str | None
    belongs: str
    why: str


def told_answers(happened: HappenedView, words: Words) -> tuple[ToldAnswer, ...]:
    """Every item of a lock; none for a code, and where there was no lock."""
    return tuple(_told(happened.puzzle or "", answer, words) for answer in happened.answers)


def effort(decision: DecisionView, words: Words) -> str | None:
    """How many attempts and hints it took; None where nothing was tried or asked."""
    counts = {"attempts-made": decision.attempts, "hints-seen": decision.hints}
    return ", ".join(words.say(f"locks.{key}", count=count) for key, count in counts.items() if count) or None


def _told(kind: str, answer: AnswerView, words: Words) -> ToldAnswer:
    given = None if answer.given is None else _done(kind, answer.given, words)
    return ToldAnswer(answer.text, given, _done(kind, answer.belongs, words), answer.why)


def _done(kind: str, done: str, words: Words) -> str:
    if kind in {"select", "redact"}:
        return words.say(f"locks.{kind}-{done}")
    if kind == "order":
        return words.say("locks.order-place", place=done)
    return done or words.say("locks.seat-nothing")
