"""What the choices of a play and luck were worth: from what could be expected to what came, as a sum and a bridge."""

from __future__ import annotations

from game.desktop.buttons import Action, Button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, NOTE, SMALL, SMALL_STRONG, SUBHEADING
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.charting import ink
from game.desktop.pages.debrief_chart import CourseChart, Pin
from game.desktop.pages.debrief_known import known, look_afterwards, not_known
from game.desktop.pages.debrief_pieces import empty, opening, stepper, told
from game.desktop.pages.debrief_worth_choice import the_choice
from game.desktop.pages.furniture import PANEL, side_by_side
from game.desktop.pages.walking import said
from game.desktop.screens import Viewport
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.reports.account import QUANTITIES, Account, Quantity, account, decimal, levels, signed
from game.reports.charts_bridge import BridgeNames, bridge, bridge_places
from game.reports.drawing import Ink
from game.reports.possible import Possible

LOWEST_CHART = 340
LETTERS = 23
LARGEST_LETTERS = 1.5
HINDSIGHT_KEY = "a"


def worth(table: Table, view: Viewport) -> Node:
    """The sum and the bridge, and beside them the choice that lies open."""
    possible = known(table)
    if possible is None:
        return not_known(table, said(table, "worth-title"))
    if not possible.decisions:
        return empty(said(table, "worth-title"), said(table, "worth-none"), "scale")
    quantity = table.look_back.quantity
    place = max(0, min(table.look_back.decision, len(possible.decisions) - 1))
    sums = account(possible, quantity)
    # With large text the picture comes before its explanation, so that both are not below the fold.
    how, roomy = _how(table, sums), side_by_side(view)
    left = Column(
        _switch(table, quantity),
        _sum(table, sums),
        _bridge(table, view, possible, sums, place),
        None if roomy else Text(how, BODY, colour="soft"),
        _about_the_model(table, possible),
        gap=14,
        box=PANEL,
        grow=100,
        least=640,
    )
    steps = stepper(table, "decision", place, len(possible.decisions), lambda to: _go(table, to))
    return Column(
        opening(said(table, "worth-title"), how if roomy else "", steps),
        Row(left, the_choice(table, view, possible, place), gap=20, align="stretch", stacks=True, grow=1),
        gap=14,
        grow=1,
    )


def worth_keys(table: Table) -> dict[str, Action]:
    """The key that shows the best play, and takes it away again."""
    return {HINDSIGHT_KEY: lambda: look_afterwards(table)} if known(table) else {}


def _go(table: Table, place: int) -> None:
    table.look_back.decision = place


def _how(table: Table, sums: Account) -> str:
    key = "worth-how" if table.view.ending else "worth-how-now"
    return said(table, key, start=decimal(table.words, sums.start), end=decimal(table.words, sums.end))


def _switch(table: Table, quantity: Quantity) -> Node:
    """What is counted: stability first, the others one press away."""
    tabs = [_tab(table, one, on=one == quantity) for one in QUANTITIES]
    return Wrap(*tabs, gap=8, role="list", name=said(table, "quantities"))


def _tab(table: Table, quantity: Quantity, *, on: bool) -> Button:
    def count() -> None:
        table.look_back.quantity = quantity
        # The best play is known in stability alone.
        table.look_back.hindsight = table.look_back.hindsight and quantity == "score"

    name = said(table, f"quantity-{quantity}")
    colour = "on_teal" if on else "soft"
    return Button(
        Text(name, SMALL_STRONG, colour=colour),
        action=count,
        id=f"quantity-{quantity}",
        name=name,
        value=table.say("is-on") if on else "",
        hover="teal_deep" if on else "hover",
        box=Box(fill="teal" if on else "paper", line="teal" if on else "line", radius=40, pad=(16, 7)),
    )


def _sum(table: Table, sums: Account) -> Node:
    """Four numbers of which the last is the sum of the first three, as they are printed."""
    end = "worth-end" if table.view.ending else "worth-now"
    terms = (
        ("worth-start", decimal(table.words, sums.start), "teal"),
        ("worth-choices", signed(table.words, sums.choices), "teal"),
        ("worth-luck", signed(table.words, sums.luck), "amber" if sums.luck else "soft"),
        (end, f"= {decimal(table.words, sums.end)}", "ink"),
    )
    spread: list[Node] = []
    for key, number, colour in terms:
        words = Text(said(table, key), NOTE, colour="soft")
        spread += [Column(words, Text(number, SUBHEADING, colour=colour), gap=0), Space()]
    box = Box(fill="paper", radius=18, pad=(22, 10))
    return Row(*spread[:-1], gap=12, box=box, role="group", name=said(table, "worth-sum"))


def _bridge(table: Table, view: Viewport, possible: Possible, sums: Account, place: int) -> Node:
    way = levels(possible, table.look_back.quantity)
    worth_each = [signed(table.words, one.choice) for one in sums.decisions]
    end = "worth-end" if table.view.ending else "worth-now"
    start_value, end_value = (decimal(table.words, value) for value in (sums.start, sums.end))
    names = BridgeNames(
        said(table, "worth-start"),
        start_value,
        said(table, end),
        end_value,
        said(table, "a-choice"),
        said(table, "worth-luck"),
    )
    colours = Ink(ink(view.theme, 1).colours, LETTERS * min(view.text_scale, LARGEST_LETTERS))
    return CourseChart(
        lambda wide, high: bridge(way, worth_each, colours, names, wide, high, place),
        lambda wide, high: bridge_places(way, colours, wide, high),
        {number: _pin(table, sums, number) for number in range(1, len(sums.decisions) + 1)},
        height=LOWEST_CHART * (min(view.text_scale, LARGEST_LETTERS) if side_by_side(view) else 1),
        name=said(table, "bridge-told", start=start_value, end=end_value),
        grow=1,
    )


def _pin(table: Table, sums: Account, number: int) -> Pin:
    """A choice in words: where it was made, what it was worth, and what luck did after it."""
    one = sums.decisions[number - 1]
    facts = {"choice": signed(table.words, one.choice), "luck": signed(table.words, one.luck)}
    made = [decision for decision in table.story.decisions if decision.choice is not None][number - 1]
    label = made.happened[0].label or made.happened[0].title
    where = told(table, "decision-named", number=number, week=made.week, label=label)
    name = f"{where}: {said(table, 'choice-worth', **facts)}"
    return Pin(action=lambda: _go(table, number - 1), id=f"worth-{number}", name=name, hover="", box=Box(radius=40))


def _about_the_model(table: Table, possible: Possible) -> Node:
    """What these numbers are about, and how much they hang on the numbers of the model."""
    shaken = possible.shaken
    lines = [note(said(table, "about-model"), "info-circle", style=SMALL)]
    if shaken is not None:
        told_so = said(table, "shaken", held=shaken.held, variants=shaken.variants)
        lines.append(note(told_so, "refresh", style=SMALL))
    return Column(*lines, gap=6)
