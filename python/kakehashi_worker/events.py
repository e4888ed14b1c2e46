# SPDX-License-Identifier: Apache-2.0
"""The event pipe: JSON text sequences that any thread may write, each with one atomic write."""

from __future__ import annotations

import errno
import os
from _thread import RLock

from . import json_text

MAX_EVENT = 4096
_STANDARD_ERROR = 2
_FITS = 600
"""Characters that fit whatever they are: at most 6 bytes each."""


class EventPipe:
    """Writes events. `dirty` is set by whoever writes and tells the main loop that `settle` is due."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.dirty = False
        self._lock = RLock()
        self._queue: list[bytes] = []
        self._writing = False
        self._sequence = 0
        self._closed = False

    def emit(self, event: str) -> None:
        """Writes one event that is known to be short: the JSON text of an object."""
        self.dirty = True
        self._write([_record(event)])

    def emit_text(self, head: str, member: str, text: str, tail: str = "") -> None:
        """Writes text in as many events as it needs, all but the last with `more`.

        `head` is the start of the object with its last comma, `tail` the members after the text.
        """
        self.dirty = True
        records = []
        for piece, last in _pieces(text, MAX_EVENT - len(json_text.to_bytes(head + tail)) - len(member) - 24):
            more = "" if last else ',"more":true'
            records.append(_record(f'{head}"{member}":{piece}{tail}{more}}}'))
        self._write(records)

    def emit_parts(self, head: str, text: str) -> None:
        """Writes text in parts, the last of which says so: the form of a callback."""
        self.dirty = True
        records = []
        for piece, last in _pieces(text, MAX_EVENT - len(head) - 40):
            records.append(_record(f'{head}"part":{piece},"last":{"true" if last else "false"}}}'))
        self._write(records)

    def settle(self) -> int:
        """Writes the mark that Java waits for before it hands out a reply; answers its number."""
        self._sequence += 1
        self.emit(f'{{"event":"sequence","n":{self._sequence}}}')
        self.dirty = False
        return self._sequence

    def after_fork(self) -> None:
        """In a child: another thread may have held the lock."""
        self._lock = RLock()
        self._queue = []
        self._writing = False

    def _write(self, records: list[bytes]) -> None:
        # A __del__ or a signal handler that prints can run inside of this very function: it only adds to the queue.
        with self._lock:
            self._queue.extend(records)
            if self._writing:
                return
            self._writing = True
            try:
                while self._queue:
                    record = self._queue.pop(0)
                    if not self._closed:
                        self._put(record)
            finally:
                self._writing = False

    def _put(self, record: bytes) -> None:
        try:
            while record:
                record = record[os.write(self.descriptor, record) :]
        except OSError as failure:
            if failure.errno == errno.EBADF and self.descriptor != _STANDARD_ERROR:
                # User code has closed what it did not open; the standard one may still be there.
                self.descriptor = _STANDARD_ERROR
                self._put(record)
                return
            # Java has closed its end, so there is nobody to tell; user code must not fail for it.
            self._closed = True


def _record(event: str) -> bytes:
    return b"\x1e" + json_text.to_bytes(event) + b"\n"


def _pieces(text: str, room: int) -> list[tuple[str, bool]]:
    """JSON strings that are `text` together, each of at most `room` bytes, and whether it is the last."""
    quoted = json_text.quote(text)
    if len(quoted) <= _FITS or len(json_text.to_bytes(quoted)) <= room:
        return [(quoted, True)]
    pieces = []
    start = 0
    while start < len(text):
        length = room
        while len(json_text.to_bytes(json_text.quote(text[start : start + length]))) > room:
            length = max(length * 3 // 4, 1)
        pieces.append((json_text.quote(text[start : start + length]), start + length >= len(text)))
        start += length
    return pieces
