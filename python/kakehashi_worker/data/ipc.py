# SPDX-License-Identifier: Apache-2.0
"""Arrow IPC streams whose buffers all start at multiples of 64 bytes, which pyarrow's writer does not see to.

pyarrow writes to a file that keeps the pieces without copying them; then the pieces get their places, the messages are
told of them, and everything is copied once.
"""

from __future__ import annotations

import os
from struct import Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ALIGNMENT = 64
_DICTIONARY_BATCH, _RECORD_BATCH = 2, 3
_U16, _U32, _I32, _I64 = Struct("<H"), Struct("<I"), Struct("<i"), Struct("<q")
_PREFIX = 8
_LARGE = 4 << 20
_END = b"\xff\xff\xff\xff\x00\x00\x00\x00"


class Pieces:
    """A file for writing that keeps what it is given."""

    closed = False

    def __init__(self) -> None:
        self.parts: list[memoryview] = []

    def write(self, data: Any) -> int:
        view = memoryview(data).cast("B")
        if len(view):
            self.parts.append(view)
        return len(view)

    def writable(self) -> bool:
        return True

    def flush(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing is open."""


class Plan:
    """Where the parts of a stream go. `size` is that of the whole."""

    def __init__(self, arrow: Any, pieces: Pieces) -> None:
        self._arrow = arrow
        self._places: list[tuple[int, memoryview | bytearray | bytes]] = []
        self.size = 0
        self._parts = iter(pieces.parts)
        self._rest: memoryview | None = None
        while self._message():
            pass

    def write(self, memory: Any) -> None:
        """Copies the stream to the start of this memory; large parts with several threads, of pyarrow."""
        for place, part in self._places:
            if len(part) < _LARGE:
                memory[place : place + len(part)] = part
            else:
                with memoryview(memory) as whole, whole[place : place + len(part)] as target:
                    writer = self._arrow.FixedSizeBufferWriter(self._arrow.py_buffer(target))
                    writer.set_memcopy_threads(min(4, os.cpu_count() or 1))
                    writer.write(part)
                    writer.close()
                    del writer

    def _put(self, part: memoryview | bytearray | bytes) -> None:
        self._places.append((self.size, part))
        self.size += len(part)

    def _next(self) -> memoryview | None:
        if self._rest is not None:
            part, self._rest = self._rest, None
            return part
        return next(self._parts, None)

    def _bytes(self, length: int) -> bytearray:
        taken = bytearray()
        while len(taken) < length:
            part = self._next()
            assert part is not None, "pyarrow has written half of a message"
            needed = length - len(taken)
            taken += part[:needed]
            if len(part) > needed:
                self._rest = part[needed:]
        return taken

    def _message(self) -> bool:
        prefix = self._bytes(_PREFIX)
        length = _I32.unpack_from(prefix, 4)[0]
        if length == 0:
            self._put(_END)
            return False
        metadata = self._bytes(length)
        message = _Table.root(metadata)
        body = message.scalar(3, _I64)
        start = padded(self.size + _PREFIX + length)
        added = start - (self.size + _PREFIX + length)
        _I32.pack_into(prefix, 4, length + added)
        self._put(prefix)
        self._put(metadata)
        self._put(bytes(added))
        if body:
            batch = message.table(2)
            if metadata[message.field(1)] == _DICTIONARY_BATCH:
                batch = batch.table(1)
            message.set(3, self._body(body, batch))
        return True

    def _body(self, length: int, batch: _Table) -> int:
        """Gives each buffer a place, tells the message, and answers the new length of the body."""
        parts = []
        position = 0
        while position < length:
            part = self._next()
            assert part is not None, "pyarrow has written half of a body"
            if len(part) > length - position:
                self._rest = part[length - position :]
                part = part[: length - position]
            parts.append((position, part))
            position += len(part)
        body = self.size
        following = iter(parts)
        current = next(following, None)
        for place in batch.structs(2, 16):
            offset, size = (_I64.unpack_from(batch.data, place + at)[0] for at in (0, 8))
            _I64.pack_into(batch.data, place, self.size - body)
            end = offset + size
            while current is not None and current[0] < end:
                at, part = current
                if at + len(part) > offset:
                    self._put(part[max(0, offset - at) : end - at])
                if at + len(part) > end:
                    break
                current = next(following, None)
            self._put(bytes(padded(self.size) - self.size))
        return self.size - body


class _Table:
    """A table of a flatbuffer, which is a small part of that format."""

    def __init__(self, data: bytearray, position: int) -> None:
        self.data = data
        self._position = position
        self._names: int = position - _I32.unpack_from(data, position)[0]

    @classmethod
    def root(cls, data: bytearray) -> _Table:
        return cls(data, _U32.unpack_from(data, 0)[0])

    def field(self, number: int) -> int:
        """Where a field is; 0 if it is left out."""
        entry = 4 + 2 * number
        if entry >= _U16.unpack_from(self.data, self._names)[0]:
            return 0
        offset: int = _U16.unpack_from(self.data, self._names + entry)[0]
        return offset and self._position + offset

    def scalar(self, number: int, form: Struct) -> int:
        place = self.field(number)
        return int(form.unpack_from(self.data, place)[0]) if place else 0

    def set(self, number: int, value: int) -> None:
        _I64.pack_into(self.data, self.field(number), value)

    def table(self, number: int) -> _Table:
        place = self.field(number)
        return _Table(self.data, place + _U32.unpack_from(self.data, place)[0])

    def structs(self, number: int, size: int) -> range:
        """Where the structs of a vector are."""
        place = self.field(number)
        if not place:
            return range(0)
        vector = place + _U32.unpack_from(self.data, place)[0]
        return range(vector + 4, vector + 4 + size * _U32.unpack_from(self.data, vector)[0], size)


def padded(size: int) -> int:
    """The next multiple of the alignment."""
    return -(-size // ALIGNMENT) * ALIGNMENT
