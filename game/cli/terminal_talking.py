"""The look back in a terminal, second half: what was shared, what is to come, the mirror, and what to talk about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.cli.terminal_look import Look
from game.cli.terminal_moment import show_voice
from game.cli.terminal_page import QUIET, STRONG
from game.cli.terminal_sharing import show_sharing
from game.model.sharing import Sharing
from game.reports.debrief import Mirror, Question, StillToCome


def show_audit_trail(look: Look, sharings: Sequence[Sharing]) -> None:
    """Everything that was shared, held against the table."""
    page = look.page
    page.rule(page.say("audit-trail"))
    page.write(page.say("audit-trail-how"), style=QUIET)
    for sharing in sharings:
        page.heading(page.say("audit-week", week=sharing.week))
        show_sharing(look, sharing)


def show_still_to_come(look: Look, coming: Sequence[StillToCome]) -> None:
    """What was set going and falls after the end."""
    page = look.page
    page.rule(page.say("still-to-come"))
    for one in coming:
        page.write(page.say("still-to-come-one", title=one.title, week=one.week), hang="- ")


def show_mirror(look: Look, mirror: Mirror) -> None:
    """How often each label was on a choice; shown, never weighed."""
    page = look.page
    page.rule(page.say("mirror"))
    page.write(page.say("mirror-how"), style=QUIET)
    _counted(look, "frames", mirror.frames)
    _counted(look, "stances", mirror.stances)
    _counted(look, "techniques", mirror.techniques)
    _counted(look, "tracks", mirror.tracks)


def _counted(look: Look, kind: str, labels: Mapping[str, Sequence[int]]) -> None:
    if not labels:
        return
    look.page.heading(look.page.say(f"mirror-{kind}"))
    look.page.write(" · ".join(f"{_label(look, kind, name)} {len(numbers)}×" for name, numbers in labels.items()))


def _label(look: Look, kind: str, name: str) -> str:
    """A label in words: the frames are ours, the others are the author's."""
    return look.page.words.say(f"looking_back.frame-{name}") if kind == "frames" else look.casus.word_of(kind, name)


def show_talk(look: Look, questions: Sequence[Question]) -> None:
    """The questions of the moments that were played, each with its voice."""
    page = look.page
    page.rule(page.say("talk"))
    for number, one in enumerate(questions):
        if number:
            page.gap()
        page.write(one.title, style=STRONG)
        for question in one.questions:
            page.write(question, hang="- ")
        if one.voice:
            page.gap()
            show_voice(page, one.voice)
    if any(one.voice for one in questions) and "nog-niet" in look.casus.review.get("ervaringsdeskundige", ""):
        page.gap()
        page.write(page.say("voices-unread"), style=QUIET)
