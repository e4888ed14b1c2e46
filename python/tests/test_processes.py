# SPDX-License-Identifier: Apache-2.0
"""Threads, forks and child processes of user code, and the end of the parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from worker_client import ROOT, Worker, until

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


@pytest.fixture
def module_path(tmp_path: Path) -> str:
    (tmp_path / "parallel_work.py").write_text(
        "import multiprocessing, os\n"
        "def square(n):\n    print('square', n)\n    return n * n\n"
        "def run(method, count):\n"
        "    with multiprocessing.get_context(method).Pool(2) as pool:\n"
        "        result = pool.map(square, range(count))\n"
        "        pool.close(); pool.join()\n"
        "        return result\n"
        "def one(method):\n"
        "    p = multiprocessing.get_context(method).Process(target=square, args=(3,))\n"
        "    p.start(); p.join(); return p.exitcode\n"
    )
    return str(tmp_path)


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_multiprocessing_works_and_children_print(python: str, module_path: str, method: str) -> None:
    with Worker(python, path=[module_path]) as worker:
        result = worker.ask("call_function", module="parallel_work", function="run", args=[method, 6])
        assert worker.to_value(result) == [0, 1, 4, 9, 16, 25]
        assert worker.ask("call_function", module="parallel_work", function="one", args=[method]) == 0
        until(lambda: (worker.output() + worker.native.decode()).count("square") == 7)
        assert worker.ask("ping") == "pong"


def test_a_forked_child_that_comes_back_to_the_worker_ends_there(fresh: Worker) -> None:
    names = fresh.run("import os\ndef split():\n  pid = os.fork()\n  if pid == 0: print('child')\n  return pid\n")
    pid = fresh.ask("call", target=fresh.evaluate("split", names).id)
    assert pid > 0
    assert fresh.to_value(fresh.evaluate(f"os.waitpid({pid}, 0)", names))["v"] == [pid, 0]
    until(lambda: fresh.output() == "child\n")
    assert fresh.ask("ping") == "pong"


@pytest.mark.parametrize(
    ("end", "status"),
    [("raise ValueError('lost')", 1), ("raise SystemExit(5)", 5), ("raise SystemExit('words')", 1), ("os._exit(9)", 9)],
)
def test_a_forked_child_ends_with_the_status_of_its_code(fresh: Worker, end: str, status: int) -> None:
    names = fresh.run(f"import os\ndef split():\n  pid = os.fork()\n  if pid == 0: {end}\n  return pid\n")
    pid = fresh.ask("call", target=fresh.evaluate("split", names).id)
    assert fresh.evaluate(f"os.WEXITSTATUS(os.waitpid({pid}, 0)[1])", names) == status
    if "lost" in end:
        until(lambda: "lost" in fresh.output("stderr"))


def test_a_child_forked_in_a_batch_does_not_run_the_rest_of_it(fresh: Worker) -> None:
    names = fresh.run("import os\ndef split():\n  return os.fork()\n")
    split = fresh.evaluate("split", names)
    say = {"cmd": "call_function", "module": "builtins", "function": "print", "args": ["once"]}
    replies = fresh.ask("batch", calls=[{"cmd": "call", "target": split.id}, say])["replies"]
    fresh.evaluate(f"os.waitpid({replies[0]['value']['value']}, 0) and 1", names)
    assert fresh.ask("ping") == "pong"
    until(lambda: fresh.output() != "")
    assert fresh.output() == "once\n"


def test_a_forked_child_has_neither_the_pipes_nor_java(fresh: Worker) -> None:
    names = (
        fresh.run("""
import os
def look(f):
    before = {n: os.readlink('/proc/self/fd/' + n) for n in os.listdir('/proc/self/fd') if os.path.exists('/proc/self/fd/' + n)}
    read, write = os.pipe()
    if os.fork() == 0:
        os.close(read)
        after = {os.readlink('/proc/self/fd/' + n) for n in os.listdir('/proc/self/fd') if os.path.exists('/proc/self/fd/' + n)}
        try: f(); said = 'called'
        except RuntimeError as e: said = str(e)
        gone = sum(1 for n, target in before.items() if target.startswith('pipe:') and target not in after)
        os.write(write, f'{gone} {said}'.encode()); os._exit(0)
    os.close(write); os.wait()
    return os.read(read, 1000).decode()
