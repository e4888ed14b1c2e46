# SPDX-License-Identifier: Apache-2.0
"""Exchanges Arrow files of Polars' own types with the Java tests.

polars_files.py write FILE   writes a frame of every type as an Arrow file, and prints its types
polars_files.py read FILE    prints the types and values of an Arrow file
"""

import datetime
import decimal
import sys

import polars as pl


def frame():
    when = datetime.datetime(2026, 1, 2, 3, 4, 5, 678000)
    return pl.DataFrame(
        [
            pl.Series("null", [None, None, None], pl.Null),
            pl.Series("boolean", [True, None, False], pl.Boolean),
            pl.Series("int128", [-(2**127), None, 2**127 - 1], pl.Int128),
            pl.Series("uint128", [0, None, 2**128 - 1], pl.UInt128),
            pl.Series("uint64", [0, None, 2**64 - 1], pl.UInt64),
            pl.Series("float16", [1.5, None, -2.0], pl.Float16),
            pl.Series("string", ["a", None, "text that is longer than twelve bytes"], pl.String),
            pl.Series("binary", [b"\x00\xff", None, b""], pl.Binary),
            pl.Series("date", [datetime.date(1969, 12, 31), None, datetime.date(2026, 1, 2)], pl.Date),
            pl.Series("time", [datetime.time(23, 59, 59, 999999), None, datetime.time(0)], pl.Time),
            pl.Series("datetime", [when, None, when], pl.Datetime("us")),
            pl.Series("zoned", [when, None, when], pl.Datetime("ms", "Asia/Tokyo")),
            pl.Series("duration", [datetime.timedelta(days=-1), None, datetime.timedelta(1)], pl.Duration("ns")),
            pl.Series("decimal", [decimal.Decimal("-1.50"), None, decimal.Decimal("9.99")], pl.Decimal(10, 2)),
            pl.Series("categorical", ["x", None, "y"], pl.Categorical),
            pl.Series("enum", ["z", None, "ä"], pl.Enum(["ä", "z"])),
            pl.Series("list", [[1, None], None, []], pl.List(pl.Int32)),
            pl.Series("enums", [["z"], None, ["ä", None]], pl.List(pl.Enum(["ä", "z"]))),
            pl.Series("array", [[1, 2], None, [None, 4]], pl.Array(pl.Int64, 2)),
            pl.Series(
                "struct",
                [{"a": 1, "b": ["q"]}, None, {"a": None, "b": None}],
                pl.Struct({"a": pl.Int8, "b": pl.List(pl.String)}),
            ),
        ]
    )


if sys.argv[1] == "write":
    frame().write_ipc(sys.argv[2])
else:
    read = pl.read_ipc(sys.argv[2], memory_map=False)
    assert read.equals(frame()), read
for name, kind in frame().schema.items():
    print(name, kind)
