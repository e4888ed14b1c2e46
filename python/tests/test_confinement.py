# SPDX-License-Identifier: Apache-2.0
"""The confinement, each part in a process of its own, by what then fails and what then still works."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attempts import LiveWorker

from kakehashi_worker import confinement
from kakehashi_worker.confinement import kernel, landlock, seccomp
from kakehashi_worker.errors import ProtocolError

PYTHON = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="confinement is of Linux")


def child(limits: dict[str, Any], parts: dict[str, Any], code: str) -> tuple[int, dict[str, str], str]:
    """Exit code, state by part, and what the code printed, in a process that was confined before."""
    program = (
        f"import sys, json; sys.path.insert(0, {str(PYTHON)!r})\n"
        "from kakehashi_worker import confinement\n"
        f"reports = confinement.apply({limits!r}, {parts!r})\n"
        "print(json.dumps({report.name: report.value()['state'] for report in reports}), flush=True)\n" + code
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    first, _, rest = done.stdout.partition("\n")
    return done.returncode, json.loads(first) if first else {}, rest.strip() or done.stderr


def needs(states: dict[str, str], name: str, reason: str = "this kernel does not offer it") -> None:
    if states[name] != "applied":
        pytest.skip(reason)


def attempt(statement: str) -> str:
    return f"try:\n    {statement}\n    print('done')\nexcept OSError as failure:\n    print(type(failure).__name__)\n"


def test_a_memory_limit_ends_in_memory_error() -> None:
    _, states, printed = child(
        {"memory": 1 << 30}, {}, "try:\n    bytearray(2 << 30)\nexcept MemoryError:\n    print('MemoryError')"
    )
    assert states == {"memory": "applied"}
    assert printed == "MemoryError"


def test_a_limit_of_processor_time_ends_the_process() -> None:
    code, _, _ = child({"cpu_seconds": 1}, {}, "while True: pass")
    assert code in (-24, -9)  # SIGXCPU, or SIGKILL a second later


def test_a_limit_of_open_files() -> None:
    _, _, printed = child({"open_files": 10}, {}, attempt("files = [open('/dev/null') for _ in range(20)]"))
    assert printed == "OSError"


def test_a_limit_of_file_size(tmp_path: Path) -> None:
    statement = f"open({str(tmp_path / 'x')!r}, 'wb', 0).write(b'x' * 100_000)"
    _, _, printed = child(
        {"file_size": 1000}, {}, "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n" + attempt(statement)
    )
    assert printed == "done"
    assert (tmp_path / "x").stat().st_size == 1000


def test_a_limit_cannot_be_raised_again() -> None:
    _, _, printed = child({"open_files": 20}, {}, "import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE))")
    assert printed == "(20, 20)"  # the hard limit too, which only the superuser can raise


def test_no_new_privileges() -> None:
    status = "print([line for line in open('/proc/self/status') if line.startswith('NoNewPrivs')][0].split()[1])"
    _, states, printed = child({}, {"no_new_privileges": True}, status)
    assert states == {"no_new_privileges": "applied"}
    assert printed == "1"


@pytest.mark.parametrize(
    "statement",
    [
        "open(other + '/new', 'w')",
        "open(other + '/there', 'a')",
        "open(other + '/there', 'r+')",
        "__import__('os').remove(other + '/there')",
        "__import__('os').mkdir(other + '/folder')",
        "__import__('os').rename(other + '/there', given + '/here')",
        "__import__('os').symlink('x', other + '/link')",
        "__import__('os').truncate(other + '/there', 0)",
        "open(other + '/new', 'x')",
    ],
)
def test_files_can_change_only_below_the_given_paths(tmp_path: Path, statement: str) -> None:
    given, other = tmp_path / "given", tmp_path / "other"
    given.mkdir()
    other.mkdir()
    (other / "there").write_text("text")
    names = f"given, other = {str(given)!r}, {str(other)!r}\n"
    _, states, printed = child({}, {"writable": [str(given)]}, names + attempt(statement))
    needs(states, "writable")
    assert printed in ("PermissionError", "OSError")
    assert [file.name for file in other.iterdir()] == ["there"]
    assert (other / "there").read_text() == "text"


def test_below_the_given_paths_everything_works_and_reading_works_everywhere(tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    code = f"""
import os, subprocess
folder = {str(given)!r}
open(folder + '/a', 'w').write('x'); os.mkdir(folder + '/b'); os.rename(folder + '/a', folder + '/b/a');
os.truncate(folder + '/b/a', 0)
open('/dev/null', 'w').write('x'); open('/etc/hostname').close() if os.path.exists('/etc/hostname') else None
other = subprocess.run(['sh', '-c', f'echo x > {{folder}}/../beside'], stderr=subprocess.DEVNULL).returncode
print(sorted(os.listdir(folder)), other != 0)
"""
    _, states, printed = child({}, {"writable": [str(given)]}, code)
    needs(states, "writable")
    assert printed == "['b'] True"
    assert not (tmp_path / "beside").exists()


def test_a_path_that_does_not_exist_is_told() -> None:
    _, states, _ = child({}, {"writable": ["/there/is/no/such/folder"]}, "")
    assert states["writable"] == "unavailable"


@pytest.mark.parametrize(
    "statement",
    [
        "__import__('os').fork()",
        "__import__('os').execv('/bin/true', ['true'])",
        "__import__('os').posix_spawn('/bin/true', ['true'], {})",
        "__import__('subprocess').run(['true'])",
        "__import__('multiprocessing').get_context('fork').Process(target=print).start()",
    ],
)
def test_no_process_can_be_started(statement: str) -> None:
    _, states, printed = child({}, {"processes": False}, attempt(statement))
    needs(states, "processes")
    assert printed == "PermissionError"


def test_native_code_cannot_start_a_process_either(tmp_path: Path) -> None:
    command = f"touch '{tmp_path / 'made'}'".encode()
    _, states, printed = child(
        {}, {"processes": False}, f"import ctypes; print(ctypes.CDLL(None).system({command!r}) != 0)"
    )
    needs(states, "processes")
    assert printed == "True"
    assert not (tmp_path / "made").exists()


def test_threads_and_sockets_work_without_processes() -> None:
    code = """