""")
        if sys.platform == "linux"
        else pytest.skip("needs /proc")
    )
    said = fresh.ask("call", target=fresh.evaluate("look", names).id, args=[fresh.callback(1, lambda: None)])
    assert said == "2 a forked child process cannot call Java: the connection belongs to its parent"


def test_a_forked_child_that_lives_on_does_not_keep_the_worker(fresh: Worker) -> None:
    pid = fresh.evaluate("(os := __import__('os')) and (os.fork() or (__import__('time').sleep(300), os._exit(0)))")
    try:
        fresh.ask("shutdown")
        assert fresh.wait() == 0
        assert fresh.replies.read(1) == b"", "the child would hold the reply pipe open"
    finally:
        os.kill(pid, signal.SIGKILL)


def test_a_child_of_a_fork_in_a_thread_ends_by_itself(fresh: Worker) -> None:
    fresh.run("""
import os, threading
def work():
    pid = os.fork()
    if pid == 0: print('in child'); os._exit(0)
    os.waitpid(pid, 0)
t = threading.Thread(target=work); t.start(); t.join()
""")
    until(lambda: "in child" in fresh.output())


def test_subprocesses_do_not_get_the_pipes(fresh: Worker) -> None:
    if sys.platform != "linux":
        pytest.skip("needs /proc")
    names = fresh.run(
        "import subprocess\nout = subprocess.run(['ls', '-l', '/proc/self/fd'], stdin=subprocess.DEVNULL, capture_output=True, text=True, close_fds=False).stdout"
    )
    listed = fresh.evaluate("out", names)
    own = {os.readlink(f"/proc/{os.getpid()}/fd/{pipe.fileno()}") for pipe in (fresh.requests, fresh.replies)}
    assert not [pipe for pipe in own if pipe in listed]


def test_threads_that_are_not_daemons_are_waited_for_at_the_end(fresh: Worker) -> None:
    fresh.run(
        "import threading, time\ndef work():\n  time.sleep(0.2); print('finished')\nthreading.Thread(target=work).start()"
    )
    fresh.ask("shutdown")
    assert fresh.wait() == 0
    fresh.wait_for(lambda event: event.get("event") == "end")
    assert fresh.output() == "finished\n"


PARENT = """
import sys, os, time
sys.path.insert(0, sys.argv[2])
from worker_client import Worker
worker = Worker(sys.argv[1])
if sys.argv[3] == 'busy':
    loop = worker.define("def loop():\\n  while True: pass\\n", "loop")
    worker.post("call", target=loop.id)
print(worker.process.pid, flush=True)
time.sleep(300)
"""


def _is_gone(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text() if sys.platform == "linux" else ""
        os.kill(pid, 0)
    except (ProcessLookupError, FileNotFoundError):
        return True
    return ") Z " in stat


@pytest.mark.parametrize("state", ["idle", "busy"])
def test_a_worker_does_not_outlive_a_parent_that_is_killed(python: str, state: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, python, str(Path(__file__).parent), state], stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    with parent:
        pid = int(parent.stdout.readline())
        assert not _is_gone(pid)
        parent.kill()
    until(lambda: _is_gone(pid))


@pytest.mark.parametrize("starter_is_parent", [True, False])
def test_the_watcher_notices_that_the_parent_is_gone(python: str, starter_is_parent: bool) -> None:
    """Where the kernel does not do it (macOS, Windows) a thread looks; here it is run as on those."""
    source = f"""
import sys, os, time
sys.path.insert(0, {str(ROOT)!r})
from kakehashi_worker import lifetime
lifetime._ask_kernel = lambda: False
parent = os.fork()
if parent == 0:
    watched = os.getpid() if {starter_is_parent} else os.getppid()
    if os.fork() == 0:
        lifetime.end_with_parent(watched)
        print(os.getpid(), flush=True)
        while True: pass
    sys.stdin.read()
    os._exit(0)
os.waitpid(parent, 0) if {starter_is_parent} else sys.stdin.read()
"""
    process = subprocess.Popen([python, "-I", "-c", source], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdin is not None
    with process:
        pid = int(process.stdout.readline())
        assert not _is_gone(pid)
        process.stdin.close()
        process.wait()
        until(lambda: _is_gone(pid))
