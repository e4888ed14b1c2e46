# SPDX-License-Identifier: Apache-2.0
"""Whatever holds columns, as a pyarrow table: what cannot be kept is refused by name."""

from __future__ import annotations

from ..errors import TypeMismatch
from ..values.kinds import has, name_of
from .packages import is_of, naming, package, pyarrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker

_PURPOSE = "Sending frames to Java"


def table(worker: Worker, source: Any) -> Any:
    """A pyarrow.Table of a frame of pandas or Polars, a table, a dict of columns, a numpy array, or whatever offers
    `__arrow_c_stream__` or `__dataframe__`. Raises TypeMismatch."""
    arrow = pyarrow(worker, _PURPOSE)
    made = _table(worker, arrow, source)
    check_names(made.column_names)
    for field in made.schema:
        _check_type(arrow, field.name, field.type)
    return made


def _table(worker: Worker, arrow: Any, source: Any) -> Any:
    if is_of(source, "pyarrow", "Table"):
        return source
    if is_of(source, "pyarrow", "RecordBatch"):
        return arrow.Table.from_batches([source])
    if is_of(source, "pandas", "DataFrame"):
        return _of_pandas(arrow, source)
    if is_of(source, "pandas", "Series"):
        return _of_pandas(arrow, source.to_frame())
    if is_of(source, "polars", "LazyFrame"):
        raise TypeMismatch("A polars.LazyFrame has no rows yet: call collect() first")
    if is_of(source, "polars", "Series"):
        source = source.to_frame()
    if is_of(source, "polars", "DataFrame"):
        polars = package(worker, "polars", _PURPOSE)
        return source.to_arrow(compat_level=polars.CompatLevel.newest())
    if isinstance(source, dict):
        return _of_dict(arrow, source)
    if is_of(source, "numpy", "ndarray"):
        return _of_array(arrow, source)
    kind = type(source)
    if has(kind, "__arrow_c_stream__"):
        return arrow.table(source)
    if has(kind, "__dataframe__"):
        return package(worker, "pyarrow.interchange", _PURPOSE).from_dataframe(source)
    raise TypeMismatch(
        f"A {name_of(kind)} is no frame: send a frame of pandas or Polars, a pyarrow table, a dict of columns, a numpy "
        f"array of columns, or an object with __arrow_c_stream__ or __dataframe__"
    )


def _of_pandas(arrow: Any, frame: Any) -> Any:
    index = frame.index
    if index.name is not None or index.nlevels != 1 or not _is_plain_range(index):
        names = [name for name in index.names if name is not None]
        what = f"the index {', '.join(map(repr, names))}" if names else f"an index of type {type(index).__name__}"
        raise TypeMismatch(
            f"The pandas frame has {what}, and columns are all that a frame in Java has: call reset_index() to make "
            f"columns of it, or reset_index(drop=True) to do without it"
        )
    names = list(frame.columns)
    check_names(names)
    columns = []
    enums = []
    for position, (name, series) in enumerate(frame.items()):
        with naming(name, "of the pandas frame cannot become an Arrow column"):
            columns.append(_of_series(arrow, series))
        if _is_enum(series.dtype):
            enums.append((position, series.dtype.categories))
    made = _joined(arrow, names, columns, len(frame))
    for position, categories in enums:
        made = made.cast(made.schema.set(position, _enum(made.schema.field(position), categories)))
    return made


def _is_enum(dtype: Any) -> bool:
    return (
        is_of(dtype, "pandas", "CategoricalDtype")
        and dtype.ordered
        and all(type(category) is str for category in dtype.categories)
    )


def _enum(field: Any, categories: Any) -> Any:
    """An ordered categorical of texts is an Enum, which Polars marks so."""
    values = "".join(f"{len(category.encode())};{category}" for category in categories)
    return field.with_metadata({"_PL_ENUM_VALUES2": values})


def _is_plain_range(index: Any) -> bool:
    return type(index).__name__ == "RangeIndex" and index.start == 0 and index.step == 1


def _of_series(arrow: Any, series: Any) -> Any:
    dtype = series.dtype
    if type(dtype).__module__.partition(".")[0] == "numpy" and dtype.kind != "O":
        # NaN is a number here, as it is in numpy; where a value is missing, pandas has other types.
        return arrow.array(series.to_numpy(), from_pandas=False)
    if dtype.kind == "O" and type(dtype).__module__.partition(".")[0] == "numpy":
        try:
            return arrow.array(series, from_pandas=False)
        except (arrow.ArrowInvalid, arrow.ArrowTypeError):
            return arrow.array(series, from_pandas=True)  # a NaN among texts is a missing text
    return arrow.array(series)


def _of_dict(arrow: Any, source: dict[Any, Any]) -> Any:
    check_names(list(source))
    columns = []
    for name, values in source.items():
        with naming(name, "cannot become an Arrow column"):
            if is_of(values, "pandas", "Series", "Index"):
                columns.append(_of_series(arrow, values))
            elif is_of(values, "polars", "Series"):
                columns.append(values.to_arrow())
            elif is_of(values, "pyarrow", "Array", "ChunkedArray"):
                columns.append(values)
            else:
                columns.append(arrow.array(values, from_pandas=False))
    lengths = {len(column) for column in columns}
    if len(lengths) > 1:
        raise TypeMismatch(
            "The columns have different lengths: "
            + ", ".join(f"{name!r} has {len(column)}" for name, column in zip(source, columns, strict=True))
        )
    return _joined(arrow, list(source), columns, lengths.pop() if lengths else 0)


def _of_array(arrow: Any, array: Any) -> Any:
    if array.dtype.names:
        return _of_dict(arrow, {name: array[name] for name in array.dtype.names})
    if array.ndim == 1:
        array = array.reshape(-1, 1)
    if array.ndim != 2:
        raise TypeMismatch(
            f"A numpy array of {array.ndim} dimensions is no frame: its columns are its second dimension"
        )
    return _of_dict(arrow, {f"column_{number}": array[:, number] for number in range(array.shape[1])})


def _joined(arrow: Any, names: list[str], columns: list[Any], rows: int) -> Any:
    if not columns and rows:
        raise TypeMismatch(f"The frame has {rows} rows and no column, which a frame in Java cannot have")
    return arrow.Table.from_arrays(columns, names=names)


def check_names(names: list[Any]) -> None:
    """Refuses columns whose names Java cannot tell apart."""
    seen = set()
    for name in names:
        if type(name) is not str:
            raise TypeMismatch(
                f"The column {name!r} has a name of type {type(name).__name__}: names of columns are texts; rename it, "
                f"for example with frame.columns = frame.columns.map(str)"
            )
        if name in seen:
            raise TypeMismatch(f"There are two columns {name!r}: rename one")
        seen.add(name)


def _check_type(arrow: Any, name: str, kind: Any) -> None:
    if isinstance(kind, arrow.BaseExtensionType):
        raise TypeMismatch(
            f"The column {name!r} has the extension type {kind}, which Java does not know: convert it first, for "
            f"example to its storage, {kind.storage_type}"
        )
    if arrow.types.is_dictionary(kind):
        _check_type(arrow, name, kind.value_type)
    for number in range(kind.num_fields):
        _check_type(arrow, name, kind.field(number).type)
