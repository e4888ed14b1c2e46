# SPDX-License-Identifier: Apache-2.0
"""Questions about types, asked so that no code of a class or metaclass of the user runs."""

from __future__ import annotations


def name_of(kind: type) -> str:
    """`numpy.float64`, `list`: the module is left out for built-in types, as Python does."""
    name = type.__getattribute__(kind, "__qualname__")
    module = module_of(kind)
    return name if module in ("builtins", "") else f"{module}.{name}"


def module_of(kind: type) -> str:
    """The name of the module; empty where a class has hidden it."""
    module = type.__getattribute__(kind, "__module__")
    return module if type(module) is str else ""


def bases(kind: type) -> tuple[type, ...]:
    order: tuple[type, ...] = type.__getattribute__(kind, "__mro__")
    return order


def has(kind: type, name: str) -> bool:
    """Whether instances have a special method, without asking `__getattr__` of anything."""
    for base in bases(kind):
        members = type.__getattribute__(base, "__dict__")
        if name in members:
            return members[name] is not None
    return False
