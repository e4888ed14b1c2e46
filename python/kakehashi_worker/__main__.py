# SPDX-License-Identifier: Apache-2.0
"""Start of the process: takes the pipes away from user code, says that it is there, and serves."""

from __future__ import annotations

import os
import sys

from .events import EventPipe
from .framing import FrameReader, FrameWriter
from .interrupts import Interrupts
from .json_text import quote
from .lifetime import watch_forks
from .output import Output
from .worker import PROTOCOL, Worker


def main() -> int:
    """Runs the worker on the descriptors 0 (requests), 1 (replies) and 2 (events)."""
    reader, writer, events = _take_descriptors()
    parent = os.environ.pop("KAKEHASHI_PARENT", None)
    interrupts = Interrupts(os.environ.pop("KAKEHASHI_INTERRUPTS", None))
    output = Output(EventPipe(events))
    output.events.emit(_started())
    output.events.dirty = False
    worker = Worker(FrameReader(reader), FrameWriter(writer), output, interrupts)
    worker.parent = int(parent) if parent else None
    watch_forks(worker)
    try:
        return worker.run()
    finally:
        output.flush()


def _take_descriptors() -> tuple[int, int, int]:
    """Copies the pipes where child processes do not get them; 0 becomes the null device, 1 and 2 the event pipe."""
    reader, writer, events = os.dup(0), os.dup(1), os.dup(2)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (reader, writer, events):
            msvcrt.setmode(descriptor, os.O_BINARY)
    return reader, writer, events


def _started() -> str:
    version = ".".join(map(str, sys.version_info[:3]))
    return (
        f'{{"event":"started","interpreter":{quote(sys.executable or "")},"version":"{version}",'
        f'"platform":{quote(platform())},"prefix":{quote(prefix())},"encoding":{quote(sys.getfilesystemencoding())},'
        f'"pid":{os.getpid()},"protocol":{PROTOCOL}}}'
    )


def platform() -> str:
    """`linux-x86_64`, without the module `platform`, which is slow."""
    machine = os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return f"{sys.platform}-{machine}"


def prefix() -> str:
    """The folder of the environment; before `site` has run Python knows only that of the interpreter."""
    home = os.path.dirname(os.path.dirname(os.path.abspath(sys.executable or "")))
    return home if os.path.exists(os.path.join(home, "pyvenv.cfg")) else sys.prefix


if __name__ == "__main__":
    sys.exit(main())
