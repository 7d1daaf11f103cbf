"""And then: what people did in large text, step by step, and after that what each cause moved."""

from __future__ import annotations

from game.desktop.buttons import Action, push_button
from game.desktop.containers import Column, Row, Space
from game.desktop.faces import BODY, QUOTE, SMALL, SMALL_STRONG, STRONG, SUBHEADING, TITLE, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pages.causes import causes
from game.desktop.pages.frame import framed
from game.desktop.pages.furniture import paragraphs, side_by_side, titled
from game.desktop.pages.moment import WHOLE
from game.desktop.pages.people import about, mood_tag, portrait
from game.desktop.pages.scenery import Illustrated, scene
from game.desktop.pages.sharings import sharings
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.table import Table
from game.desktop.texts import Text, heading, note, pill
from game.reports.wording import as_sentence
from game.session.view import DecisionView, HappenedView, MemberView

TALE = TextStyle(Face.REGULAR, 36, 1.45)
TALL_BANNER = 400


def happened(table: Table, view: Viewport) -> Screen:
    """What came of the latest decision: a page for each step, and a last page with the causes."""
    decision = table.view.last
    assert decision is not None
    steps = decision.happened
    last = table.page >= len(steps)
    body = _account(table, view, decision) if last else _told(table, view, decision, steps[table.page])
    return framed(
        table,
        view,
        body,
        bar=_bar(table, len(steps)),
        keys=_keys(table, len(steps)),
        first_focus="on",
    )


def _keys(table: Table, steps: int) -> dict[str, Action]:
    return {
        "pagedown": lambda: _on(table, steps),
        "pageup": lambda: table.turn(-1, steps + 1),
    }


def _on(table: Table, steps: int) -> None:
    if table.page < steps:
        table.turn(1, steps + 1)
    else:
        table.do("proceed")


def _bar(table: Table, steps: int) -> Node:
    """The way back to an earlier page, where this is, and the way on."""
    last = table.page >= steps
    key = "go-on" if last else "see-causes" if table.page == steps - 1 else "and-then"
    back = push_button(table.say("back"), lambda: table.turn(-1, steps + 1), icon="arrow-left", id="back")
    on = push_button(table.say(key), lambda: _on(table, steps), icon="arrow-right", main=True, id="on")
    where = Text(table.say("page-of", page=table.page + 1, pages=steps + 1), SMALL, colour="soft")
    return Row(back if table.page else None, Space(), where, on, gap=20)


def _told(table: Table, view: Viewport, decision: DecisionView, step: HappenedView) -> Node:
    return Row(_story(table, view, decision, step), _faces(table), gap=22, align="stretch", stacks=True)


def _story(table: Table, view: Viewport, decision: DecisionView, step: HappenedView) -> Node:
    tale = Column(
        _chosen(table, decision, step),
        paragraphs(step.texts, TALE, gap=18),
        _passed(table, step),
        *[note(echo, "history", style=BODY) for echo in step.echoes],
        gap=20,
    )
    low = 200 if side_by_side(view) else WHOLE
    label = pill(table.say("and-then-title"), icon="arrow-right", colour="teal", fill="card")
    return Illustrated(
        scene(table, step.scene),
        Column(Row(label), box=Box(pad=(18, 16))),
        Scroll(tale, id=f"told-{table.page}", low=low, box=Box(pad=(48, 30, 44, 36))),
        highest=TALL_BANNER,
        box=Box(fill="card", line="line", shadow=True, pad=2),
        grow=110,
        least=600,
    )


def _chosen(table: Table, decision: DecisionView, step: HappenedView) -> Node:
    """Who chose what, and beside it what the player would have done; or what came by itself."""
    if step.label is None:
        return heading(step.title, TITLE)
    lines: list[Node] = [heading(step.label, TITLE)]
    if table.alone and decision.decider not in {None, table.view.seat}:
        who = table.teller.who(decision.decider or "")
        key = "other-chose-same" if decision.followed else "other-chose"
        lines.insert(0, note(table.say(key, who=as_sentence(who)), "gavel", colour="clay"))
        if decision.because and not decision.followed:
            lines.append(Text(f"“{decision.because}”", QUOTE, colour="soft"))
        if decision.advice and not decision.followed:
            lines.append(note(table.say("you-advised", label=decision.advice), "message-2", colour="plum"))
    return Column(*lines, gap=8)


def _passed(table: Table, step: HappenedView) -> Node | None:
    """The weeks that went by, what broke in, and that nothing was possible any more."""
    parts: list[Node] = []
    if step.weeks:
        parts.append(note(table.say("weeks-passed", count=step.weeks), "calendar-week", style=STRONG))
    if step.interrupt:
        title = table.casus.moments[step.interrupt].title
        box = Box(fill="clay_soft", radius=18, pad=(20, 14))
        told = Text(table.say("interrupt", title=title), STRONG, colour="clay", grow=1)
        parts.append(Row(Icon("alert-triangle", 32, colour="clay"), told, gap=14, box=box))
    if step.stuck:
        parts.append(note(table.say("stuck"), "lock", style=STRONG))
    return Column(*parts, gap=14) if parts else None


def _faces(table: Table) -> Node:
    """Everybody of the household, how they were and how they are."""
    members = table.view.household.members
    changed = any(member.mood != member.mood_before and member.mood_before for member in members)
    rows = [_face(table, member, changed=changed, small=len(members) > 4) for member in members]
    return titled(table.say("how-people-are"), *rows, grow=44, least=380)


def _face(table: Table, member: MemberView, *, changed: bool, small: bool) -> Node:
    """Someone with the face of now, and where faces `changed` also the one before, so that all rows line up."""
    size = 76 if small else 104
    words = Column(
        Text(member.name, SUBHEADING),
        Row(mood_tag(table, member.mood)),
        _stress(table, member),
        gap=4,
        grow=1,
    )
    return Row(
        portrait(table, member, member.mood_before, size * 0.66) if changed else None,
        Icon("arrow-right", 24, colour="soft") if changed else None,
        portrait(table, member, member.mood, size),
        words,
        gap=12,
        role="listitem",
        name=_named(member),
    )


def _named(member: MemberView) -> str:
    return f"{member.name}, {about(member)}" if about(member) else member.name


def _stress(table: Table, member: MemberView) -> Node | None:
    if member.stress is None or member.stress_before is None:
        return None
    if member.stress == member.stress_before:
        return Text(table.say("stress-same", value=member.stress), SMALL, colour="soft")
    told = table.say("stress-from-to", before=member.stress_before, after=member.stress)
    colour = "clay" if member.stress > member.stress_before else "sage"
    return Text(told, SMALL_STRONG, colour=colour)


def _account(table: Table, view: Viewport, decision: DecisionView) -> Node:
    """What each cause moved, and beside it the people and what was shared."""
    told = [sharing for step in decision.happened for sharing in step.sharings]
    # Faces were on the pages before; where something was shared, that has their place here.
    beside = sharings(table, told) or _faces(table)
    left, right = causes(table, decision), Column(beside)
    if side_by_side(view):
        left, right = Column(Scroll(left, id="causes", grow=1)), Column(Scroll(right, id="beside", grow=1))
    left.grow, left.least, right.grow, right.least = 110, 600, 60, 420
    return Row(left, right, gap=22, align="stretch", stacks=True)
