# SPDX-License-Identifier: Apache-2.0
"""The commands. A family is a module here; it is imported when the first of its commands comes."""

from __future__ import annotations

from ..errors import ProtocolError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..worker import Worker

    Handler = Callable[[Worker, dict[str, Any]], object]

HANDLERS: dict[str, Handler] = {}
"""What answers a command: an object, which becomes value or handle, or `worker.Text`."""

_FAMILIES = {
    "process": ("configure", "ping", "statistics", "shutdown"),
    "objects": ("import", "make", "delete", "describe", "enter", "exit"),
    "calls": ("call", "call_function", "call_method"),
    "attributes": ("get_attribute", "set_attribute", "del_attribute"),
    "items": ("get_item", "set_item", "del_item", "slice"),
    "iteration": ("iter", "iter_next_batch", "to_list"),
    "bulk": ("to_value", "to_numpy", "reduce"),
    "data": (
        "data_lease",
        "frame_make",
        "frame_take",
        "frame_apply",
        "frames_open",
        "frames_next",
        "frames_feed",
        "array_make",
        "array_take",
    ),
    "operators": ("operate",),
    "batch": ("batch",),
    "syntax": ("parse",),
}
COMMANDS = {command: family for family, commands in _FAMILIES.items() for command in commands}
"""The family of each command."""

_UNCONFIGURED = frozenset(("configure", "ping", "shutdown"))


def load(worker: Worker, command: str) -> Handler:
    """The handler of a command whose family is not imported yet. Raises ProtocolError if there is no such command."""
    family = COMMANDS.get(command)
    if family is None:
        raise ProtocolError(f"there is no command {command!r}")
    if not worker.configured and command not in _UNCONFIGURED:
        raise ProtocolError(f"the first request is configure, not {command}")
    if family == "process":
        from . import process as module
    else:
        from importlib import import_module

        module = import_module(f"{__name__}.{family}")
    commands: Mapping[str, Handler] = module.COMMANDS
    if worker.configured:
        HANDLERS.update(commands)
    return commands[command]


def text(request: dict[str, Any], name: str) -> str:
    """A member of a request that is a text."""
    value = request.get(name)
    if type(value) is not str:
        raise ProtocolError(f"{request.get('cmd')} needs {name}, a text")
    return value


def number(request: dict[str, Any], name: str, default: int) -> int:
    """A member of a request that is a number above zero, or absent."""
    value = request.get(name)
    if value is None:
        return default
    if type(value) is not int or value < 1:
        raise ProtocolError(f"{name} is a whole number above 0, not {value!r}")
    return value
