"""What came of a choice, in a terminal: first the story, then the causes by name, then the sharing by the table."""

from __future__ import annotations

from collections.abc import Iterable

from game.cli.terminal_lock import show_answers
from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, STRONG
from game.cli.terminal_sharing import show_sharing
from game.model.play import Cause, Step
from game.reports.discretion import told_parts
from game.reports.opened_locks import effort
from game.reports.wording import as_sentence
from game.session.view import DecisionView, HappenedView


def show_happened(look: Look) -> None:
    """The latest decision and everything that came of it."""
    decision = look.view.last
    if decision is None:
        return
    page = look.page
    page.rule(page.say("happened"), page.say("decision", number=decision.number) if decision.choice else "")
    _chosen(look, decision)
    took = effort(decision, page.words)
    if took:
        page.write(as_sentence(took), style=QUIET)
    steps = look.session.decisions[-1].steps
    for happened, step in zip(decision.happened, steps, strict=True):
        _story(look, happened, step)
    _causes(look, decision.happened)
    sharings = [sharing for happened in decision.happened for sharing in happened.sharings]
    if sharings:
        page.heading(page.say("by-the-table"))
        for sharing in sharings:
            show_sharing(look, sharing)


def _chosen(look: Look, decision: DecisionView) -> None:
    """Who chose what, and beside it what the player would have done."""
    page = look.page
    label = decision.happened[0].label
    if label is None or decision.choice is None:
        return
    if look.alone and decision.decider != look.view.seat:
        if decision.advice:
            page.write(page.say("advised", label=decision.advice))
        who = as_sentence(look.teller.who(decision.decider or ""))
        page.write(page.say("other-chose-same" if decision.followed else "other-chose", who=who, label=label))
        if decision.because and not decision.followed:
            page.write(f"“{decision.because}”", style=QUIET)
    else:
        page.write(page.say("chosen", label=label))


def _story(look: Look, happened: HappenedView, step: Step) -> None:
    """What people did, what chance did, how long it took, and what broke in."""
    page = look.page
    if (happened.label is None or happened.skipped) and not happened.stuck:
        page.heading(happened.title)
    if happened.skipped:
        page.write(page.words.say("short.taken", label=happened.label), style=QUIET)
    fallen = _fallen(look, step)
    before_chance = len(happened.texts) - len(fallen or ())
    _texts(look, happened.texts[:before_chance])
    if fallen is not None:
        page.gap()
        page.write(page.say("chance"), style=QUIET)
        _texts(look, happened.texts[before_chance:])
    if happened.answers:
        page.heading(page.words.say("locks.answers"))
        show_answers(look, happened)
    if happened.digit is not None and look.view.digits:
        page.gap()
        page.write(page.words.say("locks.digit-earned", digit=happened.digit), style=STRONG)
    if happened.weeks:
        page.gap()
        page.write(page.say("weeks-passed", count=happened.weeks), style=QUIET)
    for echo in happened.echoes:
        page.gap()
        page.write(page.say("echo", told=echo.rstrip(".")))
    if happened.interrupt:
        page.gap()
        page.write(page.say("interrupt", title=look.casus.moments[happened.interrupt].title), style=STRONG)
    if happened.stuck:
        page.gap()
        page.write(page.say("stuck"))


def _texts(look: Look, texts: tuple[str, ...]) -> None:
    if texts:
        look.page.gap()
        look.page.paragraphs(texts)


def _fallen(look: Look, step: Step) -> tuple[str, ...] | None:
    """The texts of what chance drew; None where nothing was left to chance."""
    rules = look.session.rules
    if step.outcome is None or len(outcomes := rules.outcomes(step.before, step.choice)) == 1:
        return None
    drawn = next(outcome for outcome in outcomes if outcome.number == step.outcome)
    return rules.shown(drawn.deed.after, step.after)


def _causes(look: Look, steps: Iterable[HappenedView]) -> None:
    """Every cause by its title with what it did, in the order in which they counted."""
    page = look.page
    page.heading(page.say("causes"))
    told = False
    for number, happened in enumerate(steps):
        for part in told_parts([happened]):
            lines = [(one.cause, changes) for one in part.causes if (changes := _changes(look, one.cause))]
            if lines:
                first = page.say("then" if number else "at-once")
                page.write(first if part.week is None else look.teller.cause(part.week), style=QUIET)
            for cause, changes in lines:
                told = True
                page.write(look.teller.cause(cause), indent=2)
                page.write(" · ".join(changes), indent=6, style=QUIET)
    if not told:
        page.write(page.say("causes-none"), indent=2)
    _score(look)


def _changes(look: Look, cause: Cause) -> tuple[str, ...]:
    return (*look.teller.changes(cause), *look.teller.news(cause))


def _score(look: Look) -> None:
    household = look.view.household
    if household.score is not None:
        before = household.score - household.since
        name = look.teller.gauge("score")
        look.page.gap()
        band = look.casus.word_of("bands", household.band or "")
        look.page.write(look.page.say("from-to", name=name, before=before, after=household.score, band=band))
