"""One small casus for tests, with places where a test writes its own lines; the rest is as plain as can be."""

from __future__ import annotations

from game.content.casus import CasusTexts, Loaded, WrittenFile, load

CASUS = """\
format: 1
id: klein
title: Klein
summary: Een casus van één moment.
minutes: 5
horizon: 6
model: model
sharing: delen
household:
  name: Thuis
  members:
    noor: {name: Noor, stress: 50}
    sam: {name: Sam, stress: 30}
  stability: {inkomen: 50, wonen: 60}
seats:
  mentor: {trust: 35, knows: [geheim]}
  wijkagent: {}
  noor: {plays: noor}
lead: mentor
facts:
  geheim: {kind: verhaal, about: noor, text: Noor slaapt niet.}
"""
MOMENTS = "moments:\n  begin: {title: Begin, goto: end}\n"
ENDINGS = "endings:\n  einde: {title: Einde, text: Klaar.}\n"
MODEL = """\
domains:
  inkomen: {title: Inkomen, pillar: bestaan}
  wonen: {title: Wonen, pillar: bestaan}
pillars:
  bestaan: {title: Bestaan}
score: min(stability.*)
bands: {hoog: 60, laag: 0}
"""
TABLE = """\
checked-on: 2026-11-21
rows:
  - {id: alles, title: Alles, explanation: Hier mag het., verdict: mag, source: S31}
outcomes:
  - {outcome: zorgvuldig}
"""
ROLES = """\
roles:
  mentor: {title: Mentor, organisation: school, chain: onderwijs, mandate: Ziet de leerling elke dag.}
  wijkagent: {title: Wijkagent, organisation: politie, chain: veiligheid, mandate: Kent de straat.}
"""


def choice(lines: str, goto: str = "end") -> str:
    """Moments with one choice, `begin/praten`, that has these lines (indented as they stand)."""
    body = "".join(f"        {line}\n" for line in lines.strip("\n").split("\n"))
    return (
        "moments:\n  begin:\n    title: Begin\n    choices:\n      praten:\n"
        f"        label: Praat\n        because: Wie praat, hoort iets.\n{body}        goto: {goto}\n"
    )


def told(
    casus: str = "",
    moments: str = MOMENTS,
    endings: str = ENDINGS,
    model: str = "",
    table: str = TABLE,
    change: tuple[str, str] = ("", ""),
) -> Loaded:
    """What becomes of the small casus with these lines of its own; `change` is a piece of it and what replaces it."""
    assert change[0] in CASUS
    text = CASUS.replace(*change, 1) + casus + moments + endings
    kaders = {"model": MODEL + model, "delen": table, "rollen": ROLES}
    files = {name: WrittenFile(one, f"kaders/{name}.yaml") for name, one in kaders.items()}
    return load(CasusTexts(WrittenFile(text, "casus.yaml"), files))


def codes(loaded: Loaded) -> list[str]:
    """The codes of all its problems, in order of line."""
    return [problem.code for problem in loaded.problems]
