"""Who knew what when: every fact with who knew it at first, who learnt it how and when, and who never did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.reports.handing_in.pieces import Entry, Facts, Section
from game.reports.handing_in.subject import Subject
from game.reports.knowledge import KnownFact, Learning
from game.reports.wording import as_sentence


def who_knew(subject: Subject) -> Section | None:
    """All facts of the casus, those that changed hands first; nothing for a casus without facts."""
    entries = tuple(_fact(subject, known) for known in subject.story.knowledge)
    if not entries:
        return None
    return Section("knowledge", subject.look_back("knowledge-title"), subject.say("knowledge-how"), entries)


def _fact(subject: Subject, known: KnownFact) -> Entry:
    fact = subject.casus.facts[known.fact]
    kind = subject.casus.word_of("kinds", fact.kind)
    about = subject.look_back("fact-about", who=subject.casus.title_of(fact.about), kind=kind)
    secret = f" · {subject.look_back('secret')}" if fact.secret else ""
    title = as_sentence(subject.teller.fact(known.fact))
    return Entry(title, (Facts(tuple(_lines(subject, known))),), over=about + secret)


def _lines(subject: Subject, known: KnownFact) -> Iterator[tuple[str, str]]:
    """At first, then in order of time everybody who learnt it or was not told, and who never knew."""
    if known.at_first:
        yield subject.look_back("knowledge-first"), _everyone(subject, known.at_first, "everyone")
    moved = [(one.week, one.who, _learnt(subject, one)) for one in known.on_the_way]
    moved += [(one.week, one.who, subject.say("learnt-withheld")) for one in known.withheld]
    for week, who, how in sorted(moved, key=lambda one: one[0]):
        yield subject.words.say("screens.week-number", week=week), f"{_who(subject, who)}: {how}"
    if known.never:
        never = subject.look_back("knowledge-never") if subject.has_ended else subject.say("never-yet")
        yield never, _everyone(subject, known.never, "nobody")


def _learnt(subject: Subject, one: Learning) -> str:
    if one.how != "told" or one.sender is None:
        return subject.say(f"learnt-{one.how}")
    extent = subject.look_back(f"extent-{one.extent}")
    return subject.say("learnt-told", who=subject.teller.who(one.sender), extent=extent)


def _everyone(subject: Subject, who: Iterable[str], all_of_them: str) -> str:
    """The names, or one word where it is the whole table."""
    if set(who) >= set(subject.casus.seats):
        return subject.look_back(all_of_them)
    return ", ".join(_who(subject, one) for one in who)


def _who(subject: Subject, who: str) -> str:
    """The title of a seat, role or member; who played alone reads where they stand themselves."""
    title = as_sentence(subject.casus.title_of(who))
    return subject.look_back("you", who=title) if who == subject.setup.seat else title
