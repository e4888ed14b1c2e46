# SPDX-License-Identifier: Apache-2.0
"""Cancelling a request: that one, and no other."""

from __future__ import annotations

import signal
import subprocess
import threading
from typing import TYPE_CHECKING, Any

from worker_client import ROOT, until

if TYPE_CHECKING:
    from pathlib import Path

    from worker_client import Worker

LOOP = "def loop():\n  print('running')\n  while True: pass\n"


def running(worker: Worker, count: int = 1) -> None:
    until(lambda: worker.output().count("running") >= count)


def test_a_request_that_runs_is_interrupted(worker: Worker) -> None:
    loop = worker.define(LOOP, "loop")
    seen = worker.output().count("running")
    number = worker.post("call", target=loop.id)
    running(worker, seen + 1)
    worker.cancel(number)
    error = worker.reply(number)["error"]
    assert error["code"] == "Cancelled"
    assert error["frames"][-1]["function"] == "loop"
    assert worker.ask("ping") == "pong"


def test_a_sleep_is_interrupted(worker: Worker) -> None:
    nap = worker.define("import time\ndef nap():\n  print('running')\n  time.sleep(1000)\n", "nap")
    seen = worker.output().count("running")
    number = worker.post("call", target=nap.id)
    running(worker, seen + 1)
    assert worker.cancelled_reply(number)["error"]["code"] == "Cancelled"


def test_a_request_that_has_not_begun_never_does(worker: Worker) -> None:
    loop = worker.define(LOOP, "loop")
    numbers = worker.ask("make", value={"kind": "value", "value": []})
    seen = worker.output().count("running")
    first = worker.post("call", target=loop.id)
    second = worker.post("call_method", target=numbers.id, method="append", args=[1])
    third = worker.post("call_method", target=numbers.id, method="append", args=[2])
    running(worker, seen + 1)
    worker.cancel(second)
    worker.cancel(first)
    assert worker.reply(first)["error"]["code"] == "Cancelled"
    assert worker.reply(second)["error"]["code"] == "Cancelled"
    assert worker.reply(third)["kind"] == "ok"
    assert worker.to_value(numbers) == [2]


def test_a_late_cancel_hits_nobody(worker: Worker) -> None:
    number = worker.post("ping")
    worker.reply(number)
    for _ in range(20):
        worker.cancel(number)
        assert (
            worker.ask("call_function", module="builtins", function="sum", args=[{"kind": "value", "value": [1, 2]}])
            == 3
        )


def test_a_storm_of_cancels_hits_only_those_named(worker: Worker) -> None:
    work = worker.define("def work():\n  x = 0\n  for i in range(3000): x += i\n  return x\n", "work")
    for turn in range(100):
        number = worker.post("call", target=work.id)
        if turn % 2:
            worker.cancel(number)
        reply = worker.reply(number)
        assert reply["kind"] == "ok" or (turn % 2 and reply["error"]["code"] == "Cancelled")
        assert worker.ask("call", target=work.id) == 4498500


def test_an_outer_request_is_cancelled_while_java_works_for_it(worker: Worker) -> None:
    call = worker.define("done = []\ndef call(f):\n  try: f()\n  finally: done.append(1)\n", "call")
    stuck: list[dict[str, Any]] = []
    number = worker.post("call", target=call.id, args=[{"kind": "callback", "id": 5, "name": "slow"}])
    frame = worker.receive()
    assert frame["kind"] == "callback"
    stuck.append(frame)
    worker.cancel(number)
    assert worker.reply(number)["error"]["code"] == "Cancelled"
    worker.send({"answer": frame["call"], "value": None})
    assert worker.ask("ping") == "pong"


def test_an_outer_request_is_cancelled_while_an_inner_one_runs(worker: Worker) -> None:
    loop = worker.define(LOOP, "loop")
    call = worker.evaluate("lambda f: f()")
    seen = worker.output().count("running")
    outer = worker.post("call", target=call.id, args=[{"kind": "callback", "id": 5, "name": "slow"}])
    worker.receive()
    inner = worker.post("call", target=loop.id)
    running(worker, seen + 1)
    worker.cancel(outer)
    assert worker.reply(inner)["error"]["code"] == "Cancelled"
    assert worker.reply(outer)["error"]["code"] == "Cancelled"
    assert worker.ask("ping") == "pong"


def test_an_inner_request_is_cancelled_and_the_outer_goes_on(worker: Worker) -> None:
    loop = worker.define(LOOP, "loop")

    def inner() -> str:
        seen = worker.output().count("running")
        number = worker.post("call", target=loop.id)
        running(worker, seen + 1)
        worker.cancel(number)
        code: str = worker.reply(number)["error"]["code"]
        return code

    assert (
        worker.ask("call", target=worker.evaluate("lambda f: f() + '!'").id, args=[worker.callback(1, inner)])
        == "Cancelled!"
    )


