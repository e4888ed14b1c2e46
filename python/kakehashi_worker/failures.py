# SPDX-License-Identifier: Apache-2.0
"""Exceptions as the error member of a reply. Loaded with the first error."""

from __future__ import annotations

import builtins
import os
import sys

from .errors import BridgeError, JavaError, way_through_java
from .json_text import encode, quote
from .policy import refusal_behind
from .values.description import describe
from .values.kinds import module_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any

    from .worker import Worker

_OWN = os.path.dirname(os.path.abspath(__file__)) + os.sep
_HEADROOM = 400
_MOST_FRAMES = 200
_MOST_CAUSES = 50
_GROUP: Any = getattr(builtins, "BaseExceptionGroup", None)  # since Python 3.11


def members(worker: Worker, failure: BaseException, request: Any) -> str:
    """`"kind":"error","error":{…}` for an exception, whatever it does when it is asked about itself."""
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit + _HEADROOM)
        return f'"kind":"error","error":{encode(_error(worker, failure, request))}'
    except BaseException as second:
        kind = quote(type(failure).__name__)
        message = quote(f"{type(failure).__name__}, and describing it failed with {type(second).__name__}")
        return (
            f'"kind":"error","error":{{"code":"PythonException","py_type":{kind},"module":"","message":{message},'
            '"traceback":"","frames":[],"notes":[],"causes":[],"op":{}}'
        )
    finally:
        try:
            sys.setrecursionlimit(limit)
        except RecursionError:
            pass


def _error(worker: Worker, failure: BaseException, request: Any) -> dict[str, Any]:
    if isinstance(failure, BridgeError):
        error = {"code": failure.code, "message": str(failure), **failure.fields()}
        if failure.__cause__ is not None:
            error.update(python(worker, failure.__cause__))
            error["message"] = str(failure)
    elif worker.interrupts.cancelled() is not None and _is_interrupt(failure):
        error = {"code": "Cancelled", **python(worker, failure)}
        error["message"] = f"request {worker.interrupts.cancelled()} was cancelled"
    else:
        error = {"code": "PythonException", **python(worker, failure)}
        refusal = refusal_behind(failure)
        if refusal is not None:
            # A library met a refusal and raised an exception of its own.
            error.update({"code": refusal.code, "message": str(refusal), **refusal.fields()})
    error["op"] = operation(request)
    return error


def _is_interrupt(failure: BaseException | None) -> bool:
    """Whether a KeyboardInterrupt is what this exception came from, however user code has dressed it."""
    for _ in range(_MOST_CAUSES):
        if failure is None or isinstance(failure, KeyboardInterrupt):
            break
        failure = failure.__cause__ or failure.__context__
    return isinstance(failure, KeyboardInterrupt)


def python(worker: Worker, failure: BaseException, seen: set[int] | None = None) -> dict[str, Any]:
    """Type, message, traceback, frames, notes, causes, members and handle of a Python exception.

    `seen`: exceptions that are told already. A group may be among the causes of what it groups.
    """
    seen = set() if seen is None else seen
    seen.add(id(failure))
    error = _single(worker, failure, seen)
    causes: list[dict[str, Any]] = []
    error["causes"] = causes
    while len(causes) < _MOST_CAUSES:
        cause, context = failure.__cause__, failure.__context__
        if cause is not None:
            relation, following = "cause", cause
        elif context is not None and not failure.__suppress_context__:
            relation, following = "context", context
        else:
            break
        if id(following) in seen:
            break
        seen.add(id(following))
        causes.append({"relation": relation, **_single(worker, following, seen)})
        failure = following
    return error


def _single(worker: Worker, failure: BaseException, seen: set[int]) -> dict[str, Any]:
    kind = type(failure)
    traceback = _of_user(failure.__traceback__)
    error: dict[str, Any] = {
        "py_type": type.__getattribute__(kind, "__qualname__"),
        "module": module_of(kind),
        "message": _message(failure),
        "traceback": _text(failure, traceback),
        "frames": _frames(traceback),
        "notes": _notes(failure),
    }
    number = failure.number if isinstance(failure, JavaError) else way_through_java(failure.__traceback__)
    if number is not None:
        error["java"] = number
    if _GROUP is not None and isinstance(failure, _GROUP):
        error["exceptions"] = [python(worker, one, seen) for one in failure.exceptions]
    try:
        checked = worker.policy.check_result(failure)
    except BridgeError:
        return error
    head = f'{{"kind":"handle","id":"{worker.store.put(checked)}"{describe(checked)}}}'
    from .json_text import decode

    error["handle"] = decode(head)
    return error


def _message(failure: BaseException) -> str:
    try:
        return str.__str__(str(failure))
    except BaseException as second:
        return f"<str() of this {type(failure).__name__} raised {type(second).__name__}>"


def _notes(failure: BaseException) -> list[str]:
    notes = getattr(failure, "__notes__", None)
    if type(notes) is not list:
        return []
    return [str.__str__(note) for note in notes if isinstance(note, str)]


def _of_user(traceback: TracebackType | None) -> TracebackType | None:
    """The traceback without the worker's own frames, which say nothing to the user and are slow to print."""
    kept = []
    while traceback is not None:
        if not traceback.tb_frame.f_code.co_filename.startswith(_OWN):
            kept.append(traceback)
        traceback = traceback.tb_next
    copy = None
    for entry in reversed(kept):
        copy = type(entry)(copy, entry.tb_frame, entry.tb_lasti, entry.tb_lineno or 0)
    return copy


def _frames(traceback: TracebackType | None) -> list[dict[str, Any]]:
    """Frames, outermost first; of very many those in the middle are left out, and one says so."""
    frames = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        name = getattr(code, "co_qualname", code.co_name)
        frames.append({"file": code.co_filename, "line": traceback.tb_lineno or 0, "function": name})
        traceback = traceback.tb_next
    if len(frames) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        left_out = {"file": "", "line": 0, "function": f"… {len(frames) - 2 * half} frames are left out here …"}
        frames[half:-half] = [left_out]
    return frames


def _text(failure: BaseException, traceback: TracebackType | None) -> str:
    """What Python would print for this one exception."""
    from linecache import cache
    from traceback import TracebackException

    cache.pop("<string>", None)  # the worker's own `-c` text, which newer Pythons take for that of every exec
    report = TracebackException(type(failure), failure, traceback, compact=True)
    report.__cause__ = report.__context__ = None
    return "".join(report.format(chain=False))


def operation(request: Any) -> Any:
    """The command that failed, without its large values."""
    if type(request) is not dict:
        return {}
    return {name: _cut(value, 6) for name, value in request.items() if name not in ("id", "release")}


_LONGEST = 200
_MOST = 20


def _cut(value: Any, depth: int) -> Any:
    if type(value) is str:
        return value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
    if type(value) is list:
        if depth == 0:
            return ["…"]
        return [_cut(item, depth - 1) for item in value[:_MOST]] + (["…"] if len(value) > _MOST else [])
    if type(value) is dict:
        if depth == 0:
            return {"…": "…"}
        cut = {_cut(name, 0): _cut(item, depth - 1) for name, item in list(value.items())[:_MOST]}
        if len(value) > _MOST:
            cut["…"] = "…"
        return cut
    return value
