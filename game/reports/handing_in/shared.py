"""The audit trail: every sharing, and what was not told, held against the table with its row and source."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.sharing import Sharing
from game.reports.handing_in.pieces import Entry, Facts, Notice, Paragraph, Section
from game.reports.handing_in.subject import Subject
from game.reports.knowledge import Withholding
from game.reports.table_rows import row_told
from game.reports.wording import as_sentence


def what_was_shared(subject: Subject) -> Section:
    """Each sharing in the order in which it happened, then what was kept, then how to disagree."""
    title = subject.look_back("trail-title")
    kept = [(known.fact, one) for known in subject.story.knowledge for one in known.withheld]
    entries = [_entry(subject, one) for one in subject.story.sharings]
    entries += [_kept(subject, fact, one) for fact, one in sorted(kept, key=lambda one: one[1].week)]
    if not entries:
        return Section("shared", title, "", (Paragraph(subject.look_back("trail-none")),))
    closing = Notice(subject.look_back("disagree"))
    return Section("shared", title, subject.look_back("trail-how"), (*entries, closing))


def _entry(subject: Subject, sharing: Sharing) -> Entry:
    """Who told whom what, what for, on which ground, and what the table says of it."""
    sender, receiver = (as_sentence(subject.casus.title_of(who)) for who in (sharing.sender, sharing.receiver))
    fact = subject.teller.kind_of(sharing.fact) if sharing.extent == "dat" else subject.teller.fact(sharing.fact)
    extent = as_sentence(subject.words.say(f"play.extent-{sharing.extent}"))
    what = Paragraph(subject.look_back("shared-what", extent=extent, fact=fact))
    return Entry(
        subject.say("shared-from-to", sender=sender, receiver=receiver),
        (what, Facts(tuple(_terms(subject, sharing)))),
        over=subject.words.say("screens.week-number", week=sharing.week),
    )


def _terms(subject: Subject, sharing: Sharing) -> Iterator[tuple[str, str]]:
    yes, no = subject.look_back("yes"), subject.look_back("no")
    ground = subject.words.say(f"play.ground-{sharing.ground}")
    yield subject.words.say("sharing_row.about"), as_sentence(subject.casus.title_of(sharing.about))
    yield subject.look_back("purpose"), as_sentence(sharing.purpose)
    yield subject.look_back("ground"), as_sentence(ground)
    yield subject.look_back("consent"), yes if sharing.consent else no
    yield subject.look_back("informed"), subject.look_back(f"informed-{sharing.informed}")
    yield subject.say("by-the-table"), as_sentence(subject.words.say(f"play.verdict-{sharing.verdict}"))
    yield subject.say("outcome"), as_sentence(subject.teller.sharing_outcome(sharing))
    yield from _row(subject, sharing)


def _row(subject: Subject, sharing: Sharing) -> Iterator[tuple[str, str]]:
    """The row of the table, why it says so, what that rests on, and whether a jurist must still look at it."""
    row = row_told(subject.casus, sharing, subject.words)
    if row is None:
        yield subject.say("row"), subject.words.say("sharing_row.none")
        return
    yield subject.say("row"), row.title
    if row.explanation:
        yield subject.words.say("sharing_row.why"), row.explanation
    yield subject.say("rests-on"), row.rests_on
    yield subject.say("checked"), row.read
    if row.for_a_jurist:
        yield subject.say("jurist"), row.for_a_jurist


def _kept(subject: Subject, fact: str, kept: Withholding) -> Entry:
    """Something that was not told; the table may say that it should or could have been."""
    who = as_sentence(subject.casus.title_of(kept.who))
    how = subject.look_back("kept-how", who=subject.teller.who(kept.who))
    what = Paragraph(subject.look_back("kept-what", fact=subject.teller.fact(fact)))
    week = subject.words.say("screens.week-number", week=kept.week)
    return Entry(subject.say("not-told", who=who), (what, Paragraph(how, "soft")), over=week)
