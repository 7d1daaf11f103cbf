"""The gauges in a terminal: a few under each moment, and all of them on request; each in words and numbers too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from game.cli.terminal_look import Look
from game.cli.terminal_page import QUIET, Page
from game.reports.buckets import BucketTeller
from game.session.buckets import buckets
from game.session.view import Gauge, MemberView


class GaugeRow(NamedTuple):
    """A gauge as one line: its name, where it stands between its bounds, and a word; `value` is None when unseen."""

    name: str
    value: int | None
    low: int
    high: int
    word: str


def show_gauges(look: Look) -> None:
    """How the household is: the stress of each member, stability, and what can run out."""
    show_rows(look.page, [*_members(look), *_score(look), *_buckets(look), *_counters(look)])


def show_counters(look: Look) -> None:
    """What a casus counts for itself, such as the two gauges of an escape room."""
    show_rows(look.page, _counters(look))


def show_all_gauges(look: Look) -> None:
    """Every gauge that the viewers may see, in groups."""
    household, page = look.view.household, look.page
    page.rule(page.say("state"), week_of(look))
    show_gauges(look)
    others = [gauge for gauge in household.others if gauge.path not in look.casus.counters]
    _inside_the_buckets(look)
    _group(page, "state-stability", [_gauge(look, gauge) for gauge in household.stability])
    _group(page, "state-trust", [_trust(look, gauge) for gauge in household.trust])
    _group(page, "state-table", [_gauge(look, gauge) for gauge in (*household.team, *others)])
    page.gap()
    page.write(page.say("state-lead", who=look.teller.who(look.view.lead)), style=QUIET)


def week_of(look: Look) -> str:
    """How far the play is, in weeks."""
    return look.page.say("week", week=look.view.week, horizon=look.view.horizon)


def show_rows(page: Page, rows: Sequence[GaugeRow]) -> None:
    """Gauges under each other, their bars in line."""
    bar = 10 if page.narrow else 20
    room = min(max((cell_len(row.name) for row in rows), default=0), page.width - bar - 20) + 2
    for row in rows:
        if row.value is None:
            page.labelled(row.name, room, row.word, style=QUIET)
        else:
            page.labelled(row.name, room, f"{_bar(page, row, bar)} {row.value:>4}  {row.word}")


def _bar(page: Page, row: GaugeRow, columns: int) -> str:
    """Heavy for what is there and light for what is not, so that it reads without colour."""
    heavy, light = ("#", "-") if page.plain else ("━", "┄")
    filled = round(columns * ((row.value or 0) - row.low) / max(1, row.high - row.low))
    return heavy * filled + light * (columns - filled)


def _group(page: Page, heading: str, rows: Sequence[GaugeRow]) -> None:
    if rows:
        page.heading(page.say(heading))
        show_rows(page, rows)


def _members(look: Look) -> list[GaugeRow]:
    """The stress of each member, or one row for all when none can be seen."""
    members = look.view.household.members
    unseen = GaugeRow("", None, 0, 100, look.page.say("unseen-you" if look.alone else "unseen-table"))
    if all(member.stress is None for member in members):
        return [unseen._replace(name=look.page.say("stress-all"))]
    return [_member(look, member, unseen) for member in members]


def _member(look: Look, member: MemberView, unseen: GaugeRow) -> GaugeRow:
    name = look.teller.gauge(f"stress.{member.id}")
    if member.mood is None:
        return unseen._replace(name=name)
    return GaugeRow(name, member.stress, 0, 100, look.page.say(f"mood-{member.mood}"))


def _score(look: Look) -> Iterable[GaugeRow]:
    household = look.view.household
    if household.score is not None:
        band = look.casus.word_of("bands", household.band or "")
        word = f"{band} {_moved(look, household.since)}".strip()
        yield GaugeRow(look.teller.gauge("score"), household.score, 0, 100, word)


def _counters(look: Look) -> list[GaugeRow]:
    counted = look.casus.counters
    return [_gauge(look, gauge) for gauge in look.view.household.others if gauge.path in counted]


def _buckets(look: Look) -> list[GaugeRow]:
    """How full the buckets are, of a model that has them and as far as the viewers may see."""
    told = _told(look)
    return [
        GaugeRow(told.name(one), one.value, 0, 100, f"{told.level(one.value)} {_moved(look, one.since)}".strip())
        for one in buckets(look.session, look.view)
    ]


def _inside_the_buckets(look: Look) -> None:
    """What fills each bucket, and whether that is one blow or many splashes."""
    told, page = _told(look), look.page
    for one in buckets(look.session, look.view):
        page.heading(told.name(one))
        page.write(told.filled(one), style=QUIET)
        show_rows(page, [GaugeRow(splash.name, splash.amount, 0, 100, "") for splash in told.splashes(one)])


def _told(look: Look) -> BucketTeller:
    return BucketTeller(look.teller, look.page.words)


def _gauge(look: Look, gauge: Gauge) -> GaugeRow:
    bound = "" if gauge.high == 100 else look.page.say("of", high=gauge.high)
    word = f"{bound} {_moved(look, gauge.since)}".strip()
    return GaugeRow(look.teller.gauge(gauge.path), gauge.value, gauge.low, gauge.high, word)


def _trust(look: Look, gauge: Gauge) -> GaugeRow:
    """Under a heading that already says what it is, the title of the seat is name enough."""
    return _gauge(look, gauge)._replace(name=look.casus.title_of(gauge.path.partition(".")[2]))


def _moved(look: Look, since: int) -> str:
    return f"({look.teller.amount(since)})" if since else ""
