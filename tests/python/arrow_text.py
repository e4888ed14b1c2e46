# SPDX-License-Identifier: Apache-2.0
"""Arrow values as text, in the one form that the Java tests write too."""

import decimal
import struct

import pyarrow as pa
import pyarrow.types as t


def value(scalar):
    kind = scalar.type
    if t.is_dictionary(kind):
        return value(scalar.value)
    if not scalar.is_valid:
        return "null"
    if t.is_boolean(kind):
        return "true" if scalar.as_py() else "false"
    if t.is_integer(kind):
        return str(scalar.as_py())
    if t.is_floating(kind):
        number = float(scalar.as_py())
        return "nan" if number != number else struct.pack(">d", number).hex()
    if t.is_decimal(kind):
        return decimal_text(scalar.as_py(), kind.scale)
    if t.is_string(kind) or t.is_large_string(kind) or t.is_string_view(kind):
        return "'" + scalar.as_py().encode().hex()
    if t.is_binary(kind) or t.is_large_binary(kind) or t.is_binary_view(kind) or t.is_fixed_size_binary(kind):
        return "x" + scalar.as_py().hex()
    if t.is_struct(kind):
        return "{" + ",".join(value(scalar[i]) for i in range(kind.num_fields)) + "}"
    if t.is_nested(kind):
        return "[" + ",".join(value(item) for item in scalar.values) + "]"
    if t.is_date64(kind):
        return str(scalar.value)
    if t.is_temporal(kind):
        return str(scalar.value * factor(kind))
    if t.is_null(kind):
        return "null"
    raise TypeError(str(kind))


def factor(kind):
    """Polars has no seconds, and times in nanoseconds only."""
    if t.is_time(kind):
        return {"s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}[kind.unit]
    if t.is_timestamp(kind) or t.is_duration(kind):
        return 1000 if kind.unit == "s" else 1
    return 1


def decimal_text(number, scale):
    with decimal.localcontext() as context:
        context.prec = 80
        return str(int(number.scaleb(scale))) + "e-" + str(scale)


def table(batches):
    """A line for each column of each batch."""
    lines = []
    for batch in batches:
        lines.append(f"batch {batch.num_rows}")
        for name, column in zip(batch.schema.names, batch.columns):
            lines.append(name.encode().hex() + " " + " ".join(value(item) for item in column))
    return "\n".join(lines) + "\n"


def whole(batches, schema):
    """One line for each column, whatever the batches."""
    joined = pa.Table.from_batches(batches, schema)
    return "".join(
        name.encode().hex() + " " + " ".join(value(item) for item in column) + "\n"
        for name, column in zip(joined.schema.names, joined.columns)
    )
