# SPDX-License-Identifier: Apache-2.0
"""What user code prints, logs and warns about, and what it reads."""

from __future__ import annotations

import json

import pytest
from worker_client import Worker


@pytest.fixture
def worker(fresh: Worker) -> Worker:
    """Events are counted here, so each test has its own."""
    return fresh


def outputs(worker: Worker) -> list[tuple[str, str]]:
    return [(event["stream"], event["text"]) for event in worker.events if event["event"] == "output"]


def test_print_is_an_event_that_comes_before_the_reply(worker: Worker) -> None:
    reply = worker.reply(worker.post("call_function", module="builtins", function="print", args=["a", "b"]))
    assert outputs(worker) == [("stdout", "a b\n")]
    assert reply["meta"]["events"] >= 1
    assert "meta" not in worker.reply(worker.post("ping"))


def test_both_streams_keep_their_order(worker: Worker) -> None:
    worker.run("import sys\nfor i in range(3):\n  print(i)\n  print(-i, file=sys.stderr)")
    assert outputs(worker) == [
        ("stdout", "0\n"),
        ("stderr", "0\n"),
        ("stdout", "1\n"),
        ("stderr", "-1\n"),
        ("stdout", "2\n"),
        ("stderr", "-2\n"),
    ]


def test_a_line_waits_for_its_end_for_flush_or_for_the_end_of_the_command(worker: Worker) -> None:
    worker.run("print('a', end=''); print('b\\nc', end=''); print('d', end='', flush=True); print('e', end='')")
    assert outputs(worker) == [("stdout", "ab\n"), ("stdout", "cd"), ("stdout", "e")]


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "é" * 50_000, "\U0001f600" * 20_000, "\ud800\n" * 10_000, "\0\x1e\x1b" * 9_000, '"\\' * 9_000],
)
def test_long_texts_are_cut_into_events_that_belong_together(worker: Worker, text: str) -> None:
    worker.ask("call_function", module="sys", function="stdout.write", args=[text + "\n"])
    events = [event for event in worker.events if event["event"] == "output"]
    assert "".join(event["text"] for event in events) == text + "\n"
    assert len(events) > 1
    assert [event.get("more", False) for event in events] == [True] * (len(events) - 1) + [False]


def test_lines_of_many_threads_do_not_mix_and_none_is_lost(worker: Worker) -> None:
    worker.run("""
import threading
def work(n):
    for i in range(200):
        print('thread', n, 'line', i, 'x' * 50)
threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
for t in threads: t.start()
for t in threads: t.join()
""")
    lines = worker.output().splitlines()
    assert sorted(lines) == sorted(f"thread {n} line {i} {'x' * 50}" for n in range(8) for i in range(200))


def test_what_subprocesses_and_the_descriptors_get_is_native_output(worker: Worker) -> None:
    worker.run(
        "import subprocess, sys, os\nsubprocess.run([sys.executable, '-c', 'print(5); import os; os.write(2, b\"six\")'])\nos.write(1, b'seven')"
    )
    worker.wait_for(lambda event: b"seven" in worker.native)
    assert worker.native == b"5\nsixseven"
    assert worker.evaluate("__import__('subprocess').check_output(['echo', 'kept']).decode()") == "kept\n"


def test_what_c_code_prints_is_native_output(worker: Worker) -> None:
    worker.run("import ctypes; c = ctypes.CDLL(None); c.puts(b'from C'); c.fflush(None)")
    worker.wait_for(lambda event: worker.native == b"from C\n")


def test_user_code_cannot_touch_the_protocol_by_the_standard_descriptors(worker: Worker) -> None:
    assert worker.evaluate("__import__('os').read(0, 10)") == {"$": "bytes", "v": ""}
    worker.run("import os; os.close(0); os.close(1); os.close(2); print('still here')")
    assert worker.output() == "still here\n"
    assert worker.ask("ping") == "pong"


def test_the_streams_are_what_libraries_expect_of_them(worker: Worker) -> None:
    worker.run("""
import sys, io, contextlib
assert isinstance(sys.stdout, io.TextIOBase) and sys.stdout.writable() and not sys.stdout.isatty()
assert not sys.stdout.closed and sys.stdout.encoding == 'utf-8' and sys.stdout.fileno() == 1 and sys.stderr.fileno() == 2
sys.stdout.reconfigure(line_buffering=True)
sys.stdout.writelines(['a', 'b\\n'])
assert sys.stdout.write('') == 0
sys.stdout.buffer.write('é\\n'.encode()[:1]); sys.stdout.buffer.write('é\\n'.encode()[1:]); sys.stdout.buffer.flush()
sys.__stdout__.write('original\\n')
with contextlib.redirect_stdout(io.StringIO()) as kept: print('kept')
assert kept.getvalue() == 'kept\\n'
sys.stdout.close(); print('after close')
try: sys.stdout.write(b'bytes')
except TypeError as e: print(e)
""")
    assert worker.output() == "ab\né\noriginal\nafter close\nwrite() argument must be str, not bytes\n"


