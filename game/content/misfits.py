"""What each misfit of the grammar is called in our own codes, and the facts that its sentence speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from game.content.codes import Term
from game.content.grammar_keys import keys_at
from game.content.grammar_parts import FORMS, ID_PATTERN, Misfit, Shape
from game.content.places import Data, Pointer
from game.content.slips import misses_space

LONGEST_QUOTE = 60

WANTED = {
    "string_type": Term("text"),
    "int_type": Term("number"),
    "bool_type": Term("truth"),
    "tuple_type": Term("list"),
    "dict_type": Term("mapping"),
    "mapping_type": Term("mapping"),
    "model_type": Term("mapping"),
    "amount_type": Term("amount"),
    "beginning_type": Term("beginning"),
    "solution_type": Term("solution"),
}


class Told(NamedTuple):
    """A code with its facts; the problem stands at the key, or else at the value, at the end of the pointer."""

    code: str
    pointer: Pointer
    facts: Mapping[str, object]
    at_key: bool = False


def told(misfit: Misfit, found: Data, grammar: type[Shape]) -> Told:
    """The problem that a misfit is, given what was found at the longest existing path of its pointer."""
    return _TELLERS.get(misfit.kind, _wrong_kind)(misfit, found, grammar)


def term_of(value: Data) -> Term:
    """The kind of a piece of data."""
    # Truth comes before number, because Python counts its truth values among the numbers.
    for kind, term in ((bool, "truth"), (int, "number"), (str, "text"), (list, "list")):
        if isinstance(value, kind):
            return Term(term)
    return Term("mapping")


def quote(value: Data) -> str:
    """A piece of the author's text, short enough for a sentence."""
    text = ("ja" if value else "nee") if isinstance(value, bool) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def near(word: str, known: Iterable[str]) -> dict[str, object]:
    """Facts for a word that is not known: the nearest known one (`count` 1), or only what is known (`count` 0)."""
    listed = list(known)
    nearest = get_close_matches(word, listed, n=1, cutoff=0.6)
    return {"near": "".join(nearest), "known": ", ".join(listed), "count": len(nearest)}


def _wrong_kind(misfit: Misfit, found: Data, _: type[Shape]) -> Told:
    wanted = WANTED.get(misfit.kind, Term("other"))
    if wanted == "text" and isinstance(found, bool | int):
        return Told("K248", misfit.pointer, {"word": quote(found)})
    if wanted == "text" and isinstance(found, dict) and len(found) == 1:
        return Told("K216", misfit.pointer, {})
    if wanted in ("mapping", "list") and isinstance(found, str) and misses_space(found):
        return Told("K219", misfit.pointer, {"name": quote(found)})
    return Told("K232", misfit.pointer, {"wanted": wanted, "found": term_of(found)})


