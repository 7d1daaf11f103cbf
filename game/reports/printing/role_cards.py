"""The role cards: folded into a tent, the table reads who sits there, and only the player reads the other side."""

from __future__ import annotations

import htpy as h

from game.model.casus import Seat
from game.reports.printing.printed import Printed


def role_cards(printed: Printed, team: str | None) -> h.Element:
    """A page for each seat."""
    return h.section(".cards")[
        h.h2(".unseen")[printed.say("role-cards", team=team or "")],
        [_card(printed, seat, team) for seat in printed.casus.seats.values()],
    ]


def _card(printed: Printed, seat: Seat, team: str | None) -> h.Element:
    return h.article(".tent")[_outside(printed, seat, team), _inside(printed, seat)]


def _outside(printed: Printed, seat: Seat, team: str | None) -> h.Element:
    """What everybody may read; on paper it stands upside down, so that it is upright for the others."""
    role = printed.casus.roles.get(seat.id)
    return h.div(".outside")[
        h.p(".over")[" · ".join(part for part in (printed.casus.title, team) if part)],
        h.h3[seat.title],
        h.p(".organisation")[role.organisation] if role else None,
        h.p[role.mandate if role and not seat.plays else printed.say("of-household")],
    ]


def _inside(printed: Printed, seat: Seat) -> h.Element:
    role = printed.casus.roles.get(seat.id)
    known = _known(printed, seat.id)
    return h.div(".private")[
        h.p(".over")[printed.say("only-you", title=seat.title)],
        [h.h4[printed.say("pitfall")], h.p[f"“{role.pitfall}”"]] if role and role.pitfall else None,
        h.h4[printed.say("you-know")],
        h.ul[[h.li[text] for text in known]] if known else h.p[printed.say("you-know-nothing")],
        h.p(".small")[printed.say("keep-it")],
    ]


def _known(printed: Printed, seat: str) -> list[str]:
    """What a seat knows when the play begins."""
    starts = {variable.path for variable in printed.casus.variables if variable.kind == "truth" and variable.start}
    return [fact.text for fact in printed.casus.facts.values() if f"knows.{seat}.{fact.id}" in starts]
