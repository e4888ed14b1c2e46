# SPDX-License-Identifier: Apache-2.0
"""Frames of pandas, Polars, pyarrow and numpy over memory that Java has filled."""

from __future__ import annotations

from itertools import pairwise

from ..errors import ProtocolError, TypeMismatch
from .packages import optional, package, pyarrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..worker import Worker


class Content:
    """What Java has put into a piece of memory: plain columns, which numpy reads as they lie there, and the others as
    an Arrow IPC stream."""

    def __init__(self, worker: Worker, memory: Any, layout: dict[str, Any]) -> None:
        self.worker = worker
        self.memory = memory
        self.names: list[str] = layout["names"]
        self.rows: int = layout["rows"]
        self._plain: list[dict[str, Any]] = layout["plain"]
        self._stream: list[int] | None = layout["stream"]

    def stream(self, purpose: str) -> Any:
        """The columns of the stream as a pyarrow table, or None if there are none."""
        if self._stream is None:
            return None
        arrow = pyarrow(self.worker, purpose)
        start, size = self._stream
        try:
            return arrow.ipc.open_stream(arrow.py_buffer(self.memory).slice(start, size)).read_all()
        except (arrow.ArrowInvalid, arrow.ArrowNotImplementedError, arrow.ArrowTypeError) as failure:
            raise TypeMismatch(f"pyarrow has no place for a column of the frame: {failure}") from failure

    def bytes(self) -> bytes | None:
        """A copy of the stream, or None if there is none."""
        if self._stream is None:
            return None
        start, size = self._stream
        return bytes(memoryview(self.memory)[start : start + size])

    def plain(self, purpose: str) -> dict[str, Any]:
        """The plain columns as numpy arrays, which may be written to."""
        if not self._plain:
            return {}
        numpy = package(self.worker, "numpy", purpose)
        return {
            column["name"]: numpy.frombuffer(self.memory, column["dtype"], self.rows, column["offset"])
            for column in self._plain
        }


def make(worker: Worker, form: str, content: Content) -> object:
    """A frame of the form that was asked for."""
    maker = _FORMS.get(form)
    if maker is None:
        raise ProtocolError(f"there is no form {form!r}; there are {', '.join(_FORMS)}")
    return maker(worker, content)


def _pyarrow(worker: Worker, content: Content) -> object:
    purpose = "A pyarrow table"
    arrow = pyarrow(worker, purpose)
    table = content.stream(purpose)
    plain = content.plain(purpose)
    if not plain:
        return table
    columns = {name: arrow.array(values, from_pandas=False) for name, values in plain.items()}
    return arrow.table({name: columns[name] if name in columns else table.column(name) for name in content.names})


def _polars(worker: Worker, content: Content) -> object:
    polars = package(worker, "polars", "A Polars frame")
    arrow = optional(worker, "pyarrow")
    if arrow is not None:
        try:
            return polars.DataFrame(content.stream("A Polars frame"))
        except TypeMismatch:
            pass  # Polars has types that pyarrow lacks; it reads them itself
    from io import BytesIO

    data = content.bytes()
    assert data is not None
    return polars.read_ipc_stream(BytesIO(data))


def _pandas(worker: Worker, content: Content) -> object:
    pandas = package(worker, "pandas", "A pandas frame")
    columns = content.plain("A pandas frame")
    table = content.stream("A pandas frame")
    if table is not None:
        from .pandas_columns import series

        for name in table.column_names:
            columns[name] = series(worker, name, table.column(name))
    made = {number: columns[name] for number, name in enumerate(content.names)}
    frame = pandas.DataFrame(made, index=pandas.RangeIndex(content.rows), copy=False)
    frame.columns = pandas.Index(content.names, dtype=object if not content.names else None)
    return frame


def _numpy(worker: Worker, content: Content) -> object:
    numpy = package(worker, "numpy", "A numpy array")
    columns = _all_plain(content, "one array")
    types = {array.dtype for array in columns.values()}
    if len(types) != 1:
        raise TypeMismatch(
            "The columns of one array have one type, but these have "
            + (", ".join(f"{name!r} {array.dtype}" for name, array in columns.items()) or "none")
            + ": cast them to one, or ask for an array for each column"
        )
    dtype = types.pop()
    starts = [column["offset"] for column in content._plain]
    step = starts[1] - starts[0] if len(starts) > 1 else content.rows * dtype.itemsize
    if all(second - first == step for first, second in pairwise(starts)):
        return numpy.ndarray((content.rows, len(starts)), dtype, content.memory, starts[0], (dtype.itemsize, step))
    return numpy.column_stack(list(columns.values()))


def _columns(worker: Worker, content: Content) -> object:
    package(worker, "numpy", "numpy arrays")
    return _all_plain(content, "arrays")


def _all_plain(content: Content, purpose: str) -> dict[str, Any]:
    plain = content.plain(purpose)
    for name in content.names:
        if name not in plain:
            raise TypeMismatch(
                f"The column {name!r} has nulls, or a type that numpy has not: fill or cast it, leave it out, or ask "
                f"for a frame of pandas or Polars"
            )
    return {name: plain[name] for name in content.names}


_FORMS: dict[str, Callable[[Worker, Content], object]] = {
    "pyarrow": _pyarrow,
    "polars": _polars,
    "pandas": _pandas,
    "numpy": _numpy,
    "columns": _columns,
}