def _missing(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    pointer = (*misfit.pointer, misfit.facts["key"]) if "key" in misfit.facts else misfit.pointer
    return Told("K231", pointer, {"name": pointer[-1]}, at_key=True)


def _unknown_key(misfit: Misfit, _: Data, grammar: type[Shape]) -> Told:
    key = str(misfit.pointer[-1])
    if re.search(r"\s", key):
        return Told("K216", misfit.pointer, {}, at_key=True)
    facts = near(quote(key), keys_at(grammar, misfit.pointer[:-1]))
    return Told("K230", misfit.pointer, {"name": quote(key), **facts}, at_key=True)


def _not_listed(misfit: Misfit, found: Data, _: type[Shape]) -> Told:
    if "options" in misfit.facts:
        word, options = misfit.facts["word"], misfit.facts["options"]
        return Told("K234", (*misfit.pointer, misfit.facts["key"]), {"word": word, **near(word, options)})
    options = re.findall(r"'([^']*)'", misfit.facts["expected"])
    if not isinstance(found, str | bool):
        return Told("K232", misfit.pointer, {"wanted": Term("word"), "found": term_of(found)})
    return Told("K234", misfit.pointer, {"word": quote(found), **near(quote(found), options)})


def _pattern(misfit: Misfit, found: Data, _: type[Shape]) -> Told:
    if misfit.pointer and misfit.pointer[-1] == "[key]":
        return Told("K235", misfit.pointer[:-1], {"word": quote(misfit.pointer[-2])}, at_key=True)
    if misfit.facts["pattern"] == ID_PATTERN:
        return Told("K235", misfit.pointer, {"word": quote(found)})
    return Told("K243", misfit.pointer, {"word": quote(found), "example": FORMS[misfit.facts["pattern"]]})


def _too_low(misfit: Misfit, found: Data, _: type[Shape]) -> Told:
    return _beyond(misfit, found, Term("at-least"), misfit.facts["ge"])


def _too_high(misfit: Misfit, found: Data, _: type[Shape]) -> Told:
    return _beyond(misfit, found, Term("at-most"), misfit.facts["le"])


def _beyond(misfit: Misfit, found: Data, side: Term, limit: int) -> Told:
    if misfit.pointer == ("format",):
        return Told("K247", misfit.pointer, {"number": found})
    return Told("K233", misfit.pointer, {"number": found, "side": side, "limit": limit})


def _not_between(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    facts = misfit.facts
    side = Term("at-least") if facts["number"] < facts["low"] else Term("at-most")
    limit = facts["low"] if side == "at-least" else facts["high"]
    return Told("K233", (*misfit.pointer, facts["key"]), {"number": facts["number"], "side": side, "limit": limit})


def _too_long_text(misfit: Misfit, found: Data, _: type[Shape]) -> Told:
    at_key = misfit.pointer[-1:] == ("[key]",)
    pointer = misfit.pointer[:-1] if at_key else misfit.pointer
    length = len(str(pointer[-1] if at_key else found))
    return Told("K236", pointer, {"most": misfit.facts["max_length"], "length": length}, at_key=at_key)


def _empty_text(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    return Told("K240", misfit.pointer, {})


def _too_few(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    return _amount_of(misfit, Term("at-least"), misfit.facts["min_length"])


def _too_many(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    return _amount_of(misfit, Term("at-most"), misfit.facts["max_length"])


def _amount_of(misfit: Misfit, side: Term, limit: int) -> Told:
    facts = {"name": misfit.pointer[-1], "actual": misfit.facts["actual_length"], "side": side, "limit": limit}
    return Told("K237", misfit.pointer, facts, at_key=True)


def _sign_missing(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    return Told("K238", misfit.pointer, {"number": misfit.facts["number"]})


def _no_way_on(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    return Told("K241", misfit.pointer, {"moment": misfit.pointer[-1]}, at_key=True)


def _one_of(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    written = misfit.facts["written"]
    facts = {"options": ", ".join(misfit.facts["options"]), "written": ", ".join(written) or "-"}
    return Told("K242", misfit.pointer, facts, at_key=True)


def _not_together(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    facts = {"name": misfit.facts["key"], "other": misfit.facts["with"]}
    return Told("K244", (*misfit.pointer, misfit.facts["key"]), facts, at_key=True)


def _open_case(misfit: Misfit, _: Data, __: type[Shape]) -> Told:
    code = "K246" if misfit.facts["last"] else "K245"
    return Told(code, (*misfit.pointer, misfit.facts["key"]), {}, at_key=True)


_TELLERS: Mapping[str, Callable[[Misfit, Data, type[Shape]], Told]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _not_listed,
    "not_listed": _not_listed,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long_text,
    "string_too_short": _empty_text,
    "greater_than_equal": _too_low,
    "less_than_equal": _too_high,
    "not_between": _not_between,
    "too_short": _too_few,
    "too_long": _too_many,
    "sign_missing": _sign_missing,
    "no_way_on": _no_way_on,
    "one_of": _one_of,
    "not_together": _not_together,
    "open_case": _open_case,
}
