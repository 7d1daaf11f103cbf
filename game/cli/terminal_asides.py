"""What players may ask beside the play: gauges, log, reasons, notes and envelopes. Nothing here changes the play."""

from __future__ import annotations

from collections.abc import Iterable

from game.cli.terminal_briefing import show_known
from game.cli.terminal_debrief import show_each
from game.cli.terminal_gauges import show_all_gauges
from game.cli.terminal_input import Answer, Answers, option_named
from game.cli.terminal_look import Look
from game.cli.terminal_moment import envelopes_of, show_reasons

HELP = ("number", "why", "discuss", "state", "known", "log", "trainer", "undo", "redo", "pause", "stop", "leave")
HELP_ALONE = ("number", "advice", *HELP[1:])
HELP_TABLE = (*HELP[:4], "known-seat", "envelope", *HELP[5:])
HELP_LOCK = ("answer", "hint", "give-up", "paper", "clock")
"""What else can be typed at a lock, in place of a number and why."""

KEY = 12
"""Columns for what is typed, before what it does."""


def show_aside(look: Look, answers: Answers, answer: Answer) -> bool:
    """Show what was asked for; False when it asks for something else."""
    match answer.request:
        case "state":
            show_all_gauges(look)
        case "log":
            _log(look)
        case "help":
            _help(look)
        case "known":
            _known(look, answers, answer.rest)
        case "envelope":
            _envelope(look, answers, answer.rest)
        case "pause":
            _pause(look, answers)
        case "why":
            _why(look, answer.rest)
        case "trainer":
            _trainer(look)
        case _:
            return False
    return True


def _log(look: Look) -> None:
    page = look.page
    page.rule(page.say("log"))
    show_each(look, look.view.log, scores=look.view.household.score is not None)


def _help(look: Look) -> None:
    page = look.page
    page.rule(page.say("help"))
    at_lock = look.view.moment is not None and look.view.moment.puzzle is not None
    for key in HELP_LOCK if at_lock else ():
        page.write(page.words.say(f"locks.help-{key}"), hang=page.words.say(f"locks.help-{key}-key").ljust(KEY))
    usual = HELP_ALONE if look.alone else HELP_TABLE
    for key in usual[2:] if at_lock else usual:
        page.write(page.say(f"help-{key}"), hang=page.say(f"help-{key}-key").ljust(KEY))


def _known(look: Look, answers: Answers, name: str) -> None:
    """In solo what the seat knows; at a table what all know, or in an envelope what one seat knows."""
    page = look.page
    if look.alone or not name:
        page.heading(page.say("you-know" if look.alone else "all-know"))
        show_known(look, look.view.knows)
        return
    seat = _seat_named(look, name)
    if seat is None:
        page.write(page.say("no-such-seat", seats=", ".join(look.casus.seats)))
        return
    facts = [fact.text for fact in look.casus.facts.values() if _knows(look, seat, fact.id)]
    _under_cover(look, answers, _cover(look, seat), facts or [page.say("knows-nothing")])


def _knows(look: Look, seat: str, fact: str) -> bool:
    place = look.session.rules.names.places[f"knows.{seat}.{fact}"]
    return bool(look.session.position.values[place])


def _envelope(look: Look, answers: Answers, name: str) -> None:
    """The private text of one seat at this moment, under a cover."""
    page, moment = look.page, look.view.moment
    if moment is None or not moment.envelopes:
        page.write(page.say("envelopes-none"))
        return
    seat = _seat_named(look, name) if name else None
    if seat not in moment.envelopes:
        page.write(envelopes_of(look, moment))
        return
    private = look.casus.moments[moment.id].sees or {}
    texts = look.session.rules.shown(private[seat], look.session.position)
    _under_cover(look, answers, _cover(look, seat), texts or [page.say("envelope-empty")])


def _cover(look: Look, seat: str) -> str:
    return look.page.say("cover", who=look.teller.who(seat))


def _seat_named(look: Look, name: str) -> str | None:
    """The seat whose id or title begins like this."""
    wanted = name.lower()
    titles = ((seat, look.casus.title_of(seat).lower()) for seat in look.casus.seats)
    return next((seat for seat, title in titles if seat.startswith(wanted) or title.startswith(wanted)), None)


def _under_cover(look: Look, answers: Answers, cover: str, texts: Iterable[str]) -> None:
    """Texts for one pair of eyes: on a screen of their own that leaves nothing behind, where a terminal has one."""
    page = look.page
    page.gap()
    page.write(cover)
    private = tuple(texts)
    if not answers.waits:
        page.gap()
        page.paragraphs(private)
        return
    answers.enter(page.say("cover-open"))
    with page.console.screen(hide_cursor=False):
        page.gap()
        page.paragraphs(private)
        answers.enter(page.say("cover-close"))


def _pause(look: Look, answers: Answers) -> None:
    """Cover the whole page at once: someone in the room may be hit by the story."""
    page = look.page
    with page.console.screen(hide_cursor=False):
        page.gap()
        page.write(page.say("pause"))
        answers.enter(page.say("pause-over"))


def _why(look: Look, name: str) -> None:
    moment = look.view.moment
    option = option_named(moment.options, name) if moment and name else None
    if moment is None:
        look.page.write(look.page.say("only-at-moment"))
    elif moment.puzzle and moment.ours:
        look.page.write(look.page.words.say("locks.no-why"))
    elif name and option is None:
        look.page.write(look.page.say("no-such-choice", last=len(moment.options)))
    else:
        show_reasons(look, moment, option)


def _trainer(look: Look) -> None:
    page, moment = look.page, look.view.moment
    if moment is None:
        page.write(page.say("only-at-moment"))
        return
    page.heading(page.say("trainer"))
    page.write(moment.trainer or page.say("trainer-nothing"))
