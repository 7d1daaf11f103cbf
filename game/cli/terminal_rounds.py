"""The rhythm of a play in a terminal: what is shown in each phase, and what an answer does there."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from game.cli.terminal_asides import show_aside
from game.cli.terminal_briefing import show_briefing
from game.cli.terminal_clock import PACES, Now, TerminalClock
from game.cli.terminal_debrief_possible import Known
from game.cli.terminal_happened import show_happened
from game.cli.terminal_input import NO_ADVICE, Answer, Answers, PlayersLeft, Request, option_named
from game.cli.terminal_locks import AtTheLock
from game.cli.terminal_look import Look, look_at
from game.cli.terminal_looking_back import parts_of
from game.cli.terminal_moment import show_moment, show_questions
from game.cli.terminal_page import QUIET, STRONG, Page
from game.errors import ChoiceNotOpen, CommandRefused
from game.model.play import Position
from game.reports.wording import as_sentence
from game.session.messages import Command, CommandName
from game.session.session import Session
from game.session.view import MomentView, OptionView

Weigh = Callable[[Session], Known]
"""Who begins to work out what was possible in a play, and gives whom to ask what came of it."""

CHANGES: dict[Request, CommandName] = {"undo": "undo", "redo": "redo", "discuss": "discuss", "stop": "look-back"}
"""Requests that change where the table is."""


class Rounds:
    """One play at one terminal."""

    def __init__(self, page: Page, session: Session, answers: Answers, weigh: Weigh, now: Now = monotonic) -> None:
        self._page = page
        self._session = session
        self._answers = answers
        self._weigh = weigh
        self._weighed: tuple[Position, Known] | None = None
        # Answers from a file take no time of a team.
        self._clock = TerminalClock(page, session, now if answers.waits else None)
        self._lock = AtTheLock(self._look, self._do_with, self._take)

    def play(self) -> None:
        """From where the session stands to the end; raises PlayersLeft when players go before that."""
        if self._session.phase != "gathering":
            self._page.write(self._page.say("going-on"), style=QUIET)
        while self._session.phase != "closed":
            match self._session.phase:
                case "gathering":
                    self._do("brief")
                case "briefing":
                    show_briefing(self._look())
                    if self._entered("enter-begin"):
                        self._do("begin")
                case "deciding" | "discussing":
                    self._decide()
                case "revealing":
                    show_happened(self._look())
                    if self._entered("enter-on"):
                        self._do("proceed")
                case "debriefing":
                    self._look_back()
        self._page.gap()
        self._page.write(self._page.say("farewell"))

    def _look(self) -> Look:
        return look_at(self._page, self._session)

    def _do(self, name: CommandName, choice: str | None = None, text: str | None = None) -> None:
        seconds = self._clock.seconds()
        self._session.do(Command(name, choice, self._session.revision, text=text, seconds=seconds))

    def _do_with(self, name: CommandName, text: str | None) -> bool:
        return self._try(name, text=text)

    def _try(self, name: CommandName, choice: str | None = None, text: str | None = None) -> bool:
        """Do it, or tell why that cannot be; nothing has changed then."""
        try:
            self._do(name, choice, text)
        except (CommandRefused, ChoiceNotOpen) as refused:
            told = self._page.say("not-now") if refused.key == "play.not-now" else self._look().teller.error(refused)
            self._page.write(told)
            return False
        return True

    def _entered(self, invitation: str) -> bool:
        """Wait for Enter, answering what is asked in the meantime; False when an answer moved the table elsewhere."""
        revision = self._session.revision
        while self._session.revision == revision:
            answer = self._answers.enter(self._page.say(invitation))
            if self._time_is_up():
                return False
            if not answer.text:
                return True
            if not self._asked_or_changed(answer):
                self._page.write(self._page.say("unknown-enter", typed=answer.shown))
        return False

    def _asked_or_changed(self, answer: Answer) -> bool:
        """Whether the answer was a request; then it has been answered."""
        if answer.request in CHANGES:
            self._change(CHANGES[answer.request])
            return True
        if answer.request == "clock":
            self._set_clock(answer.rest)
            return True
        if answer.request == "pause" and self._session.clock.running:
            self._do("clock", text="pause")
        return show_aside(self._look(), self._answers, answer)

    def _change(self, name: CommandName) -> None:
        early = self._session.phase == "debriefing" and self._session.position.ending is None
        if name == "look-back" and not self._session.can_undo:
            # Undo is the way back from a look back; without a decision there would be none.
            self._page.write(self._page.say("nothing-to-look-back"))
        elif self._try(name) and name == "undo":
            if early:
                self._do("redo")
            else:
                self._page.write(self._page.say("undone"))

    def _look_back(self) -> None:
        """The parts one by one; after the end that closes the play, before it the players may still go on."""
        look = self._look()
        *parts, last = parts_of(look, self._known())
        for part in parts:
            if part() is not False and not self._entered("enter-next"):
                return
        last()
        early = look.view.ending is None
        if self._entered("enter-leave" if early else "enter-close"):
            if early:
                raise PlayersLeft
            self._do("close")

    def _known(self) -> Known:
        """Have the play weighed as it stands, once."""
        position = self._session.position
        if self._weighed is None or self._weighed[0] != position:
            self._weighed = (position, self._weigh(self._session))
        return self._weighed[1]

    def _decide(self) -> None:
        """Show the moment, or its questions while it is discussed, until an answer moves the table."""
        look = self._look()
        moment = look.view.moment
        if moment is None:
            return
        if look.view.phase == "discussing":
            show_questions(look, moment)
        else:
            show_moment(look, moment)
        self._run_clock()
        here = self._place()
        while self._place() == here:
            answer = self._asked(look, moment)
            if self._time_is_up():
                return
            if not answer.text:
                self._to_the_moment(look)
                return
            self._answer(moment, answer)
            if self._time_is_up():
                return
            self._clock.warn()

    def _place(self) -> tuple[object, ...]:
        """Where the table is: what is tried at a lock, or hands that are counted, need no new page."""
        return self._session.phase, self._session.position, len(self._session.decisions), self._clock.stands_still

    def _asked(self, look: Look, moment: MomentView) -> Answer:
        key = "discussing" if look.view.phase == "discussing" else "choose" if moment.ours else "advise"
        self._page.gap()
        if moment.puzzle and moment.ours and key != "discussing":
            self._page.write(self._page.words.say("locks.also"), style=QUIET)
        else:
            self._page.write(self._page.say(f"ask-{key}", last=len(moment.options)), style=QUIET)
        return self._answers.ask()

    def _run_clock(self) -> None:
        """The clock runs while a table decides; it stood still before the first moment, and after a play was left."""
        if not self._clock.stands_still:
            self._clock.show()
            return
        begun = self._session.clock.seconds > 0
        self._do("clock", text="resume" if begun else "start")
        self._clock.tell_running("clock-resumes" if begun else "clock-starts")

    def _set_clock(self, word: str) -> None:
        pace = PACES.get(word.lower())
        if pace is not None and self._try("clock", text=pace):
            self._page.write(self._clock.set_words())
        elif pace is None:
            self._clock.tell()

    def _time_is_up(self) -> bool:
        """Whether the time has run out now; then it is told, and kept."""
        playing = self._session.phase in {"deciding", "discussing", "revealing"}
        if not playing or self._session.position.ending is not None or not self._clock.is_up:
            return False
        self._do("time-out")
        self._page.gap()
        self._page.write(self._page.words.say("locks.time-up"), style=STRONG)
        return True

    def _to_the_moment(self, look: Look) -> None:
        if look.view.phase == "discussing":
            self._do("return")

    def _answer(self, moment: MomentView, answer: Answer) -> None:
        if moment.puzzle and moment.ours:
            if not self._lock.answered(moment, moment.puzzle, answer):
                self._asked_or_changed(answer)
            return
        option = option_named(moment.options, answer.text)
        if option is not None:
            self._take(moment, option)
        elif answer.text == NO_ADVICE and not moment.ours:
            self._try("advise")
        elif not self._asked_or_changed(answer):
            self._page.write(self._page.say("unknown", typed=answer.shown, last=len(moment.options)))

    def _take(self, moment: MomentView, option: OptionView) -> None:
        if option.closed is not None:
            why = self._look().teller.closed(option.closed)
            self._page.write(self._page.say("closed-choice", label=option.label, why=as_sentence(why)))
            return
        self._try("choose" if moment.ours else "advise", option.id)
