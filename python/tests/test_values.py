# SPDX-License-Identifier: Apache-2.0
"""Values go to the worker and come back without loss; what has no lossless form stays an object."""

from __future__ import annotations

import datetime
import json
import math
import struct
import sys
import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from value_codec import column, decode, encode, items, picture
from worker_client import Handle

if TYPE_CHECKING:
    from worker_client import Worker

fixed_zones = st.integers(-86399, 86399).map(lambda s: datetime.timezone(datetime.timedelta(seconds=s)))
named_zones = st.sampled_from(["UTC", "Europe/Paris", "America/New_York", "Asia/Tokyo"]).map(zoneinfo.ZoneInfo)
zones = st.none() | fixed_zones | named_zones
# Java and JSON know a high and a low surrogate side by side only as the one character they stand for.
texts = st.text().filter(lambda text: text == json.loads(json.dumps(text)))
hashable = (
    st.none()
    | st.booleans()
    | st.integers(-(10**40), 10**40)
    | st.floats()
    | st.complex_numbers(allow_nan=True, allow_infinity=True)
    | texts
    | st.binary()
    | st.just(...)
    | st.dates()
    | st.times(timezones=zones)
    | st.datetimes(timezones=zones)
    | st.timedeltas()
    | st.decimals(allow_nan=False)
    | st.fractions()
    | st.uuids()
    | texts.filter(lambda text: text and "\0" not in text).map(Path)
    | st.builds(range, st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 9))
)
single = hashable | st.binary().map(bytearray)
whole = st.recursive(
    single,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.frozensets(hashable)
        | st.sets(hashable)
        | st.dictionaries(hashable | st.tuples(hashable, hashable), inner)
        | st.builds(slice, inner, inner, inner)
    ),
    max_leaves=20,
)


def value(json_value: Any) -> dict[str, Any]:
    return {"kind": "value", "value": json_value}


@given(whole)
def test_a_whole_value_survives_the_way_there_and_back(worker: Worker, original: object) -> None:
    handle = worker.ask("make", value=value(encode(original)))
    assert picture(decode(worker.to_value(handle))) == picture(original)
    worker.ask("delete", targets=[handle.id])


@given(single)
def test_a_single_value_as_result_is_lossless_or_stays_an_object(worker: Worker, original: object) -> None:
    result = worker.ask(
        "batch",
        calls=[
            {"cmd": "call_function", "module": "builtins", "function": "list", "args": [value([encode(original)])]},
            {"cmd": "get_item", "target": {"kind": "result", "index": 0}, "key": 0},
        ],
    )["replies"][1]["value"]
    if result["kind"] == "value":
        assert picture(decode(result["value"])) == picture(original)
    else:
        assert type(original).__name__ in {"bytearray", "Fraction", "PosixPath", "WindowsPath", "range"}


@given(st.lists(hashable, max_size=40))
def test_items_of_an_iterator_are_those_of_the_list(worker: Worker, original: list[Any]) -> None:
    numbers = worker.ask("make", value=value(encode(original)))
    listed = items(worker.ask("to_list", target=numbers.id))
    assert len(listed) == len(original)
    for item, expected in zip(listed, original, strict=True):
        plain = decode(worker.to_value(Handle(item))) if isinstance(item, dict) else item
        assert picture(plain) == picture(expected)


@given(
    st.lists(st.integers(-(2**63), 2**63 - 1), min_size=16)
    | st.lists(st.floats(), min_size=16)
    | st.lists(st.booleans(), min_size=16)
    | st.lists(texts, min_size=16)
)
def test_scalars_of_one_type_travel_as_a_column_in_both_directions(worker: Worker, original: list[Any]) -> None:
    numbers = worker.ask("make", value=value(encode(original)))
    result = worker.ask("to_list", target=numbers.id)
    assert result["kind"] == "column"
    assert picture(column(result)) == picture(original)
    again = worker.ask("make", value=value({**result, "$": "column"}))
    assert picture(decode(worker.to_value(again))) == picture(original)
    worker.ask("delete", targets=[numbers.id, again.id])


def test_one_int_above_64_bits_makes_a_list_of_a_column(worker: Worker) -> None:
    original = [1] * 20 + [2**63]
    numbers = worker.ask("make", value=value(original))
    assert worker.ask("to_list", target=numbers.id) == {"kind": "list", "items": original}


