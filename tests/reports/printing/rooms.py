"""An escape room to print: two locks of each sort of answer sheet, a code, a clock and two gauges."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.model.casus import Casus
from game.model.puzzles import Clock, Hint, Item, Puzzle
from game.model.story import Choice, Deed, Line, Moment, Route
from tests.casuses import in_language

MATCH = Puzzle(
    type="match",
    ask="Leg elk verzoek bij de grond die erbij hoort.",
    items={
        "verzuim": Item("verzuim", "Leerplicht vraagt de uren van Thijs.", "WAAROM De school moet dit melden."),
        "angst": Item("angst", "De mentor vraagt waar Thijs bang voor is.", "WAAROM Dat beslist Thijs."),
        "huur": Item("huur", "De verhuurder vraagt wat Rob verdient.", "WAAROM Daar is geen reden voor."),
    },
    options={"plicht": "Wettelijke plicht", "ja-woord": "Toestemming", "niets": "Geen grond"},
    solution="verzuim=plicht angst=ja-woord huur=niets",
    attempts=3,
    wrong=4,
    hints=(Hint("HINT Kijk wie er om vraagt.", 2), Hint("HINT Eén verzoek heeft geen grond.", 3)),
    earns=5,
)
SELECT = Puzzle(
    type="select",
    ask="Welke zinnen gaan mee naar leerplicht?",
    items={
        "uren": Item("uren", "Thijs miste tweeëntwintig uur.", "WAAROM Daar gaat het om."),
        "paniek": Item("paniek", "Thijs heeft paniekaanvallen.", "WAAROM Dat is van Thijs en zijn arts."),
        "gesprek": Item(
            "gesprek", "School sprak twee keer met Thijs.", "WAAROM Zo ziet leerplicht wat er al gebeurde."
        ),
    },
    options={},
    solution="uren gesprek",
    attempts=1,
    earns=2,
)
SEAT = Puzzle(
    type="seat",
    ask="Wie blijft bij welk punt?",
    items={
        "rob": Item("rob", "Rob", "WAAROM Het gaat over hem."),
        "wijkagent": Item("wijkagent", "De wijkagent", "WAAROM Bij geen van beide is hij nodig."),
    },
    options={"een": "Punt 1: de nachten", "twee": "Punt 2: het werk"},
    solution="rob=een+twee wijkagent=",
    attempts=2,
    wrong=2,
)
ORDER = Puzzle(
    type="order",
    ask="In welke volgorde?",
    items={
        "vragen": Item("vragen", "Vraag het hem.", "WAAROM Eerst hijzelf."),
        "bellen": Item("bellen", "Bel het adviespunt.", "WAAROM Dan pas een ander."),
    },
    options={},
    solution="vragen bellen",
    attempts=2,
)
CODE = Puzzle(
    type="code",
    ask="Wat is de code van de deur?",
    items={},
    options={},
    solution="52",
    attempts=2,
    digits=("een", "twee"),
)
LOCKS = {"een": MATCH, "twee": SELECT, "drie": SEAT, "vier": ORDER, "deur": CODE}


@cache
def room(language: str = "nl") -> Casus:
    """Five locks in a row, with the household and the seats of a casus that came with the game."""
    casus = in_language("de-lege-stoel", language)
    seats = list(casus.seats)
    ids = [*LOCKS, "end"]
    moments = {lock: _moment(lock, puzzle, ids[at + 1], seats) for at, (lock, puzzle) in enumerate(LOCKS.items())}
    begin = Moment(
        id="begin",
        title="De deur valt dicht",
        text=(Line("In de gang gaat het licht uit."),),
        choices={},
        passing=Choice("passing", "begin/passing", "", Deed(routes=(Route("een"),))),
        trainer="Doe de deur echt dicht.",
        sees={seats[0]: (Line("ENVELOP Jij hebt de sleutel van de kast."),)},
    )
    # The file has the locks before the beginning: the order is that of play.
    return replace(
        casus,
        kind="escape-room",
        begin="begin",
        moments={**moments, "begin": begin},
        clock=Clock(45, (15, 5, 1)),
        interrupts=(),
    )


def _moment(lock: str, puzzle: Puzzle, leads_to: str, seats: list[str]) -> Moment:
    outcomes = {
        name: Choice(
            name, f"{lock}/{name}", name, Deed(after=(Line(f"AFLOOP {name} van {lock}."),), routes=(Route(leads_to),))
        )
        for name in ("exact", "op")
    }
    return Moment(
        id=lock,
        title=f"Kamer {lock}",
        text=(Line("Op tafel ligt een map."),),
        choices=outcomes,
        sees={seat: (Line(f"ENVELOP {seat} bij {lock}."),) for seat in seats[:5]},
        puzzle=puzzle,
        discuss=("BESPREKEN Wie mocht dit weten?",),
    )
