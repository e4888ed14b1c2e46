# SPDX-License-Identifier: Apache-2.0
"""Java callables in Python: called, nested, failing, from threads, and let go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from worker_client import Handle, JavaFailure, until

if TYPE_CHECKING:
    from worker_client import Worker


def value(json: Any) -> dict[str, Any]:
    return {"kind": "value", "value": json}


def test_a_callable_is_a_sorting_key(worker: Worker) -> None:
    words = worker.ask("make", value=value(["ccc", "a", "bb"]))
    result = worker.ask(
        "call_function",
        module="builtins",
        function="sorted",
        args=[words.operand],
        kwargs={"key": worker.callback(1, lambda word: -len(word))},
    )
    assert worker.to_value(result) == ["ccc", "bb", "a"]


def test_arguments_arrive_as_results_and_keywords_by_name(worker: Worker) -> None:
    seen: list[Any] = []

    def see(*args: Any, **kwargs: Any) -> None:
        seen.append((args, kwargs))

    call = worker.define("def call(f): f(1, 'x', [2], b=3.5)\n", "call")
    worker.ask("call", target=call.id, args=[worker.callback(2, see)])
    (((number, text, items), kwargs),) = seen
    assert (number, text, kwargs) == (1, "x", {"b": 3.5})
    assert worker.to_value(items) == [2]


def test_a_callable_may_use_the_worker_and_be_called_again_to_any_depth(worker: Worker) -> None:
    call = worker.define("def call(f, n): return f(n)\n", "call")

    def deeper(n: int) -> int:
        if n == 0:
            return 0
        result: int = worker.ask("call", target=call.id, args=[worker.callback(3, deeper), n - 1])
        return result + 1

    assert worker.ask("call", target=call.id, args=[worker.callback(3, deeper), 60]) == 60
    assert worker.evaluate("__import__('sys').getrecursionlimit()") == 1000


def test_a_handle_that_a_callable_returns_is_the_object_itself(worker: Worker) -> None:
    numbers = worker.ask("make", value=value([1]))
    same = worker.ask("call", target=worker.evaluate("lambda f: f()").id, args=[worker.callback(4, lambda: numbers)])
    assert isinstance(same, Handle)
    assert worker.ask("operate", op="is_", args=[numbers.operand, same.operand]) is True


def test_an_exception_of_java_goes_through_python_and_keeps_its_number(worker: Worker) -> None:
    def fail() -> None:
        raise JavaFailure(77, "disk full")

    failure = worker.error("call", target=worker.evaluate("lambda f: f()").id, args=[worker.callback(5, fail)])
    assert (failure.error["py_type"], failure.error["module"]) == ("JavaError", "kakehashi_worker")
    assert (failure.error["java"], failure.message) == (77, "disk full")
    assert worker.ask("get_attribute", target=failure.error["handle"]["id"], name="java_type") == (
        "java.lang.IllegalStateException"
    )


def test_python_catches_an_exception_of_java_and_may_wrap_it(worker: Worker) -> None:
    def fail() -> None:
        raise JavaFailure(78, "no")

    names = (
        worker.run("""
from kakehashi_worker import JavaError
def catch(f):
    try: f()
    except JavaError as e: return (str(e), e.java_type, e.stack)
def wrap(f):
    try: f()
    except Exception as e: raise ValueError('wrapped') from e
""")
        if worker.evaluate("'kakehashi_worker' in __import__('sys').modules")
        else None
    )
    assert names is not None
    caught = worker.ask("call", target=worker.evaluate("catch", names).id, args=[worker.callback(6, fail)])
    assert worker.to_value(caught)["v"] == ["no", "java.lang.IllegalStateException", "at Example.main"]
    failure = worker.error("call", target=worker.evaluate("wrap", names).id, args=[worker.callback(6, fail)])
    assert failure.message == "wrapped"
    assert failure.error["causes"][0]["java"] == 78


PASSING = """
class Own(ValueError): pass
failure = Own('inner')
def inner(): raise failure
def outer(f):
    try: f()
    except Own as e: return e is failure
