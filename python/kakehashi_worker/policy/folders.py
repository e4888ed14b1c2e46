# SPDX-License-Identifier: Apache-2.0
"""The folders that nobody may change: what is written there runs as code later, or changes this process."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGES = ("site-packages", "dist-packages")
CODE_SUFFIXES = (".py", ".pyc", ".pyd", ".so", ".dll", ".dylib", ".pth", ".egg-link", ".zip", ".egg", ".whl")


class ProtectedFolders:
    """Knows whether a path, as the system would resolve it, lies where code comes from.

    `paths` are folders of the user's own search path: only files that could be imported are protected there.
    """

    __slots__ = ("_closed", "_code", "_importable", "_paths")

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._paths = tuple(paths)
        self._closed: tuple[str, ...] = ()
        self._importable: tuple[str, ...] = ()
        self._code: dict[str, bool] = {}

    @property
    def closed(self) -> tuple[str, ...]:
        """The folders where nothing may change: found when first asked, when the search path is complete."""
        if not self._closed:
            own = set(self._paths)
            closed = {os.path.dirname(os.__file__), os.path.dirname(os.path.dirname(os.path.abspath(__file__)))}
            if sys.executable:
                closed.add(os.path.dirname(sys.executable))
                closed.add(os.path.dirname(os.path.realpath(sys.executable)))
            if sys.prefix != sys.base_prefix:
                closed.add(sys.prefix)
            for path in sys.path:
                if path in own:
                    continue
                if os.path.basename(path) in PACKAGES or _inside(path, sys.prefix) or _inside(path, sys.base_prefix):
                    closed.add(path)
                elif path:
                    own.add(path)  # of an editable installation: a project's folder, which holds more than code
            if os.name == "posix":
                closed.update(("/proc", "/sys"))
            self._importable = _resolved(own)
            self._closed = _resolved(closed)
        return self._closed

    def holds(self, path: str | bytes | os.PathLike[str] | os.PathLike[bytes], resolve_last: bool = True) -> bool:
        """Whether changing this path would change a protected folder. What cannot be resolved changes none."""
        try:
            text = os.fsdecode(path)
            if "\0" in text:
                return False
            if text[:5].lower() == "file:":
                text = _path_of_url(text)
            resolved = os.path.realpath(text)
            if not resolve_last:
                folder, last = os.path.split(os.path.abspath(text))
                resolved = os.path.join(os.path.realpath(folder), last)
        except (OSError, ValueError):
            return False
        return any(_inside(resolved, folder) for folder in self.closed) or (
            resolved.lower().endswith(CODE_SUFFIXES) and any(_inside(resolved, folder) for folder in self._importable)
        )

    def holds_code(self, path: str) -> bool:
        """Whether a file lies where code may be loaded from."""
        folder = os.path.dirname(path)
        known = self._code.get(folder)
        if known is None:
            resolved = os.path.realpath(folder)
            known = self._code[folder] = any(_inside(resolved, place) for place in (*self.closed, *self._importable))
        return known


def _resolved(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(path for path in (os.path.realpath(path).rstrip(os.sep) for path in paths if path) if path))


def _inside(path: str, folder: str) -> bool:
    return path.startswith(folder) and (len(path) == len(folder) or path[len(folder)] == os.sep)


def _path_of_url(text: str) -> str:
    from urllib.parse import unquote, urlsplit

    return unquote(urlsplit(text).path)
