# SPDX-License-Identifier: Apache-2.0
"""Every test that asks for `python` or `worker` runs once for each interpreter."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from interpreters import interpreters
from worker_client import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile(
    "worker",
    max_examples=50,
    deadline=None,
    database=None,
    # The same cases in each run, so that a change is judged and not luck; KAKEHASHI_SEED=N tries others.
    derandomize="KAKEHASHI_SEED" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("worker")


@pytest.fixture(scope="session", params=list(interpreters().items()), ids=lambda item: item[0])
def python(request: pytest.FixtureRequest) -> str:
    """An interpreter without packages."""
    executable: str = request.param[1]
    return executable


@pytest.fixture(scope="module")
def shared(python: str) -> Iterator[Worker]:
    worker = Worker(python)
    yield worker
    assert worker.close() == 0


@pytest.fixture
def worker(shared: Worker) -> Worker:
    """A worker that the tests of a module share; use `fresh` for one that will not survive."""
    return shared


@pytest.fixture
def fresh(python: str) -> Iterator[Worker]:
    with Worker(python) as worker:
        yield worker


@pytest.fixture(scope="module")
def science() -> Iterator[Worker]:
    """A worker with numpy and pandas: those of the environment the tests run in."""
    with Worker(sys.executable) as worker:
        yield worker
