"""How near plays come to a condition that never holds: what is short of it, at the place where the least is."""

from __future__ import annotations

import numpy as np

from game.analysis.findings.finding import Finding
from game.analysis.findings.lacking import lacking
from game.analysis.findings.searched import Places, Searched
from game.analysis.search.formulas import Formulas
from game.analysis.search.rows import Array, Rows
from game.model.expressions import AllOf, AnyOf, Comparison, Expression
from game.model.story import Interrupt

A_TRUTH = 1_000.0
"""What a truth counts for that is not as it should be: more than any number that falls short."""


def nearest_to(searched: Searched, interrupt: Interrupt) -> Finding:
    """The finding that an interrupt never fires, with the way to where the least was lacking."""
    place = searched.nearest(_nearest_places(searched, interrupt.when))
    assert place is not None
    number, row = place
    there = searched.graph.layers[number].rows(searched.search.space, row, row + 1)
    formulas = searched.search.stepper.formulas
    near = lacking(interrupt.when, lambda part: int(np.max(formulas.number(part)(there))))
    return Finding("interrupt-never-fires", None, interrupt.id, searched.way(place), {"near": near})


def _nearest_places(searched: Searched, when: Expression) -> Places:
    """The positions where the least is lacking, of those where no interrupt is on."""
    least, places = np.inf, Places()
    for number, layer in searched.graph.places():
        if not layer.stage.remembered:
            short = _short(when, layer.rows(searched.search.space), searched.search.stepper.formulas)
            if short.min() < least:
                least, places = float(short.min()), Places()
            if short.min() == least:
                places[number] = np.flatnonzero(short == least)
    return places


def _short(expression: Expression, rows: Rows, formulas: Formulas) -> Array:
    """Per row how much is lacking; 0 where it holds."""
    match expression:
        case AllOf(parts):
            found: Array = np.add.reduce([_short(part, rows, formulas) for part in parts])
        case AnyOf(parts):
            found = np.minimum.reduce([_short(part, rows, formulas) for part in parts])
        case Comparison(sign, left, right) if sign != "!=":
            apart = np.subtract(formulas.number(right)(rows), formulas.number(left)(rows), dtype=np.float64)
            found = np.broadcast_to(_apart(sign, apart), rows.count)
        case _:
            holds = np.broadcast_to(np.asarray(formulas.number(expression)(rows)) != 0, rows.count)
            found = np.where(holds, 0.0, A_TRUTH)
    return found


def _apart(sign: str, apart: Array) -> Array:
    """How far two numbers are from standing as they should, when the right is so much more than the left."""
    short = {"=": np.abs(apart), ">=": apart, ">": apart + 1, "<=": -apart, "<": 1 - apart}[sign]
    found: Array = np.maximum(short, 0.0)
    return found
