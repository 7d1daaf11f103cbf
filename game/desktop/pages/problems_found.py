"""What is wrong in the files of a casus that is being written: a bar, all of it on a card, a screen that waits."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.authoring import ProblemEntry, Severity
from game.desktop.buttons import Action, push_button
from game.desktop.containers import Column, Layers, Row
from game.desktop.faces import BODY, HEADING, SMALL, SMALL_STRONG, STRONG, TITLE
from game.desktop.grids import Wrap
from game.desktop.live import Live
from game.desktop.nodes import TILE, Box, Node
from game.desktop.pages.furniture import Veil, bullet, side_by_side, tag
from game.desktop.pictures import Icon
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading
from game.words import Words

COLOURS: dict[Severity, str] = {"error": "clay", "warning": "amber", "hint": "teal"}
ICONS: dict[Severity, str] = {"error": "circle-x", "warning": "alert-triangle", "hint": "bulb"}


def with_problems(live: Live, screen: Screen, view: Viewport) -> Screen:
    """The screen with a bar below it, and with every problem over it when they are open."""
    # The bar stays in sight, also where the screen itself does not fit the window.
    shown = Column(Scroll(screen.root, id="above-bar", grow=1, low=200), _bar(live, view))
    if not live.is_open:
        keys = {**screen.keys, **({"k": live.switch} if live.problems else {})}
        return screen._replace(root=shown, keys=keys)
    # A pause comes from anywhere, and lies over the problems too.
    pause = {key: action for key, action in screen.keys.items() if key == "p"}
    return Screen(Layers(shown, _card(live)), {**pause, "k": live.switch, "esc": live.switch}, "close-problems")


def waiting(live: Live, leave: Action) -> Screen:
    """The screen while a casus cannot be played yet: everything that is wrong, until it is mended."""
    words = live.words
    title = Row(
        Node(Icon("pencil", 38, colour="on_teal"), box=TILE),
        Column(
            heading(words.say("live.waiting"), TITLE),
            Text(words.say("live.waiting-does"), BODY, colour="soft"),
            grow=1,
            least=420,
        ),
        push_button(words.say("live.stop"), leave, icon="logout", id="stop"),
        gap=24,
    )
    found = Scroll(_listed(live.problems, words), id="problems", grow=1, low=300)
    page = Column(title, _counted(live), found, gap=22, box=Box(pad=(64, 36, 64, 28)))
    return Screen(page, {"esc": leave}, "stop")


def _bar(live: Live, view: Viewport) -> Node:
    """One line below the screen: quiet as long as the play can go on with what the files say."""
    wrong = live.counts["error"] > 0
    colour = "clay" if wrong else "soft"
    name = live.words.say("live.goes-on-with-old" if wrong else "live.watched")
    # In large text the story needs the room: then only how many there are.
    roomy = side_by_side(view)
    head = Row(Text(name, SMALL_STRONG, colour=colour) if roomy or not wrong else None, _counted(live), gap=18)
    first = live.problems[0] if roomy and wrong else None
    told = Column(head, Text(f"{first.place}  {first.sentence}", SMALL) if first else None, gap=4, grow=1, least=200)
    return Row(
        Icon("circle-x" if wrong else "eye", 28, colour=colour),
        told,
        push_button(live.words.say("live.show"), live.switch, id="problems") if live.problems else None,
        gap=18,
        box=Box(fill="clay_soft" if wrong else "paper", line="line", radius=0, pad=(40, 8)),
        role="status",
        name=name,
    )


def _counted(live: Live) -> Node:
    """How many problems there are of each kind, in words."""
    words, counts = live.words, live.counts
    labels = [
        Text(words.say(f"live.{severity}-count", count=count), SMALL_STRONG, colour=COLOURS[severity])
        for severity, count in counts.items()
        if count
    ]
    return Wrap(*labels or [Text(words.say("live.all-well"), SMALL, colour="soft")], gap=18)


def _card(live: Live) -> Node:
    words = live.words
    title = words.say("live.title")
    close = push_button(words.say("live.close"), live.switch, icon="x", id="close-problems")
    card = Column(
        Row(heading(title, HEADING, grow=1), close, gap=20),
        Text(words.say("live.goes-on-with-old"), BODY, colour="clay") if live.counts["error"] else None,
        Scroll(_listed(live.problems, words), id="problems", grow=1, low=200),
        gap=18,
        box=Box(fill="card", line="line", shadow=True, pad=(36, 30)),
        role="dialog",
        name=title,
        width=1500,
    )
    return Veil(card, align="center", justify="center", box=Box(radius=0, pad=(30, 24)))


def _listed(problems: Sequence[ProblemEntry], words: Words) -> Node:
    return Column(
        *(_problem(problem, words) for problem in problems), gap=14, role="list", name=words.say("live.title")
    )


def _problem(problem: ProblemEntry, words: Words) -> Node:
    """Where it is, what is wrong there, and what to do about it."""
    colour = COLOURS[problem.severity]
    head = Row(
        tag(words.say(f"live.{problem.severity}"), colour, icon=ICONS[problem.severity]),
        Text(problem.place, STRONG, grow=1, least=300),
        Text(f"{problem.code} {problem.name}", SMALL, colour="soft") if problem.code else None,
        gap=16,
    )
    remedy = bullet(problem.remedy, "arrow-right", colour="teal", style=BODY) if problem.remedy else None
    box = Box(fill="paper", line="line", radius=18, pad=(22, 16))
    return Column(head, Text(problem.sentence, BODY), remedy, gap=8, box=box, role="listitem", name=problem.place)