def test_an_int_of_any_length_keeps_every_digit(worker: Worker) -> None:
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        huge = 7**20000
        handle = worker.ask("make", value=huge)
        assert worker.to_value(handle) == huge
        assert worker.ask("operate", op="add", args=[huge, 1]) == huge + 1
        assert worker.error("operate", op="str", args=[handle.operand, value([huge])]).code == "TypeMismatch"
    finally:
        sys.set_int_max_str_digits(limit)
    if worker.evaluate("hasattr(__import__('sys'), 'get_int_max_str_digits')"):
        assert worker.evaluate("__import__('sys').get_int_max_str_digits()") == 4300


def test_floats_keep_their_bits(worker: Worker) -> None:
    for number in (0.1, -0.0, 5e-324, 1.7976931348623157e308, 1e16, 123456789.0):
        result = worker.ask("operate", op="float", args=[number])
        assert struct.pack("<d", result) == struct.pack("<d", number)
        assert type(result) is float
    assert worker.ask("operate", op="float", args=["nan"]) == {"$": "float", "v": "nan"}
    assert worker.ask("operate", op="neg", args=[value({"$": "float", "v": "inf"})]) == {"$": "float", "v": "-inf"}


def test_a_text_with_every_kind_of_character_is_unchanged(worker: Worker) -> None:
    text = "".join(map(chr, range(0x3000))) + "\ud800x\udfff" + "\U0001f600\U0010ffff"
    assert worker.ask("operate", op="str", args=[text]) == text


def test_a_text_or_bytes_above_a_mebibyte_stays_an_object(worker: Worker) -> None:
    assert worker.evaluate("'x' * 2**20") == "x" * 2**20
    long = worker.evaluate("'x' * (2**20 + 1)")
    assert long.type == "str"
    assert worker.to_value(long) == "x" * (2**20 + 1)
    assert worker.evaluate("b'x' * (2**20 + 1)").type == "bytes"
    assert worker.ask("to_list", target=worker.evaluate("['x' * (2**20 + 1)] * 20").id)["kind"] == "list"


def test_a_named_zone_offset_has_no_lossless_form(worker: Worker) -> None:
    source = "datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=1), 'CET'))"
    assert worker.evaluate("(datetime := __import__('datetime')) and " + source).type == "datetime.datetime"


def test_both_halves_of_a_fold_are_kept_apart(worker: Worker) -> None:
    for fold, offset in ((0, 7200), (1, 3600)):
        when = datetime.datetime(2024, 10, 27, 2, 30, tzinfo=zoneinfo.ZoneInfo("Europe/Paris"), fold=fold)
        form = worker.to_value(worker.ask("make", value=value(encode(when))))
        assert (form.get("fold", 0), form["offset"], form["zone"]) == (fold, offset, "Europe/Paris")


TYPED = """
import enum, collections, dataclasses, sys, types
mod = types.ModuleType('typed_things')
sys.modules['typed_things'] = mod
exec('''
import enum, collections, dataclasses, typing
class Color(enum.Enum):
    RED = 1
    BLUE = (2, 'b')
class Access(enum.Flag):
    READ = 1
    WRITE = 2
Pair = collections.namedtuple('Pair', 'x y')
@dataclasses.dataclass(frozen=True)
class Item:
    name: str
    price: float = 0.0
    total: float = dataclasses.field(init=False, default=5.0)
    kind: typing.ClassVar[str] = 'thing'
class Outer:
    class Inner(enum.Enum):
        A = 'a'
''', mod.__dict__)
"""


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("Color.RED", {"$": "enum", "type": "typed_things.Color", "name": "RED", "v": 1}),
        ("Color.BLUE", {"$": "enum", "type": "typed_things.Color", "name": "BLUE", "v": {"$": "tuple", "v": [2, "b"]}}),
        ("Outer.Inner.A", {"$": "enum", "type": "typed_things.Outer.Inner", "name": "A", "v": "a"}),
        ("Pair(1, [2])", {"$": "namedtuple", "type": "typed_things.Pair", "fields": ["x", "y"], "v": [1, [2]]}),
        (
            "Item('tea', 2.5)",
            {
                "$": "dataclass",
                "type": "typed_things.Item",
                "fields": ["name", "price", "total"],
                "v": ["tea", 2.5, 5.0],
            },
        ),
    ],
)
def test_enums_named_tuples_and_dataclasses_go_both_ways(worker: Worker, source: str, form: dict[str, Any]) -> None:
    worker.run(TYPED)
    there = worker.evaluate(f"eval({source!r}, __import__('typed_things').__dict__)")
    assert worker.to_value(there) == form
    back = worker.ask("make", value=value(form))
    assert worker.ask("operate", op="eq", args=[there.operand, back.operand]) is True
    assert worker.ask("describe", target=back.id, what="type") == form["type"]


