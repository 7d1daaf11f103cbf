"""The briefing in a terminal: whom it is about, what it asks, who sits where, and the agreements of the room."""

from __future__ import annotations

from collections.abc import Iterable

from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, STRONG
from game.reports.short_play import short_play
from game.reports.solo import part_of
from game.reports.wording import as_sentence

NOT_YET = "nog-niet"


def show_briefing(look: Look) -> None:
    """Everything players should know before the first moment."""
    _opening(look)
    _household(look)
    _goals(look)
    if look.alone:
        _own_seat(look)
    else:
        _seats(look)
    _scarce(look)
    _honesty(look)
    _agreements(look)


def _opening(look: Look) -> None:
    casus, page = look.casus, look.page
    short = short_play(casus, look.session.setup.short, page.words)
    page.rule(casus.title, short.told if short else page.say("minutes", minutes=casus.minutes))
    page.write(casus.summary)
    if short:
        page.gap()
        page.write(short.how)
    if casus.content_notes:
        notes = ", ".join(casus.word_of("content-notes", note) for note in casus.content_notes)
        page.gap()
        page.write(page.say("content-notes", notes=notes), style=QUIET)


def _household(look: Look) -> None:
    household = look.casus.household
    look.page.heading(household.name)
    for member in household.members.values():
        told = (member.name, "" if member.age is None else str(member.age), member.relation or "")
        look.page.write(", ".join(part for part in told if part))


def _goals(look: Look) -> None:
    if look.casus.goals:
        look.page.heading(look.page.say("goals"))
        _list(look, look.casus.goals)


def _scarce(look: Look) -> None:
    """What can run out in this casus, as far as a card of the handreiking says what it is."""
    cards = {card.id: card for card in look.casus.cards}
    told = [cards[counter] for counter in look.casus.counters if counter in cards]
    if told:
        look.page.heading(look.page.say("scarce"))
    for card in told:
        look.page.write(" ".join(card.text.split()))


def _list(look: Look, texts: Iterable[str]) -> None:
    for text in texts:
        look.page.write(text, hang="- ")


def _own_seat(look: Look) -> None:
    page, seat = look.page, look.view.seat or ""
    page.heading(page.say("your-seat", title=look.casus.title_of(seat)))
    _mandate(look, seat)
    page.write(part_of(look.casus, seat, page.words))
    page.heading(page.say("you-know"))
    show_known(look, look.view.knows)


def show_known(look: Look, facts: Iterable[str]) -> None:
    """Facts as a list, or that there are none."""
    texts = [look.casus.facts[fact].text for fact in facts]
    _list(look, texts or [look.page.say("knows-nothing")])


def _seats(look: Look) -> None:
    look.page.heading(look.page.say("seats"))
    for number, seat in enumerate(look.casus.seats):
        if number:
            look.page.gap()
        look.page.write(look.casus.title_of(seat), style=STRONG)
        _mandate(look, seat)


def _mandate(look: Look, seat: str) -> None:
    role = look.casus.roles.get(seat)
    if look.casus.seats[seat].plays or role is None:
        look.page.write(look.page.say("seat-of-household"))
        return
    look.page.write(role.mandate)
    if role.pitfall:
        look.page.write(look.page.say("pitfall", pitfall=role.pitfall), style=QUIET)


def _honesty(look: Look) -> None:
    """Who has looked at this casus and its table, told also when nobody has."""
    page, casus = look.page, look.casus
    page.heading(page.say("review"))
    for who, status in casus.review.items():
        name = as_sentence(casus.word_of("review", who))
        seen = page.say("review-not-yet") if status == NOT_YET else status
        page.write(f"{name}: {seen}")
    if casus.sharing is not None:
        date = casus.sharing.checked_on
        key = "review-table-not-yet" if date == NOT_YET else "review-table"
        page.write(page.say(key, date=date))


def _agreements(look: Look) -> None:
    page = look.page
    page.heading(page.say("agreements"))
    _list(look, [page.say("agreement-fiction"), page.say("agreement-judgement")])
    if not look.alone:
        _list(look, [page.say("agreement-room")])
    _list(look, [page.say("agreement-stop"), page.say("agreement-help")])
    for lever in look.casus.levers.values():
        option = look.session.setup.levers.get(lever.id, lever.start)
        title = as_sentence(look.casus.word_of("levers", lever.id))
        page.gap()
        page.write(page.say("lever", lever=title, word=look.casus.word_of(f"levers.{lever.id}", option)), style=QUIET)
