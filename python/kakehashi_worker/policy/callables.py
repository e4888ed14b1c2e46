# SPDX-License-Identifier: Apache-2.0
"""Functions and methods: where they come from, and which may be called, or handed on as objects.

Handing on is more than calling: whoever holds a function can give it to `map`, `sorted` or a library, which then calls
it with arguments that nobody sees. So what is safe only with some arguments (a guarded function) may be called and not
held.
"""

from __future__ import annotations

import types

from . import guards, libraries, rules
from .modules import WORKER, Modules, canonical
from .standard_library import METHOD_HOMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .guards import Guard
    from .objects import Objects

PURE_PATH = (
    "relative_to is_relative_to joinpath match full_match with_name with_stem with_suffix with_segments as_posix "
    "as_uri is_absolute is_reserved"
)


class Callables:
    """Knows the home of every function, and the verdict on it."""

    __slots__ = ("allowed", "modules", "objects", "pure_path")

    def __init__(self, modules: Modules, objects: Objects, allowed: frozenset[str]) -> None:
        self.modules = modules
        self.objects = objects
        self.allowed = allowed
        self.pure_path = frozenset(PURE_PATH.split())

    def check_handed_out(self, function: object) -> None:
        """Refuses a function that may not be held."""
        if self.check(function, _name(function)) is not None:
            raise rules.violation(
                rules.INTROSPECTION,
                f"The function {_name(function)!r} is safe only with arguments that are looked at: call it directly, "
                f"it cannot be handed on.",
            )

    def check(self, function: Any, name: str) -> Guard | None:
        """Refuses a function that may not be called; answers what has to look at its arguments."""
        if isinstance(function, types.MethodType):
            self.objects.check(function.__self__)
            inner = self._unwrapped(function.__func__)
            if not isinstance(inner, types.FunctionType):
                return self._check_any(inner, name)
            home = self._home(inner)
            if self.modules.is_standard(home):
                if home == "abc" and name == "register" and rules.MONKEY_PATCHING not in self.allowed:
                    raise rules.violation(
                        rules.MONKEY_PATCHING, "register changes what an abstract class counts as its own."
                    )
                if not self.modules.lends_methods(home):
                    self._refuse_home(home, name)
                self._check_path_method(function.__self__, name)
                return None
            return self._check_library(home, inner, name)
        if isinstance(function, types.FunctionType):
            function = self._unwrapped(function)
            home = self._home(function)
            if self.modules.is_standard(home):
                return self._check_standard(home, function, name)
            return self._check_library(home, function, name)
        if isinstance(function, types.BuiltinFunctionType):
            return self._check_builtin(function, name)
        if isinstance(function, (types.MethodDescriptorType, types.ClassMethodDescriptorType)):
            owner = function.__objclass__
            self.objects.check_class(owner)
            return guards.of_class(owner, function.__name__)
        return self._check_any(function, name)

    def _check_any(self, function: object, name: str) -> Guard | None:
        if isinstance(function, type):
            self.objects.check_class(function)
            rule = self.named_refusal(str(function.__module__), function.__name__)
            if rule is not None:
                raise rules.violation(
                    rule, f"The class {function.__module__}.{function.__qualname__} is refused by name."
                )
            return guards.of_type(function)
        self.objects.check(function)
        kind = type(function)
        home = str(getattr(function, "__module__", None) or kind.__module__)
        for called in {name, str(getattr(function, "__name__", name))}:
            self._check_named(home, called)
        return guards.of_function(home.partition(".")[0], str(getattr(function, "__name__", name)), name)

    def _check_builtin(self, function: types.BuiltinFunctionType, name: str) -> Guard | None:
        owner = function.__self__
        if isinstance(owner, types.ModuleType) or owner is None:
            home = function.__module__ or getattr(owner, "__name__", "")
            if self.modules.is_standard(home):
                return self._check_standard(home, function, name)
            return self._check_library(home, function, name)
        if isinstance(owner, type):
            self.objects.check_class(owner)
            return guards.of_class(owner, function.__name__)
        self.objects.check(owner)
        kind = type(owner)
        home = str(kind.__module__)
        if not self.modules.is_standard(home):
            self._check_named(home, function.__name__)
        return guards.of_class(kind, function.__name__)

    def _check_standard(self, home: str, function: object, name: str) -> Guard | None:
        if not self.modules.gives(home, function):
            self._refuse_home(home, name)
        return guards.of_standard(canonical(home), _name(function))

    def _check_library(self, home: str, function: object, name: str) -> Guard | None:
        if home.partition(".")[0] == WORKER:
            self._refuse_home(home, name)
        rule = self.modules.refusal(home)
        if rule is not None:
            raise rules.violation(rule, f"The function {name!r} belongs to the module {home!r}, which is not admitted.")
        own = _name(function)
        for called in {name, own, function.__code__.co_name if isinstance(function, types.FunctionType) else own}:
            self._check_named(home, called)
        return guards.of_function(home.partition(".")[0], own, name)

    def _check_named(self, home: str, name: str) -> None:
        rule = self.named_refusal(home, name)
        if rule is not None:
            raise rules.violation(
                rule, f"{home.partition('.')[0]}: {name!r} is refused by name. The rule {rule!r} says why."
            )

    def named_refusal(self, home: str, name: str) -> str | None:
        """The rule that refuses a name of a library, or None."""
        rule = libraries.refusal(home.partition(".")[0], name) if name in libraries.WATCHED else None
        return (
            None
            if rule is None or rule in self.allowed or self.modules.is_named(f"{home.partition('.')[0]}.{name}")
            else rule
        )

    def _check_path_method(self, owner: object, name: str) -> None:
        kind = owner if isinstance(owner, type) else type(owner)
        if canonical(kind.__module__) == "pathlib" and name not in self.pure_path and rules.FILES not in self.allowed:
            raise rules.violation(rules.FILES, f"The method {name!r} of a path goes to the file system.")

    def _unwrapped(self, function: Any) -> Any:
        """What stands behind a wrapper that the standard library made, as for a context manager."""
        while isinstance(function, types.FunctionType) and self._home(function) in METHOD_HOMES:
            wrapped = function.__dict__.get("__wrapped__")
            if wrapped is None:
                break
            function = wrapped
        return function

    def _home(self, function: types.FunctionType) -> str:
        home = function.__globals__.get("__name__", function.__module__)
        return home if isinstance(home, str) else ""

    def _refuse_home(self, home: str, name: str) -> None:
        raise rules.violation(
            rules.MODULES, f"The function {name!r} of the module {home or 'without a name'!r} is not admitted."
        )


def _name(function: object) -> str:
    return str(getattr(function, "__name__", type(function).__name__))
