"""A screen that uses every kind of node, in the shape of the play screen: what the tests of the layer look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.desktop.assets import Assets
from game.desktop.buttons import CHOICE, CHOSEN, Button, hotkey_tile, icon_button, push_button
from game.desktop.containers import Column, Layers, Row, Space
from game.desktop.drawings import Drawing
from game.desktop.faces import HEADING, NOTE, SMALL, SMALL_STRONG, STORY, STRONG, SUBHEADING, TITLE
from game.desktop.grids import Grid, Wrap
from game.desktop.meters import Meter
from game.desktop.nodes import CARD, TILE, Box, Node
from game.desktop.pictures import MOOD_COLOURS, MOOD_ICONS, Icon, Portrait, Scene
from game.desktop.screens import Screen, Viewport
from game.desktop.scrolling import Scroll
from game.desktop.texts import Text, heading, note, pill

ASSETS = Assets(Path(__file__).resolve().parents[2] / "assets")

PEOPLE = (
    ("peep-07", "bezorgd", "Samira", "moeder, 38", 3),
    ("peep-06", "boos", "Youssef", "zoon, 16", 4),
    ("peep-03", "rustig", "Noor", "dochter, 7", 2),
    ("peep-11", "opgelucht", "Henk", "buurman, 71", 1),
)
CHOICES = (
    ("Bel Samira en vraag hoe het gaat", "Je belt in de pauze. De leerplichtambtenaar wacht nog op antwoord."),
    ("Nodig school en gezin uit aan één tafel", "Samira en Youssef bepalen samen de agenda."),
    ("Vraag de huurachterstand op bij de corporatie", "Dan weet je hoe hoog de schuld is."),
    ("Meld Youssef bij de leerplichtambtenaar", "Een formele stap, die je kunt uitleggen."),
)
TALE = (
    "De mentor klinkt moe. “Dit is de vierde keer deze maand. Ik wil hem niet melden, maar zo kan het niet langer.” "
    "Op je bureau ligt ook de tweede brief van de woningcorporatie. Vrijdag zag je Samira voor het laatst; "
    "ze zei dat het wel ging."
)


@dataclass
class Gallery:
    """What was pressed so far, and whether a dialog is open."""

    pressed: list[str] = field(default_factory=list)
    chosen: int | None = None
    dialog: bool = False
    scene: str = "straat"

    def choose(self, number: int) -> None:
        self.pressed.append(str(number))
        self.chosen = number

    def open_dialog(self) -> None:
        self.dialog = True

    def close_dialog(self) -> None:
        self.dialog = False

    def build(self, view: Viewport) -> Screen:
        page = Column(
            self.top(),
            Row(self.people(), self.middle(), self.side(view), gap=24, grow=1, align="stretch", stacks=True),
            Text("Pijltjes bewegen · Enter kiest · T tekst groter · C contrast", NOTE, colour="soft", align="center"),
            gap=24,
            box=Box(pad=(40, 22)),
        )
        keys = {"ctrl+z": lambda: self.pressed.append("undo"), "p": self.open_dialog}
        return Screen(Layers(page, self.asked()) if self.dialog else page, keys)

    def top(self) -> Node:
        title = Column(heading("Huishouden El Idrissi", TITLE), Text("De brief die bleef liggen", SMALL, colour="soft"))
        week = Column(
            Row(Text("Week 6 van 12", SMALL_STRONG), Space(), Text("nog 6 uur", SMALL, colour="soft")),
            Meter(6, 12, colour="teal", name="Weken", height=12),
            gap=8,
            least=340,
        )
        tools = Row(
            icon_button("volume", "Lees voor", lambda: self.pressed.append("volume")),
            icon_button("settings", "Instellingen", self.open_dialog),
            gap=8,
        )
        return Row(
            Node(Icon("home-heart", 38, colour="on_teal"), box=TILE),
            Node(title, grow=1, least=360),
            week,
            pill("Casusregisseur", icon="user-heart"),
            tools,
            gap=24,
            stacks=True,
        )

    def people(self) -> Node:
        cards = [self.person(*person) for person in PEOPLE]
        return Grid(*cards, columns=2, gap=16, grow=36, least=330, role="list", name="Het huishouden")

    def person(self, peep: str, mood: str, name: str, who: str, stress: int) -> Node:
        colour = MOOD_COLOURS[mood]
        about = Column(
            Text(name, SUBHEADING),
            Text(who, SMALL, colour="soft"),
            Wrap(pill(mood.capitalize(), icon=MOOD_ICONS[mood], colour=colour, fill=f"{colour}_soft")),
            gap=6,
            grow=1,
        )
        meter = Meter(stress, 5, colour=f"{colour}_bar", name=f"Stress van {name}", value=f"{stress} van 5", grow=1)
        return Column(
            Row(Portrait(peep, mood, 132, name=f"{name} kijkt {mood}"), about, gap=16, align="start"),
            Row(Text("Stress", NOTE, colour="soft"), meter, gap=12),
            gap=12,
            justify="center",
            box=Box(fill="card", line="line", shadow=True, pad=16),
            role="listitem",
            name=name,
        )

    def middle(self) -> Node:
        label = Wrap(pill("Maandag, 09:10 uur", icon="phone", colour="clay", fill="card"), box=Box(pad=18))
        tale = Column(heading("De school belt: Youssef is er weer niet", TITLE), Text(TALE, STORY), gap=10)
        story = Column(
            Layers(Scene(self.scene, square_below=True, name="Een straat met rijtjeshuizen", height=176), label),
            Scroll(tale, id="tale", grow=1, box=Box(pad=(32, 20))),
            box=Box(fill="card", line="line", shadow=True, pad=2),
            grow=1,
        )
        question = Row(heading("Wat doe je?", HEADING, grow=1), Text("Kies met 1 tot 4", SMALL, colour="soft"))
        choices = Grid(*[self.choice(n, *choice) for n, choice in enumerate(CHOICES, 1)], columns=2, gap=16)
        return Column(story, question, choices, gap=16, grow=99, least=640)

    def choice(self, number: int, title: str, more: str) -> Button:
        words = Column(Text(title, SUBHEADING), Text(more, SMALL, colour="soft"), gap=4, grow=1)
        return Button(
            hotkey_tile(str(number), strong=number == self.chosen),
            words,
            action=lambda: self.choose(number),
            hotkey=str(number),
            id=f"choice-{number}",
            gap=16,
            align="start",
            enabled=number != 4,
            least=400,
            box=CHOSEN if number == self.chosen else CHOICE,
        )

    def side(self, view: Viewport) -> Node:
        log = Column(
            Text("Logboek", SUBHEADING, role="heading"),
            note("Kennismaking thuis, koffie", "home", colour="teal"),
            note("Henk past op Noor", "heart-handshake", colour="sage"),
            note("Tweede brief corporatie", "mail-opened", colour="amber"),
            gap=12,
            box=CARD,
            grow=1,
        )
        course = Column(
            Row(Text("Verloop", SUBHEADING, role="heading", grow=1), Text("week 1 tot 12", NOTE, colour="soft")),
            Drawing(chart(view), name="De stabiliteit daalde tot 38 en steeg daarna tot 54"),
            gap=12,
            box=CARD,
        )
        more = push_button("Verder", lambda: self.pressed.append("verder"), icon="arrow-right", main=True)
        back = push_button("Terug", lambda: self.pressed.append("terug"), icon="arrow-left")
        return Column(course, log, Row(back, more, gap=12, justify="end"), gap=20, grow=44, least=380)

    def asked(self) -> Node:
        question = Column(
            heading("Pauze", HEADING),
            Text("Het scherm is even bedekt.", STRONG),
            push_button("Ga verder", self.close_dialog, icon="player-play", main=True, id="resume"),
            gap=20,
            box=CARD,
            role="dialog",
            name="Pauze",
            width=640,
        )
        return Column(question, align="center", justify="center", box=Box(fill="paper", radius=0))


def chart(view: Viewport) -> str:
    """Draw a small line with two bands and words in the SVG itself."""
    colour = view.theme.colour
    points = " ".join(f"{20 + 30 * n},{150 - 2 * value}" for n, value in enumerate((46, 42, 38, 44, 50, 54)))
    size = 20 * min(view.text_scale, 1.4)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 384 140">'
        f'<rect width="384" height="140" rx="14" fill="{colour("paper")}"/>'
        f'<path d="M0 42V14a14 14 0 0 1 14 -14H370a14 14 0 0 1 14 14V42z" fill="{colour("sage_soft")}"/>'
        f'<polyline points="{points}" fill="none" stroke="{colour("teal")}" stroke-width="5" stroke-linecap="round"/>'
        f'<text x="370" y="28" font-size="{size}" text-anchor="end" fill="{colour("sage")}">stabiel</text>'
        f'<text x="14" y="128" font-size="{size}" font-weight="600" fill="{colour("clay")}">crisis</text></svg>'
    )
