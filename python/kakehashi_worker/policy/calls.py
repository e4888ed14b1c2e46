# SPDX-License-Identifier: Apache-2.0
"""The check before a call: the function, its arguments, and both together where a function is guarded."""

from __future__ import annotations

import types

from . import libraries, rules
from .arguments import Arguments
from .names import Names
from .objects import Objects

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .folders import ProtectedFolders
    from .guards import Guard

MAX_KNOWN = 10_000
_UNKNOWN: Any = object()


class Calls:
    """Remembers the verdict on a function by the function itself, and on a built-in method by its type and name."""

    __slots__ = ("_known", "allowed", "arguments", "names", "objects")

    def __init__(
        self, names: Names, objects: Objects, folders: ProtectedFolders | None, allowed: frozenset[str]
    ) -> None:
        self.names = names
        self.objects = objects
        self.arguments = Arguments(names, objects, folders)
        self.allowed = allowed
        self._known: dict[object, Guard | None] = {}

    def check(
        self, function: Any, arguments: list[Any] | tuple[Any, ...], keywords: dict[str, Any], name: str | None
    ) -> None:
        """Refuses a call."""
        kind = type(function)
        key: object
        if kind is types.MethodType:
            key = function.__func__
            owner = function.__self__
            check = self.objects[type(owner)]
            if check is not None:
                check(owner)
        elif kind is types.BuiltinFunctionType:
            owner = function.__self__
            owned = type(owner)
            key = function if owner is None or owned is types.ModuleType or owned is type else (owned, function.__name__)
        elif kind is types.FunctionType or kind is type:
            key = function
        else:
            key = _UNKNOWN
        guard = self._known.get(key, _UNKNOWN)
        if guard is _UNKNOWN or name in libraries.WATCHED:
            guard = self._learn(key, function, name)
        if arguments or keywords:
            self.arguments.check(arguments, keywords)
        if guard is not None:
            guard(self, function, arguments, keywords)

    def _learn(self, key: object, function: Any, name: str | None) -> Guard | None:
        guard = self.objects.callables.check(function, name or str(getattr(function, "__name__", type(function).__name__)))
        if key is not _UNKNOWN:
            if len(self._known) > MAX_KNOWN:
                self._known.clear()
            self._known[key] = guard
        return guard

    def refuse_named_anywhere(self, name: str) -> None:
        """Refuses a name that some library's method is refused by, where the target is not known yet."""
        if name in ("format", "format_map"):
            raise rules.violation(rules.PRIVATE_NAMES, "A method that fills templates cannot be called by its name.")
        if name in libraries.WATCHED:
            for package in libraries.FUNCTIONS:
                rule = libraries.refusal(package, name)
                if rule is not None and rule not in self.allowed:
                    raise rules.violation(rule, f"The name {name!r} is refused as the name of a method of {package}.")
