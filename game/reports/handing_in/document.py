"""A whole report, part by part in its order: what happened first, then what was possible, and the writer last."""

from __future__ import annotations

from collections.abc import Callable

from game.reports.handing_in.causes import what_mattered
from game.reports.handing_in.choices import the_choices
from game.reports.handing_in.course import the_course
from game.reports.handing_in.knowing import who_knew
from game.reports.handing_in.mirrored import mirrored
from game.reports.handing_in.pieces import Document, Section
from game.reports.handing_in.played import ended, played
from game.reports.handing_in.shared import what_was_shared
from game.reports.handing_in.subject import Subject
from game.reports.handing_in.talk import promises, questions, reflection, voices
from game.reports.handing_in.was_possible import was_possible

SECTIONS: tuple[Callable[[Subject], Section | None], ...] = (
    played,
    ended,
    the_course,
    the_choices,
    what_mattered,
    was_possible,
    who_knew,
    what_was_shared,
    mirrored,
    voices,
    questions,
    promises,
    reflection,
)


def document(subject: Subject) -> Document:
    """Everything there is to tell of this play; parts without anything in them are left out."""
    found = (part(subject) for part in SECTIONS)
    return Document(
        language=subject.words.language,
        over=subject.say("over"),
        title=subject.casus.title,
        summary=subject.casus.summary,
        names=(subject.say("name"), subject.say("name-group")),
        contents=subject.say("contents"),
        sections=tuple(section for section in found if section is not None),
        closing=(
            subject.say("closing-fiction"),
            subject.say("closing-model"),
            subject.say("closing-version", casus=subject.casus.id, digest=subject.casus.digest[:12]),
        ),
        licences=(subject.say("closing-faces"), subject.say("closing-fonts")),
    )
