# SPDX-License-Identifier: Apache-2.0
"""The check before a call: the function, its arguments, and both together where a function is guarded."""

from __future__ import annotations

import os
import types
from collections.abc import Callable
from pathlib import PurePath

from . import libraries, rules
from .folders import ProtectedFolders
from .guards import Arguments, Guard
from .names import Names
from .objects import Objects
from .templates import SUSPICIOUS

PATH_MAX = 4096
"""The system takes no longer path, so a longer text is none."""

SEPARATORS = ("/",) if os.sep == "/" else ("/", "\\")
MAX_KNOWN = 10_000
CONTAINERS = (list, tuple, set, frozenset)


class Calls:
    """Remembers the verdict on a function by the function itself, and on a built-in method by its type and name."""

    __slots__ = ("_known", "_special", "allowed", "folders", "names", "objects")

    def __init__(self, names: Names, objects: Objects, folders: ProtectedFolders | None, allowed: frozenset[str]) -> None:
        self.names = names
        self.objects = objects
        self.folders = folders
        self.allowed = allowed
        self._known: dict[object, Guard | None] = {}
        self._special: dict[type, Callable[[object], None]] = {str: self._check_text, bytes: self._check_bytes}

    def check(self, function: object, arguments: Arguments, keywords: dict[str, object], name: str | None) -> None:
        """Refuses a call."""
        kind = type(function)
        key: object
        if kind is types.MethodType:
            key = function.__func__  # type: ignore[attr-defined]
            self.objects.check(function.__self__)  # type: ignore[attr-defined]
        elif kind is types.BuiltinFunctionType:
            owner = function.__self__  # type: ignore[attr-defined]
            key = function if owner is None or isinstance(owner, (types.ModuleType, type)) else (type(owner), function.__name__)  # type: ignore[attr-defined]
        elif kind is types.FunctionType or kind is type:
            key = function
        else:
            key = None
        if key is None or name in libraries.WATCHED:
            guard = self.objects.callables.check(function, name or _name(function))
        else:
            try:
                guard = self._known[key]
            except KeyError:
                guard = self._learn(key, function, name)
        if arguments or keywords:
            self.check_arguments(arguments, keywords)
        if guard is not None:
            guard(self, function, arguments, keywords)

    def check_arguments(self, arguments: Arguments, keywords: dict[str, object]) -> None:
        """Refuses arguments that may not enter a call."""
        for value in arguments:
            self._check_argument(value)
        for name, value in keywords.items():
            self.names.check_keyword(name)
            self._check_argument(value)

    def refuse_named_anywhere(self, name: str) -> None:
        """Refuses a name that some library's method is refused by, where the target is not known yet."""
        if name not in libraries.WATCHED and name not in ("format", "format_map"):
            return
        for package in libraries.FUNCTIONS:
            rule = libraries.refusal(package, name)
            if rule is not None and rule not in self.allowed:
                raise rules.violation(rule, f"The name {name!r} is refused as the name of a method of {package}.")
        if name in ("format", "format_map"):
            raise rules.violation(rules.PRIVATE_NAMES, "A method that fills templates cannot be called by its name.")

    def _learn(self, key: object, function: object, name: str | None) -> Guard | None:
        guard = self.objects.callables.check(function, name or _name(function))
        if len(self._known) > MAX_KNOWN:
            self._known.clear()
        self._known[key] = guard
        return guard

    def _check_argument(self, value: object) -> None:
        kind = type(value)
        special = self._special.get(kind)
        if special is not None:
            special(value)
            return
        check = self.objects[kind]
        if check is not None:
            check(value)
        if kind in CONTAINERS or kind is dict:
            self._check_container(value)
        elif isinstance(value, PurePath) and self._is_protected(value):
            self._refuse_path(str(value))

    def _check_container(self, outermost: object) -> None:
        """Looks into containers of any size and depth; the common case, data only, costs one pass in C for each level."""
        waiting = [outermost]
        seen: set[int] = set()
        while waiting:
            container = waiting.pop()
            if id(container) in seen:
                continue
            seen.add(id(container))
            if isinstance(container, dict):
                waiting.append(list(container))
                waiting.append(list(container.values()))
                continue
            assert isinstance(container, CONTAINERS)
            kinds = set(map(type, container))
            if str in kinds:
                self._check_texts([item for item in container if type(item) is str])
                kinds.discard(str)
            inner = {kind for kind in kinds if kind in CONTAINERS or kind is dict}
            if inner:
                waiting.extend(item for item in container if type(item) in inner)
            special = {kind for kind in kinds if kind is bytes or self.objects[kind] is not None or issubclass(kind, PurePath)} - inner
            if special:
                for item in container:
                    if type(item) in special:
                        self._check_argument(item)
            if dict in inner:
                self.objects.check_all(item for item in container if type(item) is dict)

    def _check_texts(self, texts: list[str]) -> None:
        together = "\n".join(texts)
        if "{" in together or any(separator in together for separator in SEPARATORS):
            for text in texts:
                self._check_text(text)

    def _check_text(self, value: object) -> None:
        assert isinstance(value, str)
        if any(separator in value for separator in SEPARATORS) and len(value) <= PATH_MAX and self._is_protected(value):
            self._refuse_path(value)
        if "{" in value and "_" in value and SUSPICIOUS.search(value) and not self.names.private:
            raise rules.violation(rules.PRIVATE_NAMES, f"The text {value[:60]!r} reads private attributes when it is used as a template.")

    def _check_bytes(self, value: object) -> None:
        assert isinstance(value, bytes)
        if b"/" in value and len(value) <= PATH_MAX and self._is_protected(value):
            self._refuse_path(repr(value))

    def _is_protected(self, path: str | bytes | PurePath) -> bool:
        return self.folders is not None and self.folders.holds(path)

    def _refuse_path(self, path: str) -> None:
        raise rules.violation(
            rules.WRITE_INTERPRETER, f"The path {path[:200]!r} lies in a folder that code is loaded from: it cannot be given to a function."
        )


def _name(function: object) -> str:
    return str(getattr(function, "__name__", type(function).__name__))
