"""A sharing in a terminal: what was told to whom, and what the table says of it, always open to dispute."""

from __future__ import annotations

from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET
from game.model.sharing import Sharing
from game.reports.table_rows import row_told


def show_sharing(look: Look, sharing: Sharing) -> None:
    """One entry of the audit trail, with the row of the table it was held against."""
    page = look.page
    about = f"{page.words.say('sharing_row.about')}: {look.casus.title_of(sharing.about)}"
    page.write(look.teller.sharing(sharing), indent=2)
    page.write(f"{about} · {page.say('purpose', purpose=sharing.purpose)}", indent=6, style=QUIET)
    page.write(look.teller.sharing_judged(sharing), indent=6, style=QUIET)
    _show_row(look, sharing)


def _show_row(look: Look, sharing: Sharing) -> None:
    """The row by its title, why it says so, what that rests on, and who still has to read it."""
    page, row = look.page, row_told(look.casus, sharing, look.page.words)
    if row is None:
        page.write(page.words.say("sharing_row.none"), indent=6, style=QUIET)
        return
    page.write(page.words.say("sharing_row.row", title=row.title), indent=6, style=QUIET)
    if row.explanation:
        page.write(row.explanation, indent=6, style=QUIET)
    parts = (row.rests_on, row.read, row.for_a_jurist)
    page.write(" · ".join(part for part in parts if part), indent=6, style=QUIET)
