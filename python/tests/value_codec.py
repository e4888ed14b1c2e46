# SPDX-License-Identifier: Apache-2.0
"""VALUE forms to Python objects and back, written from docs/python-protocol.md alone: a second opinion."""

from __future__ import annotations

import base64
import datetime
import decimal
import fractions
import math
import pathlib
import struct
import uuid
import zoneinfo
from typing import Any


def encode(value: Any) -> Any:
    """The VALUE of a Python object."""
    kind = type(value)
    if value is None or kind in (bool, int, str):
        return value
    if kind is float:
        return value if math.isfinite(value) else {"$": "float", "v": repr(value)}
    if kind is complex:
        return {"$": "complex", "v": [_part(value.real), _part(value.imag)]}
    if kind in (bytes, bytearray):
        return {"$": kind.__name__, "v": base64.b64encode(value).decode()}
    if kind is list:
        return [encode(item) for item in value]
    if kind in (tuple, set, frozenset):
        return {"$": kind.__name__, "v": [encode(item) for item in value]}
    if kind is dict:
        return {"$": "dict", "v": [[encode(key), encode(item)] for key, item in value.items()]}
    if kind in (range, slice):
        return {"$": kind.__name__, "v": [encode(value.start), encode(value.stop), encode(value.step)]}
    if value is ...:
        return {"$": "ellipsis"}
    if kind is datetime.date:
        return {"$": "date", "v": value.isoformat()}
    if kind in (datetime.time, datetime.datetime):
        return _moment(kind.__name__, value)
    if kind is datetime.timedelta:
        return {"$": "timedelta", "v": [value.days, value.seconds, value.microseconds]}
    if kind is decimal.Decimal:
        return {"$": "decimal", "v": str(value)}
    if kind is fractions.Fraction:
        return {"$": "fraction", "v": [value.numerator, value.denominator]}
    if kind is uuid.UUID:
        return {"$": "uuid", "v": str(value)}
    if isinstance(value, pathlib.PurePath):
        return {"$": "path", "v": str(value)}
    raise AssertionError(kind)


def _part(value: float) -> Any:
    return value if math.isfinite(value) else repr(value)


def _moment(tag: str, value: Any) -> dict[str, Any]:
    form: dict[str, Any] = {"$": tag, "v": value.replace(tzinfo=None, fold=0).isoformat()}
    if value.fold:
        form["fold"] = 1
    if isinstance(value.tzinfo, zoneinfo.ZoneInfo):
        form["zone"] = value.tzinfo.key
    elif value.tzinfo is not None:
        form["offset"] = value.utcoffset().total_seconds()
        form["offset"] = int(form["offset"]) if form["offset"].is_integer() else form["offset"]
    return form


def decode(form: Any) -> Any:
    """The Python object of a VALUE."""
    if isinstance(form, list):
        return [decode(item) for item in form]
    if not isinstance(form, dict):
        return form
    tag: str = form["$"]
    value: Any = form.get("v")
    if tag == "float":
        return float(value)
    if tag == "complex":
        return complex(*map(float, value))
    if tag in ("bytes", "bytearray"):
        data = base64.b64decode(value, validate=True)
        return data if tag == "bytes" else bytearray(data)
    if tag in ("tuple", "set", "frozenset"):
        kinds: dict[str, Any] = {"tuple": tuple, "set": set, "frozenset": frozenset}
        return kinds[tag](map(decode, value))
    if tag == "dict":
        return {decode(key): decode(item) for key, item in value}
    if tag in ("range", "slice"):
        return (range if tag == "range" else slice)(*map(decode, value))
    if tag == "ellipsis":
        return ...
    if tag == "date":
        return datetime.date.fromisoformat(value)
    if tag in ("time", "datetime"):
        kind: Any = datetime.time if tag == "time" else datetime.datetime
        return kind.fromisoformat(value).replace(fold=form.get("fold", 0), tzinfo=_zone(form))
    if tag == "timedelta":
        return datetime.timedelta(*value)
    if tag == "decimal":
        return decimal.Decimal(value)
    if tag == "fraction":
        return fractions.Fraction(*value)
    if tag == "uuid":
        return uuid.UUID(value)
    if tag == "path":
        return pathlib.Path(value)
    if tag == "column":
        return column(form)
    raise AssertionError(form)


def _zone(form: dict[str, Any]) -> datetime.tzinfo | None:
    if "zone" in form:
        return zoneinfo.ZoneInfo(form["zone"])
    if "offset" in form:
        return datetime.timezone(datetime.timedelta(seconds=form["offset"]))
    return None


def column(form: dict[str, Any]) -> list[Any]:
    """The items of a column."""
    if form["dtype"] in ("bool", "str"):
        items: list[Any] = form["v"]
        return items
    code = {"int64": "q", "float64": "d"}[form["dtype"]]
    return list(struct.unpack(f"<{form['n']}{code}", base64.b64decode(form["v"], validate=True)))


def items(result: dict[str, Any]) -> list[Any]:
    """The items of a list or column result."""
    if result["kind"] == "column":
        return column(result)
    return [item if isinstance(item, dict) and item["$"] == "handle" else decode(item) for item in result["items"]]


def picture(value: Any) -> Any:
    """Something that is equal only for values of equal types, bits and order: NaN equals itself, 0.0 not -0.0."""
    kind = type(value)
    if kind is float:
        return ("float", struct.pack("<d", value) if not math.isnan(value) else "nan")
    if kind is complex:
        return ("complex", picture(value.real), picture(value.imag))
    if kind in (list, tuple):
        return (kind.__name__, [picture(item) for item in value])
    if kind in (set, frozenset):
        return (kind.__name__, sorted(map(repr, map(picture, value))))
    if kind is dict:
        return ("dict", [(picture(key), picture(item)) for key, item in value.items()])
    if kind in (range, slice):
        return (kind.__name__, picture(value.start), picture(value.stop), picture(value.step))
    return (kind.__name__, repr(value))