def through(f): f()
"""


def test_an_exception_of_python_goes_through_java_and_is_the_same_object(worker: Worker) -> None:
    def fail() -> None:
        error = worker.error("call", target=worker.evaluate("inner", names).id).error
        raised = {"kind": "handle", "id": error["handle"]["id"]}
        raise JavaFailure(79, error["message"], "dev.kakehashi.python.PythonException", raised=raised)

    names = worker.run(PASSING)
    assert worker.ask("call", target=worker.evaluate("outer", names).id, args=[worker.callback(7, fail)]) is True

    names = worker.run(PASSING)
    failure = worker.error("call", target=worker.evaluate("through", names).id, args=[worker.callback(7, fail)])
    assert (failure.error["py_type"], failure.message, failure.error["java"]) == ("Own", "inner", 79)
    assert [frame["function"] for frame in failure.error["frames"]] == ["through", "inner"]
    assert failure.error["causes"] == []
    same = worker.ask("operate", op="is_", args=[worker.evaluate("failure", names).operand, failure.error["handle"]])
    assert same is True


def test_an_exception_of_java_has_that_of_python_as_its_cause(worker: Worker) -> None:
    def fail() -> None:
        error = worker.error("operate", op="truediv", args=[1, 0]).error
        raise JavaFailure(80, "wrapped", cause={"kind": "handle", "id": error["handle"]["id"]})

    failure = worker.error("call", target=worker.evaluate("lambda f: f()").id, args=[worker.callback(7, fail)])
    assert (failure.error["py_type"], failure.error["java"]) == ("JavaError", 80)
    assert [cause["py_type"] for cause in failure.error["causes"]] == ["ZeroDivisionError"]


@pytest.mark.parametrize("member", ["raised", "cause"])
def test_what_is_no_exception_cannot_be_raised_again(worker: Worker, member: str) -> None:
    def fail() -> None:
        members: dict[str, Any] = {member: 5}
        raise JavaFailure(81, "no", **members)

    failure = worker.error("call", target=worker.evaluate("lambda f: f()").id, args=[worker.callback(7, fail)])
    assert failure.code == "ProtocolError"
    assert member in failure.message


def test_java_keeps_its_exceptions_as_long_as_python_has_them(worker: Worker) -> None:
    names = worker.run("""
kept = []
def quietly(f):
    try: f()
    except Exception: pass
def keep(f):
    try: f()
    except Exception as e: kept.append(e.with_traceback(None))
def copies(e):
    import copy, pickle
    return [copy.copy(e).number, copy.deepcopy(e).number, pickle.loads(pickle.dumps(e)).number]
""")

    def fail() -> None:
        raise JavaFailure(82, "no")

    worker.dropped.clear()
    worker.ask("call", target=worker.evaluate("keep", names).id, args=[worker.callback(201, fail)])
    assert worker.dropped == [201]
    worker.dropped.clear()
    kept = worker.evaluate("kept[0]", names)
    copies = worker.ask("call", target=worker.evaluate("copies", names).id, args=[kept.operand])
    assert worker.to_value(copies) == [82, 82, None]
    worker.ask("delete", targets=[kept.id])
    assert worker.dropped == []
    worker.evaluate("kept.clear()", names)
    worker.ask("ping")
    assert worker.dropped == [82]

    worker.dropped.clear()
    worker.ask("call", target=worker.evaluate("quietly", names).id, args=[worker.callback(202, fail)])
    assert sorted(worker.dropped) == [82, 202]


def test_a_callable_that_python_lets_go_is_told(worker: Worker) -> None:
    worker.dropped.clear()
    names = worker.ask("make", value=value({"$": "dict", "v": [["f", {"$": "callback", "id": 91, "name": "kept"}]]}))
    worker.ask("ping")
    assert worker.dropped == []
    worker.ask("call", target=worker.evaluate("lambda f: None").id, args=[worker.callback(92, print)])
    assert worker.dropped == [92]
    worker.ask("del_item", target=names.id, key="f")
    assert worker.dropped == [92, 91]


def test_a_callable_has_a_name_and_cannot_be_pickled(worker: Worker) -> None:
    kept = worker.ask("make", value={"kind": "callback", "id": 93, "name": "compare"})
    assert kept.form["callable"] is True
    assert worker.ask("operate", op="repr", args=[kept.operand]) == "<Java callable compare>"
    assert worker.ask("get_attribute", target=kept.id, name="__name__") == "compare"
    failure = worker.error("call_function", module="pickle", function="dumps", args=[kept.operand])
    assert (failure.error["py_type"], "compare" in failure.message) == ("TypeError", True)


def test_output_comes_before_the_call_that_follows_it(worker: Worker) -> None:
    seen: list[str] = []
    call = worker.define("def call(f):\n  print('one', end='')\n  f()\n  print('two')\n", "call")
    worker.ask("call", target=call.id, args=[worker.callback(8, lambda: seen.append(worker.output()))])
    assert seen[0].endswith("one")
    assert worker.output().endswith("onetwo\n")


def test_requests_of_others_run_inside_while_a_callable_runs(worker: Worker) -> None:
    other: list[Any] = []

    def during() -> str:
        other.append(worker.ask("operate", op="add", args=[1, 2]))
        other.append(worker.error("operate", op="add", args=[1, "x"]).code)
        return "done"

    assert worker.ask("call", target=worker.evaluate("lambda f: f()").id, args=[worker.callback(9, during)]) == "done"
    assert other == [3, "TypeMismatch"]


def test_frames_that_make_no_sense_while_a_callable_runs_are_refused_and_harm_nobody(worker: Worker) -> None:
    def during() -> str:
        for body in (b"{", b'{"answer":"x"}', b'{"answer":[1],"value":1}', b'{"answer":12345}'):
            worker.send_bytes(body)
            if body != b'{"answer":12345}':
                assert worker.reply(0)["error"]["code"] == "ProtocolError"
        return "fine"

    assert worker.ask("call", target=worker.evaluate("lambda f: f()").id, args=[worker.callback(10, during)]) == "fine"
    assert worker.ask("ping") == "pong"


def test_an_answer_that_makes_no_sense_is_an_error_of_the_call(worker: Worker) -> None:
    for answer in ({"error": 5}, {"value": {"kind": "widget"}}, {"value": [1]}):
        number = worker.post("call", target=worker.evaluate("lambda f: f()").id, args=[{"kind": "callback", "id": 1}])
        frame = worker.receive()
        worker.send({"answer": frame["call"], **answer})
        assert worker.reply(number)["error"]["code"] == "ProtocolError"


THREADS = """
import threading
results = []
def in_threads(f, count, join):
    def work(n):
        try: results.append(f(n))
        except BaseException as e: results.append(e)
    threads = [threading.Thread(target=work, args=(n,)) for n in range(count)]
    for t in threads: t.start()
    if join:
        for t in threads: t.join()
