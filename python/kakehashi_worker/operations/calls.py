# SPDX-License-Identifier: Apache-2.0
"""Calls of functions, methods, classes and instances."""

from __future__ import annotations

from ..errors import TypeMismatch
from ..values.kinds import name_of
from . import text
from .objects import module_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker


def call(worker: Worker, request: dict[str, Any]) -> object:
    return called(worker, worker.decoder.target(request), *worker.decoder.arguments(request))


def called(worker: Worker, function: Any, args: list[Any] | tuple[Any, ...], kwargs: dict[str, Any]) -> object:
    """What a callable returns."""
    if not callable(function):
        raise TypeMismatch(f"a {name_of(type(function))} cannot be called")
    worker.policy.check_call(function, args, kwargs)
    return function(*args, **kwargs)


def call_function(worker: Worker, request: dict[str, Any]) -> object:
    return function_called(worker, request, *worker.decoder.arguments(request))


def function_called(
    worker: Worker, request: dict[str, Any], args: list[Any] | tuple[Any, ...], kwargs: dict[str, Any]
) -> object:
    """What the function returns that the request names."""
    receiver: Any = None
    function: Any = module_named(worker, text(request, "module"))
    name = ""
    for name in text(request, "function").split("."):
        worker.policy.check_attribute(function, name)
        receiver, function = function, getattr(function, name)
    if not callable(function):
        raise TypeMismatch(f"{request['module']}.{request['function']} is a {name_of(type(function))}, no function")
    worker.policy.check_call(function, args, kwargs, receiver, name)
    return function(*args, **kwargs)


def call_method(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    name = text(request, "method")
    policy = worker.policy
    policy.check_attribute(target, name)
    function = getattr(target, name)
    args, kwargs = worker.decoder.arguments(request)
    if not callable(function):
        raise TypeMismatch(f"{name} of a {name_of(type(target))} is a {name_of(type(function))}, no method")
    policy.check_call(function, args, kwargs, target, name)
    return function(*args, **kwargs)


COMMANDS = {"call": call, "call_function": call_function, "call_method": call_method}
