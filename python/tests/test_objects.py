# SPDX-License-Identifier: Apache-2.0
"""Attributes, items, calls, operators and the other things that one does with an object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from worker_client import Handle, Worker


def value(json: Any) -> dict[str, Any]:
    return {"kind": "value", "value": json}


def make(worker: Worker, json: Any) -> Handle:
    handle: Handle = worker.ask("make", value=value(json))
    return handle


POINT = """
class Point:
    '''A point.'''
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def scaled(self, by, *, offset=0):
        return Point(self.x * by + offset, self.y * by + offset)
    def __call__(self, z):
        return self.x + z
"""


def test_a_module_is_imported_and_its_function_called(worker: Worker) -> None:
    math = worker.ask("import", module="math")
    assert math.type == "module"
    assert worker.ask("call_method", target=math.id, method="sqrt", args=[9]) == 3.0


def test_a_dotted_import_gives_the_last_module(worker: Worker) -> None:
    path = worker.ask("import", module="os.path")
    assert worker.ask("call_method", target=path.id, method="join", args=["a", "b"]) in {"a/b", "a\\b"}


def test_a_function_is_called_by_module_and_dotted_name(worker: Worker) -> None:
    assert worker.ask("call_function", module="datetime", function="date.fromisoformat", args=["2024-02-29"]) == {
        "$": "date",
        "v": "2024-02-29",
    }


def test_classes_instances_methods_and_keywords_are_called(worker: Worker) -> None:
    kind = worker.define(POINT, "Point")
    assert kind.form["callable"] is True
    point = worker.ask("call", target=kind.id, args=[2], kwargs={"y": 3})
    assert worker.ask("call", target=point.id, args=[5]) == 7
    scaled = worker.ask("call_method", target=point.id, method="scaled", args=[10], kwargs={"offset": 1})
    assert worker.ask("get_attribute", target=scaled.id, name="y") == 31


def test_attributes_are_set_read_and_deleted(worker: Worker) -> None:
    point = worker.ask("call", target=worker.define(POINT, "Point").id, args=[1])
    assert worker.ask("set_attribute", target=point.id, name="x", value=value("né")) is None
    assert worker.ask("get_attribute", target=point.id, name="x") == "né"
    assert worker.ask("del_attribute", target=point.id, name="x") is None
    assert worker.error("get_attribute", target=point.id, name="x").error["py_type"] == "AttributeError"


def test_items_are_set_read_and_deleted(worker: Worker) -> None:
    mapping = make(worker, {"$": "dict", "v": [["a", 1]]})
    worker.ask("set_item", target=mapping.id, key=value({"$": "tuple", "v": [1, 2]}), value=5)
    assert worker.ask("get_item", target=mapping.id, key=value({"$": "tuple", "v": [1, 2]})) == 5
    worker.ask("del_item", target=mapping.id, key="a")
    assert worker.ask("operate", op="len", args=[mapping.operand]) == 1


def test_a_slice_takes_values_handles_and_absent_bounds(worker: Worker) -> None:
    numbers = make(worker, [0, 1, 2, 3, 4, 5])
    stop = make(worker, -1)
    part = worker.ask("slice", target=numbers.id, start=1, stop=stop.operand, step=2)
    assert worker.to_value(part) == [1, 3]
    assert worker.to_value(worker.ask("slice", target=numbers.id)) == [0, 1, 2, 3, 4, 5]


def test_an_item_keeps_its_identity(worker: Worker) -> None:
    inner = make(worker, [1])
    outer = make(worker, [inner.value])
    again = worker.ask("get_item", target=outer.id, key=0)
    assert worker.ask("operate", op="is_", args=[inner.operand, again.operand]) is True


@pytest.mark.parametrize(
    ("op", "args", "expected"),
    [
        ("add", [1, 2], 3),
        ("truediv", [1, 2], 0.5),
        ("pow", [2, 10, 1000], 24),
        ("contains", [value([1, 2]), 2], True),
        ("not_", [0], True),
        ("eq", [value([1]), value([1])], True),
        ("str", [1.5], "1.5"),
        ("repr", ["a"], "'a'"),
        ("format", [3.14159, ".2f"], "3.14"),
        ("hash", [12], 12),
        ("round", [2.567, 1], 2.6),
        ("int", ["ff", 16], 255),
        ("floor", [-0.5], -1),
        ("callable", [1], False),
        ("truth", ["x"], True),
    ],
)
def test_operators(worker: Worker, op: str, args: list[Any], expected: object) -> None:
    assert worker.ask("operate", op=op, args=args) == expected


def test_an_operator_in_place_changes_the_object(worker: Worker) -> None:
    numbers = make(worker, [1])
    same = worker.ask("operate", op="iadd", args=[numbers.operand, value([2])])
    assert worker.to_value(numbers) == [1, 2]
    assert worker.ask("operate", op="is_", args=[numbers.operand, same.operand]) is True


def test_every_operator_of_the_protocol_page_is_known(worker: Worker) -> None:
    names = (
        "add sub mul truediv floordiv mod divmod pow matmul lshift rshift and_ or_ xor neg pos abs invert not_ eq ne "
        "lt le gt ge is_ contains len truth str repr ascii format hash int float complex bytes index round trunc floor "
        "ceil type isinstance issubclass callable id dir iadd isub imul itruediv ifloordiv imod ipow imatmul iand ior "
        "ixor ilshift irshift"
    )
    for name in names.split():
        assert worker.error("operate", op=name, args=[]).message == "operate needs at least one operand in args"


def test_describe_tells_signature_doc_type_and_module(worker: Worker) -> None:
    kind = worker.define(POINT, "Point")
    assert worker.ask("describe", target=kind.id, what="signature") == "(x, y=0)"
    assert worker.ask("describe", target=kind.id, what="doc") == "A point."
    assert worker.ask("describe", target=kind.id, what="type") == "type"
    assert worker.ask("describe", target=worker.evaluate("__import__('fractions').Fraction").id, what="module") == (
        "fractions"
    )
    assert worker.ask("describe", target=make(worker, [1]).id, what="signature") is None


def test_a_handle_tells_its_type_and_what_it_can_do(worker: Worker) -> None:
    def told(source: str) -> dict[str, Any]:
        form: dict[str, Any] = worker.evaluate(source).form
        assert form.pop("kind") == "handle"
        del form["id"]
        return form

    assert told("[1]") == {"type": "list", "iterable": True}
    assert told("len") == {"type": "builtin_function_or_method", "callable": True}
    assert told("object()") == {"type": "object"}
    assert told("__import__('collections').deque()") == {"type": "collections.deque", "iterable": True}


def test_numbers_and_texts_by_subclass_are_objects_that_tell_their_value(worker: Worker) -> None:
    source = """
