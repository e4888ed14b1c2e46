# SPDX-License-Identifier: Apache-2.0
"""Items: `x[key]`, `x[key] = y`, `del x[key]`, `x[start:stop:step]`."""

from __future__ import annotations

from ..errors import ProtocolError, TypeMismatch
from ..values.kinds import has, name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker


def _target(worker: Worker, request: dict[str, Any], method: str) -> Any:
    target = worker.decoder.target(request)
    if not has(type(target), method) and not (
        method == "__getitem__" and isinstance(target, type) and has(target, "__class_getitem__")
    ):
        raise TypeMismatch(f"a {name_of(type(target))} has no items to {_VERBS[method]}: it has no {method}")
    return target


_VERBS = {"__getitem__": "get", "__setitem__": "set", "__delitem__": "delete"}


def _key(worker: Worker, request: dict[str, Any]) -> Any:
    if "key" not in request:
        raise ProtocolError(f"{request['cmd']} needs a key")
    return worker.decoder.operand(request["key"])


def get_item(worker: Worker, request: dict[str, Any]) -> object:
    return _target(worker, request, "__getitem__")[_key(worker, request)]


def set_item(worker: Worker, request: dict[str, Any]) -> object:
    target = _target(worker, request, "__setitem__")
    target[_key(worker, request)] = worker.decoder.operand(request.get("value"))
    return None


def del_item(worker: Worker, request: dict[str, Any]) -> object:
    del _target(worker, request, "__delitem__")[_key(worker, request)]
    return None


def get_slice(worker: Worker, request: dict[str, Any]) -> object:
    target = _target(worker, request, "__getitem__")
    operand = worker.decoder.operand
    return target[slice(operand(request.get("start")), operand(request.get("stop")), operand(request.get("step")))]


COMMANDS = {"get_item": get_item, "set_item": set_item, "del_item": del_item, "slice": get_slice}
