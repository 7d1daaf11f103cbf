"""What a table notes for itself while play stands still: hands that were raised, and what each will do after today."""

from __future__ import annotations

from collections.abc import Container, Mapping
from types import MappingProxyType

from game.errors import CommandRefused
from game.session.messages import Command

MOST_HANDS = 99
LONGEST_PROMISE = 200
"""In characters: a promise is a sentence that fits on a card, and not a report about people."""


def counted(hands: Mapping[str, int], command: Command, choices: Container[str]) -> Mapping[str, int]:
    """The hands with those for one choice counted anew; raises CommandRefused for a count that cannot be."""
    if command.choice not in choices or command.choice is None:
        raise CommandRefused("play.unknown-advice", choice=command.choice or "")
    amount = command.amount or 0
    if not 0 <= amount <= MOST_HANDS:
        raise CommandRefused("play.hands-out-of-range", most=MOST_HANDS)
    return MappingProxyType({**hands, command.choice: amount})


def promised(promises: Mapping[str, str], command: Command, seats: Container[str]) -> Mapping[str, str]:
    """The promises with that of one seat written anew or taken back; raises CommandRefused for one that is too long."""
    if command.seat not in seats or command.seat is None:
        raise CommandRefused("play.unknown-seat", seat=command.seat or "")
    text = " ".join((command.text or "").split())
    if len(text) > LONGEST_PROMISE:
        raise CommandRefused("play.promise-too-long", most=LONGEST_PROMISE)
    kept = {seat: told for seat, told in promises.items() if seat != command.seat}
    return MappingProxyType({**kept, command.seat: text} if text else kept)
