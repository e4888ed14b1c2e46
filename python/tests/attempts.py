# SPDX-License-Identifier: Apache-2.0
"""Runs the published lists of tests/security against a real worker; README.md there says what the placeholders mean."""

from __future__ import annotations

import base64
import json
import os
import struct
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LISTS = ROOT / "tests" / "security"
BOOT = "import sys;sys.path.insert(0,{root!r});from kakehashi_worker.__main__ import main;sys.exit(main())"


def load(name: str) -> dict[str, Any]:
    """One of the lists."""
    found: dict[str, Any] = json.loads((LISTS / name).read_text("utf-8"))
    return found


class LiveWorker:
    """A worker process and the frames to and from it. Callbacks are answered with None."""

    def __init__(self, python: str, folder: Path, environment: Mapping[str, str], **configuration: object) -> None:
        self.process = subprocess.Popen(
            [python, "-I", "-S", "-X", "utf8", "-c", BOOT.format(root=str(ROOT / "python"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**os.environ, **environment},
        )
        self.number = 0
        self.facts = self.ask({"cmd": "configure", **configuration})

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The reply to a request."""
        self.number += 1
        self._send({"id": self.number, **request})
        while True:
            frame = self._receive()
            if frame.get("kind") != "callback":
                return frame
            self._send({"answer": frame["call"], "value": None})

    def close(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def _send(self, frame: Mapping[str, Any]) -> None:
        assert self.process.stdin
        text = json.dumps(frame).encode()
        self.process.stdin.write(struct.pack("<I", len(text)) + text)
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.process.stdout
        head = self.process.stdout.read(4)
        if len(head) < 4:
            raise EOFError(f"the worker ended with {self.process.wait()}")
        frame: dict[str, Any] = json.loads(self.process.stdout.read(struct.unpack("<I", head)[0]))
        return frame


def _places(python: str) -> list[str]:
    """The folders of an interpreter: of its packages, its standard library, itself."""
    code = "import os, sys, sysconfig; print(sysconfig.get_path('purelib'), os.__file__, sys.executable, sep='\\n')"
    told = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()
    return [told[0], os.path.dirname(told[1]), os.path.dirname(told[2])]


class Stage:
    """A scratch folder with the prepared files, what the placeholders stand for, and the places that must stay as
    they are."""

    def __init__(self, python: str, folder: Path, files: Mapping[str, str]) -> None:
        self.folder = folder
        self.canary = folder / "canary"
        site, stdlib, programs = map(Path, _places(python))
        for name, content in files.items():
            (folder / name).write_bytes(base64.b64decode(content))
        (folder / "link").symlink_to(site)
        base = Path(site.anchor)
        self.guarded = [site, stdlib, ROOT / "python" / "kakehashi_worker", programs]
        self.placeholders = {
            "scratch": str(folder),
            "canary": str(self.canary),
            "site": str(site),
            "relative site": os.path.relpath(site, folder),
            "base": str(base),
            "site below base": str(site.relative_to(base)),
            "stdlib": str(stdlib),
            "worker": str(ROOT / "python" / "kakehashi_worker"),
            "site as bytes": base64.b64encode(os.fsencode(site / "evil.npy")).decode(),
            **files,
        }

    def fill(self, value: Any, handles: Mapping[str, str]) -> Any:
        """A request with the placeholders filled in, and the ids of the handles that earlier requests gave."""
        if isinstance(value, str):
            if value.startswith("@") and value[1:] in handles:
                return handles[value[1:]]
            for name, text in self.placeholders.items():
                value = value.replace("{" + name + "}", text)
            return value
        if isinstance(value, list):
            return [self.fill(item, handles) for item in value]
        if isinstance(value, dict):
            return {name: self.fill(item, handles) for name, item in value.items()}
        return value

    def effects(self) -> list[str]:
        """Traces that an attempt has left; they are removed."""
        found = [self.canary] if self.canary.exists() else []
        found += [file for folder in self.guarded for file in folder.glob("evil*")]
        for file in found:
            file.unlink()
        return [str(file) for file in found]


def run(worker: LiveWorker, stage: Stage, requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The replies; it ends with the first that is an error."""
    handles: dict[str, str] = {}
    replies = []
    for step in requests:
        request = {name: value for name, value in step.items() if name != "as"}
        name = step.get("as")
        reply = worker.ask(stage.fill(request, handles))
        replies.append(reply)
        if reply["kind"] == "error":
            break
        if name is not None:
            handles[name] = reply["value"]["id"]
    return replies
