"""What holds when the model is shaken, and which of its numbers matter most, on a page of the terminal."""

from __future__ import annotations

from game.analysis.shaken.conclusions import Conclusions, Tally
from game.cli.sweeping_page import Page
from game.reports.coefficients import CoefficientTeller
from game.reports.swept import NOTHING, Swept

MOST_COEFFICIENTS = 12
"""How many coefficients are told; the others are in the CSV and the JSON."""


def tell_shaken(page: Page, swept: Swept) -> None:
    """How it was shaken, then where another choice comes to be ahead, and which claims break."""
    page.head(page.say("shaken"))
    shake = swept.sweep.shake
    page.line("how-one", shake=shake, count=swept.asked("one"))
    page.line("how-together", shake=shake, count=swept.asked("together"), seed=swept.sweep.seed)
    alone, together = swept.concluded("one"), swept.concluded("together")
    for kind, found in (("one", alone), ("together", together)):
        if found.everywhere.variants:
            page.line(f"everywhere-{kind}", held=found.everywhere.held, all=found.everywhere.variants)
    _moments(page, swept, alone, together)
    _claims(page, swept, alone, together)


def _moments(page: Page, swept: Swept, alone: Conclusions, together: Conclusions) -> None:
    """The moments where another choice may come to be ahead; the others only by their number."""
    rows = []
    for moment, one in alone.moments.items():
        all_at_once = together.moments[moment]
        if one.best.held < one.best.variants or all_at_once.best.held < all_at_once.best.variants:
            casus = swept.casus.moments[moment]
            tallies = (one.best, all_at_once.best, all_at_once.order)
            rows.append([casus.title, casus.choices[one.choice].label, *(_tally(page, tally) for tally in tallies)])
    if rows:
        page.line("wavering")
        heads = ("moment", "ahead", "one", "together", "order")
        page.table([page.say(f"column-{head}") for head in heads], rows, texts=2)
    page.line("steady", count=len(alone.moments) - len(rows), all=len(alone.moments))
    page.line("ahead-means")


def _claims(page: Page, swept: Swept, alone: Conclusions, together: Conclusions) -> None:
    claims = swept.base.claims
    if not claims:
        return
    page.head(page.say("claims"))
    rows = [
        [claim, page.say("yes" if holds else "no"), _tally(page, alone.claims[claim]),
         _tally(page, together.claims[claim])]
        for claim, holds in claims.items()
    ]  # fmt: skip
    page.table([page.say(f"column-{head}") for head in ("claim", "base", "claim-one", "claim-together")], rows)
    if swept.casus.levers:
        page.line("claims-levers")


def _tally(page: Page, tally: Tally) -> str:
    if not tally.variants:
        return "–"
    return page.say("tally-unsure" if tally.unsure else "tally", **tally._asdict(), all=tally.variants)


def tell_what_matters(page: Page, swept: Swept) -> None:
    """The coefficients that move the expected score most, and the one that changes most conclusions."""
    told = [one for one in swept.influences if one.largest >= NOTHING or one.broken][:MOST_COEFFICIENTS]
    if not swept.influences:
        return
    page.head(page.say("matters"))
    teller = CoefficientTeller(swept.casus, page.words)
    rows = []
    for one in told:
        names = teller.told(swept.coefficients[one.coefficient])
        changes = [page.numerals.change(change.value, 2) if change else "–" for change in (one.less, one.more)]
        rows.append([names.what, names.rule, *changes, str(len(one.broken))])
    shake = swept.sweep.shake
    heads = [page.say(f"column-{head}", shake=shake) for head in ("what", "rule", "less", "more", "broken")]
    if rows:
        page.table(heads, rows, texts=2)
        page.line("broken-means")
    page.line("others", count=len(swept.influences) - len(told))
    most = max(swept.influences, key=lambda one: len(one.broken))
    if most.broken:
        sentence = teller.sentence(swept.coefficients[most.coefficient])
        page.line("most-broken", count=len(most.broken), coefficient=sentence)
