"""What was shared, held against the table: always `volgens de tabel`, with its row and source, and open to dispute."""

from __future__ import annotations

from collections.abc import Iterable

from game.desktop.containers import Column
from game.desktop.faces import BODY, NOTE, SMALL, SMALL_STRONG
from game.desktop.nodes import Box, Node
from game.desktop.pages.furniture import QUIET, bullet, titled
from game.desktop.table import Table
from game.desktop.texts import Text, note
from game.model.sharing import Sharing, SharingRow


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
        Text(table.say("purpose", purpose=sharing.purpose), SMALL, colour="soft"),
        bullet(table.teller.sharing_judged(sharing), "scale", colour="plum", style=SMALL),
        *row_lines(table, sharing),
        gap=8,
        box=box,
        least=420,
        role="listitem",
    )


def row_lines(table: Table, sharing: Sharing) -> list[Node]:
    """The row of the table with its law and its source, as far as given, and whether a jurist must look."""
    row = _found(table, sharing.row)
    if row is None:
        return [Text(table.say("row-none"), NOTE, colour="soft")]
    parts = [table.say("row", row=row.id)]
    parts += [table.say("row-law", law=row.law)] if row.law else []
    parts += [table.say("row-source", source=row.source)] if row.source else []
    lines: list[Node] = [Text(" · ".join(parts), NOTE, colour="soft")]
    if row.jurist:
        lines.append(note(table.say("row-jurist"), "gavel", colour="amber", style=SMALL_STRONG))
    return lines


def _found(table: Table, row: str | None) -> SharingRow | None:
    kader = table.casus.sharing
    return next((one for one in kader.rows if one.id == row), None) if kader else None
