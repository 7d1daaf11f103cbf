"""A sharing in a terminal: what was told to whom, and what the table says of it, always open to dispute."""

from __future__ import annotations

from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET
from game.model.sharing import Sharing, SharingRow


def show_sharing(look: Look, sharing: Sharing) -> None:
    """One entry of the audit trail, with the row of the table it was held against."""
    page = look.page
    page.write(look.teller.sharing(sharing), indent=2)
    page.write(page.say("purpose", purpose=sharing.purpose), indent=6, style=QUIET)
    page.write(look.teller.sharing_judged(sharing), indent=6, style=QUIET)
    page.write(_row(look, sharing), indent=6, style=QUIET)


def _row(look: Look, sharing: Sharing) -> str:
    """The row by its id, with its law and source where the table gives them."""
    row = _found(look, sharing.row)
    if row is None:
        return look.page.say("row-none")
    parts = [look.page.say("row", row=row.id)]
    if row.law:
        parts.append(look.page.say("row-law", law=row.law))
    if row.source:
        parts.append(look.page.say("row-source", source=row.source))
    if row.jurist:
        parts.append(look.page.say("row-jurist"))
    return " · ".join(parts)


def _found(look: Look, row: str | None) -> SharingRow | None:
    table = look.casus.sharing
    return next((one for one in table.rows if one.id == row), None) if table else None
