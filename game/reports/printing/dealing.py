"""Which player reads the dossiers of which seats: dealt round the table, so that nobody sits with empty hands."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.casus import Casus


def seats_with_dossier(casus: Casus) -> tuple[str, ...]:
    """The seats that see something at some moment, in the order of the file: one without has nothing to deal."""
    return tuple(seat for seat in casus.seats if any(seat in (one.sees or {}) for one in casus.moments.values()))


def dealt(seats: Sequence[str], players: int) -> tuple[tuple[str, ...], ...]:
    """The seats of each player: the first seat to player 1, the second to player 2, and round again.

    With more players than seats the round begins anew, and players read one dossier together. Without seats nobody
    gets any.
    """
    if len(seats) >= players:
        return tuple(tuple(seats[player::players]) for player in range(players))
    return tuple((seats[player % len(seats)],) if seats else () for player in range(players))
