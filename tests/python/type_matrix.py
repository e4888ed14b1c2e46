# SPDX-License-Identifier: Apache-2.0
"""Every data type in every operation, as py-polars has it.

    type_matrix.py FOLDER

For each sample of a type, FOLDER/N.arrow has a row for each value, N being the position of the sample in the list:

    n     the number of the row
    k     the value
    text  the value as text, as it may stand in a file

For each operation, FOLDER/N.<operation>.<format> has what py-polars makes of it. An operation that py-polars refuses
leaves no file. Printed are, with tabulators between them, N, the operation, and `works` or the error in one line.

The Java test TypeMatrixTest has the same samples, as Java values.
"""

import os
import sys
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl
from polars import col

RED = pl.Enum(["red", "green", "blue"])
MANY = pl.Enum([f"category {i}" for i in range(300)])
POINT = pl.Struct({"x": pl.Int64, "y": pl.String})
I64 = (-(2**63), 2**63 - 1)


class Sample:
    """Values of a type: the first one is what is looked for, and is there twice."""

    def __init__(self, kind, values, partner, physical=None):
        self.kind = kind() if isinstance(kind, type) else kind
        self.partner = partner
        self.values = pl.Series("k", values, dtype=physical or kind).cast(kind)

    def frame(self):
        return pl.DataFrame([pl.Series("n", range(len(self.values)), dtype=pl.Int64), self.values, self.text()])

    def text(self):
        """The values as text that stands in files, or what comes near to it."""
        try:
            if isinstance(self.kind, pl.Datetime):
                # What Polars reads, unlike what it writes.
                text = self.values.dt.strftime("%Y-%m-%dT%H:%M:%S%.f%:z" if self.kind.time_zone else "%Y-%m-%dT%H:%M:%S%.f")
            else:
                text = self.values.cast(pl.String)
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
            plain = self.values if self.kind.is_nested() or self.kind == pl.Binary else self.values.to_physical()
            text = [None if value is None else str(value) for value in plain.to_list()]
        return pl.Series("text", text, dtype=pl.String)


def integers(kind, least, most):
    return Sample(kind, [1, None, least, most, 0, 42, 1], pl.Float64)


def counts(kind, values, partner):
    return Sample(kind, values, partner, pl.Int64)


