# SPDX-License-Identifier: Apache-2.0
"""Writes random frames as Arrow files, and beside each the tables that py-polars prints of it.

Arguments: seed, number of frames, folder. Beside N.arrow, N.txt has one case after the other, each ended by U+0001: the
limits, the table, and each series, with U+0002 between them.
"""

import os
import random
import struct
import sys
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl

WORDS = [
    "a", "bb", "some", "words", "of different", "lengths", "日本語", "é", "ñandú", "naïve", "x" * 40, "😀",
    "line\nbreak", "tab\tbed", "", " lead", "trail ", "--", "straße", "Ünïcödé tèxt wîth àccents", "한국어", "e\u0301",
]
NAMES = ["a", "id", "column", "l_extendedprice", "a very long name of a column, longer than thirty", "日本", "two words"]
NUMBERS = [
    0.0, -0.0, 1e10, 1e-9, float("nan"), float("inf"), -float("inf"), 999999.0, 999999.5, 1e6, 123456.789012, 0.1 + 0.2,
    1e300, 5e-324, 0.000001, 0.0000011, 1234567.5, -1234567.5, 100000.123456789,
]
LIMITS = {
    "POLARS_FMT_MAX_ROWS": [10, 10, 3, 1, 2, 7, -1],
    "POLARS_FMT_MAX_COLS": [8, 8, 3, 2, 1, -1],
    "POLARS_FMT_STR_LEN": [30, 30, 10, 5, 100],
    "POLARS_FMT_TABLE_CELL_LIST_LEN": [3, 3, 1, 0, 2, -1],
    "POLARS_TABLE_WIDTH": [100, 80, 60, 40, 30, 20, 10, 120, 200, 1],
}

r = random.Random(int(sys.argv[1]))


def text():
    return " ".join(r.choice(WORDS) for _ in range(r.randint(0, 5)))


def integer(digits):
    most = 10 ** r.randint(1, digits)
    return r.randint(-most, most)


def number():
    kind = r.randint(0, 9)
    if kind == 0:
        return r.choice(NUMBERS)
    if kind < 4:
        return float(integer(8))
    if kind < 7:
        return round(r.uniform(-1000, 1000), r.randint(0, 8))
    return struct.unpack("d", struct.pack("Q", r.getrandbits(64)))[0]


def moment(first=1, last=9999):
    seconds = r.choice([0, r.randint(0, 59)])
    fraction = r.choice([0, 1000 * r.randint(0, 999), r.randint(0, 999999)])
    return datetime(r.randint(first, last), r.randint(1, 12), r.randint(1, 28), r.randint(0, 23), r.randint(0, 59), seconds, fraction)


def recent():
    # Polars' tables know no summer time after 2037.
    return moment(1950, 2036)


def span():
    return timedelta(
        days=r.choice([0, 0, r.randint(-5000, 5000)]),
        seconds=r.choice([0, r.randint(0, 86399)]),
        microseconds=r.choice([0, 1000 * r.randint(0, 999), r.randint(0, 999999)]),
    )


def several(value):
    return [r.choice([None, value()]) for _ in range(r.randint(0, 6))]


KINDS = [
    (pl.Int64, lambda: integer(18)),
    (pl.Int8, lambda: r.randint(-128, 127)),
    (pl.UInt32, lambda: r.getrandbits(32)),
    (pl.UInt64, lambda: r.getrandbits(64)),
    (pl.Int128, lambda: integer(38)),
    (pl.Float64, number),
    (pl.Float32, lambda: r.choice([0.1, 1.5, 3.14159, 1e10, 1e-10, 16777216.0, r.uniform(-100, 100)])),
    (pl.String, text),
    (pl.Boolean, lambda: r.random() < 0.5),
    (pl.Date, lambda: moment().date()),
    (pl.Time, lambda: moment().time()),
    (pl.Datetime("us"), moment),
    (pl.Datetime("ms"), moment),
    (pl.Datetime("ns"), recent),
    (pl.Datetime("us", "UTC"), moment),
    (pl.Datetime("us", "Europe/Berlin"), recent),
    (pl.Duration("us"), span),
    (pl.Duration("ms"), span),
    (pl.Duration("ns"), span),
    (pl.Binary, lambda: r.randbytes(r.choice([0, 3, 10, 70]))),
    (pl.Decimal(20, 3), lambda: Decimal(integer(12)).scaleb(-3)),
    (pl.Categorical, text),
    (pl.Enum(["red", "green", "日"]), lambda: r.choice(["red", "green", "日"])),
    (pl.List(pl.Int64), lambda: several(lambda: integer(6))),
    (pl.List(pl.String), lambda: several(text)),
    (pl.Array(pl.Int16, 2), lambda: [r.randint(0, 9), r.randint(0, 999)]),
    (pl.List(pl.List(pl.Float64)), lambda: several(lambda: [number()])),
    (pl.Struct({"x": pl.Int64, "y": pl.String}), lambda: {"x": r.randint(0, 9), "y": r.choice([None, text()])}),
    (pl.Null, lambda: None),
]


def series(position, rows):
    data_type, value = r.choice(KINDS)
    nulls = r.choice([0, 0, 0.3, 1])
    values = [None if r.random() < nulls else value() for _ in range(rows)]
    return pl.Series(f"{r.choice(NAMES)}{position}", values, dtype=data_type)


def case(frame):
    limits = {name: r.choice(choices) for name, choices in LIMITS.items()}
    os.environ.update({name: str(limit) for name, limit in limits.items()})
    parts = [" ".join(map(str, limits.values())), str(frame), *map(str, frame.get_columns())]
    return "\x02".join(parts) + "\x01"


folder = Path(sys.argv[3])
for position in range(int(sys.argv[2])):
    rows = r.choice([0, 1, 2, 3, 5, 8, 12, 40])
    frame = pl.DataFrame([series(i, rows) for i in range(r.choice([0, 1, 1, 2, 3, 5, 8, 9, 14]))])
    frame.write_ipc(folder / f"{position}.arrow")
    with open(folder / f"{position}.txt", "w", encoding="utf-8", newline="") as file:
        file.writelines(case(frame) for _ in range(4))