import enum
class Level(enum.IntEnum):
    HIGH = 10**30
class Word(str):
    def __str__(self): return "lie"
class Ratio(float):
    def __float__(self): return 0.0
"""
    names = worker.run(source)
    level = worker.evaluate("Level.HIGH", names)
    assert level.form["scalar"] == 10**30
    assert worker.evaluate("Word('a\\ud800')", names).form["scalar"] == "a\ud800"
    assert worker.evaluate("Ratio(1.5)", names).form["scalar"] == 1.5


def test_a_context_manager_is_entered_and_left(worker: Worker) -> None:
    source = """
class Manager:
    seen = []
    def __enter__(self): return 41
    def __exit__(self, kind, error, traceback):
        self.seen.append(None if kind is None else (kind.__name__, str(error)))
        return kind is not None
manager = Manager()
"""
    names = worker.run(source)
    manager = worker.evaluate("manager", names)
    assert worker.ask("enter", target=manager.id) == 41
    assert worker.ask("exit", target=manager.id) is False
    assert worker.ask("exit", target=manager.id, error="disk full") is True
    raised = worker.error("operate", op="truediv", args=[1, 0]).error["handle"]
    assert worker.ask("exit", target=manager.id, raised=raised["id"]) is True
    assert worker.to_value(worker.evaluate("manager.seen", names)) == [
        None,
        {"$": "tuple", "v": ["JavaError", "disk full"]},
        {"$": "tuple", "v": ["ZeroDivisionError", "division by zero"]},
    ]


@pytest.mark.parametrize(
    ("cmd", "fields"),
    [
        ("call", {}),
        ("iter", {}),
        ("iter_next_batch", {}),
        ("get_item", {"key": 0}),
        ("set_item", {"key": 0, "value": 0}),
        ("del_item", {"key": 0}),
        ("slice", {}),
        ("enter", {}),
        ("exit", {}),
        ("to_list", {}),
        ("reduce", {"op": "sum"}),
    ],
)
def test_what_a_type_cannot_do_is_a_type_mismatch(worker: Worker, cmd: str, fields: dict[str, Any]) -> None:
    failure = worker.error(cmd, target=worker.evaluate("object()").id, **fields)
    assert failure.code == "TypeMismatch"
    assert "object" in failure.message


def test_an_operator_between_types_that_do_not_fit_is_a_type_mismatch(worker: Worker) -> None:
    failure = worker.error("operate", op="add", args=[1, "a"])
    assert (failure.code, failure.error["py_type"]) == ("TypeMismatch", "TypeError")
    own = worker.run("class C:\n  def __add__(self, other): raise TypeError('mine')\nc = C()")
    failure = worker.error("operate", op="add", args=[worker.evaluate("c", own).operand, 1])
    assert (failure.code, failure.message) == ("PythonException", "mine")


def test_a_handle_that_was_deleted_is_stale_in_every_place(worker: Worker) -> None:
    numbers, gone = make(worker, [1, 2, 3]), make(worker, 1)
    worker.ask("delete", targets=[gone.id, gone.id, "never"])
    places: list[tuple[str, dict[str, Any]]] = [
        ("get_attribute", {"target": gone.id, "name": "real"}),
        ("operate", {"op": "neg", "args": [gone.operand]}),
        ("slice", {"target": numbers.id, "start": gone.operand}),
        ("make", {"value": value([gone.value])}),
        ("call_function", {"module": "math", "function": "sqrt", "kwargs": {"x": gone.operand}}),
    ]
    for cmd, fields in places:
        assert worker.error(cmd, **fields).code == "StaleHandle"


def test_a_release_comes_before_the_command_it_rides_on(worker: Worker) -> None:
    before = dict(worker.ask("statistics")["v"])["handles"]
    numbers = make(worker, [1])
    assert worker.error("operate", op="len", args=[numbers.operand], release=[numbers.id]).code == "StaleHandle"
    assert dict(worker.ask("statistics")["v"])["handles"] == before


def test_an_object_is_freed_when_its_handle_is_dropped(worker: Worker) -> None:
    names = worker.run("import weakref\nclass C: pass\nc = C()\nw = weakref.ref(c)")
    handle = worker.evaluate("c", names)
    worker.ask("del_item", target=names.id, key="c")
    assert worker.evaluate("w() is None", names) is False
    assert worker.evaluate("w() is None", names) is False
    worker.ask("ping", release=[handle.id])
    assert worker.evaluate("w() is None", names) is True


def test_a_batch_answers_every_call_and_uses_earlier_results(worker: Worker) -> None:
    replies = worker.ask(
        "batch",
        calls=[
            {"cmd": "make", "value": value([3, 1, 2])},
            {
                "cmd": "call_function",
                "module": "builtins",
                "function": "sorted",
                "args": [{"kind": "result", "index": 1}],
            },
            {"cmd": "call_function", "module": "builtins", "function": "list", "args": [value([3, 1])]},
            {
                "cmd": "call_function",
                "module": "builtins",
                "function": "sorted",
                "args": [{"kind": "result", "index": 2}],
            },
            {"cmd": "get_item", "target": {"kind": "result", "index": 3}, "key": 0},
            {"cmd": "operate", "op": "truediv", "args": [1, 0]},
            {"cmd": "operate", "op": "neg", "args": [{"kind": "result", "index": 5}]},
        ],
    )["replies"]
    kinds = [reply["kind"] for reply in replies]
    assert kinds == ["ok", "error", "ok", "ok", "ok", "error", "error"]
    assert replies[1]["error"]["code"] == "ProtocolError"
    assert replies[4]["value"] == {"kind": "value", "value": 1}
    assert replies[5]["error"]["py_type"] == "ZeroDivisionError"
    assert replies[6]["error"]["code"] == "StaleHandle"


def test_a_batch_that_stops_on_error_does_not_run_what_follows(worker: Worker) -> None:
    numbers = make(worker, [])
    calls = [
        {"cmd": "call_method", "target": numbers.id, "method": "append", "args": [1]},
        {"cmd": "call_method", "target": numbers.id, "method": "missing"},
        {"cmd": "call_method", "target": numbers.id, "method": "append", "args": [2]},
    ]
    replies = worker.ask("batch", calls=calls, stop_on_error=True)["replies"]
    assert [reply["kind"] for reply in replies] == ["ok", "error"]
    assert worker.to_value(numbers) == [1]


def test_reductions_stay_in_the_worker(worker: Worker) -> None:
    numbers = make(worker, [1.5, 2.5, 4.0])
    ops = {"sum": 8.0, "min": 1.5, "max": 4.0, "mean": 8 / 3, "count": 3, "any": True, "all": True, "product": 15.0}
    assert {op: worker.ask("reduce", target=numbers.id, op=op) for op in ops} == ops
    assert worker.ask("reduce", target=worker.evaluate("(i for i in range(5))").id, op="count") == 5
    assert worker.error("reduce", target=numbers.id, op="median").code == "ProtocolError"
