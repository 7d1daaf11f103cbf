"""`explore` and `simulate`: all plays of a casus at the prompt, exact where that can be and honest where it cannot."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from fractions import Fraction
from pathlib import Path

import pytest

from game.cli.stopping import Stopping
from game.content.codes_findings import FINDINGS
from tests.cli.conftest import Ask


def test_everything_about_a_small_casus_as_json(ask: Ask, casus: Path) -> None:
    answer = ask("explore", casus, "--json")
    assert answer.code == 0
    told = json.loads(answer.out)
    assert told["complete"]
    assert told["positions"] == 115
    assert sum(Fraction(one["exact"]) for one in told["endings"].values()) == 1
    for one in told["endings"].values():
        assert float(Fraction(one["exact"])) == pytest.approx(one["probability"])
        assert one["score"]["min"] <= one["score"]["mean"] <= one["score"]["max"]
    assert set(told["values"]) == {"score", "trust", "care", "weeks"}
    for one in told["values"].values():
        low, high = sorted((one["best"], one["worst"]))
        assert low <= one["random"] <= high
    for one in told["choices"].values():
        assert {"open", "best_share", "mean_regret", "max_regret", "visit"} <= set(one)


def test_the_page_names_every_ending_and_choice(ask: Ask, casus: Path) -> None:
    answer = ask("explore", casus, "--lang", "en")
    assert answer.code == 0
    for told in ("115 positions", "1/3", "samen-vertellen", "not about people"):
        assert told in answer.out.replace("\u00a0", " ").replace("\n", " ")


def test_what_check_finds_stands_below_the_numbers(ask: Ask, casus: Path) -> None:
    found = [one for one in json.loads(ask("check", casus, "--json").out)["problems"] if one["code"] in FINDINGS]
    assert {one["code"] for one in found} == {"K408", "K409", "K417"}
    assert json.loads(ask("explore", casus, "--json").out)["findings"] == found
    told = ask("explore", casus).out
    for one in found:
        assert f"{one['path']}:{one['line']}:{one['column']}: {one['severity']} {one['code']} " in told
    dominated = next(one for one in found if one["code"] == "K408")
    assert dominated["way"] == []
    assert dominated["play"] == "--seed 1"


def test_findings_are_searched_once_and_their_lines_are_those_of_the_file_now(ask: Ask, casus: Path) -> None:
    before = json.loads(ask("explore", casus, "--json").out)["findings"]
    file = casus / "casus.yaml"
    file.write_text("# een regel erbij\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = json.loads(ask("explore", casus, "--json").out)["findings"]
    assert [one["line"] for one in after] == [one["line"] + 1 for one in before]
    assert [one["sentence"] for one in after] == [one["sentence"] for one in before]


def test_a_finding_that_was_silenced_is_shown_with_its_reason_and_not_as_found(ask: Ask, casus: Path) -> None:
    file = casus / "casus.yaml"
    text = file.read_text(encoding="utf-8")
    silent = text.replace("loslaten:\n", "loslaten:   # kantelpunt: negeer K409 want dat is de bedoeling\n", 1)
    file.write_text(silent, encoding="utf-8")
    told = json.loads(ask("explore", casus, "--json").out)
    assert "loslaten" not in {one["pointer"][-1] for one in told["findings"]}
    assert [(one["code"], one["pointer"][-1], one["reason"]) for one in told["silenced"]] == [
        ("K409", "loslaten", "dat is de bedoeling")
    ]
    for verb in ("explore", "check"):
        assert "K409 keuze-altijd-de-beste, want dat is de bedoeling" in ask(verb, casus).out
    silenced = json.loads(ask("check", casus, "--json").out)["silenced"]
    assert [one["reason"] for one in silenced] == ["dat is de bedoeling"]


def test_nothing_is_called_odd_where_not_all_plays_were_searched(ask: Ask, casus: Path) -> None:
    assert "findings" not in json.loads(ask("explore", casus, "--limit", "20", "--json").out)
    assert "vreemd" not in ask("explore", casus, "--limit", "20").out


def test_counting_alone_gives_the_same_number(ask: Ask, casus: Path) -> None:
    assert json.loads(ask("explore", casus, "--count", "--json").out)["positions"] == 115
    assert "115" in ask("explore", casus, "--count").out
    assert not json.loads(ask("explore", casus, "--count", "--limit", "50", "--json").out)["complete"]


def test_the_second_time_nobody_searches(ask: Ask, casus: Path) -> None:
    first = ask("explore", casus, "--json")
    began = time.process_time()
    assert ask("explore", casus, "--json").out == first.out
    assert time.process_time() - began < 5


def test_a_casus_too_large_is_sampled_and_says_so(ask: Ask) -> None:
    answer = ask("explore", "de-lege-stoel", "--limit", "5000")
    assert answer.code == 0
    assert "steekproef" in answer.out
    assert "±" in answer.out
    told = json.loads(ask("explore", "de-lege-stoel", "--memory", "2", "--json").out)
    assert not told["complete"]
    assert told["estimate"] >= told["positions"] > 5_000
    assert told["sample"]["values"]["score"]["margin"] > 0


def test_a_lever_that_does_not_exist_is_refused_with_what_does(ask: Ask) -> None:
    for asked in ("doorzettingsmacht=soms", "macht=ja"):
        refused = ask("explore", "de-lege-stoel", "--lever", asked)
        assert refused.code == 2
        assert "niemand, gemeente" in refused.err or "doorzettingsmacht" in refused.err


def test_random_plays_add_up_and_come_again_from_the_same_seed(ask: Ask, casus: Path) -> None:
    answer = ask("simulate", casus, "-n", "3000", "--seed", "7", "--json")
    told = json.loads(answer.out)
    assert told["plays"] == sum(told["endings"].values()) == sum(count for _, count in told["scores"]) == 3000
    assert ask("simulate", casus, "-n", "3000", "--seed", "7", "--json").out == answer.out
    assert "█" in ask("simulate", casus, "-n", "3000").out


@pytest.mark.parametrize("asked", [("--limit", "0"), ("--memory", "veel"), ("--limit", "-3")])
def test_a_bound_that_is_none_is_refused(ask: Ask, casus: Path, asked: tuple[str, str]) -> None:
    answer = ask("explore", casus, *asked)
    assert answer.code == 2
    assert "Traceback" not in answer.err


def test_a_search_that_is_stopped_keeps_what_is_known(ask: Ask) -> None:
    before = signal.getsignal(signal.SIGINT)

    def press() -> None:
        while signal.getsignal(signal.SIGINT) is before:
            time.sleep(0.01)
        time.sleep(0.3)
        os.kill(os.getpid(), signal.SIGINT)

    someone = threading.Thread(target=press)
    someone.start()
    answer = ask("explore", "de-lege-stoel", "--json")
    someone.join()
    assert answer.code == 130
    told = json.loads(answer.out)
    assert not told["complete"]
    assert told["positions"] > 0


def test_the_second_wish_to_stop_breaks_off() -> None:
    with Stopping() as stopping:
        signal.raise_signal(signal.SIGINT)
        assert stopping.wished
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
