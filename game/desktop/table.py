"""A play as the window holds it: its session, and where the people before the window are in what they look at."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from game.desktop.assets import Assets
from game.desktop.buttons import Action
from game.desktop.comfort import Comfort
from game.desktop.lookback import LookBack
from game.desktop.looking import Looking
from game.desktop.lying_over import Cover, Envelope
from game.desktop.ports import OpenedPlay
from game.desktop.reference import Reference
from game.desktop.unlocking import Unlocking
from game.desktop.weighed import Weighed
from game.desktop.what_if import WalkOn, WhatIf
from game.errors import KantelpuntError
from game.model.casus import Casus
from game.reports.debrief import Debrief
from game.reports.discretion import DiscreetTeller
from game.session.messages import Command, CommandName
from game.session.session import Session
from game.session.view import PrivateView, View
from game.session.viewing import private_view
from game.words import Words


class Table:
    """One play on the screen. Screens are made from it, and every button of a screen is one of its actions."""

    def __init__(
        self, play: OpenedPlay, words: Words, assets: Assets, comfort: Comfort, *, leave: Action, moved: Action
    ) -> None:
        """Sit down at a play; `leave` puts it away, `moved` is called when another screen is on."""
        self.play = play
        self.real = Looking(play.session)
        self.what_if: WhatIf | None = None
        self.walk_on: WalkOn | None = None
        self.weighed = Weighed()
        self.words = words
        self.assets = assets
        self.comfort = comfort
        self.leave = leave
        self._show = moved
        self.cover: Cover = ""
        self.envelope: Envelope | None = None
        self.selected: str | None = None
        self.page = 0
        self.counted: str | None = None
        self.look_back = LookBack()
        self.reference = Reference()
        # Where the trainer's notes have no window of their own they come on this screen.
        self.notes_window: Callable[[], bool] = lambda: False
        self._began = monotonic()
        self.notices: tuple[str, ...] = play.notes
        self.unlocking = Unlocking(self)
        if self.session.phase == "gathering":
            self.session.do(Command("brief"))

    @property
    def looking(self) -> Looking:
        """What is looked at: the real play, or a walk beside it."""
        return self.what_if.looking if self.what_if else self.real

    @property
    def session(self) -> Session:
        """The session that the screen is about."""
        return self.looking.session

    @property
    def casus(self) -> Casus:
        """The casus that is played."""
        return self.session.rules.casus

    @property
    def view(self) -> View:
        """What the viewers may see now."""
        return self.looking.view

    @property
    def story(self) -> Debrief:
        """The look back on the play as it stands."""
        return self.looking.story

    @property
    def teller(self) -> DiscreetTeller:
        """Who puts the play into words: discreet while it goes on, and with all cards open in the debriefing."""
        open_now = self.session.phase in {"debriefing", "closed"}
        return DiscreetTeller(self.casus, self.words, tuple(self.casus.facts) if open_now else self.view.knows)

    @property
    def alone(self) -> bool:
        """Whether one seat is played in solo."""
        return self.view.seat is not None

    @property
    def is_aside(self) -> bool:
        """Whether this is a walk beside the play."""
        return self.what_if is not None

    def speak(self, play: OpenedPlay, words: Words) -> None:
        """Go on with the same play in another language, on the same screen."""
        self.play, self.real, self.words = play, Looking(play.session), words
        self.notices = play.notes
        try:
            self.what_if = self.what_if and self.what_if.retold(play.session.rules)
        except KantelpuntError:
            # A cover stays where it is: nothing may lift a pause.
            self.come_back()
            self.notices = (*play.notes, words.say("possible.what-if-lost"))

    def go_aside(self, what_if: WhatIf) -> None:
        """Look at a walk beside the play from now on."""
        self.what_if, self.page, self.selected, self.notices = what_if, 0, None, ()

    def come_back(self) -> None:
        """Look at the play itself, at the step of its look back where the walk began; the walk is forgotten."""
        if self.what_if:
            self.page, self.what_if, self.selected, self.notices = self.what_if.page, None, None, ()

    def change_language(self, retold: Callable[[OpenedPlay], OpenedPlay], words: Words) -> None:
        """Go on in another language; a casus that cannot be read now stays as it was told, and a notice says so."""
        try:
            self.speak(retold(self.play), words)
        except KantelpuntError as refused:
            self.speak(self.play, words)
            self.notices = (self.teller.error(refused),)

    def private(self, seat: str) -> PrivateView:
        """What only this seat may read now."""
        return private_view(self.session, seat)

    @property
    def minutes(self) -> int:
        """How many whole minutes people have been at this table."""
        return int(monotonic() - self._began) // 60

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the screens' own catalogue."""
        return self.words.say(f"screens.{key}", **facts)

    def tell(self, key: str, **facts: object) -> str:
        """A sentence of the catalogue about moments: deciding, talking, what came of it, and envelopes."""
        return self.words.say(f"moments.{key}", **facts)

    def do(self, name: CommandName, choice: str | None = None) -> None:
        """Ask something of the session; a refusal becomes a notice, and then nothing else has changed."""
        if not self.ask(Command(name, choice, self.session.revision)):
            return
        self.selected = None
        self.page = 0
        self.close_cover()

    def ask(self, command: Command) -> bool:
        """Ask something of the session and tell whether it did so; a refusal becomes a notice."""
        try:
            self.session.do(self.unlocking.timed(command))
        except KantelpuntError as refused:
            self.notices = (self.teller.error(refused),)
            return False
        self.notices = ()
        return True

    def promise(self, seat: str, text: str) -> bool:
        """Keep what a seat will do after today, empty to take it back; tell whether it was kept."""
        return self.ask(Command("promise", seat=seat, text=text))

    def finish(self) -> None:
        """End the debriefing and put the play away."""
        self.do("close")
        self.leave()

    def select(self, choice: str) -> None:
        """Lay a choice in the middle; laid there already, it is taken."""
        if self.selected == choice:
            self.take()
        else:
            self.selected = choice
            self.notices = ()

    def take(self) -> None:
        """Take the choice that lies in the middle, or give it as advice where another decides."""
        moment = self.view.moment
        if moment and self.selected:
            self.do("choose" if moment.ours else "advise", self.selected)

    def turn(self, by: int, pages: int) -> None:
        """Go to another page of what has `pages` pages."""
        self.page = max(0, min(self.page + by, pages - 1))
        self._moved()

    def open_cover(self, cover: Cover) -> None:
        """Lay something over the screen; the same again takes it away."""
        self.envelope = None
        self.cover = "" if self.cover == cover else cover
        self._moved()

    def close_cover(self) -> None:
        """Take away what lies over the screen."""
        self.envelope = None
        self.cover = ""
        self._moved()

    def pause(self) -> None:
        """Cover the story at once, whatever lies over it."""
        self.envelope = None
        self.cover = "pause"
        self._moved()

    def ask_notes(self) -> None:
        """Go on with the trainer's notes: ask whether nobody looks along, show them, put them away.

        Where they have a window of their own, that does so instead of this screen.
        """
        if self.notes_window():
            return
        steps: dict[Cover, Cover] = {"notes-warning": "notes", "notes": ""}
        self.envelope = None
        self.cover = steps.get(self.cover, "notes-warning")
        self._moved()

    def _moved(self) -> None:
        """Show another screen; the clock of a team stands still exactly while a pause covers it."""
        self.unlocking.keep_pace()
        self._show()

    def take_envelope(self, seat: str) -> None:
        """Take the envelope of a seat in hand, closed, so that the others can look away first."""
        self.envelope = Envelope(seat)
        self._moved()

    def open_envelope(self) -> None:
        """Open the envelope in hand."""
        if self.envelope:
            self.envelope.stage = "open"
            self._moved()

    def hide_envelope(self) -> None:
        """Close the envelope in hand; it is still with the one who read it."""
        if self.envelope:
            self.envelope.stage = "back"
            self._moved()

    def put_envelope_back(self) -> None:
        """Close the envelope and lay it with the others."""
        self.envelope = None
        self._moved()