"""


@pytest.mark.parametrize("join", [True, False])
def test_threads_call_java_while_the_worker_works_or_waits(fresh: Worker, join: bool) -> None:
    names = fresh.run(THREADS)
    function = fresh.evaluate("in_threads", names)
    fresh.ask("call", target=function.id, args=[fresh.callback(10, lambda n: n * n), 8, join])
    results = fresh.evaluate("results", names)
    until(lambda: fresh.ask("operate", op="len", args=[results.operand]) == 8)
    assert sorted(fresh.to_value(results)) == [n * n for n in range(8)]


def test_a_thread_gets_the_exception_of_java(fresh: Worker) -> None:
    def fail(n: int) -> None:
        raise JavaFailure(n, "aside")

    names = fresh.run(THREADS)
    fresh.ask("call", target=fresh.evaluate("in_threads", names).id, args=[fresh.callback(11, fail), 1, True])
    assert fresh.evaluate("(results[0].number, str(results[0])) == (0, 'aside')", names) is True


def test_threads_and_the_main_thread_call_java_at_once(fresh: Worker) -> None:
    names = fresh.run(
        THREADS
        + """
def both(f, count):
    in_threads(f, count, False)
    return [f(-n) for n in range(count)]
"""
    )
    both = fresh.evaluate("both", names)
    main = fresh.ask("call", target=both.id, args=[fresh.callback(12, lambda n: n + 1000), 50])
    assert fresh.to_value(main) == [1000 - n for n in range(50)]
    results = fresh.evaluate("results", names)
    until(lambda: fresh.ask("operate", op="len", args=[results.operand]) == 50)
    assert sorted(fresh.to_value(results)) == [1000 + n for n in range(50)]


def test_a_large_argument_of_a_thread_is_sent_in_parts(fresh: Worker) -> None:
    names = fresh.run(THREADS)
    text = "äß\n" * 30_000
    fresh.ask("set_item", target=names.id, key="text", value=text)
    lengths: list[int] = []
    keep = fresh.evaluate("lambda f, run, text: run(lambda n: f(text), 1, True)", names)
    run = fresh.evaluate("in_threads", names)
    fresh.ask("call", target=keep.id, args=[fresh.callback(13, lambda t: lengths.append(len(t))), run.operand, text])
    assert lengths == [len(text)]


def test_a_thread_that_waits_for_java_is_told_when_java_is_gone(fresh: Worker) -> None:
    names = fresh.run(THREADS)
    import threading

    forever = threading.Event()
    fresh.ask(
        "call",
        target=fresh.evaluate("in_threads", names).id,
        args=[fresh.callback(14, lambda n: forever.wait(60)), 1, False],
    )
    fresh.requests.close()
    assert fresh.wait() == 0
    forever.set()


def test_many_threads_and_the_main_thread_call_java_again_and_again(fresh: Worker) -> None:
    names = fresh.run(
        THREADS
        + """
def both(f, count):
    results.clear()
    in_threads(f, count, False)
    return [f(-n) for n in range(count)]
"""
    )
    both = fresh.evaluate("both", names)
    results = fresh.evaluate("results", names)
    for _ in range(20):
        main = fresh.ask("call", target=both.id, args=[fresh.callback(15, lambda n: n + 1000), 20])
        assert fresh.to_value(main) == [1000 - n for n in range(20)]
        until(lambda: fresh.ask("operate", op="len", args=[results.operand]) == 20)
        assert sorted(fresh.to_value(results)) == [1000 + n for n in range(20)]
