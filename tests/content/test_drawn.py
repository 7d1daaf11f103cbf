"""Drawn casussen are casussen: they load without an error, and a play of each can be walked to its end."""

from hypothesis import given

from game.rules.rules import Rules
from tests.strategies import casussen
from tests.walking import every_step


@given(casussen())
def test_a_drawn_casus_loads_and_every_step_leads_on(casus):
    rules = Rules(casus)
    ended = [step.after.ending for step in every_step(rules, limit=200)]
    assert set(ended) - {None}
