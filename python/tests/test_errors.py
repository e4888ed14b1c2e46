# SPDX-License-Identifier: Apache-2.0
"""Exceptions of user code, the ordinary and the hostile: none ends the worker, each says what it can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from worker_client import Worker, WorkerGone

if TYPE_CHECKING:
    from worker_client import Handle, WorkerError


def fails(worker: Worker, source: str, call: str = "f()") -> WorkerError:
    """The error of an expression after some definitions."""
    names = worker.run(source)
    return worker.error("call_function", module="builtins", function="eval", args=[call, names.operand])


def test_an_exception_tells_type_message_traceback_frames_and_is_a_handle(worker: Worker, tmp_path: Any) -> None:
    file = tmp_path / "trouble.py"
    file.write_text(
        "class Trouble(ValueError): pass\n\ndef deep(n):\n    if n == 0:\n        raise Trouble('at the end')\n    deep(n - 1)\n"
    )
    module = worker.run(
        f"import importlib.util as u\ns = u.spec_from_file_location('trouble', {str(file)!r})\n"
        "m = u.module_from_spec(s)\ns.loader.exec_module(m)"
    )
    failure = worker.error("call_method", target=worker.evaluate("m", module).id, method="deep", args=[2])
    error = failure.error
    assert (failure.code, error["py_type"], error["module"], failure.message) == (
        "PythonException",
        "Trouble",
        "trouble",
        "at the end",
    )
    assert [(frame["file"], frame["line"], frame["function"]) for frame in error["frames"]] == [
        (str(file), 6, "deep"),
        (str(file), 6, "deep"),
        (str(file), 5, "deep"),
    ]
    assert error["traceback"].startswith("Traceback (most recent call last):\n")
    assert "raise Trouble('at the end')" in error["traceback"]
    assert "kakehashi_worker" not in error["traceback"]
    assert error["traceback"].endswith("Trouble: at the end\n")
    assert worker.to_value(worker.ask("get_attribute", target=error["handle"]["id"], name="args")) == {
        "$": "tuple",
        "v": ["at the end"],
    }


def test_causes_contexts_and_notes_come_along(worker: Worker) -> None:
    failure = fails(
        worker,
        """
def f():
    try:
        try:
            {}['a']
        except KeyError:
            1 / 0
    except ZeroDivisionError as e:
        error = ValueError('outer')
        error.__notes__ = ['look here', 'and there']
        raise error from e
""",
    )
    assert failure.error["notes"] == ["look here", "and there"]
    assert [(cause["relation"], cause["py_type"]) for cause in failure.error["causes"]] == [
        ("cause", "ZeroDivisionError"),
        ("context", "KeyError"),
    ]
    assert failure.error["causes"][1]["message"] == "'a'"
    assert "ZeroDivisionError" not in failure.error["traceback"]


def test_a_suppressed_context_is_left_out_and_a_circle_of_causes_ends(worker: Worker) -> None:
    assert (
        fails(worker, "def f():\n  try: 1/0\n  except ZeroDivisionError: raise ValueError from None").error["causes"]
        == []
    )
    circle = fails(
        worker, "def f():\n  a, b = ValueError('a'), ValueError('b')\n  a.__cause__, b.__cause__ = b, a\n  raise a"
    )
    assert [cause["message"] for cause in circle.error["causes"]] == ["b"]


@pytest.mark.parametrize(
    "end", ["import sys; sys.exit(3)", "raise SystemExit", "raise GeneratorExit", "raise KeyboardInterrupt", "quit()"]
)
def test_an_exception_that_would_end_a_program_does_not_end_the_worker(worker: Worker, end: str) -> None:
    failure = worker.error("call_function", module="builtins", function="exec", args=[end])
    assert failure.code == "PythonException"
    assert failure.error["py_type"] in {"SystemExit", "GeneratorExit", "KeyboardInterrupt"}
    assert worker.ask("ping") == "pong"


HOSTILE = """
class Hostile:
    def __init__(self, kind): self.kind = kind
    def _raise(self, *args): raise self.kind('hostile')
    __repr__ = __str__ = __len__ = __eq__ = __hash__ = __bool__ = __iter__ = __call__ = __getitem__ = _raise
    __index__ = __float__ = __dir__ = __enter__ = __format__ = __setitem__ = __delitem__ = __contains__ = _raise
    def __exit__(self, *args): raise self.kind('hostile')
    def __getattr__(self, name):
        raise self.__dict__['kind']('hostile')
    def __del__(self): raise self.kind('hostile')
