# SPDX-License-Identifier: Apache-2.0
"""What a handle tells about its object. Nothing here runs code of the object or of its class."""

from __future__ import annotations

import sys

from ..json_text import quote
from . import scalars
from .kinds import bases, has, module_of, name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_KNOWN: dict[type, tuple[str, Callable[[Any], str | None] | None]] = {}
_MOST = 4096
"""Classes made at run time without end must not be kept alive without end."""


def describe(value: object) -> str:
    """The members of a handle after its id: type, callable, iterable, scalar."""
    kind = type(value)
    try:
        text, scalar = _KNOWN[kind]
    except KeyError:
        text, scalar = _learn(kind, value)
    if scalar is not None:
        form = scalar(value)
        if form is not None:
            return f'{text},"scalar":{form}'
    return text


def _learn(kind: type, value: object) -> tuple[str, Callable[[Any], str | None] | None]:
    text = f',"type":{quote(name_of(kind))}'
    if callable(value):
        text += ',"callable":true'
    if has(kind, "__iter__") or (has(kind, "__getitem__") and has(kind, "__len__")):
        text += ',"iterable":true'
    if len(_KNOWN) >= _MOST:
        _KNOWN.clear()
    _KNOWN[kind] = text, _scalar_of(kind)
    return _KNOWN[kind]


def _scalar_of(kind: type) -> Callable[[Any], str | None] | None:
    """How an instance of a subclass of a number or of str tells its plain value."""
    order = bases(kind)
    if kind in (bool, int, float, complex, str):
        return None
    if int in order:
        return lambda value: scalars.of_int(int.__add__(value, 0))
    if float in order:
        return lambda value: scalars.of_float(float.__float__(value))
    if complex in order:
        return lambda value: scalars.of_complex(complex.__pos__(value))
    if str in order:
        return lambda value: scalars.of_str(str.__str__(value))
    if _is_numpy_number(order):
        return _numpy_scalar
    pandas = sys.modules.get("pandas")
    if pandas is not None and kind is getattr(pandas, "Timestamp", None):
        return _timestamp
    if pandas is not None and kind is getattr(pandas, "Timedelta", None):
        return _timedelta
    return None


def _is_numpy_number(order: tuple[type, ...]) -> bool:
    names = {name_of(base) for base in order}
    return "numpy.timedelta64" not in names and not names.isdisjoint({"numpy.number", "numpy.bool", "numpy.bool_"})


def _numpy_scalar(value: Any) -> str | None:
    return scalars.text_of(value.item())


def _timestamp(value: Any) -> str | None:
    """A datetime with nanoseconds, which Java's have too."""
    naive = value if value.tzinfo is None else value.tz_localize(None)
    return scalars.with_zone("datetime", value, naive.isoformat(), _zone_of_pytz)


def _zone_of_pytz(value: Any) -> str | None:
    """Older versions of pandas take their zones from there."""
    key = getattr(value.tzinfo, "zone", None)
    return (
        scalars.named_zone(value, key)
        if type(key) is str and module_of(type(value.tzinfo)).startswith("pytz")
        else None
    )


def _timedelta(value: Any) -> str:
    return f'{{"$":"timedelta","v":[{value.days},{value.seconds},{value.microseconds},{value.nanoseconds}]}}'
