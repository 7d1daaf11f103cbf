"""Sentences about a play: the names of gauges, causes, reasons and sharings, in the language of the players."""

from __future__ import annotations

from collections.abc import Iterable

from game.errors import KantelpuntError
from game.model.casus import Casus
from game.model.play import Cause
from game.model.sharing import Sharing
from game.reports.refusals import told
from game.reports.wording import Wording, as_sentence, lower_first
from game.session.view import ClosedView
from game.words import Words

GAUGES = ("stress", "stability", "trust", "team", "care", "load", "ave")
"""First parts of the paths that players follow as gauges; counters are gauges too."""


class Teller:
    """Puts the ids and numbers of one casus into words."""

    def __init__(self, casus: Casus, words: Words) -> None:
        self._casus = casus
        self._words = words

    def who(self, who: str) -> str:
        """A seat, role or member inside a sentence: `de mentor`, `Driss`."""
        title = self._casus.title_of(who)
        seat = self._casus.seats.get(who)
        if who in self._casus.household.members or (seat is not None and seat.plays):
            return title
        return self._words.say("play.the-role", role=lower_first(title))

    def gauge(self, path: str) -> str:
        """The name of a gauge, with a capital."""
        group, _, rest = path.partition(".")
        match group:
            case "stress":
                return self._words.say("play.gauge-stress", who=self._casus.title_of(rest))
            case "stability":
                return next(domain.title for domain in self._casus.model.domains if domain.id == rest)
            case "trust":
                return self._words.say("play.gauge-trust", who=self.who(rest))
            case "team" | "care" | "load" | "ave" | "score":
                return self._words.say(f"play.gauge-{path.replace('.', '-')}")
            case _:
                return as_sentence(self._casus.word_of("counters", path))

    def amount(self, by: int) -> str:
        """A change with its sign, as people read it."""
        return f"+{by}" if by > 0 else f"−{-by}"

    def changes(self, cause: Cause) -> tuple[str, ...]:
        """What a cause did to the gauges, one phrase each; what someone came to know is told by the sharing."""
        return tuple(f"{self.gauge(path)} {self.amount(by)}" for path, by in self._seen(cause))

    def _seen(self, cause: Cause) -> Iterable[tuple[str, int]]:
        for path, by in cause.amounts:
            if path.partition(".")[0] in GAUGES or path in self._casus.counters:
                yield path, by

    def news(self, cause: Cause) -> tuple[str, ...]:
        """What a cause changed that is no gauge: the lead, a sharing over the line, a silence.

        Flags are the author's own notes; what they mean is told by the texts.
        """
        told = {"lead", "violation", "silence"}
        return tuple(self._words.say(f"play.news-{path}") for path, _ in cause.amounts if path in told)

    def cause(self, cause: Cause) -> str:
        """The title of a cause."""
        kind = cause.kind
        if kind == "clamp":
            path, by = cause.amounts[0]
            variable = next(one for one in self._casus.variables if one.path == path)
            bound = variable.high if by < 0 else variable.low
            return self._words.say("play.cause-clamp", gauge=lower_first(self.gauge(path)), bound=bound)
        if kind in {"share", "reveal", "consent", "withheld"}:
            return self._about_fact(cause)
        if kind == "week":
            return self._words.say("play.cause-week", week=cause.id.partition("/")[2])
        if kind == "nothing-possible":
            return self._words.say("play.cause-nothing-possible")
        title = cause.title or cause.id
        return self._words.say(f"play.cause-{kind}", title=title) if kind in {"later", "takes", "cost"} else title

    def _about_fact(self, cause: Cause) -> str:
        _, fact, *people = cause.id.partition("#")[0].split("/")
        names = [self.who(who) for who in people]
        if cause.kind == "share":
            return self._words.say("play.cause-share", sender=names[0], receiver=names[1])
        return self._words.say(f"play.cause-{cause.kind}", receiver=names[0], fact=self.fact(fact))

    def fact(self, fact: str) -> str:
        """A fact as its author put it."""
        return self._casus.facts[fact].text

    def kind_of(self, fact: str) -> str:
        """What kind of fact it is and whom it is about, without what it says."""
        found = self._casus.facts[fact]
        kind = lower_first(self._casus.word_of("kinds", found.kind))
        return self._words.say("play.kind-of-fact", kind=kind, about=self._casus.title_of(found.about))

    def closed(self, closed: ClosedView) -> str:
        """Why a choice is closed, in one sentence."""
        if closed.words:
            return closed.words
        match closed.reason:
            case "costs":
                counters = ", ".join(lower_first(self.gauge(counter)) for counter in closed.lacking)
                return self._words.say("play.closed-costs", counters=counters)
            case "sender":
                return self._words.say("play.closed-sender", who=as_sentence(self.who(closed.lacking[0])))
            case "by":
                return self._words.say("play.closed-by", who=self.who(closed.lacking[0]))
            case "when" if closed.condition is not None:
                told = Wording(self._casus, self, self._words).told(closed.condition)
                return self._words.say("play.closed-until", condition=told)
            case reason:
                return self._words.say(f"play.closed-{reason}")

    def sharing(self, sharing: Sharing) -> str:
        """What was shared, how much, and with whom."""
        return self._words.say(
            "play.sharing",
            sender=as_sentence(self.who(sharing.sender)),
            receiver=self.who(sharing.receiver),
            extent=self._words.say(f"play.extent-{sharing.extent}"),
            fact=self.fact(sharing.fact) if sharing.extent != "dat" else self.kind_of(sharing.fact),
        )

    def sharing_judged(self, sharing: Sharing) -> str:
        """What the table says of it; to be read as `volgens de tabel`, open to dispute."""
        return self._words.say(
            "play.sharing-judged",
            verdict=self._words.say(f"play.verdict-{sharing.verdict}"),
            ground=self._words.say(f"play.ground-{sharing.ground}"),
            consent=self._words.say("play.consent-yes" if sharing.consent else "play.consent-no"),
            informed=self._words.say(f"play.informed-{sharing.informed}"),
            outcome=self.sharing_outcome(sharing),
        )

    def sharing_outcome(self, sharing: Sharing) -> str:
        """The outcome of a sharing in a word or two; an outcome of an author's own table stands as it is."""
        key = f"play.outcome-{sharing.outcome}"
        return self._words.say(key) if self._words.knows(key) else sharing.outcome.replace("-", " ")

    def error(self, error: KantelpuntError) -> str:
        """What went wrong, in one sentence with its remedy."""
        return told(error, self._words)
