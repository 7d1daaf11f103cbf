"""`sweep`: levers side by side, what holds when the model is shaken, and what is kept when it is broken off."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.analysis.shaken.draws import Sweep, draws
from game.analysis.values.solve import study
from game.cli.opening import open_casus
from game.cli.shelf import find
from game.cli.workers import here
from tests.cli.conftest import ROOT, Ask
from tests.cli.small_casussen import small_casus


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A casus with two levers and six coefficients, of which all plays are known in a moment."""
    return small_casus(tmp_path, "twee-hendels")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which every row of a table is one line."""
    monkeypatch.setenv("COLUMNS", "160")


def swept(small: Path, ask: Ask, *more: object) -> dict:
    answer = ask("sweep", small, "--workers", "1", "--draws", "3", "--json", *more)
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def test_the_first_variant_is_what_explore_says(small: Path, ask: Ask):
    told = swept(small, ask)
    casus = open_casus(find(str(small)))
    known = study(casus, {})
    base = told["variants"][0]
    assert base["values"]["score"] == [known.values["score"].random, 0.0]
    assert base["draw"] == {"number": 0, "kind": "base", "levers": dict(known.levers), "factors": {}}
    assert told["complete"]
    assert [one["draw"]["number"] for one in told["variants"]] == list(range(told["draws"]))
    assert told["draws"] == len(draws(casus, Sweep({}, together=3)))


def test_levers_stand_beside_each_other(small: Path, ask: Ask):
    out = ask("sweep", small, "--workers", "1", "--draws", "0").out
    assert "Hefbomen naast elkaar" in out
    assert " doorzettingsmacht         ja     nee     nee     ja" in out
    assert " Terug                   56 %    33 %    33 %   56 %" in out


def test_a_lever_can_be_set_first(small: Path, ask: Ask):
    told = swept(small, ask, "--lever", "doorzettingsmacht=nee")
    assert {one["draw"]["levers"]["doorzettingsmacht"] for one in told["variants"] if one["draw"]["kind"] == "one"} == {
        "nee"
    }
    assert "niet op 'misschien'" in ask("sweep", small, "--lever", "doorzettingsmacht=misschien").err


def test_it_is_told_in_words_what_holds_and_what_matters(small: Path, ask: Ask):
    out = " ".join(ask("sweep", small, "--workers", "1", "--draws", "3").out.split())
    assert "Met één getal anders blijft in 12 van 12 varianten op elk moment dezelfde keuze vooraan." in out
    assert "Met alles tegelijk anders in 3 van 3." in out
    assert "gewicht: 6 maal het gemiddelde" in out
    assert "−0,56" in out
    assert "Over echte mensen zegt het niets." in out
    english = " ".join(ask("sweep", small, "--workers", "1", "--draws", "3", "--lang", "en").out.split())
    assert "the same choice stays ahead at every moment in 12 of 12 variants." in english
    assert "−0.56" in english


def test_claims_are_judged_in_every_variant(small: Path, ask: Ask):
    """Care stays at 80 as long as sharing too much costs 20; shaken to 26 it does not."""
    told = swept(small, ask)
    broken = [one["draw"]["factors"] for one in told["variants"] if not one["claims"]["zorg-blijft"]]
    assert {"sharing/te-ruim/effects/1/1": 1.3} in broken
    assert told["holds"]["one"]["claims"]["zorg-blijft"] == {"held": 11, "broken": 1, "unsure": 0}
    assert told["holds"]["one"]["claims"]["thuis-kan"] == {"held": 12, "broken": 0, "unsure": 0}
    matters = {one["id"]: one["broken"] for one in told["coefficients"]}
    assert matters["sharing/te-ruim/effects/1/1"] == ["zorg-blijft"]
    out = ask("sweep", small, "--workers", "1", "--draws", "3").out
    assert " zorg-blijft             ja          11 van 12" in out
    assert "Daar verandert er 1." in out


def test_the_same_seed_shakes_the_same_way(small: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    first = swept(small, ask, "--seed", "5")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert swept(small, ask, "--seed", "5") == first
    assert swept(small, ask, "--seed", "6")["variants"][-1] != first["variants"][-1]


def test_more_shaking_goes_further(small: Path, ask: Ask):
    factors = {
        factor
        for one in swept(small, ask, "--shake", "50")["variants"]
        if one["draw"]["kind"] == "one"
        for factor in one["draw"]["factors"].values()
    }
    assert factors == {0.5, 1.5}


def test_what_is_too_large_is_told_as_an_estimate(small: Path, ask: Ask):
    told = swept(small, ask, "--limit", "5", "--draws", "0")
    assert all(one["plays"] and one["values"]["score"][1] > 0 for one in told["variants"])
    out = " ".join(ask("sweep", small, "--workers", "1", "--draws", "0", "--limit", "5").out.split())
    assert "16 varianten hadden meer dan 5 posities. Die zijn geschat uit lukrake spelen" in out
    assert "±" in out


def test_memory_is_shared_by_the_workers(small: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch):
    """Were a position 100 kB, then four megabytes would hold the 25 of this casus once, and not four times."""
    monkeypatch.setattr("game.cli.studying.POSITION_BYTES", 100_000)
    for workers, searched in ((1, True), (4, False)):
        out = ask("sweep", small, "--workers", workers, "--draws", "0", "--memory", "4", "--json").out
        assert all((one["plays"] == 0) == searched for one in json.loads(out)["variants"])


def test_every_variant_is_a_line_for_excel(small: Path, ask: Ask, tmp_path: Path):
    told = swept(small, ask, "--csv", tmp_path / "w.csv")
    written = (tmp_path / "w.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfvariant;soort;")
    rows = list(csv.DictReader(written.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == told["draws"]
    score = told["variants"][0]["values"]["score"][0]
    assert float(rows[0]["score"].replace(",", ".")) == pytest.approx(score, abs=1e-6)
    assert {row["maal"] for row in rows if row["soort"] == "één getal anders"} == {"0,7", "1,3"}
    assert any(row["getal"].startswith("'+5 op") for row in rows), "no cell is a formula"
    ask("sweep", small, "--draws", "3", "--csv", tmp_path / "w.csv", "--comma", "--quiet")
    comma = (tmp_path / "w.csv").read_text(encoding="utf-8-sig").splitlines()
    assert {row["maal"] for row in csv.DictReader(comma)} == {"", "0.7", "1.3"}


def test_the_chart_shows_what_matters_most_and_can_be_read_by_a_screen_reader(small: Path, ask: Ask, tmp_path: Path):
    told = swept(small, ask, "--chart", tmp_path / "w.svg")
    drawn = ElementTree.fromstring((tmp_path / "w.svg").read_text(encoding="utf-8"))
    texts = ["".join(one.itertext()) for one in drawn.iter()]
    assert drawn[0].text == "Twee hendels: welk getal het meeste uitmaakt"
    assert "niet over echte mensen" in (drawn[1].text or "")
    assert "−0,56" in texts
    assert told["coefficients"][0]["what"] == "gewicht: 6 maal het gemiddelde van alle leefgebieden"
    assert "gewicht: 6 maal het gemiddelde van alle" in texts


@pytest.mark.parametrize("option", ["--csv", "--chart"])
def test_a_file_that_cannot_be_written_is_refused_before_the_work(small: Path, ask: Ask, option: str):
    answer = ask("sweep", small, option, small / "niet" / "hier")
    assert answer.code == 2
    assert answer.out == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--shake", "0"], "percentage van 1 tot en met 90"),
        (["--shake", "91"], "percentage van 1 tot en met 90"),
        (["--draws", "-1"], "van 0 tot en met 10000"),
        (["--workers", "0"], "van 1 tot en met 256"),
        (["--limit", "0"], "vanaf 1"),
    ],
)
def test_numbers_out_of_bounds_are_refused_with_what_was_expected(
    small: Path, ask: Ask, arguments: list[str], told: str
):
    answer = ask("sweep", small, *arguments)
    assert (answer.code, told in answer.err) == (2, True)


def test_a_casus_must_be_named(ask: Ask):
    assert ask("sweep").code == 2


def test_what_was_worked_out_before_is_not_worked_out_again(small: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch):
    first = swept(small, ask)

    def nobody(_count: int) -> None:
        raise AssertionError("all is known")

    monkeypatch.setattr("game.cli.sweeping_working.here", nobody)
    assert swept(small, ask) == first


def children(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except FileNotFoundError:
        return []


def ends(pid: int) -> bool:
    """Whether a process ends within ten seconds; one that nobody has buried yet has ended."""
    for _ in range(200):
        try:
            if Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].startswith("Z"):
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.05)
    return False


def begun(*arguments: object) -> subprocess.Popen[str]:
    """A sweep in a process of its own, as soon as others work for it."""
    command = [sys.executable, "-m", "game", "sweep", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    sweep = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    # One child keeps the books of the others.
    while len(children(sweep.pid)) < 2 and sweep.poll() is None:
        time.sleep(0.02)
    return sweep


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")
def test_ctrl_c_keeps_what_is_known_and_says_that_it_is_not_all(small: Path, run: Ask):
    assert run("sweep", small, "--workers", "1", "--draws", "0").code == 0
    sweep = begun(small, "--workers", "1", "--draws", "9000")
    working = children(sweep.pid)
    sweep.send_signal(signal.SIGINT)
    out, err = sweep.communicate(timeout=30)
    assert sweep.returncode == 130
    assert "Afgebroken:" in out
    assert "Met één getal anders blijft in 12 van 12 varianten" in " ".join(out.split())
    assert "Traceback" not in err
    assert all(ends(int(pid)) for pid in working), "nobody works on"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")
def test_a_worker_that_is_killed_is_told_with_what_is_known(small: Path, run: Ask):
    assert run("sweep", small, "--workers", "1", "--draws", "0").code == 0
    sweep = begun(small, "--workers", "1", "--draws", "9000")
    os.kill(int(max(children(sweep.pid), key=int)), signal.SIGKILL)
    out, err = sweep.communicate(timeout=30)
    assert sweep.returncode == 130
    assert "Afgebroken:" in out
    assert "viel weg, misschien door te weinig geheugen" in err


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")
def test_workers_end_with_whoever_gave_them_work():
    """Nobody is left behind when that process is killed outright."""
    code = (
        "from game.cli.workers import here\n"
        "import os, time\n"
        "if __name__ == '__main__':\n"
        "    with here(1) as workers:\n"
        "        print(workers.executor.submit(os.getpid).result(), flush=True)\n"
        "        time.sleep(60)\n"
    )
    file = Path(os.environ["HOME"]) / "owner.py"
    file.write_text(code, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    owner = subprocess.Popen(
        [sys.executable, str(file)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )
    assert owner.stdout is not None
    worker = int(owner.stdout.readline())
    owner.kill()
    owner.wait(10)
    owner.stdout.close()
    assert ends(worker)


def test_workers_here_do_the_work():
    with here(1) as workers:
        assert workers.executor.submit(abs, -3).result() == 3
        assert workers.there()
