# SPDX-License-Identifier: Apache-2.0
"""Every attempt of tests/security/bypass.json is refused and leaves nothing behind; every ordinary use goes on
working."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attempts import LiveWorker, Stage, load, run
from interpreters import others

from kakehashi_worker.policy import rules

BYPASS = load("bypass.json")
ORDINARY = load("ordinary.json")


class Bench:
    """One worker of an interpreter for many cases; another one when it has ended."""

    def __init__(self, python: str, folder: Path) -> None:
        self.python = python
        self.folder = folder
        self.stage = Stage(python, folder, BYPASS["files"])
        self.workers: dict[str, LiveWorker] = {}

    def _start(self, policy: dict[str, Any]) -> LiveWorker:
        environment = {
            "KAKEHASHI_CANARY": str(self.stage.canary),
            "MPLBACKEND": "agg",
            "MPLCONFIGDIR": str(self.folder),
        }
        return LiveWorker(self.python, self.folder, environment, policy=policy)

    def run(self, case: dict[str, Any]) -> list[dict[str, Any]]:
        for module in case.get("needs", ()):
            if self.python != sys.executable or importlib.util.find_spec(module) is None:
                pytest.skip(f"{module} is not installed")
        policy = case.get("policy", {})
        worker = self.workers.get(str(policy))
        if worker is None or worker.process.poll() is not None:
            worker = self.workers[str(policy)] = self._start(policy)
        return run(worker, self.stage, case["requests"])

    def close(self) -> None:
        for worker in self.workers.values():
            worker.close()


@pytest.fixture(scope="module", params=[sys.executable, *others()])
def bench(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """The interpreter with the packages, and all others that are found, without any."""
    bench = Bench(request.param, tmp_path_factory.mktemp("with space ü"))
    yield bench
    bench.close()


@pytest.mark.parametrize("attempt", BYPASS["attempts"], ids=lambda case: case["name"])
def test_an_attempt_is_refused_and_leaves_nothing(bench: Bench, attempt: dict[str, Any]) -> None:
    replies = bench.run(attempt)
    effects = bench.stage.effects()
    last = replies[-1]
    assert len(replies) == len(attempt["requests"]), f"refused before its last step: {last}"
    expected = attempt["expect"]
    if expected == {"kind": "ok"}:
        assert last["kind"] == "ok", last
    else:
        assert last["kind"] == "error", last
        error = last["error"]
        assert {name: error.get(name) for name in expected} == expected, error
    if expected.get("code") == "SecurityViolation":
        assert error["cure"]
    assert effects == []


@pytest.mark.parametrize("use", ORDINARY["uses"], ids=lambda case: case["name"])
def test_an_ordinary_use_works(bench: Bench, use: dict[str, Any]) -> None:
    replies = bench.run(use)
    assert replies[-1]["kind"] == "ok", replies[-1]
    if "value" in use:
        assert replies[-1]["value"]["value"] == use["value"]


def test_every_rule_has_attempts_and_every_opt_out_a_use_or_a_reason() -> None:
    refused = {attempt["expect"].get("rule") for attempt in BYPASS["attempts"]}
    assert refused >= {*rules.OPT_OUTS, rules.MODULES}
    assert {use["policy"]["allow"][0] for use in ORDINARY["uses"] if use.get("policy", {}).get("allow")} >= {
        *("code", "files", "monkey_patching", "pickle", "private_names", "processes")
    }


def test_the_list_is_long_and_of_different_kinds() -> None:
    attempts = BYPASS["attempts"]
    assert len({attempt["kind"] for attempt in attempts}) == len(attempts) >= 60
    assert len({attempt["name"] for attempt in attempts}) == len(attempts)
    assert len(ORDINARY["uses"]) >= 30
