"""`replay`: a journal played again, verified line by line, and told with what came from what."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from game.cli.adding_up import Sum, main_values
from game.cli.journal_played import play_again
from game.cli.parser import CallWrong
from game.errors import KantelpuntError
from game.reports.debrief import debrief
from game.reports.mattering import Mattered
from game.reports.opened_locks import effort
from game.reports.refusals import told
from game.reports.short_play import short_play
from game.reports.telling import Teller
from game.reports.wording import as_sentence
from game.session.journal import Header
from game.session.session import Session
from game.session.view import DecisionView, HappenedView
from game.words import Words


def run(asked: Namespace, words: Words) -> int:
    """Tell the play in the journal as far as it goes; 1 when the journal or its casus is not as it was."""
    if asked.journal is None:
        raise CallWrong("commands.call-missing", verb="kantelpunt replay", what="JOURNAL")
    played = play_again(asked.journal, asked.casus, words.language)
    page = _Page(played.session, words)
    page.header(played.text.header)
    page.troubles(played.troubles, len(played.text.entries))
    page.play()
    exact = page.causes()
    return int(bool(played.troubles) or not exact)


class _Page:
    """What is told of one play, from its header to its sums."""

    def __init__(self, session: Session, words: Words) -> None:
        self._session = session
        self._words = words
        self._casus = session.rules.casus
        self._teller = Teller(self._casus, words)
        self._debrief = debrief(session)
        self._console = Console(highlight=False, emoji=False, markup=False)

    def header(self, header: Header) -> None:
        """What was played, and how."""
        setup = header.setup
        how = (
            self._say("replay-table")
            if setup.seat is None
            else self._say("replay-solo", role=self._casus.title_of(setup.seat))
        )
        levers = "".join(f", {lever} = {word}" for lever, word in setup.levers.items())
        self._line(self._casus.title, style="bold")
        self._line(self._say("replay-header", casus=header.casus, how=how, seed=setup.seed, levers=levers))
        short = short_play(self._casus, setup.short, self._words)
        if short:
            self._line(as_sentence(short.told))

    def troubles(self, troubles: Sequence[KantelpuntError], count: int) -> None:
        """What is wrong with the journal, or that nothing is."""
        for trouble in troubles:
            self._line(told(trouble, self._words), style="yellow")
        if not troubles:
            self._line(self._say("replay-whole", count=count))

    def play(self) -> None:
        """Every decision, and where it ended or stands."""
        for decision in self._debrief.decisions:
            self._decision(decision)
        if not self._debrief.decisions:
            self._line(self._say("replay-nothing"))
        position = self._session.position
        self._line("")
        for ending in self._casus.endings:
            if ending.id == position.ending:
                self._line(f"{self._say('replay-ending')}: {ending.title}", style="bold")
        if position.moment is not None:
            self._line(self._say("replay-unfinished", moment=self._casus.moments[position.moment].title))

    def causes(self) -> bool:
        """The causes by title with what they came to, and the sums; whether every sum is exact."""
        self._line("")
        self._table(self._debrief.mattered)
        sums = main_values(self._session)
        for one in sums:
            if one.exact and not one.causes and one.path != "score":
                continue
            self._line(self._sum(one), style="" if one.exact else "red")
        return all(one.exact for one in sums)

    def _decision(self, decision: DecisionView) -> None:
        first = decision.happened[0]
        number, week = decision.number, decision.week
        self._line("")
        if decision.choice is None:
            self._line(self._say("replay-nobody"), style="bold")
        else:
            self._line(self._say("replay-decision", number=number, week=week, moment=first.title), style="bold")
        if decision.advice:
            self._line("   " + self._say("replay-advice", advice=decision.advice))
        took = effort(decision, self._words)
        if took:
            self._line("   " + as_sentence(took))
        for happened in decision.happened:
            self._happened(happened)
        gauge = self._teller.gauge("score")
        self._line(f"   {gauge}: {decision.score_before} → {decision.score_after}")

    def _happened(self, happened: HappenedView) -> None:
        told = happened.label or happened.title
        if happened.skipped:
            told = f"{happened.title}: {self._words.say('short.taken', label=happened.label)}"
        self._line("   " + told)
        for sharing in happened.sharings:
            self._line("   " + self._teller.sharing(sharing))
            self._line("   " + self._teller.sharing_judged(sharing))

    def _table(self, mattered: Iterable[Mattered]) -> None:
        table = Table(title=self._say("replay-causes"), title_justify="left", title_style="bold", box=None)
        table.add_column(self._say("replay-cause"))
        for key in ("score", "stress", "trust"):
            table.add_column(self._say(f"replay-{key}"), justify="right")
        for one in mattered:
            numbers = (self._teller.amount(by) if by else "·" for by in (one.score, one.stress, one.trust))
            table.add_row(self._teller.cause(one.cause), *numbers)
        self._console.print(table)

    def _sum(self, one: Sum) -> str:
        name = self._teller.gauge(one.path)
        causes = self._teller.amount(one.causes) if one.causes else 0
        return self._say("replay-sum", name=name, start=one.start, causes=causes, end=one.end)

    def _line(self, text: str, style: str = "") -> None:
        self._console.print(text, style=style or None, soft_wrap=True)

    def _say(self, key: str, **facts: object) -> str:
        return self._words.say(f"commands.{key}", **facts)