"""


@pytest.mark.parametrize(
    "kind",
    [
        "ValueError",
        "SystemExit",
        "GeneratorExit",
        "KeyboardInterrupt",
        "RecursionError",
        "MemoryError",
        "StopIteration",
    ],
)
def test_an_object_that_raises_at_every_touch_is_held_used_and_freed(fresh: Worker, kind: str) -> None:
    names = fresh.run(HOSTILE + f"hostile = Hostile({kind})")
    hostile = fresh.evaluate("hostile", names)
    assert hostile.type.endswith("Hostile")
    commands: list[tuple[str, dict[str, Any]]] = [
        *(
            ("operate", {"op": op, "args": [hostile.operand]})
            for op in ("repr", "str", "len", "hash", "truth", "dir", "format")
        ),
        ("operate", {"op": "eq", "args": [hostile.operand, 1]}),
        ("operate", {"op": "contains", "args": [hostile.operand, 1]}),
        ("get_attribute", {"target": hostile.id, "name": "missing"}),
        ("get_item", {"target": hostile.id, "key": 0}),
        ("set_item", {"target": hostile.id, "key": 0, "value": 0}),
        ("del_item", {"target": hostile.id, "key": 0}),
        ("slice", {"target": hostile.id}),
        ("call", {"target": hostile.id}),
        ("iter", {"target": hostile.id}),
        ("to_list", {"target": hostile.id}),
        ("enter", {"target": hostile.id}),
        ("exit", {"target": hostile.id}),
        ("reduce", {"target": hostile.id, "op": "sum"}),
    ]
    for cmd, fields in commands:
        failure = fresh.error(cmd, **fields)
        assert (failure.code, failure.error["py_type"], failure.message) == ("PythonException", kind, "hostile"), cmd
    assert fresh.error("to_value", target=hostile.id).code == "TypeMismatch"
    fresh.ask("delete", targets=[names.id, hostile.id])
    assert fresh.ask("ping") == "pong"


@pytest.mark.parametrize("kind", ["ValueError", "SystemExit", "KeyboardInterrupt"])
def test_an_exception_whose_text_raises_is_still_reported(worker: Worker, kind: str) -> None:
    failure = fails(
        worker, f"class E(Exception):\n  def __str__(self): raise {kind}\n  __repr__ = __str__\ndef f(): raise E(1)"
    )
    assert failure.error["py_type"] == "E"
    assert failure.message == f"<str() of this E raised {kind}>"


def test_an_exception_with_attributes_that_raise_is_still_reported(worker: Worker) -> None:
    failure = fails(
        worker,
        """
class E(Exception):
    @property
    def __notes__(self): raise SystemExit
    def __getattribute__(self, name): raise SystemExit
def f(): raise E('text')
""",
    )
    assert failure.error["py_type"] == "E"
    assert worker.ask("ping") == "pong"


def test_an_exception_whose_text_is_no_plain_text_is_still_reported(worker: Worker) -> None:
    failure = fails(
        worker,
        "class S(str):\n  def __str__(self): raise ValueError\nclass E(Exception):\n  def __str__(self): return S('a\\ud800')\ndef f(): raise E",
    )
    assert failure.message == "a\ud800"


def test_a_recursion_bomb_is_an_error_with_its_ends_kept(worker: Worker) -> None:
    failure = fails(worker, "def f(): return f()")
    assert failure.error["py_type"] == "RecursionError"
    frames = failure.error["frames"]
    assert len(frames) == 201
    assert "frames are left out" in frames[100]["function"]
    assert worker.ask("ping") == "pong"


def test_an_error_at_the_edge_of_the_stack_is_still_reported(worker: Worker) -> None:
    names = worker.run("""
