"""`test`: an author's rehearsals go as they were written, or are told where they go otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import rehearsal
from game.cli.saves import read_save
from game.session.journal import JournalText
from tests.cli.conftest import Ask
from tests.cli.test_check import change


def rehearse(casus: Path, text: str) -> None:
    (casus / "plays.yaml").write_text("rehearsals:\n" + text, encoding="utf-8")


def test_the_rehearsals_of_a_new_casus_go_well_and_reach_every_ending(casus: Path, ask: Ask):
    answer = ask("test", casus)
    assert answer.code == 0
    assert "3 van de 3" in answer.out
    assert "geen repetitie haalt" not in answer.out


@pytest.mark.parametrize(
    ("choices", "ending", "said"),
    [
        (
            "kraan/meelopen, keukentafel/noodfonds",
            "warm",
            "bij stap 2 moet 'keukentafel/noodfonds' komen, maar dit is 'bureau'",
        ),
        ("kraan/bellen, bureau/zwijgen, keukentafel/noodfonds", "warm", "stap 3, 'keukentafel/noodfonds', kan niet"),
        (
            "kraan/meelopen, bureau/zwijgen",
            "koud",
            "na 2 stappen staat het bij 'keukentafel'. Open: niet-vragen, noodfonds",
        ),
        (
            "kraan/aankijken, bureau/zwijgen, keukentafel/niet-vragen, belofte/overleg, voorjaar/loslaten",
            "warm",
            "het moet eindigen met 'warm', maar het eindigt met 'koud'",
        ),
        (
            "kraan/aankijken, bureau/zwijgen, keukentafel/niet-vragen, belofte/overleg, voorjaar/loslaten, "
            "kraan/bellen",
            "koud",
            "bij stap 6 moet 'kraan/bellen' komen, maar het spel is al geëindigd met 'koud'",
        ),
    ],
)
def test_a_wrong_turn_is_told_with_where_and_what_was_open(casus: Path, ask: Ask, choices: str, ending: str, said: str):
    rehearse(casus, f"  proef: {{title: Proef, choices: [{choices}], ending: {ending}}}\n")
    answer = ask("test", casus)
    assert answer.code == 1
    assert said in answer.out
    assert "plays.yaml:2: proef" in answer.out


def test_where_another_decides_a_rehearsal_may_say_what_comes_and_must_be_right(casus: Path, ask: Ask):
    lines = "  goed: {{title: Proef, solo: mentor, choices: [kraan/meelopen, bureau/{0}, keukentafel/niet-vragen]}}\n"
    rehearse(casus, lines.format("zwijgen"))
    assert "goed: goed (3 keuzes, tot 'belofte')" in ask("test", casus).out
    rehearse(casus, lines.format("samen-vertellen"))
    assert "en die doet 'bureau/zwijgen' en niet 'bureau/samen-vertellen'" in ask("test", casus).out


def test_an_ending_that_no_rehearsal_reaches_is_told(casus: Path, ask: Ask):
    text = (casus / "plays.yaml").read_text(encoding="utf-8")
    (casus / "plays.yaml").write_text(text.replace("    ending: warm\n", ""), encoding="utf-8")
    assert ask("test", casus).code == 0
    short = text[: text.index("  aankijken:")]
    (casus / "plays.yaml").write_text(short, encoding="utf-8")
    answer = ask("test", casus)
    assert answer.code == 1
    assert "geen repetitie haalt koud" in answer.out


def test_mistakes_in_the_rehearsals_are_told_like_any_other_and_by_check_too(casus: Path, ask: Ask):
    rehearse(casus, "  proef: {title: Proef, choices: [kraan/weglopen], ending: warm}\n")
    for verb in ("test", "check"):
        answer = ask(verb, casus)
        assert answer.code == 1
        assert "plays.yaml:2:" in answer.out
        assert "K111" in answer.out


def test_without_rehearsals_their_place_is_named(casus: Path, ask: Ask):
    (casus / "plays.yaml").unlink()
    answer = ask("test", casus)
    assert answer.code == 1
    assert "plays.yaml" in answer.out


def test_a_journal_that_tells_another_play_is_found_out(casus: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch):
    """The second playing is a real one: it reads the journal of the first from disk."""

    def forgetful(path: Path) -> JournalText:
        text = read_save(path)
        return JournalText(text.header, text.entries[:-2], text.seal)

    monkeypatch.setattr(rehearsal, "read_save", forgetful)
    answer = ask("test", casus)
    assert answer.code == 1
    assert answer.out.count("ergens anders dan toen het bewaard werd") == 3


def test_a_casus_with_mistakes_cannot_be_rehearsed(casus: Path, ask: Ask):
    change(casus, "goto: bureau", "goto: buro")
    answer = ask("test", casus)
    assert answer.code == 1
    assert "kantelpunt check" in answer.err
