# SPDX-License-Identifier: Apache-2.0
"""How objects begin and end for Java, and what they say about themselves."""

from __future__ import annotations

import sys

from ..errors import JavaError, ProtocolError, TypeMismatch
from ..values.kinds import has, name_of
from ..worker import Text
from . import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker


def import_module(worker: Worker, request: dict[str, Any]) -> object:
    return module_named(worker, text(request, "module"))


def module_named(worker: Worker, name: str) -> Any:
    """A module that the policy allows, imported; the last one of a dotted name."""
    worker.policy.check_import(name)
    module = sys.modules.get(name)
    if module is None:
        import importlib

        module = importlib.import_module(name)
    return module


def make(worker: Worker, request: dict[str, Any]) -> object:
    if "value" not in request:
        raise ProtocolError("make needs a value")
    return Text(worker.encoder.handle(worker.decoder.operand(request["value"])))


def delete(worker: Worker, request: dict[str, Any]) -> object:
    worker.store.drop(request.get("targets") or [])
    return None


def describe(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    what = text(request, "what")
    if what == "type":
        return name_of(type(target))
    if what == "module":
        module = getattr(target, "__module__", None)
        return module if type(module) is str else None
    if what not in ("signature", "doc"):
        raise ProtocolError(f"describe knows signature, doc, type and module, not {what!r}")
    import inspect

    if what == "doc":
        return inspect.getdoc(target)
    try:
        return str(inspect.signature(target))
    except (ValueError, TypeError):
        return None


def enter(worker: Worker, request: dict[str, Any]) -> object:
    target = _context_manager(worker, request)
    return type(target).__enter__(target)


def leave(worker: Worker, request: dict[str, Any]) -> object:
    target = _context_manager(worker, request)
    failure: Any = None
    if request.get("raised") is not None:
        failure = worker.decoder.target(request, "raised")
        if not isinstance(failure, BaseException):
            raise TypeMismatch(f"a {name_of(type(failure))} was not raised: it is no exception")
    elif request.get("error") is not None:
        failure = JavaError(text(request, "error"))
    if failure is None:
        return bool(type(target).__exit__(target, None, None, None))
    return bool(type(target).__exit__(target, type(failure), failure, failure.__traceback__))


def _context_manager(worker: Worker, request: dict[str, Any]) -> Any:
    target = worker.decoder.target(request)
    if not has(type(target), "__enter__") or not has(type(target), "__exit__"):
        raise TypeMismatch(f"a {name_of(type(target))} is no context manager: it has no __enter__ and __exit__")
    return target


COMMANDS = {
    "import": import_module,
    "make": make,
    "delete": delete,
    "describe": describe,
    "enter": enter,
    "exit": leave,
}
