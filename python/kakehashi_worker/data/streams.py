# SPDX-License-Identifier: Apache-2.0
"""Frames in pieces, so that neither side ever holds all of them."""

from __future__ import annotations

from ..errors import ProtocolError, TypeMismatch
from ..values.kinds import has, name_of
from . import frames
from .packages import is_of, pyarrow
from .tables import check_names, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ..worker import Worker

    Fill = Callable[[dict[str, Any], Callable[[Any], object]], object]

_PURPOSE = "Streams of frames"


class Outgoing:
    """The pieces of what is on its way to Java."""

    def __init__(self, worker: Worker, source: Any, size: int) -> None:
        self._worker = worker
        self._arrow = pyarrow(worker, _PURPOSE)
        self._size = size
        self._schema: Any = None
        self._tables = self._pieces(source)
        self._begun = False

    def next(self) -> Any:
        """The next piece, or None at the end. The first one comes even if it has no rows: it brings the types."""
        for piece in self._tables:
            if self._schema is None:
                self._schema = piece.schema
            elif not piece.schema.equals(self._schema):
                raise TypeMismatch(
                    f"The pieces of a stream have one schema, but after {_shown(self._schema)} came "
                    f"{_shown(piece.schema)}: cast them to one"
                )
            self._begun = True
            return piece
        if not self._begun:
            raise TypeMismatch("The stream has given no frame, so its columns are not known: let it give an empty one")
        return None

    def _pieces(self, source: Any) -> Iterator[Any]:
        reader = self._reader(source)
        if reader is not None:
            check_names(reader.schema.names)
            yield table(self._worker, reader.schema.empty_table())
            for batch in reader:
                yield from self._cut(self._arrow.Table.from_batches([batch]))
        elif not is_of(source, "pandas", "DataFrame", "Series") and has(type(source), "__next__"):
            for item in source:
                yield from self._cut(table(self._worker, item))
        else:
            whole = table(self._worker, source)
            yield whole.slice(0, 0)
            yield from self._cut(whole)

    def _reader(self, source: Any) -> Any:
        if is_of(source, "pyarrow", "RecordBatchReader"):
            return source
        if is_of(source, "pandas", "DataFrame", "Series") or is_of(
            source, "polars", "DataFrame", "Series", "LazyFrame"
        ):
            return None  # they have rules of their own
        if is_of(source, "pyarrow", "Table", "RecordBatch"):
            return None
        if has(type(source), "__arrow_c_stream__"):
            return self._arrow.RecordBatchReader.from_stream(source)
        return None

    def _cut(self, whole: Any) -> Iterator[Any]:
        """Pieces of about the size that was asked for; at least one."""
        rows = whole.num_rows
        size = whole.nbytes
        step = rows if size <= self._size else max(1, rows * self._size // size)
        yield whole.slice(0, step)
        for start in range(step, rows, max(step, 1)):
            yield whole.slice(start, step)


def incoming(worker: Worker, form: str, source: Any, fill: Fill) -> object:
    """What gives the frames that Java has ready: for pyarrow a RecordBatchReader, else an iterator."""
    if not callable(source):
        raise ProtocolError(f"source is a callable, not a {name_of(type(source))}")

    def piece(layout: dict[str, Any]) -> object:
        return fill(layout, lambda memory: frames.make(worker, form, frames.Content(worker, memory, layout)))

    def pieces() -> Iterator[Any]:
        while (layout := source()) is not None:
            yield piece(layout)

    if form != "pyarrow":
        return pieces()
    arrow = pyarrow(worker, _PURPOSE)
    tables = pieces()
    first = next(tables)

    def batches() -> Iterator[Any]:
        yield from first.to_batches()
        for piece in tables:
            yield from piece.to_batches()

    return arrow.RecordBatchReader.from_batches(first.schema, batches())


def _shown(schema: Any) -> str:
    return "(" + ", ".join(f"{field.name}: {field.type}" for field in schema) + ")"
