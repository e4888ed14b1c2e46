# SPDX-License-Identifier: Apache-2.0
"""Which objects may be held: the check of everything that leaves the worker or enters a call."""

from __future__ import annotations

import sys
import types
from _functools import _lru_cache_wrapper as LRU_CACHE  # type: ignore[import-not-found]  # noqa: N812 - it is a type
from _functools import partial
from _weakref import CallableProxyType, ProxyType

from . import guards, rules
from .callables import Callables
from .modules import STANDARD, WORKER, Modules, canonical, module_name
from .standard_library import OPAQUE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Check = Callable[[object], None]

OFFERED_WORKER_TYPES = frozenset(("JavaCallable", "JavaError"))

UNREACHABLE = frozenset(
    (
        types.AsyncGeneratorType,
        types.CellType,
        types.CodeType,
        types.FrameType,
        types.MethodWrapperType,
        types.TracebackType,
        types.WrapperDescriptorType,
        CallableProxyType,
        ProxyType,
        staticmethod,
        classmethod,
        super,
    )
)
"""Types whose objects are the inside of the interpreter, or hide what they are."""

FUNCTION_TYPES = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.MethodDescriptorType,
    types.ClassMethodDescriptorType,
)

MAX_TYPES = 10_000
"""Above this number of types what is known is forgotten, so that types made at run time do not pile up."""

DISALLOW_INSTANTIATION = 1 << 7

CYTHON_FUNCTIONS = frozenset(("cython_function_or_method", "fused_cython_function"))
"""Types of compiled functions, which each compiled module may have for itself; they may not say where they are from."""


