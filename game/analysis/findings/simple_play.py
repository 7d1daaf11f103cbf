"""Simple ways to play, such as always the first choice: none of them should come near the best play."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from game.analysis.findings.finding import Fact, Finding
from game.analysis.findings.searched import Searched
from game.analysis.findings.trying_out import Tried
from game.analysis.search.rows import Array
from game.analysis.values.habits import Habit, Player, by_place, expected_of, liking, with_tags
from game.analysis.values.weighing import weigh
from game.model.casus import Casus

NEAR = 0.95
"""The part of the best expected score from which a simple way to play wins."""

SURE = 6.0
"""Standard errors below that part from which nobody is weighed any more."""


def simple_habits(casus: Casus) -> Mapping[str, Habit]:
    """Always the first choice, always voluntary, the least sharing, the shortest, and one stance throughout, by name.

    A habit that never prefers anything is random play, and is left out. Nobody has a habit of how a lock closes: there
    any outcome is as likely.
    """
    found = {
        "first": by_place(casus, lambda choices: [float(place) for place in range(len(choices))]),
        "vrijwillig": with_tags(casus, {"frame": "vrijwillig"}),
        "least-sharing": liking(casus, lambda choice: expected_of(choice, lambda deed: len(deed.shares))),
        "shortest": liking(casus, lambda choice: expected_of(choice, lambda deed: deed.weeks)),
    }
    found |= {f"stance/{stance}": with_tags(casus, {"stance": stance}) for stance in _stances(casus)}
    found = {name: _without_locks(casus, habit) for name, habit in found.items()}
    return {name: habit for name, habit in found.items() if habit.levels}


def _without_locks(casus: Casus, habit: Habit) -> Habit:
    levels = {moment: told for moment, told in habit.levels.items() if casus.moments[moment].puzzle is None}
    return Habit(levels)


def _stances(casus: Casus) -> list[str]:
    choices = (choice for moment in casus.moments.values() for choice in moment.choices.values())
    return list(dict.fromkeys(choice.deed.stance for choice in choices if choice.deed.stance))


def winning(searched: Searched, names: list[str], tried: Tried, best: Array, random: Array) -> Iterator[Finding]:
    """The habits that come within 5 % of the best expected score with some setting of the levers, the nearest first.

    `tried` has the habits by these names in its first rows; who fell far short there is not weighed. Where random play
    comes as near, there is nothing that a habit could win.
    """
    if searched.is_short:
        return
    habits = simple_habits(searched.casus)
    near = best * NEAR
    hopeful = [
        name
        for row, name in enumerate(names)
        if np.any((tried.mean[row] + SURE * tried.error[row] >= near) & (random < near))
    ]
    if hopeful:
        players = [Player(habits[name], "score") for name in hopeful]
        expected = weigh(searched.graph, searched.search.ends, players).begun
        for name, scores in zip(hopeful, expected, strict=True):
            wins = (scores >= near) & (random < near)
            if wins.any():
                yield _finding(searched, name, scores, best, int(np.argmax(np.where(wins, scores - near, -np.inf))))


def _finding(searched: Searched, name: str, scores: Array, best: Array, start: int) -> Finding:
    facts: dict[str, Fact] = {"score": float(scores[start]), "best": float(best[start])}
    habit, _, stance = name.partition("/")
    return Finding("habit-wins", None, habit, None, facts | {"stance": stance} | searched.levers_told(start))
