# SPDX-License-Identifier: Apache-2.0
"""Which modules are admitted: named by the user, installed, or in the safe part of the standard library."""

from __future__ import annotations

import os
import sys
import types

from . import libraries, rules
from .distributions import REFUSED_NAMES
from .names import Names
from .standard_library import ALL, IMPLEMENTATIONS, METHOD_HOMES, OPAQUE, SAFE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

WORKER = __name__.partition(".")[0]
STANDARD = sys.stdlib_module_names | {"builtins"}
NAMED_IMPLEMENTATIONS = {"posix": "os", "nt": "os"}


class Modules:
    """Answers by the full name of a module. What is found is remembered: an environment does not change."""

    def __init__(
        self,
        named: Iterable[str],
        environment: bool,
        standard_library: bool,
        allowed: frozenset[str],
        paths: Iterable[str],
        names: Names,
    ) -> None:
        self.named = frozenset(named)
        self.environment = environment
        self.standard_library = standard_library
        self.allowed = allowed
        self.names = names
        self._own_paths = frozenset(os.path.realpath(path) for path in paths)
        self._site: frozenset[str] = frozenset()
        self._installed: dict[str, bool] = {}
        self._public: dict[str, frozenset[str]] = {}
        self._objects: dict[int, object] = {}
        self._refusals: dict[str, str | None] = {}

    def check(self, name: str) -> None:
        """Before a module is imported or handed out."""
        rule = self.refusal(name)
        if rule is not None:
            raise rules.violation(rule, f"The module {name!r} is not admitted{self._reason(name)}.")

    def _reason(self, name: str) -> str:
        top = name.partition(".")[0]
        unknown = self.environment and top not in STANDARD and top not in REFUSED_NAMES and not self._is_installed(top)
        return ": the environment has no such package, and nobody named it" if unknown else ""

    def check_import(self, name: str) -> None:
        """Before a module is imported by name: every segment counts."""
        if type(name) is not str or not all(part.isidentifier() for part in name.split(".")):
            raise rules.violation(rules.MODULES, f"{name!r} is not the full name of a module.")
        if not self.is_named(name):
            for part in name.split("."):
                self.names.check(part)
        self.check(name)

    def refusal(self, name: str) -> str | None:
        """The rule that refuses a module, or None."""
        try:
            return self._refusals[name]
        except KeyError:
            self._refusals[name] = rule = self._refusal(name)
            return rule

    def _refusal(self, name: str) -> str | None:
        if self.is_named(name):
            return None
        top = name.partition(".")[0]
        if top in STANDARD:
            return None if self.standard_library and canonical(name) in SAFE else rules.MODULES
        rule = libraries.refused_submodule(name)
        if rule is not None and rule not in self.allowed:
            return rule
        return None if self.environment and self._is_installed(top) else rules.MODULES

    def is_named(self, name: str) -> bool:
        """Whether the user named this module, or one that it belongs to."""
        while name:
            if name in self.named or name.lstrip("_") in self.named or NAMED_IMPLEMENTATIONS.get(name) in self.named:
                return True
            name = name.rpartition(".")[0]
        return False

    def is_standard(self, name: str) -> bool:
        """Whether a module belongs to the standard library and was not named by the user."""
        return name.partition(".")[0] in STANDARD and not self.is_named(name)

    def is_opaque(self, name: str) -> bool:
        """Whether objects of a module of the standard library may be held."""
        return name in OPAQUE or self.refusal(name) is None

    def lends_methods(self, name: str) -> bool:
        """Whether methods defined in a module may be called on objects that may be held."""
        return name in METHOD_HOMES or self.refusal(name) is None

    def public_names(self, name: str) -> frozenset[str]:
        """The names that a safe module of the standard library gives."""
        name = canonical(name)
        if name not in self._public:
            self._admit(name)
        return self._public[name]

    def gives(self, home: str, value: object) -> bool:
        """Whether a safe module of the standard library gives this very object under one of its safe names.

        `home` is where the object says it comes from. It may be given by another module (hmac gives a function of
        operator).
        """
        name = canonical(home)
        if self.standard_library and name in SAFE and name not in self._public:
            self._admit(name)
        return self._objects.get(id(value)) is value

    def _admit(self, name: str) -> None:
        from importlib import import_module

        module = import_module(name)
        names = frozenset(_all_names(module)) if SAFE[name] == ALL else frozenset(SAFE[name].split())
        if name == "builtins":
            names |= {
                key
                for key, value in vars(module).items()
                if isinstance(value, type) and issubclass(value, BaseException)
            }
            self._admit("types")  # whose classes say that they come from builtins
        for key in names:
            value = getattr(module, key, None)
            if value is not None:
                self._objects[id(value)] = value
        self._public[name] = names

    def _is_installed(self, top: str) -> bool:
        known = self._installed.get(top)
        if known is None:
            known = self._installed[top] = top not in REFUSED_NAMES and top != WORKER and self._is_in_site(top)
        return known

    def _is_in_site(self, top: str) -> bool:
        if top.startswith("_cython_") or top == "cython_runtime":
            return True  # modules without a file, in which Cython keeps the types that its extensions share
        for finder in sys.meta_path:
            spec = finder.find_spec(top, None)
            if spec is None:
                continue
            if getattr(finder, "__module__", "").startswith("__editable__"):
                return True  # an editable installation: pip wrote this finder
            places = [spec.origin] if spec.has_location and spec.origin else list(spec.submodule_search_locations or ())
            return any(os.path.realpath(os.path.dirname(place)) in self._site for place in _folders_of(places))
        return False

    def settle(self) -> None:
        """Notes where the environment's packages are, before anybody can change the search path."""
        found = {os.path.realpath(path) for path in sys.path if path}
        self._site = frozenset(found - self._own_paths - _standard_folders())


def canonical(name: str) -> str:
    """The public name of a module of the standard library that is written in several."""
    return IMPLEMENTATIONS.get(name, name)


def module_name(module: types.ModuleType) -> str:
    """The name of a module as the interpreter knows it, not as the module says."""
    spec = getattr(module, "__spec__", None)
    for name in (getattr(spec, "name", None), getattr(module, "__name__", None)):
        if isinstance(name, str) and sys.modules.get(name) is module:
            return name
    return str(getattr(module, "__name__", ""))


def _all_names(module: types.ModuleType) -> Iterable[str]:
    listed: Iterable[str] | None = getattr(module, "__all__", None)
    if listed is not None:
        return listed
    return (name for name, value in vars(module).items() if name[:1] != "_" and not isinstance(value, types.ModuleType))


def _folders_of(places: Iterable[str]) -> Iterable[str]:
    """Of the place of a package or a module: what stands in the folder that the search path names."""
    for place in places:
        yield os.path.dirname(place) if os.path.basename(place).startswith("__init__.") else place


def _standard_folders() -> frozenset[str]:
    library = os.path.dirname(os.path.realpath(os.__file__))
    return frozenset((library, os.path.join(library, "lib-dynload")))
