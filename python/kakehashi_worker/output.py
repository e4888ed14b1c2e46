# SPDX-License-Identifier: Apache-2.0
"""sys.stdout, sys.stderr and sys.stdin of user code."""

from __future__ import annotations

import io
import sys
from _thread import RLock, get_ident

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .events import EventPipe


_LONGEST = 3000
"""Characters of a line that wait for its end; a longer one is written as it comes."""


class EventStream(io.TextIOBase):
    """A text stream whose whole lines become events at once; the rest waits for more, flush or the end of the command.

    Each thread has a line of its own, so that lines of several threads do not mix.
    """

    def __init__(self, name: str, descriptor: int, events: EventPipe) -> None:
        self._head = f'{{"event":"output","stream":"{name}",'
        self._descriptor = descriptor
        self._events = events
        self._lock = RLock()
        self._partial: dict[int, str] = {}
        self.name = f"<{name}>"
        self.mode = "w"
        self._buffer: EventBytes | None = None

    # typeshed makes these attributes of TextIOBase; here they are fixed
    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    @property
    def errors(self) -> str:  # type: ignore[override]
        return "backslashreplace"

    @property
    def line_buffering(self) -> bool:
        return True

    @property
    def buffer(self) -> EventBytes:
        if self._buffer is None:
            self._buffer = EventBytes(self)
        return self._buffer

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        thread = get_ident()
        with self._lock:
            line = self._partial.pop(thread, "") + text
            end = len(line) if len(line) > _LONGEST else line.rfind("\n") + 1
            if end < len(line):
                self._partial[thread] = line[end:]
                self._events.dirty = True
            if end:
                self._emit(line[:end])
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:  # type: ignore[override]
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        if self._partial:
            with self._lock:
                partial = list(self._partial.values())
                self._partial.clear()
                for text in partial:
                    self._emit(text)

    def _emit(self, text: str) -> None:
        self._events.emit_text(self._head, "text", text)

    def after_fork(self) -> None:
        """In a child: what other threads had begun is the parent's, and so is a line begun by this one."""
        self._lock = RLock()
        self._partial.clear()

    def fileno(self) -> int:
        return self._descriptor

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def close(self) -> None:
        """Flushes; prints of others go on."""
        self.flush()

    def reconfigure(self, **options: Any) -> None:
        """Accepted and without effect: events are text, so encodings and buffering do not apply."""


class EventBytes(io.BufferedIOBase):
    """`sys.stdout.buffer`: bytes that are text in UTF-8; others arrive as lone surrogates, as in file names."""

    def __init__(self, stream: EventStream) -> None:
        import codecs

        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")

    def write(self, data: Any) -> int:
        with memoryview(data) as view:
            text = self._decoder.decode(view.tobytes())
            if text:
                self._stream.write(text)
            return view.nbytes

    def flush(self) -> None:
        self._stream.flush()

    def fileno(self) -> int:
        return self._stream.fileno()

    def writable(self) -> bool:
        return True

    def close(self) -> None:
        self.flush()


class Output:
    """Both streams, put into `sys`."""

    def __init__(self, events: EventPipe) -> None:
        self.events = events
        self.stdout = EventStream("stdout", 1, events)
        self.stderr = EventStream("stderr", 2, events)
        sys.stdout = sys.__stdout__ = self.stdout  # type: ignore[misc, assignment]
        sys.stderr = sys.__stderr__ = self.stderr  # type: ignore[misc, assignment]
        self.set_input(None)

    def set_input(self, text: str | None) -> None:
        """What `input()` and `sys.stdin` read; end of file without."""
        content = io.BytesIO((text or "").encode("utf-8", "surrogatepass"))
        stream = io.TextIOWrapper(content, encoding="utf-8", errors="surrogatepass")
        sys.stdin = sys.__stdin__ = stream  # type: ignore[misc]

    def flush(self) -> None:
        """Writes what has no end of line yet."""
        self.stdout.flush()
        self.stderr.flush()

    def settle(self) -> int:
        self.flush()
        return self.events.settle()

    def after_fork(self) -> None:
        self.events.after_fork()
        self.stdout.after_fork()
        self.stderr.after_fork()
