# SPDX-License-Identifier: Apache-2.0
"""The JSON text of single values, by exact type: a subclass can say more than its value, so it stays an object."""

from __future__ import annotations

import sys

from ..json_text import AnyDigits, quote
from .kinds import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime, time, timedelta
    from decimal import Decimal
    from typing import Any
    from uuid import UUID

    ToText = Callable[[Any], "str | None"]

LARGEST = 1 << 20
"""A str or bytes above this many characters or bytes stays an object."""


def of_int(value: int) -> str:
    try:
        return repr(value)
    except ValueError:
        with AnyDigits():
            return repr(value)


def of_float(value: float) -> str:
    if value - value == 0.0:
        return repr(value)
    return f'{{"$":"float","v":"{value!r}"}}'


def _part(value: float) -> str:
    return repr(value) if value - value == 0.0 else f'"{value!r}"'


def of_complex(value: complex) -> str:
    return f'{{"$":"complex","v":[{_part(value.real)},{_part(value.imag)}]}}'


def of_str(value: str) -> str | None:
    return quote(value) if len(value) <= LARGEST else None


def of_bytes(value: bytes) -> str | None:
    return text_of_bytes("bytes", value) if len(value) <= LARGEST else None


def text_of_bytes(tag: str, value: bytes | bytearray) -> str:
    from binascii import b2a_base64

    return f'{{"$":"{tag}","v":"{b2a_base64(value, newline=False).decode()}"}}'


def of_date(value: date) -> str:
    return f'{{"$":"date","v":"{value.isoformat()}"}}'


def of_time(value: time) -> str | None:
    return with_zone("time", value, value.replace(tzinfo=None).isoformat())


def of_datetime(value: datetime) -> str | None:
    return with_zone("datetime", value, value.replace(tzinfo=None).isoformat())


def with_zone(
    tag: str, value: time | datetime, naive: str, other: Callable[[Any], str | None] | None = None
) -> str | None:
    """A time with the zone that it has; None if that has no form.

    `naive` is its text without zone, `other` knows zones besides those that can be made again.
    """
    text = f'{{"$":"{tag}","v":"{naive}"'
    if value.fold:
        text += ',"fold":1'
    if value.tzinfo is not None:
        zone = _zone(value) or (other and other(value))
        if not zone:
            return None
        text += zone
    return text + "}"


def _zone(value: time | datetime) -> str | None:
    """Only zones that can be made again from what is written: fixed offsets without a name, and zoneinfo's."""
    kind = type(value.tzinfo)
    if kind is sys.modules["datetime"].timezone:
        offset, *name = value.tzinfo.__getinitargs__()  # type: ignore[union-attr]
        if name:
            return None
        return f',"offset":{_seconds(offset)}'
    if name_of(kind) == "zoneinfo.ZoneInfo" and getattr(value.tzinfo, "key", None):
        return named_zone(value, value.tzinfo.key)  # type: ignore[union-attr]
    return None


def named_zone(value: time | datetime, key: str) -> str:
    """The members of a time that say its zone."""
    offset = value.utcoffset()
    return f',"zone":{quote(key)}' + ("" if offset is None else f',"offset":{_seconds(offset)}')


def _seconds(offset: timedelta) -> str:
    seconds = offset.days * 86400 + offset.seconds
    return f"{seconds}.{offset.microseconds:06d}" if offset.microseconds else str(seconds)


def of_timedelta(value: timedelta) -> str:
    return f'{{"$":"timedelta","v":[{value.days},{value.seconds},{value.microseconds}]}}'


def of_decimal(value: Decimal) -> str:
    return f'{{"$":"decimal","v":"{value}"}}'


def of_uuid(value: UUID) -> str:
    return f'{{"$":"uuid","v":"{value}"}}'


TEXTS: dict[type, ToText | None] = {
    type(None): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    int: of_int,
    float: of_float,
    complex: of_complex,
    str: of_str,
    bytes: of_bytes,
    type(...): lambda value: '{"$":"ellipsis"}',
}

_MOST = 4096

_LATER: dict[tuple[str, str], ToText] = {
    ("datetime", "date"): of_date,
    ("datetime", "time"): of_time,
    ("datetime", "datetime"): of_datetime,
    ("datetime", "timedelta"): of_timedelta,
    ("decimal", "Decimal"): of_decimal,
    ("uuid", "UUID"): of_uuid,
}
"""Types of modules that the worker does not import before somebody else did."""


def learn(kind: type) -> ToText | None:
    """The text function of a type that `TEXTS` does not know yet; None for what stays an object."""
    module, _, name = name_of(kind).rpartition(".")
    text = _LATER.get((module, name))
    if text is not None and getattr(sys.modules.get(module), name, None) is not kind:
        text = None
    if len(TEXTS) >= _MOST:
        # classes made at run time without end must not be kept alive without end
        for known in [known for known, function in TEXTS.items() if function is None]:
            del TEXTS[known]
    TEXTS[kind] = text
    return text


def text_of(value: object) -> str | None:
    """The text of a single value; None for what stays an object."""
    kind = type(value)
    try:
        text = TEXTS[kind]
    except KeyError:
        text = learn(kind)
    return None if text is None else text(value)
