"""Small casussen drawn at random: every feature of the format turns up, and each loads without an error.

`casus_texts()` gives the files as text, `casussen()` the Casus. Hypothesis draws which features take part, how large
the story is and a seed; an Author fills in the rest. So drawing is quick, and a failing casus shrinks to the few
features that make it fail. Moments only lead forward, unless a week passes or a choice is used up, so that positions
stay few.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from game.content.casus import CasusTexts, WrittenFile, load

FEATURES = (
    "when", "chance", "later", "takes", "share", "withholds", "reveals", "lead", "once", "costs", "passing", "cases",
    "interrupt", "dampers", "course", "start", "endings", "puzzle", "short",
)  # fmt: skip
MEMBERS = ("noor", "sam")
DOMAINS = ("inkomen", "school", "netwerk")
ROLES = ("mentor", "casusregisseur")
FACTS = ("geheim", "verzuim")
FLAGS = ("brief", "sleutel")
MOMENTS = ("begin", "gang", "tuin", "keuken")
APPROACHES = ("gedrag", "praktisch", "veiligheid", "overleg")
AMOUNTS = ("-20", "-10", "-5", "+5", "+10", "+15", "+60", "-60")
GAUGES = (
    "stress.noor", "stress.sam", "stress.*", "stability.inkomen", "stability.school", "stability.*",
    "trust.mentor", "trust.casusregisseur", "team.samenwerken", "care",
)  # fmt: skip
BARE_CONDITIONS = (
    "brief", "not brief", "niet sleutel", "lead = mentor", "lead != mentor", "macht = ja", "knows.mentor.geheim",
    "not knows.casusregisseur.verzuim", "consent.geheim.mentor", "not violation", "silence", "plan", "onrust",
    "brief or sleutel and not plan", "(brief of sleutel) en niet plan",
)  # fmt: skip
NUMBERS = (
    "stress.noor", "max(stress.*)", "min(stability.*)", "mean(stability.*)", "stability.school", "trust.mentor",
    "sum(stress.*) // 2", "care", "spanning", "stress.noor - stress.sam + 50", "min(stress.noor, 60)",
)  # fmt: skip
SMALL_NUMBERS = ("load", "week", "strippen", "ave", "week - week // 2 * 2")
DAMPED = ("stress", "stability", "trust", "team", "stability.school", "care", "load")
EACH = (
    {"each": "members", "when": "stress.{member} > 40 and load <= 3", "effects": {"stress.{member}": "-5"}},
    {"each": "seats", "when": "trust.{seat} > 60", "effects": {"trust.{seat}": "-5", "team.samenwerken": "+5"}},
    {"each": "domains", "when": "stability.{domain} < 30", "effects": [{"stability.{domain}": "-5"}]},
)
TABLE = {
    "checked-on": "nog-niet",
    "rows": [
        {"id": "mentor-geheim", "from": "mentor", "kind": "verhaal", "verdict": "met-toestemming",
         "without-consent": "na-weging", "grounds": ["toestemming", "conflict-van-plichten"], "extent": "wat"},
        {"id": "mentor-verzuim", "from": "mentor", "to": "casusregisseur", "kind": "verzuim", "verdict": "moet"},
        {"id": "naar-regie", "to": "casusregisseur", "verdict": "mag", "extent": "dat"},
    ],
    "outcomes": [
        {"verdict": "mag-niet", "outcome": "zonder-grondslag", "violation": "ja"},
        {"verdict": "met-toestemming", "consent": "nee", "ground": "conflict-van-plichten",
         "without-consent": "na-weging", "outcome": "gewogen"},
        {"verdict": "met-toestemming", "consent": "nee", "outcome": "zonder-grondslag", "violation": "ja"},
        {"ground": "past-niet", "outcome": "zonder-grondslag", "violation": "ja"},
        {"extent": "te-veel", "outcome": "te-ruim", "violation": "ja"},
        {"informed": "uitgesteld", "ground": "conflict-van-plichten", "outcome": "later-verteld"},
        {"informed": "uitgesteld", "outcome": "niet-verteld"},
        {"informed": "zonder-namen", "ground": "geen", "outcome": "zorgvuldig"},
        {"informed": "nee", "outcome": "niet-verteld"},
        {"outcome": "zorgvuldig"},
    ],
    "consequences": {
        "zonder-grondslag": {"care": "-30", "trust.{from}": "-20", "stress.{about}": "+5"},
        "te-ruim": {"care": "-20", "stress.{about}": "+10"},
        "gewogen": {"trust.{from}": "-5"},
        "later-verteld": {"team.samenwerken": "-5"},
        "zorgvuldig": {"team.samenwerken": "+5", "trust.{to}": "+5"},
    },
    "withheld": {"care": "-5", "silence": "ja"},
}  # fmt: skip
ROLE = {"organisation": "gemeente", "chain": "gemeente", "mandate": "Houdt het plan bij elkaar."}


def casus_texts():
    """Drawn casussen as the texts of their files."""
    features = st.tuples(*(st.booleans() for _ in FEATURES)).map(
        lambda taking: {feature for feature, takes in zip(FEATURES, taking, strict=True) if takes}
    )
    authors = st.builds(Author, features, st.integers(3, 4), st.integers(2, 3), st.integers(0, 999_999))
    return authors.map(texts_of)


def casussen():
    """Drawn casussen, ready for play."""
    return casus_texts().map(loaded)


def loaded(texts):
    """The casus of some texts, which must be without an error."""
    found = load(texts)
    assert found.casus is not None, (found.problems, texts.casus.text)
    return found.casus


def texts_of(author):
    """The files of an author's casus, as `load` takes them."""
    files = {name: WrittenFile(as_yaml(one) + "\n", f"{name}.yaml") for name, one in author.files().items()}
    return CasusTexts(files.pop("casus"), files)


