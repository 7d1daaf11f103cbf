"""The envelopes: a slip for each moment and seat that sees something there, seat and moment alone on the outside."""

from __future__ import annotations

import htpy as h

from game.model.story import Moment
from game.reports.printing.dealing import dealt, seats_with_dossier
from game.reports.printing.printed import Printed
from game.reports.printing.slips import lines, slip


def envelopes(printed: Printed, team: str | None) -> h.Element | None:
    """The envelopes of a whole table, or None when nobody sees anything of their own."""
    slips = [_slip(printed, one, seat, team) for one in printed.moments for seat in one.sees or {}]
    if not slips:
        return None
    title = printed.say("envelopes", team=team or "")
    return h.section(".sheet")[h.h2[title], h.p(".how")[printed.say("envelopes-how")], h.div(".slips")[slips]]


def dossiers(printed: Printed, team: str | None) -> list[h.Element]:
    """A dossier for each player of a team: what their seats see at each lock, shut until that lock is on the table."""
    dealing = dealt(seats_with_dossier(printed.casus), printed.players)
    return [_dossier(printed, number, seats, team) for number, seats in enumerate(dealing, start=1) if seats]


def _dossier(printed: Printed, number: int, seats: tuple[str, ...], team: str | None) -> h.Element:
    player = printed.say("player", number=number)
    titles = ", ".join(printed.casus.title_of(seat) for seat in seats)
    heading = " · ".join(part for part in (team, player) if part)
    return h.section(".sheet")[
        h.h2[printed.say("dossier", who=heading)],
        h.p(".how")[printed.say("dossier-how", seats=titles)],
        h.div(".slips")[
            [
                _slip(printed, moment, seat, heading)
                for moment in printed.moments
                for seat in seats
                if seat in (moment.sees or {})
            ]
        ],
    ]


def _slip(printed: Printed, moment: Moment, seat: str, whose: str | None) -> h.Element:
    head = (printed.casus.title_of(seat), printed.place(moment), *((whose,) if whose else ()))
    return slip(printed, head, lines(printed, (moment.sees or {})[seat]))
