# SPDX-License-Identifier: Apache-2.0
"""Many scalars of one type, packed: `{"kind":"column"}` and `{"$":"column"}`."""

from __future__ import annotations

import sys

from .. import json_text
from .scalars import LARGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

FEWEST = 16
"""Below this a plain list is as good."""

_CODES: dict[type, tuple[str, str]] = {int: ("q", "int64"), float: ("d", "float64")}


def members(items: Sequence[Any]) -> str | None:
    """The members after `kind` or `$`, or None if the items are no column."""
    if len(items) < FEWEST:
        return None
    kind = type(items[0])
    if kind not in _KINDS or set(map(type, items)) != {kind}:
        return None
    if kind is bool:
        return f'"dtype":"bool","v":{json_text.encode(items)}'
    if kind is str:
        if max(map(len, items)) > LARGEST:
            return None
        return f'"dtype":"str","v":{json_text.encode(items)}'
    return _packed(items, *_CODES[kind])


_KINDS = frozenset((bool, str, int, float))


def _packed(items: Sequence[Any], code: str, name: str) -> str | None:
    from array import array
    from binascii import b2a_base64

    try:
        packed = array(code, items)
    except OverflowError:
        return None
    if sys.byteorder == "big":
        packed.byteswap()
    return f'"dtype":"{name}","n":{len(items)},"v":"{b2a_base64(packed, newline=False).decode()}"'


def unpack(form: dict[str, Any]) -> list[Any]:
    """The items of a column. Raises KeyError, ValueError or TypeError if it is not one."""
    name = form["dtype"]
    if name in ("bool", "str"):
        items: list[Any] = form["v"]
        kind = bool if name == "bool" else str
        if type(items) is not list or any(type(item) is not kind for item in items):
            raise TypeError(f"not every item is a {name}")
        return items
    from array import array
    from binascii import a2b_base64

    code = {"int64": "q", "float64": "d"}[name]
    packed = array(code, a2b_base64(form["v"]))
    if sys.byteorder == "big":
        packed.byteswap()
    if len(packed) != form["n"]:
        raise ValueError(f"{len(packed)} items where {form['n']} were announced")
    return packed.tolist()