def down(call):
    try:
        return down(call)
    except RecursionError:
        return call()
""")
    down = worker.evaluate("down", names)

    def fail() -> Any:
        return worker.error("operate", op="truediv", args=[1, 0]).error["py_type"]

    assert worker.ask("call", target=down.id, args=[worker.callback(1, fail)]) == "ZeroDivisionError"


def test_a_memory_error_is_an_error(worker: Worker) -> None:
    assert fails(worker, "", "bytearray(2**62)").error["py_type"] in {"MemoryError", "OverflowError"}
    assert worker.ask("ping") == "pong"


def test_a_generator_that_raises_half_way_gives_what_came_before(worker: Worker) -> None:
    iterator = worker.ask(
        "iter", target=worker.define("def g():\n  yield 1\n  yield 2\n  raise ValueError('mid')\nx = g()", "x").id
    )
    reply = worker.reply(worker.post("iter_next_batch", target=iterator.id, batch_size=10))
    assert (reply["value"], reply["meta"]["done"]) == ({"kind": "list", "items": [1, 2]}, False)
    assert worker.error("iter_next_batch", target=iterator.id, batch_size=10).message == "mid"
    reply = worker.reply(worker.post("iter_next_batch", target=iterator.id, batch_size=10))
    assert (reply["value"], reply["meta"]["done"]) == ({"kind": "list", "items": []}, True)


@pytest.mark.parametrize("kind", ["SystemExit", "GeneratorExit", "ValueError"])
def test_a_generator_that_raises_at_once_raises_at_once(worker: Worker, kind: str) -> None:
    iterator = worker.define(f"def g():\n  raise {kind}('now')\n  yield\nx = g()", "x")
    assert worker.error("iter_next_batch", target=iterator.id, batch_size=10).error["py_type"] == kind


def test_iteration_is_lazy_and_ends_with_a_short_batch(worker: Worker) -> None:
    names = worker.run("seen = []\ndef g():\n  for i in range(5):\n    seen.append(i)\n    yield i\nx = g()")
    iterator = worker.ask("iter", target=worker.evaluate("x", names).id)
    batches = []
    done = False
    while not done:
        reply = worker.reply(worker.post("iter_next_batch", target=iterator.id, batch_size=2))
        batches.append((reply["value"]["items"], worker.evaluate("len(seen)", names)))
        done = reply["meta"]["done"]
    assert batches == [([0, 1], 2), ([2, 3], 4), ([4], 5)]


def test_an_import_that_fails_says_which_module(worker: Worker) -> None:
    failure = worker.error("import", module="no_such_module.sub")
    assert failure.error["py_type"] == "ModuleNotFoundError"
    assert "no_such_module" in failure.message


def test_a_type_with_hostile_names_is_described(worker: Worker) -> None:
    names: Handle = worker.run("""
class Meta(type):
    def __getattribute__(cls, name): raise SystemExit
class C(metaclass=Meta): pass
class D: __module__ = 5
c, d = C(), D()
""")
    assert worker.evaluate("c", names).type.endswith("C")
    assert worker.evaluate("C", names).form["callable"] is True
    assert worker.evaluate("d", names).type == "D"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("__import__('os')._exit(7)", 7),
        ("__import__('os').kill(__import__('os').getpid(), 9)", -9),
        ("__import__('ctypes').string_at(0)", -11),
    ],
)
def test_a_worker_that_is_killed_by_its_own_code_is_gone_with_the_code(python: str, source: str, code: int) -> None:
    worker = Worker(python)
    with pytest.raises(WorkerGone):
        worker.evaluate(source)
    assert worker.close() == code
    if code == -11:
        assert b"Segmentation fault" in worker.native


def test_a_thousand_errors_leave_nothing_behind(worker: Worker) -> None:
    before = dict(worker.ask("statistics")["v"])["handles"]
    for _ in range(1000):
        error = worker.error("operate", op="truediv", args=[1, 0]).error
        worker.ask("delete", targets=[error["handle"]["id"]])
    assert dict(worker.ask("statistics")["v"])["handles"] == before
