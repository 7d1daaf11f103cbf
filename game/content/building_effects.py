"""Effects as they will be applied: every path known, groups written out, every value of the right kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game.content.building import Building, filled
from game.content.building_variables import told
from game.content.grammar_parts import Amount, EffectShape
from game.content.names import nearest
from game.content.places import Pointer, Signed
from game.model.effects import Change, EffectLine, Setting, Shift
from game.model.variables import NO, YES

GAUGES = ("stress.", "stability.", "trust.", "team.")
Filling = Mapping[str, str]


def effect_lines(
    building: Building, lines: Iterable[EffectShape], pointer: Pointer, key: str, filling: Filling | None = None
) -> tuple[EffectLine, ...]:
    """The lines of one `effects`, called `KEY#1`, `KEY#2` and so on."""
    return tuple(
        EffectLine(
            f"{key}#{number}",
            changes(building, line.changes, (*pointer, number - 1), filling),
            building.condition(line.when, (*pointer, number - 1, "when"), filling),
        )
        for number, line in enumerate(lines, start=1)
    )


def changes(
    building: Building, written: Mapping[str, Amount], pointer: Pointer, filling: Filling | None = None
) -> tuple[Change, ...]:
    """Every change of one line, in the order of the file; a group becomes one addition per variable."""
    made: list[Change] = []
    for path, amount in written.items():
        made += change(building, filled(path, filling), amount, (*pointer, path))
    return tuple(made)


def change(building: Building, path: str, amount: Amount, pointer: Pointer) -> Sequence[Change]:
    """The changes that one path and its amount stand for; nothing, with a note, when they cannot be."""
    if path.endswith(".*") and path[:-2] in building.names.groups:
        return [
            Shift(one, by)
            for by in numbers(building, path, amount, pointer)
            for one in building.names.groups[path[:-2]]
        ]
    variable = building.names.variables.get(path)
    if variable is None:
        _unknown(building, path, pointer)
    elif path in building.names.fixed:
        building.margin.at_key("K128", pointer, path=path)
    elif variable.kind == "number":
        return [Shift(path, by) for by in numbers(building, path, amount, pointer)]
    elif variable.kind == "truth":
        return truths(building, path, amount, pointer)
    else:
        return words(building, path, variable.words, amount, pointer)
    return ()


def _unknown(building: Building, path: str, pointer: Pointer) -> None:
    """Note a path that no effect can change: a name that is reckoned out, or none at all."""
    if path in building.names.derived:
        building.margin.at_key("K128", pointer, path=path)
        return
    known = [*building.names.variables, *(f"{group}.*" for group in building.names.groups)]
    building.margin.at_key("K105", pointer, path=path, near=nearest(path, known))


def numbers(building: Building, path: str, amount: Amount, pointer: Pointer) -> tuple[int, ...]:
    """The number to add, alone in a tuple; none when the amount is not a number with its sign."""
    if not isinstance(amount, Signed):
        building.margin.at_value("K126", pointer, path=path, value=told(amount))
        return ()
    if path.startswith(GAUGES) and amount % 5:
        building.margin.at_value("K110", pointer, path=path, value=f"{amount:+d}")
    return (int(amount),)


def truths(building: Building, path: str, amount: Amount, pointer: Pointer) -> tuple[Setting, ...]:
    """The truth value to write."""
    if not isinstance(amount, bool):
        value = f"{amount:+d}" if isinstance(amount, int) else amount
        building.margin.at_value("K138", pointer, path=path, value=value)
        return ()
    if amount:
        building.written.add(path)
    return (Setting(path, YES if amount else NO),)


def words(
    building: Building, path: str, known: tuple[str, ...], amount: Amount, pointer: Pointer
) -> tuple[Setting, ...]:
    """The word to write, as its place among those that the variable can hold."""
    word = told(amount)
    if word not in known:
        near = nearest(word, known)
        building.margin.at_value("K109", pointer, name=word, known=", ".join(known), near=near)
        return ()
    return (Setting(path, known.index(word)),)