import threading, socket
found = []
thread = threading.Thread(target=found.append, args=(1,)); thread.start(); thread.join()
socket.socket().close()
print(found)
"""
    _, states, printed = child({}, {"processes": False}, code)
    needs(states, "processes")
    assert printed == "[1]"


def test_no_socket_can_be_opened_but_pairs_and_processes_can() -> None:
    code = "import socket, subprocess\nsocket.socketpair()\nsubprocess.run(['true'], check=True)\n" + attempt(
        "socket.socket()"
    )
    _, states, printed = child({}, {"network": False}, code)
    needs(states, "network")
    assert printed == "PermissionError"


def test_children_are_confined_too(tmp_path: Path) -> None:
    inner = "import socket\ntry:\n    socket.socket()\nexcept PermissionError:\n    print('no')"
    run = f"subprocess.run([sys.executable, '-I', '-c', {inner!r}], capture_output=True, text=True)"
    code = f"import subprocess, sys; print({run}.stdout)"
    _, states, printed = child({}, {"network": False}, code)
    needs(states, "network")
    assert printed == "no"


def test_what_is_required_and_missing_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> str:
        raise kernel.Unavailable("only Linux has it, not plan9")

    monkeypatch.setattr(kernel, "machine", nothing)
    reports = confinement.apply({}, {"processes": False, "writable": ["/tmp"]})
    assert [(report.name, report.applied) for report in reports] == [
        ("no_new_privileges", False),
        ("writable", False),
        ("processes", False),
    ]
    assert all("plan9" in report.reason for report in reports)
    with pytest.raises(ProtocolError, match=r"required and cannot be had.*plan9"):
        confinement.apply({}, {"processes": False, "required": True})


@pytest.mark.parametrize(
    ("limits", "parts"),
    [
        ({"memroy": 1}, {}),
        ({"memory": 0}, {}),
        ({"memory": "1"}, {}),
        ({}, {"files": []}),
        ({}, {"writable": "/tmp"}),
        ({}, {"network": 0}),
    ],
)
def test_what_nobody_knows_is_an_error(limits: dict[str, Any], parts: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        confinement.apply(limits, parts)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_every_jump_of_the_filter_stays_inside(machine: str) -> None:
    code = seccomp.program(machine, False, False)
    count = len(code) // 8
    for index in range(count):
        operation, yes, no, _ = __import__("struct").unpack_from("<HBBI", code, index * 8)
        if operation in (seccomp.EQUAL, seccomp.GREATER_OR_EQUAL, seccomp.BITS):
            assert index + 1 + max(yes, no) < count
    assert count < 4096


def test_the_rights_are_those_of_the_kernel_header() -> None:
    assert landlock.MAKE_SYM == 1 << 12
    assert landlock.FIRST == 0x1FF2


def test_configure_puts_it_in_force_and_tells_of_every_part(tmp_path: Path) -> None:
    worker = LiveWorker(
        sys.executable,
        tmp_path,
        {},
        limits={"open_files": 64},
        confinement={"network": False, "writable": [str(tmp_path)]},
        policy={"allow": ["network"], "modules": ["socket"]},
    )
    try:
        pairs = worker.facts["value"]["value"]["v"]
        reports = next(value for name, value in pairs if name == "confinement")
        states = {dict(report["v"])["name"]: dict(report["v"])["state"] for report in reports}
        assert set(states) == {"open_files", "no_new_privileges", "writable", "network"}
        needs(states, "network")
        reply = worker.ask({"cmd": "call_function", "module": "socket", "function": "socket"})
        assert reply["error"]["py_type"] == "PermissionError"
    finally:
        worker.close()


def test_configure_fails_on_a_limit_that_nobody_knows(tmp_path: Path) -> None:
    worker = LiveWorker(sys.executable, tmp_path, {}, limits={"memroy": 1})
    worker.close()
    assert worker.facts["error"]["code"] == "ProtocolError"
    assert "memroy" in worker.facts["error"]["message"]
