# SPDX-License-Identifier: Apache-2.0
"""Frames and arrays through shared memory: Java fills a lease, or reads one that was filled here."""

from __future__ import annotations

from ..data.regions import Lease
from ..errors import ProtocolError
from . import number, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..data.outgoing import Written
    from ..data.regions import Region
    from ..worker import Worker

SMALL = 1 << 18
"""Bytes up to which a copy is cheaper than to keep a region for as long as the object lives."""


def lease(worker: Worker, request: dict[str, Any]) -> object:
    size = request.get("bytes")
    if type(size) is not int or size < 0:
        raise ProtocolError(f"bytes is a whole number, not {size!r}")
    return worker.whole(_told(worker, worker.data.lease(size), size))


def frame_make(worker: Worker, request: dict[str, Any]) -> object:
    from ..data import frames

    form = text(request, "form")
    return _filled(worker, request, lambda memory: frames.make(worker, form, frames.Content(worker, memory, request)))


def array_make(worker: Worker, request: dict[str, Any]) -> object:
    from ..data import arrays

    return _filled(worker, request, lambda memory: arrays.make(worker, memory, request))


def frame_take(worker: Worker, request: dict[str, Any]) -> object:
    from ..data import outgoing

    return worker.whole(_leased(worker, outgoing.stream(worker, worker.decoder.target(request))))


def frame_apply(worker: Worker, request: dict[str, Any]) -> object:
    """`frame_make`, a call of a function with the frame, and `frame_take` of its result."""
    from ..data import outgoing
    from .calls import called, function_called

    frame = frame_make(worker, request)
    if "target" in request:
        result = called(worker, worker.decoder.target(request), (frame,), {})
    else:
        result = function_called(worker, request, (frame,), {})
    worker.policy.check_result(result)
    return worker.whole(_leased(worker, outgoing.stream(worker, result)))


def array_take(worker: Worker, request: dict[str, Any]) -> object:
    from ..data import arrays

    form = arrays.Form(worker, worker.decoder.target(request))
    made = worker.data.lease(form.size)
    assert made.region is not None
    form.write(made.region.memory)
    return worker.whole({**_told(worker, made, form.size), **form.members()})


def frames_open(worker: Worker, request: dict[str, Any]) -> object:
    from ..data.streams import Outgoing

    outgoing = Outgoing(worker, worker.decoder.target(request), number(request, "bytes", 16 << 20))
    return worker.whole(worker.store.put(outgoing))


def frames_next(worker: Worker, request: dict[str, Any]) -> object:
    from ..data import outgoing as frames
    from ..data.streams import Outgoing

    outgoing = worker.store.get(text(request, "reader"))
    if type(outgoing) is not Outgoing:
        raise ProtocolError("reader is what frames_open has answered")
    table = outgoing.next()
    return worker.whole(None if table is None else _leased(worker, frames.of_table(worker, table)))


def frames_feed(worker: Worker, request: dict[str, Any]) -> object:
    from ..data import streams

    source = worker.decoder.operand(request.get("source"))
    return streams.incoming(worker, text(request, "form"), source, lambda layout, make: _filled(worker, layout, make))


def _leased(worker: Worker, written: Written) -> dict[str, Any]:
    """An Arrow IPC stream in a lease."""
    made = worker.data.lease(written.size)
    assert made.region is not None
    written.write(made.region.memory)
    return _told(worker, made, written.size)


def _told(worker: Worker, made: Lease, size: int) -> dict[str, Any]:
    region = made.region
    assert region is not None
    return {
        "lease": worker.store.put(made),
        "number": region.number,
        "path": region.path,
        "capacity": region.capacity,
        "bytes": size,
    }


def _filled(worker: Worker, request: dict[str, Any], make: Callable[[Any], object]) -> object:
    """An object over the memory that Java has filled. The lease is used up, whether that succeeds or not."""
    region, size = _used_up(worker, request)
    if size <= SMALL:
        copy = bytearray(size)
        copy[:] = memoryview(region.memory)[:size]
        worker.data.give_back(region)
        return make(copy)
    try:
        return make(region.memory)
    finally:
        worker.data.lend(region)


def _used_up(worker: Worker, request: dict[str, Any]) -> tuple[Region, int]:
    key = text(request, "lease")
    held = worker.store.get(key)
    region = held.take() if type(held) is Lease else None
    if region is None:
        raise ProtocolError("lease is what data_lease has answered, and is used once")
    worker.store.objects.pop(key, None)
    size = request.get("bytes")
    if type(size) is not int or not 0 <= size <= region.capacity:
        worker.data.give_back(region)
        raise ProtocolError(f"bytes is a whole number up to {region.capacity}, not {size!r}")
    return region, size


COMMANDS = {
    "data_lease": lease,
    "frame_make": frame_make,
    "frame_take": frame_take,
    "frame_apply": frame_apply,
    "frames_open": frames_open,
    "frames_next": frames_next,
    "frames_feed": frames_feed,
    "array_make": array_make,
    "array_take": array_take,
}
