"""Voices of people who were there, what there is to talk about, what the group promised, and room to write."""

from __future__ import annotations

from game.reports.handing_in.pieces import Beside, Entry, Facts, Items, Paragraph, Piece, Quote, Ruled, Section
from game.reports.handing_in.subject import Subject
from game.reports.wording import as_sentence

UNREAD = "nog-niet"
GENERAL = ("facts", "feelings", "findings", "future")
ASKED = 6
"""How many questions for the writer's own reflection there are; `reflect-1` and on in the catalogue."""

LINES = 7


def voices(subject: Subject) -> Section | None:
    """The voices that stood beside the moments of this play; nothing where there are none."""
    spoken = [(one.title, one.voice) for one in subject.story.questions if one.voice is not None]
    if not spoken:
        return None
    said = (Entry(title, (Quote(voice.text.strip(), voice.who),)) for title, voice in spoken if voice is not None)
    pieces: list[Piece] = [Beside(tuple(said))]
    if UNREAD in subject.casus.review.get("ervaringsdeskundige", ""):
        pieces.append(Paragraph(subject.look_back("voice-ours"), "soft"))
    return Section("voices", subject.look_back("voice-title"), subject.say("voices-how"), tuple(pieces))


def questions(subject: Subject) -> Section:
    """Four questions that fit every play, and those of each moment that was played."""
    general = Items(tuple(subject.look_back(f"general-{one}-ask") for one in GENERAL))
    own = (Entry(one.title, (Items(one.questions),)) for one in subject.story.questions if one.questions)
    entries = Beside((Entry(subject.look_back("talk-general"), (general,)), *own))
    return Section("questions", subject.say("questions"), subject.say("questions-how"), (entries,))


def promises(subject: Subject) -> Section | None:
    """What each seat said it would do after today, in its own words; nothing where nobody said anything."""
    promised = subject.story.promises
    if not promised:
        return None
    told = Facts(tuple((as_sentence(subject.casus.title_of(seat)), text) for seat, text in promised.items()))
    return Section("promises", subject.look_back("promise-title"), subject.say("promises-how"), (told,))


def reflection(subject: Subject) -> Section:
    """Questions for whoever hands this in, each with room to write."""
    fields = tuple(Ruled(subject.say(f"reflect-{number}"), LINES) for number in range(1, ASKED + 1))
    return Section("reflection", subject.say("reflection"), subject.say("reflection-how"), fields)
