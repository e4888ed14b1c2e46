# SPDX-License-Identifier: Apache-2.0
"""Arrow columns in pandas: numpy's types where nothing is lost by them, Arrow's else."""

from __future__ import annotations

from .packages import naming, package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker


def series(worker: Worker, name: str, column: Any) -> Any:
    """The values of a pandas column, without its name."""
    arrow = package(worker, "pyarrow", "A pandas frame")
    pandas = package(worker, "pandas", "A pandas frame")
    with naming(name, "cannot become a column of pandas"):
        types = arrow.types
        kind = column.type
        if types.is_dictionary(kind):
            return _categorical(arrow, pandas, column)
        if types.is_timestamp(kind) or types.is_duration(kind):
            return column.to_pandas()  # NaT is no value of either, so nothing is lost
        if types.is_string_view(kind):
            column = column.cast(arrow.large_string())
        elif types.is_binary_view(kind):
            column = column.cast(arrow.large_binary())
        return pandas.Series(pandas.arrays.ArrowExtensionArray(column), copy=False)


def _categorical(arrow: Any, pandas: Any, column: Any) -> Any:
    combined = column.unify_dictionaries().combine_chunks()
    if isinstance(combined, arrow.ChunkedArray):
        if combined.num_chunks == 0:
            combined = arrow.DictionaryArray.from_arrays(
                arrow.array([], column.type.index_type),
                arrow.array([], column.type.value_type),
                ordered=column.type.ordered,
            )
        else:
            combined = combined.chunk(0)
    categories = combined.dictionary
    if arrow.types.is_string_view(categories.type):
        categories = categories.cast(arrow.large_string())
    codes = combined.indices.cast(arrow.int64()).fill_null(-1).to_numpy(zero_copy_only=False)
    return pandas.Series(
        pandas.Categorical.from_codes(codes, pandas.Index(categories.to_pandas()), ordered=column.type.ordered)
    )
