# SPDX-License-Identifier: Apache-2.0
"""What must not end half-way, such as the import of a package in native code."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from kakehashi_worker.interrupts import Interrupts

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def interrupts() -> Iterator[Interrupts]:
    before = signal.getsignal(signal.SIGINT)
    made = Interrupts(None)
    made.running.append(7)
    made.armed = True
    yield made
    signal.signal(signal.SIGINT, before)


def test_what_is_cancelled_meanwhile_is_raised_after_it(interrupts: Interrupts) -> None:
    steps = []

    def action() -> None:
        assert not interrupts.armed
        interrupts.named.add(7)
        steps.append("done")

    with pytest.raises(KeyboardInterrupt, match="request 7"):
        interrupts.whole(action)
    assert steps == ["done"]
    assert interrupts.armed


def test_its_result_and_its_errors_come_through(interrupts: Interrupts) -> None:
    assert interrupts.whole(lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        interrupts.whole(lambda: 1 // 0)
    assert interrupts.armed
