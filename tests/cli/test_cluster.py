"""A sweep at a real cluster on this machine; when that dies or is not there, the work goes on here."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from distributed import Client

from game.cli.cluster import ClusterSilent, at
from tests.cli.conftest import ROOT, Ask
from tests.cli.small_casussen import small_casus

DRAWS = 50


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return small_casus(tmp_path, "twee-hendels")


class Cluster(NamedTuple):
    """A scheduler with one worker, each a process of its own."""

    address: str
    scheduler: subprocess.Popen[bytes]
    worker: subprocess.Popen[bytes]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    address = f"tcp://127.0.0.1:{free_port()}"
    scheduler = started(tmp_path, "scheduler", "--host", address, "--no-dashboard")
    worker = started(tmp_path, "worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny")
    try:
        yield Cluster(address, scheduler, worker)
    finally:
        for process in (worker, scheduler):
            process.kill()
            process.wait(10)


def started(folder: Path, part: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with (folder / f"{part}.log").open("wb") as log:
        return subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def asked(casus: Path, address: str) -> subprocess.Popen[str]:
    """A sweep at this address, in a process of its own."""
    arguments = ["sweep", str(casus), "--draws", str(DRAWS), "--workers", "1", "--json", "--cluster", address]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "game", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def wait_for_work(address: str) -> None:
    """Until the worker has done a part of it and not yet all."""
    most = 0
    with Client(address, timeout=30, set_as_default=False) as client:
        for _ in range(600):
            # What was done and fetched is forgotten.
            left = client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks))
            most = max(most, left)
            if most > 10 and left < most - 5:
                return
            time.sleep(0.05)
    raise AssertionError("the cluster never began")


def test_the_scheduler_dies_halfway_and_the_sweep_goes_on_here(
    cluster: Cluster, small: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    sweep = asked(small, cluster.address)
    wait_for_work(cluster.address)
    cluster.scheduler.kill()
    out, err = sweep.communicate(timeout=120)
    assert sweep.returncode == 0, err
    assert "doet niet meer mee" in err
    assert "Traceback" not in err
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "empty"))
    alone = json.loads(ask("sweep", small, "--draws", DRAWS, "--workers", "1", "--json").out)
    assert json.loads(out) == alone
    assert alone["complete"]


def test_an_address_where_nobody_answers_is_said(small: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("game.cli.cluster.PATIENCE", 1)
    answer = ask("sweep", small, "--draws", "0", "--workers", "1", "--cluster", f"tcp://127.0.0.1:{free_port()}")
    assert answer.code == 0
    assert "er komt geen antwoord. Nog 16 varianten; die rekenen we hier uit." in answer.err


def test_a_cluster_without_a_worker_is_no_cluster(cluster: Cluster, monkeypatch: pytest.MonkeyPatch):
    cluster.worker.kill()
    cluster.worker.wait(10)
    monkeypatch.setattr("game.cli.cluster.PATIENCE", 3)
    with pytest.raises(ClusterSilent, match="cluster-empty"), at(cluster.address):
        pass


def test_workers_that_leave_are_missed_after_a_while(cluster: Cluster, monkeypatch: pytest.MonkeyPatch):
    with at(cluster.address) as workers:
        assert workers.executor.submit(abs, -4).result(20) == 4
        assert workers.there()
        monkeypatch.setattr("game.cli.cluster.PATIENCE", 1)
        cluster.worker.kill()
        for _ in range(100):
            if not workers.there():
                return
            time.sleep(0.1)
    raise AssertionError("nobody noticed")


def test_without_the_package_the_remedy_is_told(small: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    answer = ask("sweep", small, "--cluster", "tcp://127.0.0.1:1")
    assert answer.code == 2
    assert "pip install 'kantelpunt[cluster]'" in answer.err