def test_items_fetched_before_a_cancel_are_not_lost(worker: Worker) -> None:
    names = worker.run(
        "wait = True\ndef g():\n  for i in range(4):\n    if i == 2 and wait:\n      print('running')\n      while wait: pass\n    yield i\n"
        "class Steps:\n  def __init__(self): self.i = -1\n  def __iter__(self): return self\n  def __next__(self):\n"
        "    if self.i == 1 and wait:\n      print('running')\n      while True: pass\n    self.i += 1\n    if self.i == 4: raise StopIteration\n    return self.i\nx = Steps()"
    )
    iterator = worker.evaluate("x", names)
    seen = worker.output().count("running")
    number = worker.post("iter_next_batch", target=iterator.id, batch_size=10)
    running(worker, seen + 1)
    worker.cancel(number)
    assert worker.reply(number)["error"]["code"] == "Cancelled"
    worker.ask("set_item", target=names.id, key="wait", value=False)
    reply = worker.reply(worker.post("iter_next_batch", target=iterator.id, batch_size=10))
    assert reply["value"]["items"] == [0, 1, 2, 3]


def test_code_that_swallows_the_interrupt_goes_on(worker: Worker) -> None:
    stubborn = worker.define(
        "def stubborn():\n  try:\n    print('running')\n    while True: pass\n  except KeyboardInterrupt: return 'kept'\n",
        "stubborn",
    )
    seen = worker.output().count("running")
    number = worker.post("call", target=stubborn.id)
    running(worker, seen + 1)
    worker.cancel(number)
    assert worker.result(worker.reply(number)) == "kept"
    assert worker.ask("ping") == "pong"


def test_code_that_turns_the_interrupt_into_an_exception_of_its_own_is_still_cancelled(worker: Worker) -> None:
    source = (
        "def wrap():\n  try:\n    print('running')\n    while True: pass\n"
        "  except KeyboardInterrupt as e: raise RuntimeError('stopped') from e\n"
    )
    wrap = worker.define(source, "wrap")
    seen = worker.output().count("running")
    number = worker.post("call", target=wrap.id)
    running(worker, seen + 1)
    worker.cancel(number)
    error = worker.reply(number)["error"]
    assert (error["code"], error["py_type"]) == ("Cancelled", "RuntimeError")


def test_ctrl_c_of_the_terminal_is_left_to_java(worker: Worker) -> None:
    timer = threading.Timer(0.05, worker.process.send_signal, [signal.SIGINT])
    timer.start()
    assert worker.evaluate("__import__('time').sleep(0.2) or 5") == 5
    assert worker.ask("ping") == "pong"


def test_where_no_signal_can_be_sent_a_thread_looks_at_the_file(python: str, tmp_path: Path) -> None:
    """The way of Windows, run here."""
    source = f"""
import sys, os
sys.path.insert(0, {str(ROOT)!r})
from kakehashi_worker.interrupts import Interrupts, watch_file
interrupts = Interrupts({str(tmp_path / "names")!r})
watch_file(interrupts._file)
for number in (7, 8):
    interrupts.running = [number]
    interrupts.armed = True
    try:
        with open({str(tmp_path / "names")!r}, "a") as file: file.write(f"{{number}}\\n")
        while True: pass
    except KeyboardInterrupt as e: print(e)
    interrupts.armed = False
"""
    result = subprocess.run([python, "-I", "-c", source], capture_output=True, text=True, check=True)
    assert result.stdout == "request 7 was cancelled\nrequest 8 was cancelled\n"


def test_a_signal_handler_of_the_user_that_raises_while_nothing_runs_is_reported(fresh: Worker) -> None:
    fresh.run("import signal\ndef handler(*a): raise ValueError('in handler')\nsignal.signal(signal.SIGUSR1, handler)")
    for turn in range(1, 20):
        fresh.process.send_signal(signal.SIGUSR1)
        until(lambda turn=turn: fresh.output("stderr").count("ValueError: in handler") == turn)  # type: ignore[misc]
        assert fresh.ask("ping") == "pong"


def test_a_signal_handler_of_the_user_raises_into_his_code(fresh: Worker) -> None:
    names = fresh.run("""
import signal
def handler(*a): raise ValueError('in handler')
assert signal.signal(signal.SIGALRM, handler) is signal.SIG_DFL
assert signal.getsignal(signal.SIGALRM) is handler
def wait():
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    while True: pass
""")
    failure = fresh.error("call", target=fresh.evaluate("wait", names).id)
    assert (failure.error["py_type"], failure.message) == ("ValueError", "in handler")
