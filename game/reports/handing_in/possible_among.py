"""One play among all plays: where it lies, and how many of a hundred end in each band and come to each ending."""

from __future__ import annotations

from collections.abc import Iterable

from game.reports.charts_possible import among_all
from game.reports.handing_in.among import by_band, middle_half, out_of_hundred
from game.reports.handing_in.colours import NARROW, WIDE
from game.reports.handing_in.pieces import Beside, Cell, Column, Entry, Paragraph, Picture, Row, Table
from game.reports.handing_in.subject import Subject
from game.reports.possible import Possible

WIDE_SIZE, NARROW_SIZE = (1000, 260), (400, 260)
LESS_THAN_ONE = "< 1"


def among_all_plays(subject: Subject, possible: Possible) -> Entry:
    """All plays by their final score with this one marked, as a drawing, by band and by ending."""
    low, high = middle_half(possible.distribution)
    bands = by_band(possible.distribution, subject.casus.model.bands)
    named = ((band.title, likely) for band, likely in bands.items())
    endings = ((one.title, possible.endings.get(one.id, 0.0)) for one in subject.casus.endings)
    tables = (
        _hundred(subject, subject.say("among-bands"), subject.say("band"), named),
        _hundred(subject, subject.say("among-endings"), subject.say("an-ending"), endings),
    )
    how = Paragraph(subject.say("among-how", low=low, high=high))
    return Entry(subject.say("among"), (how, _picture(subject, possible), Beside(tables)))


def _hundred(subject: Subject, caption: str, first: str, likely: Iterable[tuple[str, float]]) -> Table:
    """How many of a hundred plays each of these is; what is there and rounds to nothing is told as less than one."""
    exact = list(likely)
    counted = out_of_hundred([by for _, by in exact])
    rows = (
        Row((Cell(name), Cell(str(by) if by or not exactly else LESS_THAN_ONE)))
        for (name, exactly), by in zip(exact, counted, strict=True)
    )
    return Table(caption, (Column(first), Column(subject.say("of-hundred"), number=True)), tuple(rows))


def _picture(subject: Subject, possible: Possible) -> Picture:
    score = subject.story.score_end
    # A score that nobody can come to would only make the drawing wider.
    shown = [(at, likely) for at, likely in possible.distribution if likely]
    low, high = middle_half(shown)
    bands, mark = subject.casus.model.bands, subject.say("this-play", score=score)
    return Picture(
        subject.say("among-told", low=low, high=high, score=score),
        wide=among_all(shown, score, bands, WIDE, mark, *WIDE_SIZE),
        narrow=among_all(shown, score, bands, NARROW, mark, *NARROW_SIZE),
    )
