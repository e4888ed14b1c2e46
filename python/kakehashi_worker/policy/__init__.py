# SPDX-License-Identifier: Apache-2.0
"""What a program may do with the worker. docs/security.md says what this promises, and what it cannot."""

from __future__ import annotations

import types

from ..errors import ProtocolError, SecurityViolation
from . import rules
from .audit import AuditHook
from .calls import Calls
from .folders import ProtectedFolders
from .modules import Modules, canonical, module_name
from .names import FRAMES, Names
from .objects import Objects

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

__all__ = ["Policy", "refusal_behind"]

KEYS = frozenset(("unrestricted", "modules", "environment", "standard_library", "allow", "names"))


class Policy:
    """An allowlist, asked by the worker before and after every operation on the user's objects.

    Every `check_…` raises SecurityViolation. The checks may run on any thread. `paths` are the user's own
    search path.
    """

    __slots__ = ("_audit", "_calls", "_modules", "_names", "_objects", "unrestricted")

    def __init__(self, config: Mapping[str, object] | None = None, paths: list[str] | None = None) -> None:
        config = config or {}
        unknown = sorted(set(config) - KEYS)
        if unknown:
            raise ProtocolError(f"The policy has no {', '.join(unknown)}. It has {', '.join(sorted(KEYS))}.")
        allowed = _names_in(config, "allow")
        wrong = sorted(allowed - set(rules.OPT_OUTS))
        if wrong:
            raise ProtocolError(
                f"A policy cannot allow {', '.join(wrong)}. It can allow {', '.join(sorted(rules.OPT_OUTS))}."
            )
        self.unrestricted = _flag(config, "unrestricted", False)
        self._names = Names(allowed, _names_in(config, "names"))
        self._modules = Modules(
            _names_in(config, "modules"),
            _flag(config, "environment", True),
            _flag(config, "standard_library", True),
            allowed,
            paths or (),
            self._names,
        )
        self._objects = Objects(self._modules, allowed)
        folders = ProtectedFolders(paths or ()) if rules.WRITE_INTERPRETER not in allowed else None
        self._calls = Calls(self._names, self._objects, folders, allowed)
        self._audit = AuditHook(allowed, ProtectedFolders(paths or ()))

    def check_import(self, name: str) -> None:
        """Before a module is imported by its full name."""
        if not self.unrestricted:
            self._modules.check_import(name)

    def check_attribute(self, target: object, name: str) -> None:
        """Before an attribute is read or a method is looked up; for every segment of a dotted name."""
        if self.unrestricted:
            return
        if name[:1] == "_" or name in FRAMES:
            self._names.check(name)
        check = self._objects[type(target)]
        if check is None:
            return
        check(target)
        if isinstance(target, types.ModuleType):
            home = module_name(target)
            if self._modules.is_standard(home) and name not in self._modules.public_names(home):
                raise rules.violation(
                    rules.MODULES, f"The name {name!r} of {canonical(home)!r} is not in the safe part of the library."
                )

    def check_change(self, target: object, name: str) -> None:
        """Before an attribute is set or deleted."""
        if not self.unrestricted:
            self._names.check_change(target, name)

    def check_call(
        self,
        function: object,
        args: list[Any] | tuple[Any, ...],
        kwargs: dict[str, Any],
        receiver: object = None,  # noqa: ARG002 - methods are known by what they are bound to
        name: str | None = None,
    ) -> None:
        """Before a call. `args` and `kwargs` are Python objects; `name` is what the function was asked for by."""
        if not self.unrestricted:
            self._calls.check(function, args, kwargs, name)

    def check_result(self, value: object) -> object:
        """Before an object leaves the worker or is kept: results, items, arguments, exceptions. Answers the object."""
        if self.unrestricted:
            return value
        check = self._objects[type(value)]
        if check is not None:
            check(value)
        return value

    def after_configure(self) -> None:
        """Arms what cannot be taken off again. To be called once, after the interpreter's own site set-up."""
        self._modules.settle()
        if not self.unrestricted:
            from .processes import announce_fork_exec

            announce_fork_exec()
            self._audit.install()

    def add_boundary(self, code: types.CodeType) -> None:
        """Names the worker's function that runs one request: above it on the stack stands an outer request."""
        self._audit.boundaries.add(code)


def refusal_behind(error: BaseException) -> SecurityViolation | None:
    """The refusal that an exception of a library was raised because of, if there is one."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        if isinstance(current, SecurityViolation):
            return current
        seen.add(id(current))
        current = current.__cause__ or current.__context__
    return None


def _names_in(config: Mapping[str, object], key: str) -> frozenset[str]:
    value = config.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ProtocolError(f"{key!r} of the policy has to be a list of names.")
    return frozenset(value)


def _flag(config: Mapping[str, object], key: str, default: bool) -> bool:
    value = config.get(key, default)
    if not isinstance(value, bool):
        raise ProtocolError(f"{key!r} of the policy has to be true or false.")
    return value
