# SPDX-License-Identifier: Apache-2.0
"""Frames, ids and the order of things; what a broken client gets."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from worker_client import Worker, WorkerGone

if TYPE_CHECKING:
    from collections.abc import Callable


def test_started_is_the_first_event(python: str) -> None:
    with Worker(python, configure=False) as worker:
        started = worker.wait_for(lambda event: True)
        assert started["event"] == "started"
        assert started["pid"] == worker.process.pid
        assert started["protocol"] == 1
        assert os.path.samefile(started["interpreter"], python)
        assert started["encoding"] == "utf-8"


def test_the_prefix_is_that_of_the_environment() -> None:
    with Worker(sys.executable) as worker:
        assert os.path.samefile(worker.wait_for(lambda event: True)["prefix"], sys.prefix)
        assert os.path.samefile(worker.evaluate("__import__('sys').prefix"), sys.prefix)


def test_configure_comes_first_and_once(python: str) -> None:
    with Worker(python, configure=False) as worker:
        assert worker.ask("ping") == "pong"
        assert worker.error("import", module="math").code == "ProtocolError"
        facts = dict(worker.ask("configure")["v"])
        assert facts["max_frame"] == 2**30
        assert worker.error("configure").code == "ProtocolError"
        assert worker.ask("import", module="math").type == "module"


def test_configure_sets_path_arguments_and_input(python: str, tmp_path: Any) -> None:
    folder = tmp_path / "mit Leerzeichen und ä"
    folder.mkdir()
    (folder / "local_module.py").write_text("answer = 42")
    with Worker(python, path=[str(folder)], argv=["prog", "ä"], input="one\ntwo") as worker:
        module = worker.ask("import", module="local_module")
        assert worker.ask("get_attribute", target=module.id, name="answer") == 42
        assert worker.to_value(worker.evaluate("__import__('sys').argv")) == ["prog", "ä"]
        assert worker.evaluate("__import__('sys').path[0]") == str(folder)
        assert worker.evaluate("input() + input('?')") == "onetwo"
        assert worker.error("call_function", module="builtins", function="input").error["py_type"] == "EOFError"


@pytest.mark.parametrize(
    "configuration",
    [{"input": 5}, {"path": "x"}, {"argv": [1]}, {"python_warnings": [None]}, {"python_warnings": ["fly"]}],
)
def test_a_configuration_that_makes_no_sense_is_refused(python: str, configuration: dict[str, Any]) -> None:
    with Worker(python, configure=False) as worker:
        assert worker.error("configure", **configuration).code == "ProtocolError"


def test_the_workers_own_variables_and_folder_are_not_seen_by_user_code(worker: Worker) -> None:
    names = worker.to_value(worker.evaluate("[n for n in __import__('os').environ if n.startswith('KAKEHASHI_')]"))
    assert not {"KAKEHASHI_PARENT", "KAKEHASHI_INTERRUPTS"} & set(names)
    assert (
        worker.evaluate(
            "any('kakehashi_worker' in __import__('os').listdir(p or '.') "
            "for p in __import__('sys').path if __import__('os').path.isdir(p))"
        )
        is False
    )


def test_requests_that_stand_in_the_pipe_are_answered_in_order(worker: Worker) -> None:
    numbers = [worker.number() for _ in range(200)]
    frames = [json.dumps({"id": n, "cmd": "operate", "op": "neg", "args": [n]}).encode() for n in numbers]
    worker.send_raw(b"".join(struct.pack("<I", len(frame)) + frame for frame in frames))
    assert [worker.result(worker.reply(n)) for n in numbers] == [-n for n in numbers]


def test_a_frame_may_come_byte_by_byte(worker: Worker) -> None:
    number = worker.number()
    body = json.dumps({"id": number, "cmd": "ping"}).encode()
    for byte in struct.pack("<I", len(body)) + body:
        worker.send_raw(bytes([byte]))
    assert worker.result(worker.reply(number)) == "pong"


@pytest.mark.parametrize("size", [65_532, 65_536, 1_000_000, 5_000_000])
def test_large_frames_pass_in_both_directions(worker: Worker, size: int) -> None:
    text = "x" * size
    handle = worker.ask("make", value=text)
    assert worker.to_value(handle) == text
    worker.ask("delete", targets=[handle.id])


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"\xff\xfe{}", "UTF-8"),
        (b"{", "JSON"),
        (b"", "JSON"),
        (b'{"id":NaN}', "JSON"),
        (b'{"id":1} x', "JSON"),
        (b"[" * 200_000, "nested"),
        (b"[1]", "id"),
        (b"null", "id"),
        (b'"text"', "id"),
        (b'{"cmd":"ping"}', "id"),
        (b'{"id":true,"cmd":"ping"}', "id"),
        (b'{"id":-5,"cmd":"ping"}', "id"),
        (b'{"id":"1","cmd":"ping"}', "id"),
    ],
)
def test_a_frame_that_is_no_request_is_answered_with_id_0(worker: Worker, body: bytes, word: str) -> None:
    worker.send_bytes(body)
    reply = worker.reply(0)
    assert reply["error"]["code"] == "ProtocolError"
    assert word in reply["error"]["message"]
    assert worker.ask("ping") == "pong"


def test_an_id_that_was_used_is_refused(worker: Worker) -> None:
    number = worker.post("ping")
    assert worker.result(worker.reply(number)) == "pong"
    worker.send({"id": number, "cmd": "ping"})
    assert worker.reply(number)["error"]["code"] == "ProtocolError"


@pytest.mark.parametrize(
    ("cmd", "fields"),
    [
        ("fly", {}),
        (None, {}),
        (["ping"], {}),
        ("get_attribute", {"target": "1"}),
        ("get_attribute", {"name": "x"}),
        ("get_item", {"target": {"kind": "value", "value": [1]}}),
        ("call", {"target": {"kind": "value"}}),
        ("call", {"target": {"kind": "widget"}}),
        ("call", {"target": {"kind": "value", "value": 1}, "args": 5}),
        ("call", {"target": {"kind": "value", "value": 1}, "args": [[1]]}),
        ("call", {"target": {"kind": "value", "value": 1}, "kwargs": [1]}),
        ("call", {"target": {"kind": "result", "index": 0}}),
        ("iter_next_batch", {"target": {"kind": "value", "value": 1}, "batch_size": 0}),
        ("operate", {"op": "fly", "args": [1]}),
        ("operate", {"op": "dir"}),
        ("describe", {"target": {"kind": "value", "value": 1}, "what": "colour"}),
        ("make", {}),
        ("delete", {"targets": "1"}),
        ("delete", {"targets": [["x"]]}),
        ("ping", {"release": "ab"}),
        ("batch", {"calls": 1}),
        ("batch", {}),
        ("make", {"value": {"kind": "callback", "id": "x"}}),
    ],
)
def test_a_request_that_is_not_of_the_form_is_a_protocol_error(
    worker: Worker, cmd: Any, fields: dict[str, Any]
) -> None:
    if fields.get("target") == "1":
        fields = {**fields, "target": worker.ask("make", value=1).id}
    if isinstance(fields.get("target"), dict) and cmd == "iter_next_batch":
        fields = {**fields, "target": worker.evaluate("iter([])").id}
    failure = worker.error(cmd, **fields)
    assert failure.code == "ProtocolError", failure
    assert failure.error["op"]["cmd"] == cmd


def test_an_unknown_id_is_stale_whatever_it_is(worker: Worker) -> None:
    for target in ("zzz", "", "0", {"kind": "handle", "id": 7}, {"kind": "handle"}, {"kind": "handle", "id": ["1"]}):
        assert worker.error("get_attribute", target=target, name="x").code == "StaleHandle"


def test_the_operation_of_an_error_is_the_request_without_its_large_values(worker: Worker) -> None:
    long, many = "x" * 5000, list(range(100))
    failure = worker.error(
        "call_function", module="math", function="sqrt", args=[long, {"kind": "value", "value": many}], release=["q"]
    )
    assert failure.error["op"] == {
        "cmd": "call_function",
        "module": "math",
        "function": "sqrt",
        "args": ["x" * 200 + "…", {"kind": "value", "value": [*range(20), "…"]}],
    }


def test_an_absurd_length_ends_the_worker_with_an_error(python: str) -> None:
    worker = Worker(python)
    worker.send_raw(struct.pack("<I", 2**30 + 1))
    assert "1073741825" in worker.reply(0)["error"]["message"]
    with pytest.raises(WorkerGone):
        worker.receive()
    assert worker.close() == 1


@pytest.mark.parametrize("rest", [b"\x05", b"\x05\0\0\0", b"\x05\0\0\0{}"])
def test_half_a_frame_at_the_end_is_reported_and_not_run(python: str, rest: bytes) -> None:
    worker = Worker(python)
    worker.send_raw(rest)
    worker.requests.close()
    assert worker.wait() == 1
    worker.wait_for(lambda event: event.get("event") == "end")
    assert f"after {len(rest)} bytes of a frame" in worker.output("stderr")
    worker.close()


def end_by_shutdown(worker: Worker) -> None:
    assert worker.ask("shutdown") is None


def end_by_closing(worker: Worker) -> None:
    worker.requests.close()


@pytest.mark.parametrize("end", [end_by_shutdown, end_by_closing])
def test_an_end_runs_what_was_registered_for_it(python: str, end: Callable[[Worker], None]) -> None:
    worker = Worker(python)
    worker.run("import atexit; atexit.register(print, 'good', end='bye')")
    end(worker)
    assert worker.wait() == 0
    worker.wait_for(lambda event: event.get("event") == "end")
    assert worker.output() == "goodbye"
    worker.close()


def test_a_worker_whose_pipes_its_own_code_has_closed_says_why(python: str) -> None:
    worker = Worker(python)
    with pytest.raises(WorkerGone):
        worker.ask("call_function", module="os", function="closerange", args=[3, 256])
    assert worker.close() == 1
    worker.wait_for(lambda event: event.get("event") == "end")
    assert b"Bad file descriptor" in worker.native or "Bad file descriptor" in worker.output("stderr")


def test_a_value_that_is_nested_too_deep_is_refused(worker: Worker) -> None:
    form: Any = 1
    for _ in range(400):
        form = [form]
    handle = worker.ask("make", value={"kind": "value", "value": form})
    assert worker.to_value(handle, max_depth=401) == form
    deep = b'{"id":%d,"cmd":"make","value":{"kind":"value","value":%s1%s}}'
    number = worker.number()
    worker.send_bytes(deep % (number, b"[" * 900, b"]" * 900))
    reply = worker.receive()
    assert reply["kind"] == "ok" or reply["error"]["code"] == "ProtocolError"
    number = worker.number()
    worker.send_bytes(deep % (number, b"[" * 50_000, b"]" * 50_000))
    assert worker.receive()["error"]["code"] == "ProtocolError"
    assert worker.ask("ping") == "pong"


def test_a_reader_that_is_gone_ends_the_worker_quietly(python: str) -> None:
    worker = Worker(python)
    worker.replies.close()
    worker.post("ping")
    assert worker.wait() == 0
    assert worker.output("stderr") == ""
    worker.close()


def test_ids_of_handles_are_never_used_again(worker: Worker) -> None:
    seen = set()
    for _ in range(100):
        handle = worker.ask("make", value=1)
        assert handle.id not in seen
        seen.add(handle.id)
        worker.ask("delete", targets=[handle.id])


def test_statistics_tell_what_the_worker_uses(worker: Worker) -> None:
    before = dict(worker.ask("statistics")["v"])
    handle = worker.ask("make", value=1)
    after = dict(worker.ask("statistics")["v"])
    assert after["handles"] == before["handles"] + 1
    assert after["requests"] == before["requests"] + 2
    assert after["peak_memory"] >= after["rss"] > 1_000_000
    assert after["cpu_seconds"] > 0
    assert after["threads"] >= 1
    worker.ask("delete", targets=[handle.id])


def test_the_worker_starts_without_slow_modules(python: str) -> None:
    with Worker(python) as worker:
        imported = set(worker.to_value(worker.evaluate("list(__import__('sys').modules)")))
    slow = {"json", "re", "typing", "threading", "logging", "traceback", "inspect", "asyncio", "decimal", "datetime"}
    plain = subprocess.run(
        [python, "-I", "-X", "utf8", "-c", "import sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not imported & slow - set(plain.stdout.split())
