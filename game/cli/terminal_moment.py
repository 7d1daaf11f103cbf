"""A moment in a terminal: the scene, who decides, how the household is, and the choices on the table."""

from __future__ import annotations

from game.cli.terminal_gauges import show_gauges, week_of
from game.cli.terminal_lock import show_lock
from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, STRONG, Page
from game.model.story import Voice
from game.reports.wording import as_sentence, lower_first
from game.session.view import MomentView, OptionView


def show_moment(look: Look, moment: MomentView) -> None:
    """The whole moment, from its title to its choices."""
    page = look.page
    page.rule(moment.title, week_of(look))
    page.paragraphs(moment.texts)
    if moment.sees:
        page.heading(page.say("only-you"))
        page.paragraphs(moment.sees)
    if moment.envelopes:
        page.gap()
        page.write(envelopes_of(look, moment), style=QUIET)
    page.gap()
    show_gauges(look)
    if moment.puzzle and moment.ours:
        show_lock(look, moment.puzzle)
        return
    page.heading(decider(look, moment))
    for option in moment.options:
        _option(look, option)


def envelopes_of(look: Look, moment: MomentView) -> str:
    """For whom there are envelopes, and how to open one."""
    return look.page.say("envelopes", seats=", ".join(moment.envelopes), first=min(moment.envelopes, key=len))


def decider(look: Look, moment: MomentView) -> str:
    """Who decides here, and what the players do."""
    who = as_sentence(look.teller.who(moment.decider))
    if not look.alone:
        key = "decides-lead" if moment.decider == look.view.lead else "decides"
        return look.page.say(key, who=who)
    return look.page.say("decides-you") if moment.ours else look.page.say("decides-other", who=who)


def _option(look: Look, option: OptionView) -> None:
    page = look.page
    page.gap()
    number = f"{option.number:>2}  "
    page.write(option.label, hang=number, style=QUIET if option.closed else STRONG)
    for text in _below(look, option):
        page.write(text, indent=len(number), style=QUIET if option.closed else "")


def _below(look: Look, option: OptionView) -> list[str]:
    """What stands under a choice: its detail, who does it, what it costs, and why it is closed."""
    told = [option.detail] if option.detail else []
    if option.by:
        told.append(look.page.say("done-by", who=as_sentence(look.teller.who(option.by))))
    if option.costs:
        prices = ", ".join(f"{amount} {lower_first(look.teller.gauge(counter))}" for counter, amount in option.costs)
        told.append(look.page.say("costs", prices=prices))
    if option.closed:
        told.append(look.page.say("closed", why=look.teller.closed(option.closed)))
    return told


def show_reasons(look: Look, moment: MomentView, option: OptionView | None) -> None:
    """What a colleague would say for one choice, or for each."""
    page = look.page
    for one in moment.options if option is None else (option,):
        page.gap()
        page.write(one.label, hang=f"{one.number:>2}  ", style=STRONG)
        page.write(_because(look, one), indent=4)


def _because(look: Look, option: OptionView) -> str:
    return look.page.say("because", words=option.because) if option.because else look.page.say("because-nobody")


def show_questions(look: Look, moment: MomentView) -> None:
    """Questions to talk about at this moment, and a voice of someone who has been there."""
    page = look.page
    page.rule(page.say("discuss"), moment.title)
    for question in moment.discuss:
        page.write(question, hang="- ")
    if moment.voice:
        page.gap()
        show_voice(page, moment.voice)
    if not moment.discuss and not moment.voice:
        page.write(page.say("discuss-nothing"))


def show_voice(page: Page, voice: Voice) -> None:
    """A voice of lived experience: what it was like, and who says so."""
    page.write(f"“{voice.text.strip()}”", indent=2)
    page.write(page.say("voice", who=voice.who), indent=2, style=QUIET)