def test_a_combination_of_flags_goes_both_ways(worker: Worker) -> None:
    worker.run(TYPED)
    both = worker.evaluate("(m := __import__('typed_things')) and m.Access.READ | m.Access.WRITE")
    again = worker.ask("make", value=value(worker.to_value(both)))
    assert worker.ask("operate", op="is_", args=[both.operand, again.operand]) is True


def test_a_type_that_is_not_there_or_not_fitting_says_so(worker: Worker) -> None:
    worker.run(TYPED)
    for form, word in [
        ({"$": "enum", "type": "typed_things.Color", "name": "GREEN"}, "RED, BLUE"),
        ({"$": "enum", "type": "typed_things.Pair", "name": "GREEN"}, "not an enum"),
        ({"$": "namedtuple", "type": "typed_things.Item", "fields": [], "v": []}, "not a named tuple"),
        ({"$": "dataclass", "type": "no_such_module.Item", "fields": [], "v": []}, "no_such_module"),
    ]:
        failure = worker.error("make", value=value(form))
        assert failure.code == "TypeMismatch"
        assert word in failure.message


@pytest.mark.parametrize(
    "form",
    [
        {"$": "nothing"},
        {"v": 1},
        {"$": "date", "v": "yesterday"},
        {"$": "bytes", "v": "###"},
        {"$": "set", "v": [[1]]},
        {"$": "float", "v": "12x"},
        {"$": "float", "v": "infinity"},
        {"$": "complex", "v": [1]},
        {"$": "tuple", "v": "ab"},
        {"$": "dict", "v": [[1]]},
        {"$": "fraction", "v": [1, 0]},
        {"$": "column", "dtype": "int64", "n": 3, "v": "AAAAAAAAAAA="},
        {"$": "column", "dtype": "bool", "v": [1]},
        {"$": "column", "dtype": "int8", "n": 0, "v": ""},
        {"$": ["list"]},
        {"$": "datetime", "v": "2024-01-01T00:00:00", "zone": "Mars/Base"},
    ],
)
def test_a_malformed_value_is_a_protocol_error(worker: Worker, form: dict[str, Any]) -> None:
    assert worker.error("make", value=value(form)).code == "ProtocolError"
    assert worker.error("make", value=value([1, form])).code == "ProtocolError"


def test_to_value_names_the_limit_it_passes(worker: Worker) -> None:
    numbers = worker.evaluate("list(range(100))")
    for limits in ({"max_items": 100}, {"max_bytes": 200}):
        failure = worker.error("to_value", target=numbers.id, **limits)
        (name,) = limits
        assert failure.code == "ValueTooLarge"
        assert (failure.error["limit"], failure.error["maximum"]) == (name, limits[name])
    assert worker.to_value(numbers, max_items=101, max_bytes=1000) == list(range(100))
    nested = worker.evaluate("[[[1]]]")
    assert worker.error("to_value", target=nested.id, max_depth=2).error["limit"] == "max_depth"
    assert worker.to_value(nested, max_depth=3) == [[[1]]]


def test_a_very_deep_list_is_too_large_and_does_no_harm(worker: Worker) -> None:
    names = worker.run("x = []\nfor _ in range(100_000): x = [x]")
    deep = worker.evaluate("x", names)
    assert worker.error("to_value", target=deep.id).error["limit"] == "max_depth"
    failure = worker.error("to_value", target=deep.id, max_depth=10**6)
    assert (failure.code, failure.error["limit"]) == ("ValueTooLarge", "max_depth")
    assert worker.ask("ping") == "pong"


def test_a_cycle_is_named_with_its_path(worker: Worker) -> None:
    for source in ("x = [1]; x.append({'a': x})", "x = {}; x['a'] = [0, x]"):
        failure = worker.error("to_value", target=worker.define(source, "x").id)
        assert failure.code == "TypeMismatch"
        assert "cycle" in failure.message
    twice = worker.define("y = [1]; x = [y, y]", "x")
    assert worker.to_value(twice) == [[1], [1]]


