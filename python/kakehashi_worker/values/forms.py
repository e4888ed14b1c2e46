# SPDX-License-Identifier: Apache-2.0
"""How each tagged form of a VALUE becomes an object. The way back is in `scalars` and `whole`."""

from __future__ import annotations

from . import columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .decoding import Decoder

    Form = dict[str, Any]
    Make = Callable[[Decoder, Form], Any]


def _number(part: Any) -> float:
    if type(part) is str and part not in ("nan", "inf", "-inf"):
        raise ValueError(f"{part!r} is no float")
    return float(part)


def _complex(decoder: Decoder, form: Form) -> complex:
    real, imaginary = form["v"]
    return complex(_number(real), _number(imaginary))


def _bytes(decoder: Decoder, form: Form) -> bytes:
    from base64 import b64decode

    return b64decode(form["v"], validate=True)


def _slice(decoder: Decoder, form: Form) -> slice:
    start, stop, step = _items(decoder, form)
    return slice(start, stop, step)


def _items(decoder: Decoder, form: Form) -> list[Any]:
    items = form["v"]
    if type(items) is not list:
        raise TypeError("v is not an array")
    made: list[Any] = decoder.value(items)
    return made


def _dict(decoder: Decoder, form: Form) -> dict[Any, Any]:
    value = decoder.value
    return {value(key): value(item) for key, item in form["v"]}


def _date(decoder: Decoder, form: Form) -> Any:
    from datetime import date

    return date.fromisoformat(form["v"])


def _time(decoder: Decoder, form: Form) -> Any:
    from datetime import time

    return time.fromisoformat(form["v"]).replace(fold=form.get("fold", 0), tzinfo=_zone(form))


def _datetime(decoder: Decoder, form: Form) -> Any:
    from datetime import datetime

    return datetime.fromisoformat(form["v"]).replace(fold=form.get("fold", 0), tzinfo=_zone(form))


def _zone(form: Form) -> Any:
    if form.get("zone") is not None:
        from zoneinfo import ZoneInfo

        return ZoneInfo(form["zone"])
    if form.get("offset") is not None:
        from datetime import timedelta, timezone

        return timezone(timedelta(seconds=form["offset"]))
    return None


def _timedelta(decoder: Decoder, form: Form) -> Any:
    from datetime import timedelta

    days, seconds, microseconds = form["v"]
    return timedelta(days, seconds, microseconds)


def _decimal(decoder: Decoder, form: Form) -> Any:
    from decimal import Decimal

    return Decimal(form["v"])


def _fraction(decoder: Decoder, form: Form) -> Any:
    from fractions import Fraction

    numerator, denominator = form["v"]
    return Fraction(numerator, denominator)


def _uuid(decoder: Decoder, form: Form) -> Any:
    from uuid import UUID

    return UUID(form["v"])


def _path(decoder: Decoder, form: Form) -> Any:
    from pathlib import Path

    return Path(form["v"])


def _typed(decoder: Decoder, form: Form) -> Any:
    from . import typed

    return typed.make(decoder, form)


MAKERS: dict[str, Make] = {
    "float": lambda decoder, form: _number(form["v"]),
    "complex": _complex,
    "bytes": _bytes,
    "bytearray": lambda decoder, form: bytearray(_bytes(decoder, form)),
    "tuple": lambda decoder, form: tuple(_items(decoder, form)),
    "set": lambda decoder, form: set(_items(decoder, form)),
    "frozenset": lambda decoder, form: frozenset(_items(decoder, form)),
    "dict": _dict,
    "range": lambda decoder, form: range(*_items(decoder, form)),
    "slice": _slice,
    "ellipsis": lambda decoder, form: ...,
    "date": _date,
    "time": _time,
    "datetime": _datetime,
    "timedelta": _timedelta,
    "decimal": _decimal,
    "fraction": _fraction,
    "uuid": _uuid,
    "path": _path,
    "enum": _typed,
    "namedtuple": _typed,
    "dataclass": _typed,
    "column": lambda decoder, form: columns.unpack(form),
}