def test_print_inside_of_a_finalizer_inside_of_print_does_no_harm(worker: Worker) -> None:
    worker.run("""
import gc
class Loud:
    def __init__(self): self.me = self
    def __del__(self): print('freed')
gc.set_threshold(1)
for i in range(100):
    Loud(); print('line', i, [[] for _ in range(10)])
gc.set_threshold(700); gc.collect()
""")
    # as in any Python, it may come between a print's text and its end of line
    assert worker.output().count("freed") == 100
    assert worker.output().count("line") == 100


def test_a_traceback_of_a_thread_is_seen(worker: Worker) -> None:
    worker.run("import threading; t = threading.Thread(target=lambda: 1/0); t.start(); t.join()")
    assert "ZeroDivisionError" in worker.output("stderr")


def test_an_unraisable_exception_is_seen(worker: Worker) -> None:
    worker.run("class C:\n  def __del__(self): raise ValueError('in del')\nc = C()\ndel c")
    assert "in del" in worker.output("stderr")


def test_warnings_are_events_with_category_and_place(worker: Worker) -> None:
    worker.run("import warnings\nwarnings.warn('careful', UserWarning)")
    event = worker.wait_for(lambda event: event["event"] == "warning")
    assert (event["category"], event["text"], event["line"]) == ("UserWarning", "careful", 2)
    worker.run(
        "import warnings\nwith warnings.catch_warnings(record=True) as w: warnings.warn('kept')\nassert len(w) == 1"
    )
    assert len([event for event in worker.events if event["event"] == "warning"]) == 1


def test_warning_filters_are_configured(python: str) -> None:
    with Worker(python, python_warnings=["error::UserWarning", "always::DeprecationWarning"]) as worker:
        failure = worker.error("call_function", module="warnings", function="warn", args=["no"])
        assert failure.error["py_type"] == "UserWarning"
        worker.run("import warnings\nwarnings.warn('old', DeprecationWarning)")
        assert worker.wait_for(lambda event: event["event"] == "warning")["category"] == "DeprecationWarning"


def test_log_records_are_events_while_the_user_has_no_handler(worker: Worker) -> None:
    worker.run("import logging; log = logging.getLogger('a.b'); log.warning('first %d', 1)")
    worker.run(
        "import logging; logging.getLogger().setLevel(1); logging.getLogger('x').debug('low')\n"
        "try: 1/0\nexcept ZeroDivisionError: logging.exception('failed')"
    )
    logs = [event for event in worker.events if event["event"] == "log"]
    assert [(log["level"], log["logger"], log["text"].split("\n")[0]) for log in logs] == [
        (30, "a.b", "first 1"),
        (10, "x", "low"),
        (40, "root", "failed"),
    ] or [log["text"] for log in logs][:2] == ["first 1", "low"]
    assert worker.output("stderr") == "" or "failed" in worker.output("stderr")


def test_logging_that_the_user_sets_up_is_his(worker: Worker) -> None:
    worker.run("import logging; logging.basicConfig(format='mine %(message)s'); logging.warning('hello')")
    assert worker.output("stderr") == "mine hello\n"
    assert not [event for event in worker.events if event["event"] == "log"]


def test_input_reads_what_was_configured_and_then_ends(python: str) -> None:
    with Worker(python, input="first\nsecond €\n") as worker:
        assert worker.evaluate("input('name? ')") == "first"
        assert worker.output() == "name? "
        assert worker.evaluate("next(__import__('sys').stdin)") == "second €\n"
        assert worker.error("call_function", module="builtins", function="input").error["py_type"] == "EOFError"


def test_input_without_configuration_is_at_its_end(worker: Worker) -> None:
    assert worker.error("call_function", module="builtins", function="input").error["py_type"] == "EOFError"
    assert worker.evaluate("__import__('sys').stdin.read()") == ""
    assert worker.ask("ping") == "pong"


def test_output_without_a_reader_does_not_stop_user_code(python: str) -> None:
    source = f"""
import subprocess, sys, os, struct, json
sys.path.insert(0, {str(__file__.rsplit("/", 1)[0])!r})
from worker_client import BOOT
read, write = os.pipe()
p = subprocess.Popen([sys.argv[1], '-I', '-S', '-c', BOOT], stdin=-1, stdout=-1, stderr=write)
os.close(write); os.close(read)
def ask(n, cmd, **k):
    body = json.dumps(dict(k, id=n, cmd=cmd)).encode()
    p.stdin.write(struct.pack('<I', len(body)) + body); p.stdin.flush()
    return json.loads(p.stdout.read(struct.unpack('<I', p.stdout.read(4))[0]))
ask(1, 'configure')
print(json.dumps(ask(2, 'call_function', module='builtins', function='print', args=['x'])))
p.stdin.close(); p.wait()
"""
    import subprocess
    import sys

    result = subprocess.run([sys.executable, "-c", source, python], capture_output=True, text=True, check=True)
    assert json.loads(result.stdout)["kind"] == "ok"
