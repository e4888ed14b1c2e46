# SPDX-License-Identifier: Apache-2.0
"""Frames: a 4-byte little-endian length, then that many bytes of UTF-8 JSON."""

from __future__ import annotations

import io
import os

from . import json_text
from .errors import ProtocolError, ValueTooLarge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MAX_FRAME = 1 << 30
_BUFFER = 1 << 16


class BrokenStream(ProtocolError):
    """Nothing that follows on the pipe can be trusted."""


END = object()
"""What reading gives at the end of the pipe; None would be the JSON text null."""


class FrameTooLarge(ValueTooLarge):
    """A reply does not fit into a frame."""

    def __init__(self, length: int) -> None:
        super().__init__(
            "max_frame", MAX_FRAME, f"the reply has {length} bytes, a frame {MAX_FRAME} at most; ask for less at once"
        )


class FrameReader:
    """Reads frames; one `read` of the pipe may bring many. Used by one thread at a time."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._file = io.FileIO(descriptor, "r", closefd=False)
        self._buffer = bytearray(_BUFFER)
        self._view = memoryview(self._buffer)
        self._start = 0
        self._end = 0

    def holds_frame(self) -> bool:
        """Whether a whole frame is here already, so that reading it does not wait."""
        held = self._end - self._start
        return held >= 4 and held >= 4 + self._length()

    def read(self) -> Any:
        """The JSON value of the next frame, or END.

        Raises ProtocolError for a frame that is not JSON, BrokenStream when there can be no next one.
        """
        buffer = self._buffer
        start, limit = self._start, self._end
        if start == limit:
            # Most often nothing is left over, and one read brings one whole frame.
            start, limit = 0, self._file.readinto(buffer) or 0
        end = start + 4 + int.from_bytes(buffer[start : start + 4], "little")
        if end == limit:
            self._start = self._end = 0
        else:
            self._start, self._end = start, limit
            if not self._complete():
                return END
            buffer = self._buffer
            start = self._start
            end = start + 4 + self._length()
            self._start = end
        try:
            return json_text.decode(buffer[start + 4 : end].decode())
        except UnicodeDecodeError as failure:
            raise ProtocolError(f"a frame is not UTF-8: {failure.reason} at byte {failure.start}") from None
        except ValueError as failure:
            raise ProtocolError(f"a frame is not JSON: {failure}") from None
        except RecursionError:
            raise ProtocolError("a frame is nested too deep") from None
        finally:
            if len(buffer) > _BUFFER and self._start == self._end:
                self._shrink()

    def _length(self) -> int:
        return int.from_bytes(self._buffer[self._start : self._start + 4], "little")

    def _complete(self) -> bool:
        """Reads until a whole frame is there; false at the end of the pipe."""
        if not self._fill(4):
            return False
        length = self._length()
        if length > MAX_FRAME:
            raise BrokenStream(f"a frame of {length} bytes is above the maximum of {MAX_FRAME}")
        return self._fill(4 + length)

    def _fill(self, size: int) -> bool:
        """Reads until `size` bytes are there; false at the end of the pipe."""
        try:
            self._make_room(size)
        except MemoryError:
            raise BrokenStream(f"there is no memory for a frame of {size} bytes") from None
        while self._end - self._start < size:
            count = self._file.readinto(self._view[self._end :])
            if not count:
                if self._end > self._start:
                    raise BrokenStream(f"the request pipe ended after {self._end - self._start} bytes of a frame")
                return False
            self._end += count
        return True

    def _make_room(self, size: int) -> None:
        if self._start + size <= len(self._buffer):
            return
        held = bytes(self._view[self._start : self._end])
        if size > len(self._buffer):
            self._buffer = bytearray(size)
            self._view = memoryview(self._buffer)
        self._view[: len(held)] = held
        self._start, self._end = 0, len(held)

    def _shrink(self) -> None:
        self._start = self._end = 0
        self._buffer = bytearray(_BUFFER)
        self._view = memoryview(self._buffer)


class JavaGone(BaseException):
    """Java has closed its end of the reply pipe. No `except Exception` of user code may take it for its own."""


class FrameWriter:
    """Writes each frame with one write."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    def write(self, text: str) -> None:
        """Raises JavaGone, or FrameTooLarge before anything is written."""
        body = json_text.to_bytes(text)
        if len(body) > MAX_FRAME:
            raise FrameTooLarge(len(body))
        frame = len(body).to_bytes(4, "little") + body
        try:
            written = os.write(self.descriptor, frame)
            if written != len(frame):
                rest = memoryview(frame)[written:]
                while rest:
                    rest = rest[os.write(self.descriptor, rest) :]
        except (BrokenPipeError, ConnectionResetError):
            raise JavaGone from None
