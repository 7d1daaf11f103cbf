"""`export`: a casus as a text for a prover, on the screen or in a file, with the levers as they were set."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.agreement.prism_reader import Prism
from tests.cli.conftest import Ask
from tests.cli.test_check import change


def test_the_name_of_the_file_tells_the_format(casus: Path, ask: Ask, tmp_path: Path):
    answer = ask("export", casus, "-o", tmp_path / "kruik.pml")
    assert (answer.code, answer.out) == (0, f"Geschreven: {tmp_path / 'kruik.pml'}\n")
    assert "active proctype play()" in (tmp_path / "kruik.pml").read_text(encoding="utf-8")
    assert ask("export", casus, "--output", tmp_path / "kruik.PRISM").code == 0
    assert Prism((tmp_path / "kruik.PRISM").read_text(encoding="utf-8")).labels.keys() >= {"over", "ending_warm"}


def test_without_a_file_it_is_printed_and_nothing_else_is(casus: Path, ask: Ask):
    answer = ask("export", casus, "--format", "promela")
    assert answer.code == 0
    assert answer.out.startswith("/* kruik (sha256 ")
    assert answer.out.endswith("}\n")
    assert "dtmc" in ask("export", casus, "--format", "prism").out


def test_what_is_asked_goes_before_the_name_of_the_file(casus: Path, ask: Ask, tmp_path: Path):
    assert ask("export", casus, "--format", "prism", "-o", tmp_path / "kruik.pml").code == 0
    assert "dtmc" in (tmp_path / "kruik.pml").read_text(encoding="utf-8")


def test_the_same_casus_is_the_same_text_every_time(casus: Path, ask: Ask, run: Ask):
    for form in ("promela", "prism"):
        in_another_process = run("export", casus, "--format", form, PYTHONHASHSEED="7")
        assert ask("export", casus, "--format", form).out == in_another_process.out


def test_a_lever_stands_in_the_text_as_it_was_set(casus: Path, ask: Ask):
    change(casus, "flags:", "levers: {macht: {options: [nee, ja], start: nee}}\nflags:")
    assert "#define word_macht (0) /* macht */" in ask("export", casus, "--format", "promela").out
    forced = ask("export", casus, "--format", "promela", "--lever", "macht=ja").out
    assert "#define word_macht (1) /* macht */" in forced
    assert forced.startswith("/* kruik, macht = ja (sha256 ")
    assert "const int word_macht = 1;" in ask("export", casus, "--format", "prism", "--lever", "macht=ja").out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "In welk formaat? Zeg het met --format (promela, prism)"),
        (["-o", "kruik.txt"], "In welk formaat?"),
        (["--format", "csv"], "hoort promela of prism"),
        (["--format", "prism", "--lever", "macht=ja"], "De hefboom 'macht' is er niet"),
        (["--format", "prism", "--lever", "macht"], "de naam van een hefboom met een woord"),
    ],
)
def test_a_call_that_is_wrong_is_told_in_one_sentence(casus: Path, ask: Ask, options: list[str], said: str):
    answer = ask("export", casus, *options)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_without_a_casus_it_asks_which(ask: Ask):
    answer = ask("export")
    assert answer.code == 2
    assert "kantelpunt export CASUS" in answer.err


def test_a_file_that_cannot_be_written_is_told(casus: Path, ask: Ask, tmp_path: Path):
    assert ask("export", casus, "--format", "promela", "-o", tmp_path).code == 2
    assert "is een map" in ask("export", casus, "--format", "promela", "-o", tmp_path).err


def test_a_casus_with_a_mistake_is_not_exported(casus: Path, ask: Ask, tmp_path: Path):
    change(casus, "goto: bureau", "goto: kantoor")
    answer = ask("export", casus, "-o", tmp_path / "kruik.pml")
    assert answer.code == 1
    assert "kantelpunt check" in answer.err
    assert not (tmp_path / "kruik.pml").exists()


def test_numbers_too_large_for_a_prover_are_refused(casus: Path, ask: Ask):
    change(
        casus,
        "endings:  ",
        "endings:\n  rijk: {when: loopvermogen * 999999 * 999 > 5, title: Rijk, text: Een kist.}\n  # ",
    )
    for form in ("promela", "prism"):
        answer = ask("export", casus, "--format", form)
        assert (answer.code, answer.out) == (2, "")
        assert "kan een getal groter worden" in answer.err
