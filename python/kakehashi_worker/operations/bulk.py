# SPDX-License-Identifier: Apache-2.0
"""Whole values, arrays, and reductions that stay in the worker."""

from __future__ import annotations

from ..errors import ProtocolError, TypeMismatch
from ..values import whole
from ..values.kinds import has, module_of, name_of
from ..worker import Text
from . import number, text
from .objects import module_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..worker import Worker


def to_value(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    writer = whole.WholeValue(
        worker.policy,
        number(request, "max_items", whole.MAX_ITEMS),
        number(request, "max_bytes", whole.MAX_BYTES),
        number(request, "max_depth", whole.MAX_DEPTH),
    )
    return Text(f'{{"kind":"value","value":{writer.write(target)}}}')


def to_numpy(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    return module_named(worker, "numpy").asarray(target)


def reduce(worker: Worker, request: dict[str, Any]) -> object:
    """The object's own method where it has one (arrays, frames), else Python's function over its items."""
    target = worker.decoder.target(request)
    name = text(request, "op")
    if name not in _OVER_ITEMS:
        raise ProtocolError(f"there is no reduction {name!r}; there are {', '.join(_OVER_ITEMS)}")
    kind = type(target)
    if name == "count" and not has(kind, "count") and has(kind, "size"):
        return target.size
    method = "prod" if name == "product" else name
    if module_of(kind) != "builtins" and has(kind, method):
        worker.policy.check_attribute(target, method)
        function = getattr(target, method)
        worker.policy.check_call(function, [], {}, target, method)
        return function()
    if not has(kind, "__iter__") and not has(kind, "__getitem__"):
        raise TypeMismatch(f"a {name_of(kind)} cannot be reduced: it cannot be iterated")
    return _OVER_ITEMS[name](target)


def _mean(target: Any) -> Any:
    items = list(target)
    if not items:
        raise ValueError("the mean of no items is not defined")
    if all(type(item) is float for item in items):
        from math import fsum

        return fsum(items) / len(items)
    return sum(items) / len(items)


def _count(target: Any) -> int:
    return len(target) if has(type(target), "__len__") else sum(1 for _ in target)


def _product(target: Any) -> Any:
    from math import prod

    return prod(target)


_OVER_ITEMS: dict[str, Callable[[Any], Any]] = {
    "sum": sum,
    "min": min,
    "max": max,
    "mean": _mean,
    "count": _count,
    "any": any,
    "all": all,
    "product": _product,
}

COMMANDS = {"to_value": to_value, "to_numpy": to_numpy, "reduce": reduce}
