# SPDX-License-Identifier: Apache-2.0
"""Frames as Arrow IPC streams that know their size before they are written to shared memory."""

from __future__ import annotations

from ..errors import MissingPackage, TypeMismatch
from .ipc import Pieces, Plan
from .packages import is_of, optional
from .tables import check_names, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    from ..worker import Worker

    class Written(Protocol):
        """Something that is about to be written."""

        size: int

        def write(self, memory: Any) -> None:
            """Copies it to the start of this memory."""


def stream(worker: Worker, source: Any) -> Written:
    """The rows of anything that holds columns. Needs pyarrow, or polars where its own frames are enough."""
    arrow = optional(worker, "pyarrow")
    if arrow is None:
        return _through_polars(worker, source)
    try:
        return of_table(worker, table(worker, source))
    except arrow.ArrowInvalid:
        if not is_of(source, "polars", "DataFrame", "Series"):
            raise
        return _through_polars(worker, source)  # Polars has types that pyarrow lacks


def of_table(worker: Worker, made: Any) -> Written:
    """The rows of a pyarrow table."""
    arrow = optional(worker, "pyarrow")
    ipc = optional(worker, "pyarrow.ipc")
    pieces = Pieces()
    with ipc.new_stream(pieces, made.schema) as writer:
        writer.write_table(made)
    return Plan(arrow, pieces)


class _Text:
    """A stream that Polars has written; its buffers are aligned."""

    def __init__(self, pieces: Pieces) -> None:
        self._parts = pieces.parts
        self.size = sum(map(len, self._parts))

    def write(self, memory: Any) -> None:
        position = 0
        for part in self._parts:
            memory[position : position + len(part)] = part
            position += len(part)


def _through_polars(worker: Worker, source: Any) -> Written:
    polars = optional(worker, "polars")
    own = is_of(source, "polars", "DataFrame", "Series", "LazyFrame")
    if polars is None or is_of(source, "pandas", "DataFrame", "Series"):
        raise MissingPackage("pyarrow", "Sending frames to Java")
    if is_of(source, "polars", "LazyFrame"):
        raise TypeMismatch("A polars.LazyFrame has no rows yet: call collect() first")
    if is_of(source, "polars", "Series"):
        source = source.to_frame()
    elif not own:
        source = polars.DataFrame(source)
    check_names(source.columns)
    pieces = Pieces()
    source.write_ipc_stream(pieces, compression="uncompressed", compat_level=polars.CompatLevel.newest())
    return _Text(pieces)
