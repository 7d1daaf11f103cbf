"""What was shared, held against the table: always `volgens de tabel`, with its row and why, and open to dispute."""

from __future__ import annotations

from collections.abc import Iterable

from game.desktop.containers import Column
from game.desktop.faces import BODY, NOTE, SMALL, SMALL_STRONG, Face, TextStyle
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import QUIET, bullet, titled
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.model.sharing import Sharing
from game.reports.table_rows import row_told


def sharings(table: Table, told: Iterable[Sharing]) -> Node | None:
    """Everything that was shared in one decision, or nothing where nothing was."""
    entries = [sharing_entry(table, one) for one in told]
    if not entries:
        return None
    disputed = Text(table.say("open-to-dispute"), NOTE, colour="soft")
    return titled(table.say("shared"), *entries, disputed, role="list")


def sharing_entry(table: Table, sharing: Sharing, *, box: Box = QUIET) -> Node:
    """One entry of the audit trail: what was told to whom, what for, and what the table says."""
    return Column(
        Text(table.teller.sharing(sharing), BODY),
        Text(_about_and_purpose(table, sharing), SMALL, colour="soft"),
        bullet(table.teller.sharing_judged(sharing), "scale", colour="plum", style=SMALL),
        *row_lines(table, sharing),
        gap=8,
        box=box,
        least=420,
        role="listitem",
    )


def _about_and_purpose(table: Table, sharing: Sharing) -> str:
    about = f"{table.words.say('sharing_row.about')}: {table.casus.title_of(sharing.about)}"
    return f"{about} · {table.say('purpose', purpose=sharing.purpose)}"


def row_lines(table: Table, sharing: Sharing, style: TextStyle = SMALL) -> list[Node]:
    """The row of the table by its title, why it says so, what that rests on, and who still has to read it."""
    row = row_told(table.casus, sharing, table.words)
    if row is None:
        return [Text(table.words.say("sharing_row.none"), NOTE, colour="soft")]
    lines: list[Node] = [Text(row.title, style._replace(face=Face.SEMIBOLD))]
    lines += [Text(row.explanation, style)] if row.explanation else []
    lines.append(Text(f"{row.rests_on} · {row.read}", NOTE, colour="soft"))
    if row.for_a_jurist:
        lines.append(note(row.for_a_jurist, "gavel", colour="amber", style=SMALL_STRONG))
    return lines
