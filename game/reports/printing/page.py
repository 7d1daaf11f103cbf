"""Everything to print as one page of semantic HTML for A4: nothing from elsewhere, and the trainer's part last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h
from markupsafe import Markup

from game.reports.handing_in.page import Font, font_face
from game.reports.printing.dealing import dealt, seats_with_dossier
from game.reports.printing.envelopes import dossiers, envelopes
from game.reports.printing.lock_sheets import lock_sheets
from game.reports.printing.printed import Printed
from game.reports.printing.role_cards import role_cards
from game.reports.printing.run_sheet import run_sheet
from game.reports.printing.score_strip import score_strip
from game.reports.printing.style import style
from game.reports.wording import as_sentence


def page(printed: Printed, fonts: Sequence[Font] = ()) -> str:
    """The whole page; every text of the casus in it is escaped."""
    title = printed.say("title", title=printed.casus.title)
    sheets = Markup("".join(map(font_face, fonts)) + style(printed.say("trainer-head")))
    head = h.head[
        h.meta(charset="utf-8"),
        h.meta(name="viewport", content="width=device-width, initial-scale=1"),
        h.title[title],
        h.style[sheets],
    ]
    body = h.body[_opening(printed), h.main[[list(_team(printed, one)) for one in _teams(printed)], run_sheet(printed)]]
    return str(h.html(lang=printed.words.language)[head, body]) + "\n"


def _teams(printed: Printed) -> list[str | None]:
    """The names on the papers of each team; one team alone needs none."""
    return [printed.team(number) for number in range(printed.teams)] if printed.teams > 1 else [None]


def _team(printed: Printed, team: str | None) -> Iterator[h.Node]:
    """What the players of one team get."""
    if printed.is_escape_room:
        yield score_strip(printed, team)
    yield role_cards(printed, team)
    yield dossiers(printed, team) if printed.is_escape_room else envelopes(printed, team)
    yield from lock_sheets(printed, team)


def _opening(printed: Printed) -> h.Element:
    """What this is, how to print, cut and fold it, and how the dossiers were dealt; nothing of it is secret."""
    return h.header[
        h.p(".over")[printed.say("over")],
        h.h1[printed.casus.title],
        h.p(".summary")[printed.say("how")],
        h.h2[printed.say("inside")],
        h.ul[[h.li[line] for line in _inside(printed)]],
        h.h2[printed.say("how-title")],
        h.ol[[h.li[printed.say(f"how-{step}")] for step in ("print", "cut", "fold", "trainer")]],
        _fold(printed),
        _dealing(printed) if printed.is_escape_room else None,
    ]


def _inside(printed: Printed) -> Iterator[str]:
    casus = printed.casus
    if printed.teams > 1:
        yield printed.say("inside-teams", count=printed.teams)
    yield printed.say("inside-cards", count=len(casus.seats))
    if printed.is_escape_room:
        yield printed.say("inside-dossiers", count=printed.players)
    else:
        slips = sum(len(moment.sees or {}) for moment in casus.moments.values())
        yield printed.say("inside-envelopes", count=slips)
    if printed.locks:
        yield printed.say("inside-locks", count=len(printed.locks))
    yield printed.say("inside-run")


def _dealing(printed: Printed) -> h.Node:
    seats = seats_with_dossier(printed.casus)
    hands = enumerate(dealt(seats, printed.players), start=1)
    told = [
        h.li[f"{as_sentence(printed.say('player', number=number))}: {', '.join(map(printed.casus.title_of, hand))}"]
        for number, hand in hands
    ]
    rule = printed.say("dealing-rule", players=printed.players, seats=len(seats))
    return [h.h2[printed.say("dealing")], h.p[rule], h.ul[told]]


_SLIP = (
    '<svg role="img" aria-label="{}" viewBox="0 0 300 84" class="fold-picture">'
    '<g fill="none" stroke="currentColor" stroke-width="1.5">'
    '<rect x="1" y="1" width="70" height="82"/><path d="M1 21h70M1 52h70" stroke-dasharray="5 3"/>'
    '<path d="M8 11h34M8 29h54M8 36h50M8 43h38" stroke-width="2.5"/>'
    '<rect x="116" y="1" width="70" height="51"/><path d="M116 21h70M116 52l8-17h70l-8 17" />'
    '<path d="M123 11h34" stroke-width="2.5"/><rect x="229" y="1" width="70" height="51"/><path d="M229 21h70"/>'
    '<path d="M236 11h34" stroke-width="2.5"/><path d="M84 30h18m-5-4 5 4-5 4M202 30h14m-5-4 5 4-5 4"/></g></svg>'
)


def _fold(printed: Printed) -> Markup:
    """How a slip folds shut: the lower half up to the head, which stays in sight."""
    return Markup(_SLIP).format(printed.say("fold-picture"))