class Objects(dict[type, "Check | None"]):
    """Type -> its check, or None for types whose objects are free: one look-up for each object.

    Missing types are classified once. The dictionary is the whole fast road, so `check` is a loop of nothing else.
    """

    __slots__ = ("callables", "introspection", "modules", "native_code")

    def __init__(self, modules: Modules, allowed: frozenset[str]) -> None:
        super().__init__()
        self.modules = modules
        self.introspection = rules.INTROSPECTION in allowed
        self.native_code = rules.NATIVE_CODE in allowed
        self.callables = Callables(modules, self, allowed)

    def check(self, value: object) -> None:
        """Refuses an object that may not be held."""
        check = self[type(value)]
        if check is not None:
            check(value)

    def check_all(self, values: Iterable[object]) -> None:
        """The same for every object of a container, and for what the containers in it hold."""
        for value in values:
            check = self[type(value)]
            if check is not None:
                check(value)

    def __missing__(self, kind: type) -> Check | None:
        if len(self) > MAX_TYPES:
            self.clear()
        self[kind] = check = self._classify(kind)
        return check

    def _classify(self, kind: type) -> Check | None:
        if issubclass(kind, types.ModuleType):
            return self._check_module
        if kind in FUNCTION_TYPES:
            return self.callables.check_handed_out
        if issubclass(kind, type):
            return self._check_class
        if kind in UNREACHABLE:
            return None if self.introspection else self._refuse_inside
        if kind.__name__ == "PyCapsule" and not self.native_code:
            return self._refuse_capsule
        if issubclass(kind, dict):
            return self._check_dictionary
        if kind is types.MappingProxyType:
            return self._check_mapping
        if kind is LRU_CACHE:
            return self._check_wrapper
        if kind.__name__ in CYTHON_FUNCTIONS:
            return self._check_cython_function
        if kind is partial:
            return self._check_partial
        return self._classify_instance(kind)

    def _classify_instance(self, kind: type) -> Check | None:
        home = module_of_class(kind)
        top = home.partition(".")[0]
        if top == "builtins":
            return None
        if top == WORKER:
            own = getattr(sys.modules.get(home), kind.__name__, None) is kind
            return self._refuse_foreign if own and kind.__name__ not in OFFERED_WORKER_TYPES else None
        if self.modules.is_standard(home):
            if canonical(home) == "io" and not self.modules.gives("io", kind):
                return self._refuse_file
            return None if self.modules.is_opaque(home) or self.introspection else self._refuse_foreign
        return None if self.modules.refusal(home) is None else self._refuse_foreign

    def _check_module(self, value: object) -> None:
        assert isinstance(value, types.ModuleType)
        name = module_name(value)
        rule = self.modules.refusal(name)
        if rule is not None:
            raise rules.violation(rule, f"The module {name!r}, which was reached through an object, is not admitted.")

    def _check_class(self, value: object) -> None:
        assert isinstance(value, type)
        self.check_class(value)
        if guards.of_type(value) is not None:
            raise rules.violation(
                rules.INTROSPECTION,
                f"The class {value.__name__!r} is safe only with arguments that are looked at: call it directly, it "
                f"cannot be handed on.",
            )
        rule = self.callables.named_refusal(module_of_class(value), value.__name__)
        if rule is not None:
            raise rules.violation(rule, f"The class {module_of_class(value)}.{value.__qualname__} is refused by name.")

    def check_class(self, kind: type) -> None:
        """Refuses a class that may be neither held nor called."""
        home = module_of_class(kind)
        top = home.partition(".")[0]
        if issubclass(kind, type) and kind is not type and not self.introspection:
            raise rules.violation(rules.INTROSPECTION, f"{kind.__name__} is a class of classes: it makes new classes.")
        if top in STANDARD and not self.modules.is_named(home):
            if self.modules.gives(home, kind) or self.introspection:
                return
            if kind.__flags__ & DISALLOW_INSTANTIATION and kind not in UNREACHABLE:
                return  # nothing can be made with it: the type of an iterator, of a view …
            if home in OPAQUE and home != "types":
                return
            raise rules.violation(
                rules.MODULES, f"The class {home}.{kind.__qualname__} is not in the safe part of the standard library."
            )
        check = self._classify_instance(kind)
        if check is not None:
            raise rules.violation(
                rules.MODULES, f"The class {home}.{kind.__qualname__} belongs to a module that is not admitted."
            )

    def _check_dictionary(self, value: object) -> None:
        assert isinstance(value, dict)
        if value is sys.modules or (
            not self.introspection and ("__builtins__" in value or ("__spec__" in value and "__name__" in value))
        ):
            raise rules.violation(rules.INTROSPECTION, "This dictionary holds the global names of a module.")

    def _check_mapping(self, value: object) -> None:
        assert isinstance(value, types.MappingProxyType)
        if not self.introspection and "__module__" in value and ("__dict__" in value or "__doc__" in value):
            raise rules.violation(rules.INTROSPECTION, "This mapping holds the attributes of a class.")
        if "__builtins__" in value:
            raise rules.violation(rules.INTROSPECTION, "This mapping holds the global names of a module.")

    def _check_partial(self, value: object) -> None:
        assert isinstance(value, partial)
        self.check(value.func)
        self.check_all(value.args)
        self.check_all(value.keywords.values())

    def _check_wrapper(self, value: object) -> None:
        self.check(value.__wrapped__)  # type: ignore[attr-defined]

    def _check_cython_function(self, value: object) -> None:
        home = getattr(value, "__module__", None)
        rule = self.modules.refusal(home if isinstance(home, str) else "")
        if rule is not None:
            raise rules.violation(
                rule, f"The function {value!r} belongs to the module {home!r}, which is not admitted."
            )

    def _refuse_inside(self, value: object) -> None:
        raise rules.violation(
            rules.INTROSPECTION, f"An object of type {type(value).__name__} is the inside of the interpreter."
        )

    def _refuse_capsule(self, _value: object) -> None:
        raise rules.violation(rules.NATIVE_CODE, "A PyCapsule is an address in memory.")

    def _refuse_file(self, value: object) -> None:
        raise rules.violation(rules.FILES, f"An object of type {type(value).__name__} is an open file.")

    def _refuse_foreign(self, value: object) -> None:
        kind = type(value)
        raise rules.violation(
            rules.MODULES,
            f"An object of type {module_of_class(kind)}.{kind.__qualname__} belongs to a module that is not admitted.",
        )


def module_of_class(kind: type) -> str:
    """The module that a class says it comes from; an empty text if it says nothing sensible."""
    name = type.__getattribute__(kind, "__module__")
    return name if isinstance(name, str) else ""
