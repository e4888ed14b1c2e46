# SPDX-License-Identifier: Apache-2.0
"""What enters a call: objects like any other, texts that are paths or templates, and containers of all that."""

from __future__ import annotations

import os
import sys

from . import rules
from .names import Names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .folders import ProtectedFolders
    from .objects import Check, Objects

PATH_MAX = 4096
"""The system takes no longer path, so a longer text is none."""

BACKSLASH = os.sep == "\\"
"""Whether it separates the parts of a path, beside the slash."""

CONTAINERS = (list, tuple, set, frozenset, dict)
MAX_TYPES = 10_000


class Arguments(dict[type, "Check | None"]):
    """Type -> the check of an argument of this type, or None for data."""

    __slots__ = ("folders", "names", "objects")

    def __init__(self, names: Names, objects: Objects, folders: ProtectedFolders | None) -> None:
        super().__init__()
        self.names = names
        self.objects = objects
        self.folders = folders

    def check(self, arguments: list[Any] | tuple[Any, ...], keywords: dict[str, Any]) -> None:
        """Refuses arguments that may not enter a call."""
        for value in arguments:
            check = self[type(value)]
            if check is not None:
                check(value)
        if keywords:
            for name, value in keywords.items():
                self.names.check_keyword(name)
                check = self[type(value)]
                if check is not None:
                    check(value)

    def __missing__(self, kind: type) -> Check | None:
        if len(self) > MAX_TYPES:
            self.clear()
        self[kind] = check = self._classify(kind)
        return check

    def _classify(self, kind: type) -> Check | None:
        if issubclass(kind, str):
            return self._check_text
        if issubclass(kind, bytes):
            return self._check_bytes
        if kind in CONTAINERS:
            return self._check_container
        pathlib = sys.modules.get("pathlib")
        if pathlib is not None and issubclass(kind, pathlib.PurePath):
            return self._check_path
        return self.objects[kind]

    def _check_container(self, outermost: object) -> None:
        """Looks into containers of any size and depth; data only, the common case, costs a pass in C."""
        waiting = [outermost]
        seen: set[int] = set()
        while waiting:
            container = waiting.pop()
            if id(container) in seen:
                continue
            seen.add(id(container))
            if isinstance(container, dict):
                self.objects.check(container)
                self._check_items(container.keys(), waiting)
                self._check_items(container.values(), waiting)
            else:
                self._check_items(container, waiting)

    def _check_items(self, items: Any, waiting: list[object]) -> None:
        kinds = set(map(type, items))
        if str in kinds:
            kinds.discard(str)
            texts = [item for item in items if type(item) is str] if kinds else items
            together = "\n".join(texts)
            if "{" in together or "/" in together or (BACKSLASH and "\\" in together):
                for text in texts:
                    self._check_text(text)
        inner = {kind for kind in kinds if kind in CONTAINERS}
        checked = {kind for kind in kinds - inner if self[kind] is not None}
        if inner or checked:
            for item in items:
                kind = type(item)
                if kind in inner:
                    waiting.append(item)
                elif kind in checked:
                    check = self[kind]
                    if check is not None:
                        check(item)

    def _check_text(self, value: Any) -> None:
        if ("/" in value or (BACKSLASH and "\\" in value)) and len(value) <= PATH_MAX:
            self._check_path(value)
        if "{" in value and "_" in value and not self.names.private:
            from .templates import check_template

            check_template(self.names, value)

    def _check_bytes(self, value: Any) -> None:
        if b"/" in value and len(value) <= PATH_MAX:
            self._check_path(value)

    def _check_path(self, value: Any) -> None:
        if self.folders is not None and self.folders.holds(value):
            raise rules.violation(
                rules.WRITE_INTERPRETER,
                f"The path {os.fsdecode(value)[:200]!r} lies in a folder that code is loaded from: no function may be "
                f"given it.",
            )
