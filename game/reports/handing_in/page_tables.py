"""Tables of a report as HTML: with a caption, heads for columns and rows, and a row of sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h

from game.reports.handing_in.page_drawings import drawing
from game.reports.handing_in.pieces import Cell, Column, Row, Table

SHORT = 9
"""Up to so many rows a table stays on one page, so that its head is never left behind."""

MANY = 4
"""From so many columns on a table may be wider than a phone; then it scrolls by itself, also by keyboard."""


def table(told: Table, caption_id: str) -> h.Element:
    """The table; a wide one stands in a part of the page that can be scrolled sideways."""
    made = h.table(".short" if len(told.rows) <= SHORT else ".parts")[
        h.caption("" if told.caption_seen else ".unseen", id=caption_id)[h.span[told.caption]],
        h.thead[h.tr[[h.th(_side(column), scope="col")[column.title] for column in told.columns]]],
        [h.tbody[[_row(row, told.columns) for row in rows]] for rows in _bodies(told.rows)],
    ]
    if len(told.columns) < MANY:
        return made
    return h.div(".scroll", role="region", aria_labelledby=caption_id, tabindex="0")[made]


def _bodies(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows from one title to the next, which belong together."""
    body: list[Row] = []
    for row in rows:
        if row.kind == "title" and body:
            yield body
            body = []
        body.append(row)
    yield body


def _row(row: Row, columns: Sequence[Column]) -> h.Element:
    first, *rest = row.cells
    if row.kind == "title":
        return h.tr(".title")[h.th(scope="rowgroup", colspan=str(len(columns)))[first.text]]
    cells = (h.td(_side(column))[_cell(cell)] for cell, column in zip(rest, columns[1:], strict=True))
    # Beside a single number there is room for what stands below a name to stand next to it.
    split = ".split" if len(columns) == 2 and row.kind == "plain" and first.below else ""
    return h.tr(".sum" if row.kind == "sum" else "")[h.th(scope="row")[h.div(split)[_cell(first)]], list(cells)]


def _side(column: Column) -> dict[str, str]:
    return {"class": "number"} if column.number else {}


def _cell(cell: Cell) -> list[h.Node]:
    picture = drawing(cell.svg, cell.svg_name, "bar") if cell.svg else None
    return [h.span[cell.text], picture, [[" ", h.span(".below")[line]] for line in cell.below]]