SAMPLES = [
    Sample(pl.Null, [None, None, None], pl.Int64),
    Sample(pl.Boolean, [True, None, False, True], pl.Int64),
    integers(pl.Int8, -(2**7), 2**7 - 1),
    integers(pl.Int16, -(2**15), 2**15 - 1),
    integers(pl.Int32, -(2**31), 2**31 - 1),
    integers(pl.Int64, -(2**63), 2**63 - 1),
    integers(pl.Int128, -(2**127), 2**127 - 1),
    integers(pl.UInt8, 0, 2**8 - 1),
    integers(pl.UInt16, 0, 2**16 - 1),
    integers(pl.UInt32, 0, 2**32 - 1),
    integers(pl.UInt64, 0, 2**64 - 1),
    integers(pl.UInt128, 0, 2**128 - 1),
    Sample(pl.Float16, [1.5, None, float("nan"), 65504.0, -0.0, 0.0, float("-inf"), 2.0**-24, 1.5], pl.Float64),
    Sample(pl.Float32, [1.5, None, float("nan"), 3.4028234663852886e38, -0.0, 0.0, float("-inf"), 2.0**-149, 1.5], pl.Float64),
    Sample(pl.Float64, [1.5, None, float("nan"), sys.float_info.max, -0.0, 0.0, float("-inf"), 5e-324, 0.1, 1.5], pl.String),
    Sample(pl.String, ["a", None, "", "größer, \"quoted\"", "line\nbreak", "\U0001f600 beyond the basic plane", "text of more than twelve bytes", "a"], pl.Binary),
    Sample(pl.Binary, [b"a", None, b"", b"\x00\xff", b"bytes that are more than twelve", b"a"], pl.String),
    Sample(pl.Date, [date(2024, 2, 29), None, date(1969, 12, 31), date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)], pl.Datetime("us")),
    counts(pl.Time, [49_559_123_456_789, None, 0, 86_399_999_999_999, 49_559_123_456_789], pl.Int64),
    *(
        Sample(
            pl.Datetime(unit, zone),
            [datetime(2024, 2, 29, 13, 45, 59, 123000), None, datetime(1969, 12, 31, 23, 59, 59, 999000), first, last, datetime(2024, 2, 29, 13, 45, 59, 123000)],
            pl.Date,
        )
        for zone in (None, "UTC", "Asia/Tokyo")
        for unit, first, last in (
            ("ms", datetime(1, 1, 1), datetime(9999, 12, 31, 12, 59, 59, 999000)),
            ("us", datetime(1, 1, 1), datetime(9999, 12, 31, 12, 59, 59, 999999)),
            ("ns", datetime(1678, 1, 1), datetime(2262, 4, 11, 23, 47, 16, 854775)),
        )
    ),
    *(
        Sample(
            pl.Duration(unit),
            [timedelta(days=1, milliseconds=1), None, timedelta(milliseconds=-1), timedelta(0), timedelta(days=-36500), timedelta(days=1, milliseconds=1)],
            pl.Int64,
        )
        for unit in ("ms", "us", "ns")
    ),
    Sample(pl.Decimal(10, 2), [Decimal("1.50"), None, Decimal("-99999999.99"), Decimal("99999999.99"), Decimal("0.00"), Decimal("1.50")], pl.Float64),
    Sample(pl.Decimal(38, 0), [Decimal(1), None, Decimal(-(10**38) + 1), Decimal(10**38 - 1), Decimal(0), Decimal(1)], pl.Float64),
    Sample(pl.Decimal(38, 38), [Decimal("0.1"), None, Decimal("0." + 38 * "9"), Decimal("-0.1"), Decimal("0.1")], pl.Float64),
    Sample(pl.Decimal(1, 0), [Decimal(1), None, Decimal(-9), Decimal(9), Decimal(0), Decimal(1)], pl.Float64),
    Sample(pl.Categorical, ["red", None, "", "größer", "\U0001f600", "red"], pl.String),
    Sample(RED, ["red", None, "blue", "green", "red"], pl.UInt32),
    Sample(MANY, ["category 7", None, "category 299", "category 0", "category 7"], pl.Categorical),
    Sample(pl.List(pl.Int64), [[1, None], None, [], [None], [*I64], [1, None]], pl.List(pl.Float64)),
    Sample(pl.List(pl.String), [["a", None], None, [], ["", "text of more than twelve bytes"], ["a", None]], pl.List(pl.Categorical)),
    Sample(pl.List(pl.Null), [[None], None, [], [None, None], [None]], pl.List(pl.Int64)),
    Sample(pl.List(pl.Categorical), [["red", None], None, [], ["green"], ["red", None]], pl.List(pl.String)),
    Sample(pl.List(pl.List(pl.Int32)), [[[1], [], None], None, [], [[2, 3]], [[1], [], None]], pl.List(pl.List(pl.Int64))),
    Sample(pl.List(POINT), [[{"x": 1, "y": "a"}, None], None, [], [{"x": None, "y": None}], [{"x": 1, "y": "a"}, None]], pl.List(pl.Struct({"x": pl.Float64, "y": pl.String}))),
    Sample(pl.Array(pl.Int64, 2), [[1, None], None, [*I64], [None, None], [1, None]], pl.List(pl.Int64)),
    Sample(pl.Array(pl.String, 1), [["a"], None, [""], [None], ["a"]], pl.List(pl.String)),
    Sample(pl.Array(pl.Array(pl.Int8, 2), 2), [[[1, 2], [3, None]], None, [None, [4, 5]], [[1, 2], [3, None]]], pl.Array(pl.Array(pl.Int64, 2), 2)),
    Sample(POINT, [{"x": 1, "y": "a"}, None, {"x": None, "y": None}, {"x": I64[1], "y": ""}, {"x": 1, "y": "a"}], pl.Struct({"x": pl.Float64, "y": pl.String})),
    Sample(
        pl.Struct({"when": pl.Datetime("us", "UTC"), "tags": pl.List(RED), "price": pl.Decimal(10, 2), "inner": POINT}),
        [
            {"when": datetime(2024, 2, 29), "tags": ["red", None], "price": Decimal("1.50"), "inner": {"x": 1, "y": "a"}},
            None,
            {"when": None, "tags": [], "price": None, "inner": None},
            {"when": datetime(2024, 2, 29), "tags": ["red", None], "price": Decimal("1.50"), "inner": {"x": 1, "y": "a"}},
        ],
        pl.Struct({"when": pl.Datetime("ms", "UTC"), "tags": pl.List(pl.String), "price": pl.Float64, "inner": POINT}),
    ),
    # Counts that no calendar of Polars has.
    Sample(pl.Date, [1, None, -(2**31), 2**31 - 1, 1], pl.Int32, pl.Int32),
    counts(pl.Datetime("ms"), [1, None, *I64, 1], pl.Int64),
    counts(pl.Datetime("us"), [1, None, *I64, 1], pl.Int64),
    counts(pl.Datetime("ns"), [1, None, *I64, 1], pl.Int64),
    counts(pl.Datetime("us", "Europe/Berlin"), [1, None, *I64, 1], pl.Int64),
    counts(pl.Duration("ms"), [1, None, *I64, 1], pl.Int64),
    counts(pl.Duration("ns"), [1, None, *I64, 1], pl.Int64),
]


