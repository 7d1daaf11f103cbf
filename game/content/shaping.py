"""From a document to a checked shape: whatever does not fit the grammar becomes a problem with its place."""

from __future__ import annotations

from game.content.grammar_parts import Grammar, Misfit, shaped
from game.content.grammar_schema import schema
from game.content.loader import MOST_PROBLEMS
from game.content.misfits import Told, told
from game.content.places import UNREAD, Document, Places
from game.content.problems import Problem

__all__ = ["schema", "shape"]

# True of what was read, whatever might have followed; the rest is not told of a file that broke off.
_LASTING = frozenset(
    {"K216", "K250", "K219", "K230", "K232", "K233", "K234", "K235", "K236", "K238", "K243", "K247", "K248"}
)

_NOTHING_LOST = frozenset({"K209", "K217"})


def shape(document: Document, grammar: type[Grammar]) -> tuple[Grammar | None, list[Problem]]:
    """The document as the grammar has it, or None; and every problem with its shape, in the order of the file.

    What reading has told is not told again: it stays in `document.problems`, and can be there beside a shape. A file
    that was not read to its end has no shape.
    """
    if document.data is UNREAD:
        return None, []
    model, misfits = shaped(grammar, document.data)
    found = [one for one in (_told(misfit, document, grammar) for misfit in misfits[:MOST_PROBLEMS]) if one]
    if len(misfits) > MOST_PROBLEMS:
        found.append(Told("K250", (), {"most": MOST_PROBLEMS}))
    problems = [_problem(one, document.places) for one in _worth_telling(found, document)]
    return (model if document.complete else None), sorted(problems, key=lambda one: (one.place, one.code))


def _told(misfit: Misfit, document: Document, grammar: type[Grammar]) -> Told | None:
    """The problem that a misfit is; None where reading has told already why a piece is not there."""
    _, found = document.places.found(misfit.pointer)
    return None if found is UNREAD else told(misfit, found, grammar)


def _worth_telling(found: list[Told], document: Document) -> list[Told]:
    """Those that are mistakes of their own, not the shadow of another."""
    read = {problem.pointer for problem in document.problems if problem.code not in _NOTHING_LOST}
    # A sentence with a colon was read as a mapping: that its other keys are missing is no news.
    sentences = {one.pointer[:-1] for one in found if one.code == "K216"}
    worth = [one for one in found if one.pointer not in read]
    worth = [one for one in worth if one.code == "K216" or one.pointer[:-1] not in sentences]
    # Items that do not fit are not counted, and must not be told as too few as well.
    inside = {one.pointer[:length] for one in found for length in range(len(one.pointer))}
    worth = [one for one in worth if one.code != "K237" or one.pointer not in inside]
    # A key that misses because it was misspelled is told once, by its misspelling.
    misspelled = {(*one.pointer[:-1], one.facts["near"]) for one in found if one.code == "K230"}
    worth = [one for one in worth if one.code != "K231" or one.pointer not in misspelled]
    if document.complete:
        return worth
    end = document.problems[-1].place
    return [one for one in worth if one.code in _LASTING and document.places.value(one.pointer).line < end.line]


def _problem(one: Told, places: Places) -> Problem:
    place = places.key(one.pointer) if one.at_key else places.value(one.pointer)
    return Problem(one.code, place, one.facts, places.found(one.pointer)[0])
