"""Rows as a sheet for Excel and others: text with a byte order mark, and no cell that a program would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

RUN = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell begins that programs take for a formula."""

Cell = str | int | float | None


def sheet(rows: Iterable[Sequence[Cell]], *, comma: bool = False) -> str:
    """The rows as CSV: between semicolons and with decimal commas, as Dutch Excel wants it, or with `comma` as others.

    A text that could be taken for a formula gets an apostrophe before it; a number never is one. None is an empty
    cell. Lines end as RFC 4180 has them.
    """
    text = StringIO(MARK)
    text.seek(0, 2)
    writer = csv.writer(text, delimiter="," if comma else ";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(cell, comma=comma) for cell in row])
    return text.getvalue()


def _cell(cell: Cell, *, comma: bool) -> str:
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if cell.startswith(RUN) else cell
        case int():
            return str(cell)
        case float():
            told = f"{cell:.6f}".rstrip("0").rstrip(".")
            return told if comma else told.replace(".", ",")
