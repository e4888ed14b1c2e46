# SPDX-License-Identifier: Apache-2.0
"""The protocol from Java's side, as small as it can be: a second opinion on docs/python-protocol.md."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import struct
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
BOOT = f"import sys;sys.path.insert(0,{str(ROOT)!r});from kakehashi_worker.__main__ import main;sys.exit(main())"
PATIENCE = float(os.environ.get("KAKEHASHI_TEST_PATIENCE", "60"))
"""Seconds until a test gives up; no test passes or fails by how long something takes."""


class WorkerError(Exception):
    """An error reply; `error` is its error member."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(f"{error['code']}: {error['message']}\n{error.get('traceback', '')}")
        self.error = error
        self.code: str = error["code"]
        self.message: str = error["message"]


class WorkerGone(Exception):
    """The reply pipe has ended."""


class Handle:
    """An object in the worker."""

    def __init__(self, form: dict[str, Any]) -> None:
        self.form = form
        self.id: str = form["id"]
        self.type: str = form["type"]

    @property
    def operand(self) -> dict[str, Any]:
        return {"kind": "handle", "id": self.id}

    @property
    def value(self) -> dict[str, Any]:
        return {"$": "handle", "id": self.id}


class Worker:
    """A worker process and the three pipes. `functions` are what callbacks call, by id."""

    def __init__(self, python: str, *, environment: dict[str, str] | None = None, **configuration: Any) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.interrupts = Path(self._folder.name, "interrupts")
        self.interrupts.touch()
        variables = {**os.environ, "KAKEHASHI_INTERRUPTS": str(self.interrupts), "KAKEHASHI_PARENT": str(os.getpid())}
        self.process = subprocess.Popen(
            [python, "-I", "-S", "-X", "utf8", "-X", "faulthandler", "-c", BOOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env={**variables, **(environment or {})},
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.requests, self.replies = self.process.stdin, self.process.stdout
        self.functions: dict[int, Callable[..., Any]] = {}
        self.dropped: list[int] = []
        self.events: list[dict[str, Any]] = []
        self.native = b""
        self._seen = threading.Condition()
        self._parts: dict[int, str] = {}
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._last = 0
        configuration.setdefault("policy", {"unrestricted": True})
        if configuration.pop("configure", True):
            self.facts = self.ask("configure", **configuration)

    # requests

    def number(self) -> int:
        self._last += 1
        return self._last

    def post(self, cmd: str, **fields: Any) -> int:
        """Sends a request; answers its number."""
        number = self.number()
        self.send({"id": number, "cmd": cmd, **fields})
        return number

    def send(self, frame: Any) -> None:
        self.send_bytes(json.dumps(frame).encode())

    def send_bytes(self, body: bytes) -> None:
        self.send_raw(struct.pack("<I", len(body)) + body)

    def send_raw(self, data: bytes) -> None:
        self.requests.write(data)

    def ask(self, cmd: str, **fields: Any) -> Any:
        """The result of a command: a Handle, or the JSON of the value, list, column or replies."""
        return self.result(self.reply(self.post(cmd, **fields)))

    def reply(self, number: int) -> dict[str, Any]:
        """The reply to a request, with callbacks served until it comes."""
        while True:
            frame = self.receive()
            if frame["kind"] == "callback":
                self._answer(frame)
                continue
            assert frame["id"] == number, (frame, number)
            meta = frame.get("meta", {})
            self.dropped += meta.get("dropped", [])
            if "events" in meta:
                self._wait_for_sequence(meta["events"])
            return frame

    @staticmethod
    def result(reply: dict[str, Any]) -> Any:
        if reply["kind"] == "error":
            raise WorkerError(reply["error"])
        result = reply["value"]
        if result["kind"] == "handle":
            return Handle(result)
        return result["value"] if result["kind"] == "value" else result

    def receive(self) -> dict[str, Any]:
        (length,) = struct.unpack("<I", self._exactly(4))
        frame: dict[str, Any] = json.loads(self._exactly(length))
        return frame

    def _exactly(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            readable, _, _ = select.select([self.replies], [], [], PATIENCE)
            assert readable, "no reply"
            part = self.replies.read(size - len(data))
            if not part:
                raise WorkerGone
            data += part
        return data

    # short forms

    def run(self, source: str) -> Handle:
        """Runs Python source in a new namespace, which it answers."""
        names: Handle = self.ask("make", value={"kind": "value", "value": {"$": "dict", "v": []}})
        self.ask("call_function", module="builtins", function="exec", args=[source, names.operand])
        return names

    def evaluate(self, source: str, names: Handle | None = None) -> Any:
        args = [source] if names is None else [source, names.operand]
        return self.ask("call_function", module="builtins", function="eval", args=args)

    def define(self, source: str, name: str) -> Any:
        """What `name` is after running the source."""
        return self.ask("get_item", target=self.run(source).id, key=name)

    def to_value(self, handle: Handle, **limits: Any) -> Any:
        return self.ask("to_value", target=handle.id, **limits)

    def error(self, cmd: str, **fields: Any) -> WorkerError:
        """The error that a command must answer."""
        try:
            result = self.ask(cmd, **fields)
        except WorkerError as failure:
            return failure
        raise AssertionError(f"{cmd} answered {result}")

    # callbacks

    def callback(self, number: int, function: Callable[..., Any]) -> dict[str, Any]:
        """The operand of a function of this process."""
        self.functions[number] = function
        return {"kind": "callback", "id": number, "name": getattr(function, "__name__", "callable")}

    def _answer_aside(self, frame: dict[str, Any]) -> None:
        with contextlib.suppress(ValueError, OSError):  # the worker has been closed meanwhile
            self._answer(frame)

    def _answer(self, frame: dict[str, Any]) -> None:
        if "events" in frame.get("meta", {}):
            self._wait_for_sequence(frame["meta"]["events"])
        args = [self.result({"kind": "ok", "value": arg}) for arg in frame["args"]]
        kwargs = {name: self.result({"kind": "ok", "value": arg}) for name, arg in frame["kwargs"].items()}
        try:
            value = self.functions[frame["callback"]](*args, **kwargs)
        except JavaFailure as failure:
            self.send({"answer": frame["call"], "error": failure.form})
        else:
            operand = value.operand if isinstance(value, Handle) else value
            self.send({"answer": frame["call"], "value": operand})

    # events

    def _listen(self) -> None:
        assert self.process.stderr is not None
        data = b""
        while part := os.read(self.process.stderr.fileno(), 65536):
            data += part
            while data:
                if data[:1] == b"\x1e":
                    end = data.find(b"\n")
                    if end < 0:
                        break
                    assert end < 4096, "an event is longer than a write that is atomic"
                    self._hear(json.loads(data[1:end]))
                    data = data[end + 1 :]
                else:
                    end = data.find(b"\x1e")
                    raw, data = (data, b"") if end < 0 else (data[:end], data[end:])
                    with self._seen:
                        self.native += raw
                        self.events.append({"event": "native", "data": raw})
                        self._seen.notify_all()
        with self._seen:
            self.events.append({"event": "end"})
            self._seen.notify_all()

    def _hear(self, event: dict[str, Any]) -> None:
        if event["event"] == "callback":
            call = event["call"]
            self._parts[call] = self._parts.get(call, "") + event["part"]
            if event["last"]:
                # Another thread: what is called may print, and this one must go on reading.
                frame = json.loads(self._parts.pop(call))
                threading.Thread(target=self._answer_aside, args=(frame,), daemon=True).start()
            return
        with self._seen:
            self.events.append(event)
            self._seen.notify_all()

    def wait_for(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first event that is wanted, as soon as it is there."""
        with self._seen:
            assert self._seen.wait_for(lambda: any(map(wanted, self.events)), PATIENCE), self.events
            return next(filter(wanted, self.events))

    def _wait_for_sequence(self, n: int) -> None:
        self.wait_for(lambda event: event.get("event") == "sequence" and event["n"] >= n)

    def output(self, stream: str = "stdout") -> str:
        """All that was written so far."""
        with self._seen:
            return "".join(event["text"] for event in self.events if event.get("stream") == stream)

    # ends

    def cancel(self, number: int) -> None:
        with self.interrupts.open("a") as file:
            file.write(f"{number}\n")
        self.process.send_signal(signal.SIGTERM)

    def cancelled_reply(self, number: int) -> dict[str, Any]:
        """The reply to a request that is cancelled, with the signal repeated until it comes."""
        self.cancel(number)
        while not select.select([self.replies], [], [], 0.1)[0]:
            self.process.send_signal(signal.SIGTERM)
        return self.reply(number)

    def wait(self) -> int:
        return self.process.wait(PATIENCE)

    def close(self) -> int:
        with contextlib.suppress(BrokenPipeError):
            self.requests.close()
        try:
            return self.wait()
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            self.replies.close()
            self._listener.join(1)
            assert self.process.stderr is not None
            if not self._listener.is_alive():
                self.process.stderr.close()
            self._folder.cleanup()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()


class JavaFailure(Exception):
    """What a function of this process throws, as Java would tell it."""

    def __init__(
        self, number: int, message: str, java_type: str = "java.lang.IllegalStateException", **members: Any
    ) -> None:
        super().__init__(message)
        self.form = {"java": number, "java_type": java_type, "message": message, "stack": "at Example.main", **members}


def until(condition: Callable[[], bool]) -> None:
    """Waits for what must come."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.005)
