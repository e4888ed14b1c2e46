# SPDX-License-Identifier: Apache-2.0
"""Writes an Arrow file with a column for each layout that Arrow has and Polars has not, named as the README names it.

    arrow_layouts.py FILE
"""

import decimal
import sys

import pyarrow as pa
import pyarrow.ipc

TEXTS = ["text of more than twelve bytes", None, "", "a", "another text of more than twelve"] * 20
NUMBERS = [1, None, 0, 42, 86_400] * 20
DECIMALS = [None if number is None else decimal.Decimal(number) for number in NUMBERS]
LISTS = [[1, None], None, [], [2], [3, 4, 5]] * 20

COLUMNS = {
    "String with 32-bit offsets": pa.array(TEXTS, pa.string()),
    "String with 64-bit offsets": pa.array(TEXTS, pa.large_string()),
    "Binary with 32-bit offsets": pa.array(TEXTS, pa.binary()),
    "Binary with 64-bit offsets": pa.array(TEXTS, pa.large_binary()),
    "Binary of one width": pa.array([None if n is None else b"%012d" % n for n in NUMBERS], pa.binary(12)),
    "Date in milliseconds": pa.array([None if n is None else n * 86_400_000 for n in NUMBERS], pa.date64()),
    "Time in seconds": pa.array([None if n is None else n % 86_400 for n in NUMBERS], pa.time32("s")),
    "Time in microseconds": pa.array(NUMBERS, pa.time64("us")),
    "Datetime in seconds": pa.array(NUMBERS, pa.timestamp("s")),
    "Duration in seconds": pa.array(NUMBERS, pa.duration("s")),
    "Decimal of 32 bits": pa.array(DECIMALS, pa.decimal32(9, 0)),
    "Decimal of 64 bits": pa.array(DECIMALS, pa.decimal64(18, 0)),
    "Decimal of 256 bits": pa.array(DECIMALS, pa.decimal256(38, 0)),
    "dictionary of texts": pa.array(TEXTS, pa.string()).dictionary_encode(),
    "dictionary of numbers": pa.array(NUMBERS, pa.int64()).dictionary_encode(),
    "List with 32-bit offsets": pa.array(LISTS, pa.list_(pa.int64())),
    "List of views with 32 bits": pa.array(LISTS, pa.list_view(pa.int64())),
    "List of views with 64 bits": pa.array(LISTS, pa.large_list_view(pa.int64())),
}

batch = pa.record_batch(COLUMNS)
with pa.ipc.new_file(sys.argv[1], batch.schema) as writer:
    writer.write_batch(batch)
