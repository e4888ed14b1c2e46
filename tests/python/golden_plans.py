# SPDX-License-Identifier: Apache-2.0
"""The golden cases of tests/golden: what they read, and what py-polars makes of it.

golden_plans.py write DIRECTORY   writes input and expected result of every case to DIRECTORY/<case>
golden_plans.py check DIRECTORY   computes them again and fails if what is stored differs

A case that is an error has error.properties instead of a result: the code of the bridge and the column it names.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import polars as pl
from polars import col
from polars.testing import assert_frame_equal

NAN = float("nan")


@dataclass
class Case:
    data: pl.DataFrame
    query: Callable[[pl.LazyFrame], pl.LazyFrame]


CASES = {
    # select and filter
    "M2-G01": Case(
        pl.DataFrame(
            {
                "id": pl.Series([1, 2, None, 4, 5, -6], dtype=pl.Int64),
                "flag": pl.Series([True, False, True, None, True, True], dtype=pl.Boolean),
                "other": pl.Series(["a", "b", "c", "d", "e", "f"], dtype=pl.String),
            }
        ),
        lambda input: input.filter(col("flag") & (col("id") > -6)).select("flag", "id"),
    ),
    # with_columns: a sum of two columns, under a new name
    "M2-G02": Case(
        pl.DataFrame(
            {
                "a": pl.Series([1, 2, None, 2**62], dtype=pl.Int64),
                "b": pl.Series([10, None, None, 2**62 - 1], dtype=pl.Int64),
                "x": pl.Series([0.5, NAN, 1.0, float("inf")], dtype=pl.Float64),
            }
        ),
        lambda input: input.with_columns(
            (col("a") + col("b")).alias("sum"), (col("a") + col("x")).alias("mixed"), col("x").is_null().alias("none")
        ),
    ),
    # group by, sum and mean, with nulls among keys and values
    "M2-G03": Case(
        pl.DataFrame(
            {
                "key": pl.Series(["b", "a", None, "b", "c", None, "a", "d"], dtype=pl.String),
                "n": pl.Series([1, None, 3, 4, None, 6, 7, 8], dtype=pl.Int64),
                "x": pl.Series([1.5, 2.5, None, NAN, None, 0.25, 3.5, -0.0], dtype=pl.Float64),
            }
        ),
        lambda input: input.group_by("key")
        .agg(
            col("n").sum().alias("n_sum"),
            col("n").mean().alias("n_mean"),
            col("x").sum().alias("x_sum"),
            col("x").mean().alias("x_mean"),
        )
        .sort("key"),
    ),
    # sort and limit: the order is part of the result
    "M2-G04": Case(
        pl.DataFrame(
            {
                "n": pl.Series([3, None, 1, 3, 2, None], dtype=pl.Int64),
                "x": pl.Series([1.0, 2.0, NAN, -1.0, None, 5.0], dtype=pl.Float64),
                "s": pl.Series(["c", "", "ä", "Z", None, "b"], dtype=pl.String),
            }
        ),
        lambda input: input.sort("n", "x", descending=[True, False], nulls_last=True).limit(4),
    ),
    # casts: whole numbers to fractions, text to numbers
    "M2-G05": Case(
        pl.DataFrame(
            {
                "n": pl.Series([1, None, -3, 2**53], dtype=pl.Int64),
                "whole": pl.Series(["12", None, "-7", "0"], dtype=pl.String),
                "fraction": pl.Series(["1.5", "NaN", None, "-inf"], dtype=pl.String),
                "mixed": pl.Series(["1", "one", "", None], dtype=pl.String),
            }
        ),
        lambda input: input.select(
            col("n").cast(pl.Float64),
            col("whole").cast(pl.Int64),
            col("fraction").cast(pl.Float64),
            col("mixed").cast(pl.Int64, strict=False),
        ),
    ),
    # a column that does not exist
    "M2-G06": Case(
        pl.DataFrame({"price": pl.Series([1.5], dtype=pl.Float64)}),
        lambda input: input.filter(col("price") > 1).select("prise"),
    ),
}


def outcome(case: Case) -> pl.DataFrame | str:
    """The result, or the properties of the error."""
    try:
        return case.query(case.data.lazy()).collect()
    except pl.exceptions.ColumnNotFoundError as error:
        column = str(error).split('"')[1]
        return f"code=PLAN_SEMANTIC\ncolumn={column}\n"


def write(directory: Path) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    case = CASES[directory.name]
    case.data.write_ipc(directory / "input.arrow")
    match outcome(case):
        case pl.DataFrame() as result:
            result.write_ipc(directory / "expected.arrow")
        case error:
            (directory / "error.properties").write_text(error, encoding="utf-8")


def check(directory: Path) -> None:
    case = CASES[directory.name]
    assert_frame_equal(pl.read_ipc(directory / "input.arrow", memory_map=False), case.data)
    match outcome(case):
        case pl.DataFrame() as result:
            assert_frame_equal(pl.read_ipc(directory / "expected.arrow", memory_map=False), result, check_exact=True)
        case error:
            stored = (directory / "error.properties").read_text(encoding="utf-8")
            assert stored == error, f"{directory.name}: stored {stored}, but py-polars says {error}"


def main() -> None:
    command, root = sys.argv[1], Path(sys.argv[2])
    if command == "check":
        stored = {path.name for path in root.iterdir() if path.is_dir()}
        assert stored == set(CASES), f"stored are {sorted(stored)}, but there are {sorted(CASES)}"
    for name in CASES:
        {"write": write, "check": check}[command](root / name)


if __name__ == "__main__":
    main()
