# SPDX-License-Identifier: Apache-2.0
"""Writes random frames as Arrow files, and beside each what py-polars' describe and glimpse say of it.

Arguments: seed, number of frames, folder. Beside N.arrow, N.describe.arrow is the frame of describe with three percentiles
of its own, and N.glimpse.txt the text of glimpse for the columns whose values Python and Polars write alike.
"""

import random
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import polars as pl

r = random.Random(int(sys.argv[1]))
METHODS = ["nearest", "lower", "higher", "midpoint", "linear", "equiprobable"]


def moment():
    return datetime(2024, 1, 1) + timedelta(seconds=r.randint(-(10**9), 10**9))


# Columns of plain values, which Python's str writes as Polars does.
ALIKE = {
    "i64": (pl.Int64, lambda: r.randint(-(10**12), 10**12)),
    "u8": (pl.UInt8, lambda: r.getrandbits(8)),
    "quarter": (pl.Float64, lambda: r.randint(-4000, 4000) / 4),
    "text": (pl.String, lambda: r.choice(["", "a", "two words", "日本語", "z" * 20])),
    "day": (pl.Date, lambda: moment().date()),
    "time": (pl.Time, lambda: time(r.randint(0, 23), r.randint(0, 59), r.randint(0, 59))),
    "seen": (pl.Datetime("us"), moment),
    "label": (pl.Enum(["red", "green"]), lambda: r.choice(["red", "green"])),
    "nothing": (pl.Null, lambda: None),
    "a name of fifty-one characters, which is cut here...": (pl.Int8, lambda: r.randint(-9, 9)),
}
OTHERS = {
    "f64": (pl.Float64, lambda: r.choice([r.uniform(-1e6, 1e6), float("nan"), float("inf"), 1e300])),
    "f32": (pl.Float32, lambda: r.uniform(-1, 1)),
    "i128": (pl.Int128, lambda: r.randint(-(10**30), 10**30)),
    "decimal": (pl.Decimal(20, 3), lambda: Decimal(r.randint(-(10**9), 10**9)).scaleb(-3)),
    "flag": (pl.Boolean, lambda: r.random() < 0.5),
    "list": (pl.List(pl.Int64), lambda: [1] * r.randint(0, 3)),
    "category": (pl.Categorical, lambda: r.choice(["x", "y"])),
    "struct": (pl.Struct({"a": pl.Int8}), lambda: {"a": 1}),
}


def series(name, kind, rows, nulls):
    data_type, value = kind
    return pl.Series(name, [None if r.random() < nulls else value() for _ in range(rows)], dtype=data_type)


folder = Path(sys.argv[3])
for position in range(int(sys.argv[2])):
    rows = r.choice([0, 1, 2, 5, 40, 1001])
    nulls = r.choice([0, 0.2, 1])
    frame = pl.DataFrame([series(n, k, rows, nulls) for n, k in (ALIKE | OTHERS).items()])
    frame.write_ipc(folder / f"{position}.arrow")
    method = METHODS[position % len(METHODS)]
    described = frame.describe(percentiles=(0.1, 0.5, 0.925), interpolation=method)
    described.write_ipc(folder / f"{position}.describe.arrow")
    (folder / f"{position}.glimpse.txt").write_text(
        frame.select(list(ALIKE)).glimpse(return_type="string"), encoding="utf-8", newline=""
    )
