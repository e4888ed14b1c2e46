# SPDX-License-Identifier: Apache-2.0
"""Lets a fuzzer (Atheris, coverage-guided) write to the request pipe of a worker; `python/fuzz/run` starts it.

The bytes of an input are cut into pieces, as a pipe may do it at any place. What the reader makes of them is compared
with a plain reading of the same bytes by the package `json`: the same values in the same order, and the same end.
"""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
with atheris.instrument_imports(include=["kakehashi_worker"]):
    from kakehashi_worker import framing
    from kakehashi_worker.errors import ProtocolError

# A frame that says it is long makes room for all of it at once: what a fuzzer has no time for.
framing.MAX_FRAME = 1 << 16

BAD = "a frame that is no JSON"
BROKEN = "nothing that follows can be trusted"
END = "the end"


def refuse(name: str) -> NoReturn:
    raise ValueError(name)


def plain(data: bytes) -> Iterator[Any]:
    """What the bytes are, read the slow way."""
    at = 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "little")
        if at + 4 > len(data) or length > framing.MAX_FRAME or at + 4 + length > len(data):
            yield BROKEN
            return
        body = data[at + 4 : at + 4 + length]
        at += 4 + length
        try:
            yield json.loads(body.decode(), parse_constant=refuse)
        except (ValueError, RecursionError):
            yield BAD
    yield END


def read(reader: framing.FrameReader) -> Any:
    """The next thing that the reader says."""
    try:
        value = reader.read()
    except framing.BrokenStream:
        return BROKEN
    except ProtocolError:
        return BAD
    return END if value is framing.END else value


def one_input(data: bytes) -> None:
    """Called by the fuzzer: the first byte says how the rest is cut."""
    if not data:
        return
    stream = data[1:]
    # A socket of packets gives no more than one of them to each read. Few enough to lie in it all at once.
    piece = max(data[0] % 64 + 1, len(stream) // 64)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours:
        with theirs:
            for start in range(0, len(stream), piece):
                theirs.send(stream[start : start + piece])
        reader = framing.FrameReader(ours.fileno())
        for expected in plain(stream):
            found = read(reader)
            # Their texts, as NaN differs from itself and True is 1.
            if repr(found) != repr(expected):
                raise AssertionError(f"{found!r} where {expected!r} was expected")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