def literal(frame):
    """The first value, as a literal that is compared with."""
    return pl.lit(frame["k"].head(1)).first()


# What gives a frame: these files are Arrow's.
OPERATIONS = {
    "select": lambda sample, frame: frame.select("k"),
    "is_null": lambda sample, frame: frame.select(col("k").is_null(), not_null=col("k").is_not_null()),
    "cast_to_string": lambda sample, frame: frame.select(col("k").cast(pl.String)),
    "cast_from_string": lambda sample, frame: frame.select(col("text").cast(sample.kind)),
    "cast_to_partner": lambda sample, frame: frame.select(col("k").cast(sample.partner)),
    "filter": lambda sample, frame: frame.filter(col("k") == literal(frame.collect())).select("n", "k"),
    "group_key": lambda sample, frame: frame.group_by("k").agg(first=col("n").min(), rows=pl.len()).sort("first"),
    "join_key": lambda sample, frame: frame.select("n", "k")
    .join(frame.select("k", m="n").head(4), on="k")
    .sort("n", "m"),
    "sort": lambda sample, frame: frame.select("n", "k").sort("k", maintain_order=True),
}

# What gives a file.
SINKS = {
    "parquet": lambda frame, path: frame.sink_parquet(path),
    "ipc": lambda frame, path: frame.sink_ipc(path),
    "csv": lambda frame, path: frame.sink_csv(path),
    "ndjson": lambda frame, path: frame.sink_ndjson(path),
}


def schema(sample):
    return pl.Schema({"n": pl.Int64(), "k": sample.kind})


SCANS = {
    "parquet": lambda sample, path: pl.scan_parquet(path),
    "ipc": lambda sample, path: pl.scan_ipc(path),
    "csv": lambda sample, path: pl.scan_csv(path, schema=schema(sample)),
    "ndjson": lambda sample, path: pl.scan_ndjson(path, schema=schema(sample)),
}


def collected(query):
    """What a query gives, if that is of the types that it says: py-polars does not look."""
    result = query.collect(engine="in-memory")
    if result.schema != query.collect_schema():
        raise pl.exceptions.SchemaError(f"{query.collect_schema()} is announced, and there is {result.schema}")
    return result


class Matrix:
    def __init__(self, folder):
        self.folder = folder

    def cell(self, position, operation, work):
        try:
            work()
            print(position, operation, "works", sep="\t")
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, TypeError, ValueError) as error:
            print(position, operation, f"{type(error).__name__}: {error}".replace("\n", " "), sep="\t")

    def write(self, frame, name):
        frame.write_ipc(self.folder / name, compat_level=pl.CompatLevel.newest())

    def sample(self, position, sample):
        frame = sample.frame()
        self.write(frame, f"{position}.arrow")
        lazy = frame.lazy()
        for operation, query in OPERATIONS.items():
            self.cell(
                position,
                operation,
                lambda: self.write(collected(query(sample, lazy)), f"{position}.{operation}.arrow"),
            )
        for form, sink in SINKS.items():
            self.file(position, sample, lazy, form, sink)

    def file(self, position, sample, lazy, form, sink):
        path = self.folder / f"{position}.{form}"
        self.cell(position, f"{form}_write", lambda: sink(lazy.select("n", "k"), path))
        if form in ("csv", "ndjson"):
            # What is read does not depend on what can be written.
            path = self.folder / f"{position}.read.{form}"
            try:
                SINKS[form](lazy.select("n", "k"), path)
            except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
                SINKS[form](lazy.select("n", k="text"), path)
        self.cell(
            position,
            f"{form}_read",
            lambda: self.write(SCANS[form](sample, path).collect(), f"{position}.{form}_read.arrow"),
        )


def main():
    # Away with the traces of Polars' panics, which are among the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    matrix = Matrix(folder)
    for position, sample in enumerate(SAMPLES):
        print(position, "type", sample.kind, sep="\t")
        matrix.sample(position, sample)


if __name__ == "__main__":
    main()