class Author:
    """Writes one casus with some features, at most so many moments and choices, and dice of its own."""

    def __init__(self, features, moments, choices, seed):
        self.features, self.most_moments, self.most_choices = features, moments, choices
        self.dice = Random(seed)
        self.domains = DOMAINS[: self.one((2, 3))]

    def one(self, of):
        return self.dice.choice(of)

    def now(self, feature, chance):
        """Whether this feature takes part, here and now."""
        return feature in self.features and self.dice.random() < chance

    def files(self):
        roles = {"roles": {role: {"title": role.title()} | ROLE for role in ROLES}}
        return {"casus": self.casus(), "model": self.model(), "delen": TABLE, "rollen": roles}

    def condition(self):
        match self.dice.randrange(3):
            case 0:
                return self.one(BARE_CONDITIONS)
            case 1:
                return f"{self.one(NUMBERS)} {self.one(('<', '>=', '>'))} {self.one((35, 50, 65))}"
            case _:
                return f"{self.one(SMALL_NUMBERS)} {self.one(('<', '=', '>=', '!='))} {self.dice.randrange(4)}"

    def maybe(self, chance=0.4):
        return {"when": self.condition()} if self.now("when", chance) else {}

    def effects(self, least=0):
        return [self.maybe() | self.changes() for _ in range(self.one((max(least, 0), 1, 1, 2)) or least)]

    def changes(self):
        found = {self.one(GAUGES): self.one(AMOUNTS)}
        if self.dice.random() < 0.3:
            found[self.one(("strippen", "load", "ave"))] = self.one(("-1", "+1"))
        if self.dice.random() < 0.3:
            found[self.one((*FLAGS, "plan", "silence"))] = self.one(("ja", "ja", "nee"))
        return found

    def share(self):
        sender, receiver = self.one((("mentor", "casusregisseur"), ("mentor", "noor"), ("noor", "mentor")))
        return {
            "fact": self.one(FACTS),
            "from": sender,
            "to": receiver,
            "extent": self.one(("dat", "wat", "alles")),
            "for": "Samen verder kijken.",
            "ground": self.one(("toestemming", "wettelijke-plicht", "conflict-van-plichten", "geen")),
            "consent": self.one(("gevraagd", "geweigerd", "nee", "nee")),
            "informed": self.one(("ja", "nee", "uitgesteld", "zonder-namen")),
        }

    def deed(self, lead=True):
        deed = {"effects": self.effects()}
        if self.now("later", 0.25):
            deed["later"] = {"weeks": self.one((1, 1, 2, 4)), "effects": self.effects(least=1)} | self.maybe()
        if self.now("takes", 0.25):
            deed["takes"] = {"weeks": self.one((1, 2, 3))}
        if self.now("share", 0.25):
            deed["share"] = [self.share() for _ in range(self.one((1, 1, 2)))]
        if self.now("reveals", 0.2):
            deed["reveals"] = {self.one((*ROLES, "noor")): [self.one(FACTS)]}
        if self.now("withholds", 0.25):
            deed["withholds"] = {"casusregisseur": [self.one(FACTS)]}
        if lead and self.now("lead", 0.25):
            deed["effects"] = [*deed["effects"], {"lead": self.one(ROLES)}]
        return deed

    def goto(self, targets):
        if not self.now("cases", 0.4):
            return self.one(targets)
        return [{"when": self.condition(), "to": self.one(targets)}, {"to": self.one(targets)}]

    def way(self, onward, everywhere):
        """What a choice and a passing moment share; they lead back only when time passes."""
        weeks = self.one((0, 0, 1, 1, 2))
        # Where there is chance the lead is left alone: two words for it could fall together.
        if not self.now("chance", 0.3):
            return (
                self.deed() | ({"weeks": weeks} if weeks else {}) | {"goto": self.goto(everywhere if weeks else onward)}
            )
        outcomes = [self.deed(lead=False) | {"weight": self.one((1, 2, 3))} for _ in range(self.one((1, 2, 3)))]
        # The last outcome has no condition, so that one always remains.
        outcomes = [outcome | self.maybe() for outcome in outcomes[:-1]] + outcomes[-1:]
        if not weeks and self.dice.random() < 0.5:
            outcomes[0] |= {"weeks": 1, "goto": self.goto(everywhere)}
        way = self.deed(lead=False) | {"chance": outcomes, "goto": self.goto(everywhere if weeks else onward)}
        return way | ({"weeks": weeks} if weeks else {})

    def moment(self, onward, everywhere):
        moment = {"title": "Aan de keukentafel", "text": "De thee is koud."}
        if self.now("passing", 0.25):
            way = self.way(onward, everywhere)
            return moment | {key: way[key] for key in ("effects", "weeks", "later", "chance", "goto") if key in way}
        if self.now("puzzle", 0.3):
            return moment | {"puzzle": self.puzzle(onward, everywhere), "decides": self.one(("lead", *ROLES))}
        count = self.dice.randint(1, self.most_choices)
        choices = {f"keuze-{number}": self.choice(number, onward, everywhere) for number in range(1, count + 1)}
        return moment | {"choices": choices, "default": "keuze-1", "decides": self.one(("lead", *ROLES))}

    def puzzle(self, onward, everywhere):
        """A lock whose outcomes do what choices do; the one that opens it comes last, so that a default shows."""
        card = {"text": "De uren", "why": "Daar gaat het over."}
        outcomes = {}
        for outcome in ("op", *self.one(((), ("te-veel",), ("te-weinig", "gemengd"))), "exact"):
            weeks = self.one((0, 0, 1, 2))
            way = self.deed() | ({"weeks": weeks} if weeks else {})
            goto = self.goto(everywhere if weeks else onward)
            outcomes[outcome] = way | {"approach": self.one(APPROACHES), "goto": goto}
        return {
            "type": "select",
            "ask": "Wat deel je?",
            "items": {"uren": card, "dossier": card | {"text": "Het dossier"}},
            "solution": ["uren"],
            "attempts": self.one((1, 2)),
            "outcomes": outcomes,
        }

    def choice(self, number, onward, everywhere):
        choice = {"label": "Ga langs", "because": "Eerst kennen.", "approach": self.one(APPROACHES)}
        if self.now("once", 0.3):
            choice |= {"once": "ja"} | self.deed() | {"goto": self.goto(everywhere)}
        else:
            choice |= self.way(onward, everywhere)
        # The first choice is the default, so it stays as open as can be.
        if number > 1:
            choice |= self.maybe()
            if self.now("costs", 0.4):
                choice["costs"] = {"strippen": self.one((1, 2))}
        return choice

    def story(self):
        names = MOMENTS[: self.most_moments]
        found = {}
        for place, name in enumerate(names):
            # The next moment counts more often, so that a play goes on for a while.
            onward = (*names[place + 1 : place + 2] * 3, *names[place + 1 :], "end")
            found[name] = self.moment(onward, (*names, *onward))
        story = {"moments": found}
        if self.now("interrupt", 1):
            story["interrupts"] = {"nacht": {"when": self.condition(), "to": "nacht"}}
            back = ("resume", "resume", "end")
            found["nacht"] = self.moment(back, back)
        closed = range(1, self.dice.randint(1, 3)) if self.now("endings", 1) else ()
        ending = {"title": "De deur", "text": "De deur valt dicht."}
        story["endings"] = {f"einde-{number}": {"when": self.condition()} | ending for number in closed}
        story["endings"]["rest"] = ending
        return story | self.short(found)

    def short(self, moments):
        """A short play that leaves out the first moment at which someone decides, where enough of them remain."""
        decided = [name for name, one in moments.items() if "choices" in one or "puzzle" in one]
        fits = "short" in self.features and len(decided) >= 3
        return {"short": {"minutes": 5, "moments": decided[-max(3, len(decided) - 1) :]}} if fits else {}

    def model(self):
        damper = {"title": "Langzaam"}
        dampers = [
            damper
            | {"id": f"rem-{number}", "on": self.one(DAMPED), "direction": self.one(("up", "down"))}
            | {"factor": self.one(("1/2", "1/3", "2/3", "0/1"))}
            | ({"approaches": [self.one(APPROACHES)]} if self.dice.random() < 0.3 else {})
            | self.maybe()
            for number in range(self.dice.randint(1, 3) if self.now("dampers", 1) else 0)
        ]
        course = [
            {"id": f"week-{number}", "title": "Elke week"} | self.weekly()
            for number in range(self.dice.randint(1, 3) if self.now("course", 1) else 0)
        ]
        return {
            "domains": {domain: {"title": domain, "pillar": "basis"} for domain in self.domains},
            "pillars": {"basis": {"title": "Basis"}},
            "expects": ["plan"],
            "derived": {"onrust": "spanning > 70", "spanning": "min(100, max(stress.*) + load * 5)"},
            "dampers": dampers,
            "course": course,
            "score": "(6 * mean(stability.*) + 4 * min(stability.*)) // 10",
            "bands": {"crisis": 0, "stabiel": 60},
            "sight": {"stress": "trust.{seat} >= 25"},
        }

    def weekly(self):
        if self.dice.random() < 0.5:
            return self.one(EACH)
        return self.maybe(0.8) | {"effects": self.effects(least=1)}

    def casus(self):
        level = lambda: self.one((10, 30, 50, 70, 95))  # noqa: E731
        starts = {"load": 2, "ave": 2, "brief": "ja", "team.samenwerken": 45, "knows.casusregisseur.geheim": "ja"}
        start = {path: value for path, value in starts.items() if self.now("start", 0.5)}
        return {
            "format": 1,
            "id": "proef",
            "title": "De proef",
            "summary": "Een gezin en een tafel.",
            "minutes": 10,
            "horizon": self.one((3, 4, 5)),
            "model": "model",
            "sharing": "delen",
            "start": start,
            "household": {
                "name": "Huishouden Proef",
                "members": {member: {"name": member.title(), "stress": level()} for member in MEMBERS},
                "stability": {domain: level() for domain in self.domains},
            },
            "seats": {
                "mentor": {"trust": level(), "knows": list(FACTS)},
                "casusregisseur": {"trust": 45},
                "noor": {"plays": "noor", "knows": list(FACTS)},
            },
            "lead": self.one(ROLES),
            "facts": {
                "geheim": {"kind": "verhaal", "about": "noor", "text": "Noor slaapt niet."},
                "verzuim": {"kind": "verzuim", "about": "sam", "text": "Sam was er niet."},
            },
            "flags": list(FLAGS),
            "counters": {"strippen": {"min": self.one((0, 1)), "max": 4, "start": self.one((1, 2, 3))}},
            "levers": {"macht": {"options": ["nee", "ja"], "start": self.one(("nee", "ja"))}},
        } | self.story()


def as_yaml(data, indent=0):
    """The data as the YAML an author would write: scalars as they are, holes in quotes, nothing empty."""
    pad = "  " * indent
    if isinstance(data, dict):
        return "\n".join(
            f"{pad}{_scalar(key)}:{_below(one, indent)}" for key, one in data.items() if one not in ({}, [])
        )
    items = (as_yaml(one, indent + 1).lstrip() if isinstance(one, dict) else _scalar(one) for one in data)
    return "\n".join(f"{pad}- {item}" for item in items)


def _below(value, indent):
    return f"\n{as_yaml(value, indent + 1)}" if isinstance(value, dict | list) else f" {_scalar(value)}"


def _scalar(value):
    return f'"{value}"' if "{" in str(value) else str(value)