def test_what_has_no_value_form_is_named_with_its_path(worker: Worker) -> None:
    failure = worker.error("to_value", target=worker.evaluate("{'a': [1, object()]}").id)
    assert failure.code == "TypeMismatch"
    assert 'value["a"][1] is a object' in failure.message


def test_collections_of_the_standard_library_have_a_value(worker: Worker) -> None:
    source = "(c := __import__('collections')) and [c.OrderedDict(a=1), c.Counter('aa'), c.deque([1]), {1: 2}.items()]"
    assert worker.to_value(worker.evaluate(source)) == [
        {"$": "dict", "v": [["a", 1]]},
        {"$": "dict", "v": [["a", 2]]},
        [1],
        [{"$": "tuple", "v": [1, 2]}],
    ]


def test_numpy_scalars_are_objects_that_tell_their_value(science: Worker) -> None:
    numpy = science.ask("import", module="numpy")
    assert science.ask("call_method", target=numpy.id, method="float64", args=[1.5]).form["scalar"] == 1.5
    assert science.ask("call_method", target=numpy.id, method="int8", args=[-5]).form["scalar"] == -5
    assert science.ask("call_method", target=numpy.id, method="bool", args=[True]).form["scalar"] is True
    nan = science.ask("call_method", target=numpy.id, method="float32", args=["nan"])
    assert math.isnan(decode(nan.form["scalar"]))
    for name, args in (("datetime64", ["2024-01-01"]), ("timedelta64", [5, "s"]), ("longdouble", ["0.1"])):
        assert "scalar" not in science.ask("call_method", target=numpy.id, method=name, args=args).form


def test_arrays_and_frames_are_used_by_handle(science: Worker) -> None:
    array = science.ask("to_numpy", target=science.ask("make", value=value([[1, 2, 3], [4, 5, 6]])).id)
    assert array.type == "numpy.ndarray"
    rows_and_columns = {"$": "tuple", "v": [{"$": "ellipsis"}, {"$": "slice", "v": [0, None, 2]}]}
    part = science.ask("get_item", target=array.id, key=value(rows_and_columns))
    assert science.to_value(part) == [[1, 3], [4, 6]]
    assert science.ask("reduce", target=array.id, op="product").form["scalar"] == 720
    assert science.ask("reduce", target=array.id, op="count") == 6
    frame = science.ask(
        "call_function", module="pandas", function="DataFrame", args=[value({"$": "dict", "v": [["a", [1, 2, None]]]})]
    )
    column_a = science.ask("get_item", target=frame.id, key="a")
    assert science.ask("reduce", target=column_a.id, op="mean").form["scalar"] == 1.5
    assert science.ask("reduce", target=column_a.id, op="count").form["scalar"] == 2
    assert science.error("get_item", target=frame.id, key="b").error["py_type"] == "KeyError"
    assert science.ask("to_numpy", target=column_a.id).type == "numpy.ndarray"


@pytest.mark.parametrize(
    ("arguments", "form"),
    [
        (["2024-02-29 12:30:00.123456789"], {"$": "datetime", "v": "2024-02-29T12:30:00.123456789"}),
        (["2024-02-29", None, "UTC"], {"$": "datetime", "v": "2024-02-29T00:00:00", "offset": 0}),
    ],
)
def test_a_timestamp_of_pandas_knows_its_time(science: Worker, arguments: list[Any], form: dict[str, Any]) -> None:
    named = dict(zip(("ts_input", "tzinfo", "tz"), arguments, strict=False))
    made = science.ask(
        "call_function", module="pandas", function="Timestamp", args=[], kwargs={k: v for k, v in named.items() if v}
    )
    assert made.form["scalar"] == form


def test_a_timedelta_of_pandas_keeps_nanoseconds_and_what_is_no_time_has_none(science: Worker) -> None:
    delta = science.ask("call_function", module="pandas", function="Timedelta", args=[-1, "ns"])
    assert delta.form["scalar"] == {"$": "timedelta", "v": [-1, 86399, 999999, 999]}
    missing = science.ask("call_function", module="pandas", function="Timestamp", args=["NaT"])
    assert "scalar" not in missing.form
