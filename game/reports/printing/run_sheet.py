"""The run sheet, for the trainer alone: each moment with what to read, ask and watch, and how each lock is solved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h

from game.model.casus import Casus
from game.model.puzzles import Clock
from game.model.story import LEAD, Choice, Ending, Line, Moment
from game.reports.printing.printed import Printed
from game.reports.printing.run_sheet_done import conditions, done, gauges
from game.reports.printing.run_sheet_locks import solved
from game.reports.printing.slips import lettered
from game.reports.wording import as_sentence


def run_sheet(printed: Printed) -> h.Element:
    """Everything that players do not read; on paper each page of it says so."""
    return h.section("#trainer.trainer")[
        h.p(".over")[printed.casus.title],
        h.h2[printed.say("run-sheet")],
        h.p(".notice", role="note")[printed.say("trainer-only")],
        _before(printed.casus, printed),
        _overview(printed),
        _gauges(printed),
        [_moment(printed, moment) for moment in printed.moments],
        _interrupts(printed),
        h.h3[printed.say("endings")],
        h.p(".how")[printed.say("endings-how")],
        h.ol[[_ending(printed, ending) for ending in printed.casus.endings]],
    ]


def _before(casus: Casus, printed: Printed) -> h.Element:
    notes = ", ".join(casus.word_of("content-notes", note) for note in casus.content_notes)
    return h.div(".before")[
        h.p[casus.summary],
        h.p[printed.say("takes", count=casus.minutes)],
        h.p[_clock(printed, casus.clock)] if casus.clock else None,
        h.p[printed.say("short", count=casus.short.minutes)] if casus.short else None,
        h.p[printed.say("content-notes", notes=notes)] if notes else None,
        [h.h3[printed.say("goals")], h.ul[[h.li[goal] for goal in casus.goals]]] if casus.goals else None,
    ]


def _clock(printed: Printed, clock: Clock) -> str:
    if not clock.warnings:
        return printed.say("clock", count=clock.minutes)
    return printed.say("clock-called", count=clock.minutes, warnings=", ".join(map(str, clock.warnings)))


def _overview(printed: Printed) -> h.Element:
    heads = ("run-moment", "run-decides", "run-time")
    marked = printed.casus.short.moments if printed.casus.short else ()
    rows = [
        h.tr[
            h.th(scope="row")[
                printed.place(moment), h.b[f" · {printed.say('in-short')}"] if moment.id in marked else None
            ],
            h.td[_decides(printed, moment)],
            h.td,
        ]
        for moment in printed.moments
    ]
    return h.table(".overview")[
        h.caption[printed.say("overview")],
        h.thead[h.tr[[h.th(scope="col")[printed.say(head)] for head in heads]]],
        h.tbody[rows],
    ]


def _gauges(printed: Printed) -> h.Element:
    """Where every gauge that choices move begins, with room to write how it goes."""
    heads = ("gauge", "gauge-start", "gauge-now")
    rows = [h.tr[h.th(scope="row")[name], h.td[str(start)], h.td] for name, start in gauges(printed)]
    return h.table(".stand")[
        h.caption[printed.say("stand")],
        h.thead[h.tr[[h.th(scope="col")[printed.say(head)] for head in heads]]],
        h.tbody[rows],
    ]


def _decides(printed: Printed, moment: Moment) -> str:
    if moment.puzzle:
        return printed.say("decides-team")
    if moment.passing:
        return printed.say("decides-nobody")
    return printed.say("decides-lead") if moment.decides == LEAD else printed.casus.title_of(moment.decides)


def _moment(printed: Printed, moment: Moment) -> h.Element:
    return h.article[
        h.div(".together")[
            h.h3[printed.place(moment)],
            h.p(".soft")[printed.say("who-decides", who=_decides(printed, moment))],
            h.div(".read")[_read(printed, moment.text)],
        ],
        h.p(".note")[h.b[printed.say("note")], " ", moment.trainer] if moment.trainer else None,
        _sometimes(printed, moment),
        _voice(moment),
        [h.h4[printed.say("discuss")], h.ul[[h.li[one] for one in moment.discuss]]] if moment.discuss else None,
        solved(printed, moment, moment.puzzle) if moment.puzzle else _choices(printed, moment),
        h.div(".read")[done(printed, moment.passing)] if moment.passing else None,
    ]


def _interrupts(printed: Printed) -> h.Node:
    """What breaks in, and when."""
    casus = printed.casus
    told = [
        printed.say("interrupt", condition=printed.wording.told(one.when), place=printed.place(casus.moments[one.to]))
        for one in casus.interrupts
    ]
    if not told:
        return None
    return [
        h.h3[printed.say("interrupts")],
        h.p(".how")[printed.say("interrupts-how")],
        h.ul[[h.li[one] for one in told]],
    ]


def _ending(printed: Printed, ending: Ending) -> h.Element:
    when = printed.say("when", condition=printed.wording.told(ending.when)) if ending.when else None
    return h.li[h.b[ending.title], h.p(".soft")[when] if when else None, _read(printed, ending.text)]


def _read(printed: Printed, text: Sequence[Line]) -> list[h.Element]:
    """What the trainer reads aloud; what is for some plays only says for which."""
    return [
        h.p[h.i[printed.say("when", condition=printed.wording.told(line.when))], " ", line.text]
        if line.when
        else h.p[line.text]
        for line in text
    ]


def _sometimes(printed: Printed, moment: Moment) -> h.Node:
    """Which letters of the envelopes to name, and when."""
    told = list(_letters(printed, moment))
    return [h.h4[printed.say("letters")], h.ul[[h.li[one] for one in told]]] if told else None


def _letters(printed: Printed, moment: Moment) -> Iterator[str]:
    for seat, text in (moment.sees or {}).items():
        for letter, line in lettered(text).items():
            if line.when:
                condition = printed.wording.told(line.when)
                yield printed.say("letter", who=printed.casus.title_of(seat), letter=letter, condition=condition)


def _voice(moment: Moment) -> h.Node:
    if moment.voice is None:
        return None
    return h.blockquote[h.p[f"“{moment.voice.text}”"], h.footer[as_sentence(moment.voice.who)]]


def _choices(printed: Printed, moment: Moment) -> h.Node:
    if not moment.choices:
        return None
    usual = {route.to for route in moment.default}
    chosen = [_choice(printed, one, usual=one.id in usual) for one in moment.choices.values()]
    return [h.h4[printed.say("choices")], h.ul(".choices")[chosen]]


def _choice(printed: Printed, choice: Choice, *, usual: bool) -> h.Element:
    """A choice with everything that comes of it; `usual` is what happens where nobody chooses."""
    asked = conditions(printed, choice)
    return h.li[
        h.b[choice.label],
        h.span[f". {choice.detail}"] if choice.detail else None,
        h.i[f" {printed.say('usual')}"] if usual else None,
        h.p[h.i[asked]] if asked else None,
        h.p(".soft")[printed.say("because", because=choice.because)] if choice.because else None,
        h.div(".done")[done(printed, choice)],
    ]
