"""The story of one step: who chose what, what people did, the weeks that went by, and what broke in."""

from __future__ import annotations

from game.desktop.containers import Column, Row
from game.desktop.faces import QUOTE, READING, STRONG, TITLE, Face, TextStyle
from game.desktop.fitting import Fitting
from game.desktop.grids import Wrap
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import bullet, paragraphs
from game.desktop.pages.moment import WHOLE
from game.desktop.pages.regie import card_of, look_up_button
from game.desktop.pages.scenery import TALL_BANNER, Illustrated, scene
from game.desktop.pages.steps import Stride
from game.desktop.pictures import Icon
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note, pill
from game.reports.wording import as_sentence
from game.session.view import DecisionView, HappenedView

SIZES = (TextStyle(Face.REGULAR, 36, 1.42), TextStyle(Face.REGULAR, 32, 1.4), TextStyle(Face.REGULAR, 28, 1.36))
"""How a story is told afterwards: it is mostly short, and then everybody reads it from their chair."""


def tale(table: Table, decision: DecisionView, now: Stride) -> Node:
    """The card with the banner and what happened."""
    step = now.step
    told = Column(
        _chosen(table, decision, step),
        _frame(table, step),
        Fitting(*(paragraphs(step.texts, style, gap=14) for style in SIZES)) if step.texts else None,
        _passed(table, step),
        *[bullet(echo, "history", colour="plum", style=READING) for echo in step.echoes],
        gap=16,
    )
    label = _label(table, step)
    return Illustrated(
        scene(table, step.scene),
        Column(Row(label), box=Box(pad=(16, 10))),
        Scroll(told, id=f"told-{table.page}", low=WHOLE, box=Box(pad=(40, 22, 36, 26))),
        highest=TALL_BANNER,
        box=Box(fill="card", line="line", shadow=True, pad=2),
        grow=1,
    )


def _label(table: Table, step: HappenedView) -> Node:
    """That this came next; in another colour where a short play told it without asking anybody."""
    if step.skipped:
        return pill(table.words.say("short.by-itself"), icon="arrow-forward-up", colour="plum", fill="card")
    return pill(table.say("and-then-title"), icon="arrow-right", colour="teal", fill="card")


def _chosen(table: Table, decision: DecisionView, step: HappenedView) -> Node:
    """Who chose what, and beside it what the player would have done; or what came by itself."""
    if step.label is None:
        return heading(step.title, TITLE)
    if step.skipped:
        taken = table.words.say("short.taken", label=step.label)
        return Column(heading(step.title, TITLE), note(taken, "arrow-forward-up"), gap=8)
    lines: list[Node] = [heading(step.label, TITLE)]
    if table.alone and decision.decider not in {None, table.view.seat}:
        who = table.teller.who(decision.decider or "")
        key = "other-chose-same" if decision.followed else "other-chose"
        lines.insert(0, note(table.say(key, who=as_sentence(who)), "gavel", colour="clay"))
        if decision.because and not decision.followed:
            lines.append(Text(f"“{decision.because}”", QUOTE, colour="soft"))
        if decision.advice and not decision.followed:
            lines.append(note(table.say("you-advised", label=decision.advice), "message-2", colour="amber"))
    return Column(*lines, gap=8)


def _frame(table: Table, step: HappenedView) -> Node | None:
    """That it was not voluntary, where it was not, with the card of the rights that belong to it."""
    choice = table.casus.moments[step.moment].choices.get(step.choice or "")
    frame = choice.deed.frame if choice else None
    if frame not in {"drang", "dwang"}:
        return None
    card = card_of(table, f"kader-{frame}")
    told = note(table.words.say(f"regie.frame-{frame}"), "scale", colour="clay", style=STRONG)
    return Wrap(told, *([look_up_button(table, card)] if card else []), gap=16)


def _passed(table: Table, step: HappenedView) -> Node | None:
    """The weeks that went by, what broke in, and that nothing was possible any more."""
    parts: list[Node] = []
    if step.weeks:
        parts.append(note(table.say("weeks-passed", count=step.weeks), "calendar-week", style=STRONG))
    if step.interrupt:
        title = table.casus.moments[step.interrupt].title
        box = Box(fill="clay", radius=18, pad=(20, 14))
        told = Text(table.tell("breaks-in-now", title=title), STRONG, colour="card", grow=1)
        parts.append(Row(Icon("alert-triangle", 32, colour="card"), told, gap=14, box=box))
    if step.stuck:
        parts.append(note(table.say("stuck"), "lock", style=STRONG))
    return Column(*parts, gap=14) if parts else None
