# SPDX-License-Identifier: Apache-2.0
"""Exchanges Arrow files with the Java tests.

arrow_files.py write FOLDER COUNT SEED   writes random files, each with its values as text beside it
arrow_files.py read FOLDER               writes the values of every file in the folder as text beside it
"""

import decimal
import pathlib
import random
import sys

import pyarrow as pa
import pyarrow.ipc

import arrow_text

UNITS = ["s", "ms", "us", "ns"]


def flat_type(chance):
    return chance.choice(
        [
            pa.null(), pa.bool_(), pa.int8(), pa.int16(), pa.int32(), pa.int64(), pa.uint8(), pa.uint16(),
            pa.uint32(), pa.uint64(), pa.float16(), pa.float32(), pa.float64(), pa.string(), pa.large_string(),
            pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view(), pa.binary(chance.randrange(1, 9)),
            pa.date32(), pa.date64(), pa.time32("s"), pa.time32("ms"), pa.time64("us"), pa.time64("ns"),
            pa.timestamp(chance.choice(UNITS)), pa.timestamp(chance.choice(UNITS), "Europe/Berlin"),
            pa.duration(chance.choice(UNITS)), pa.decimal128(38, 10), pa.decimal32(7, 2), pa.decimal64(15, 3),
            pa.decimal256(38, 4), pa.dictionary(chance.choice([pa.int8(), pa.uint16(), pa.int32(), pa.int64()]),
            chance.choice([pa.string(), pa.large_string(), pa.int64()])),
        ]
    )  # fmt: skip


def random_type(chance, depth=0):
    if depth == 3 or chance.random() < 0.7:
        return flat_type(chance)
    inner = random_type(chance, depth + 1)
    return chance.choice(
        [
            pa.list_(inner), pa.large_list(inner), pa.list_(inner, chance.randrange(0, 4)),
            pa.list_view(inner), pa.large_list_view(inner),
            pa.struct([pa.field(f"f{i}", random_type(chance, depth + 1)) for i in range(chance.randrange(0, 4))]),
        ]
    )  # fmt: skip


def text(chance):
    return "".join(chance.choice("abc äß漢😀'\"\n\0") for _ in range(chance.choice([0, 1, 3, 12, 13, 40])))


def random_value(chance, kind, nulls):
    t = pa.types
    if chance.random() < nulls or t.is_null(kind):
        return None
    if t.is_dictionary(kind):
        # Few different values, as narrow indices cannot count more.
        return random_value(random.Random(chance.randrange(20)), kind.value_type, 0)
    if t.is_boolean(kind):
        return chance.random() < 0.5
    if t.is_integer(kind):
        bits = kind.bit_width
        low = -(1 << (bits - 1)) if t.is_signed_integer(kind) else 0
        high = (1 << (bits - 1)) - 1 if t.is_signed_integer(kind) else (1 << bits) - 1
        return chance.choice([0, 1, low, high, chance.randint(low, high)])
    if t.is_float16(kind):
        return chance.choice([0.0, -0.0, 1.5, -2.25, float("inf"), float("nan"), 65504.0])
    if t.is_float32(kind):
        return chance.choice([0.0, -0.0, 1.5, float("-inf"), float("nan"), 3.4028234663852886e38])
    if t.is_floating(kind):
        return chance.choice([0.0, -0.0, float("nan"), float("inf"), chance.uniform(-1e300, 1e300)])
    if t.is_decimal(kind):
        digits = chance.randrange(1, kind.precision + 1)
        return decimal.Decimal(chance.randrange(-(10**digits) + 1, 10**digits)).scaleb(-kind.scale, WIDE)
    if t.is_string(kind) or t.is_large_string(kind) or t.is_string_view(kind):
        return text(chance)
    if t.is_fixed_size_binary(kind):
        return chance.randbytes(kind.byte_width)
    if t.is_binary(kind) or t.is_large_binary(kind) or t.is_binary_view(kind):
        return text(chance).encode()
    if t.is_struct(kind):
        return {kind.field(i).name: random_value(chance, kind.field(i).type, nulls) for i in range(kind.num_fields)}
    if t.is_fixed_size_list(kind):
        return [random_value(chance, kind.value_type, nulls) for _ in range(kind.list_size)]
    if t.is_nested(kind):
        return [random_value(chance, kind.value_type, nulls) for _ in range(chance.choice([0, 1, 2, 5]))]
    if t.is_date32(kind):
        return chance.randrange(-700_000, 700_000)
    if t.is_date64(kind):
        return chance.randrange(-700_000, 700_000) * 86_400_000
    if t.is_time(kind):
        return chance.randrange(0, 86_400)
    if t.is_timestamp(kind) or t.is_duration(kind):
        return chance.randrange(-(10**12), 10**12)
    raise TypeError(str(kind))


WIDE = decimal.Context(prec=80)


def random_array(chance, kind, length):
    nulls = chance.choice([0, 0, 0.2, 1])
    before, after = chance.randrange(0, 12), chance.randrange(0, 5)
    values = [random_value(chance, kind, nulls) for _ in range(before + length + after)]
    return pa.array(values, kind).slice(before, length)


def write_file(path, chance):
    names = [chance.choice(["", "a", "größe", "x y"]) + str(i) for i in range(chance.randrange(0, 6))]
    schema = pa.schema([pa.field(name, random_type(chance)) for name in names])
    batches = []
    for _ in range(chance.randrange(0, 4)):
        rows = chance.choice([0, 1, 7, 8, 9, 64, 100])
        batches.append(pa.record_batch([random_array(chance, f.type, rows) for f in schema], schema=schema))
    compression = chance.choice([None, None, "lz4", "zstd"])
    options = pa.ipc.IpcWriteOptions(compression=compression, unify_dictionaries=True)
    # A file has one dictionary for all batches; pyarrow makes one for columns, but not for what is inside of them.
    inside = any(pa.types.is_nested(f.type) and "dictionary" in str(f.type) for f in schema)
    stream = inside or chance.random() < 0.5
    opened = pa.ipc.new_stream if stream else pa.ipc.new_file
    with opened(str(path), schema, options=options) as writer:
        for batch in batches:
            if stream:
                writer.write_batch(batch)
        if not stream:
            writer.write_table(pa.Table.from_batches(batches, schema))
    path.with_suffix(".txt").write_text(arrow_text.whole(batches, schema), "ascii")


def read_batches(path):
    with pa.memory_map(str(path)) as source:
        if source.read(6) == b"ARROW1":
            reader = pa.ipc.open_file(source)
            return [reader.get_batch(i) for i in range(reader.num_record_batches)], reader.schema
        source.seek(0)
        reader = pa.ipc.open_stream(source)
        return list(reader), reader.schema


def main():
    folder = pathlib.Path(sys.argv[2])
    if sys.argv[1] == "write":
        for i in range(int(sys.argv[3])):
            write_file(folder / f"{i}.arrow", random.Random(f"{sys.argv[4]}/{i}"))
    else:
        for path in sorted(folder.glob("*.arrow")):
            batches, schema = read_batches(path)
            for batch in batches:
                batch.validate(full=True)
            path.with_suffix(".txt").write_text(arrow_text.whole(batches, schema), "ascii")


main()
