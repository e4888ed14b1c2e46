# SPDX-License-Identifier: Apache-2.0
"""JSON without the package `json`.

The package needs `re`, whose import takes longer than the rest of the worker's start. The C functions under
it are all the worker needs; an interpreter without them gets the package.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

    quote: Callable[[str], str]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


class _Context:
    """What the C scanner wants to know."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = staticmethod(_refuse_constant)


def _not_json(value: object) -> NoReturn:
    raise TypeError(f"{type(value).__name__} has no JSON form")


try:
    from _json import encode_basestring as quote
    from _json import make_encoder, make_scanner

    _scan: Callable[[str, int], tuple[Any, int]] = make_scanner(_Context())  # type: ignore[arg-type]
    _chunks = make_encoder(None, _not_json, quote, None, ":", ",", False, False, False)

    def _encode(value: object) -> str:
        return "".join(_chunks(value, 0))

except (ImportError, TypeError):  # pragma: no cover: no CPython that the tests know
    import json

    _encoder: Any = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    _decoder: Any = json.JSONDecoder(parse_constant=_refuse_constant)
    _encode = _encoder.encode
    _scan = _decoder.scan_once

    def quote(text: str) -> str:
        return str(_encoder.encode(text))


def decode(text: str) -> Any:
    """The value of a JSON text. Raises ValueError, and RecursionError if it is nested too deep."""
    try:
        value, end = _scan(text, 0)
    except SystemError:
        # Before 3.12 the C scanner needs this module for its errors, and does not import it.
        import json.decoder  # noqa: F401

        return decode(text)
    except StopIteration:
        value, end = _decode_with_space(text)
    except ValueError as failure:
        if "int_max_str_digits" not in str(failure):
            raise
        with AnyDigits():
            value, end = _scan(text, 0)
    if end != len(text) and text[end:].strip(" \t\r\n"):
        raise ValueError(f"there is more after the JSON value, at character {end}")
    return value


def _decode_with_space(text: str) -> tuple[Any, int]:
    start = len(text) - len(text.lstrip(" \t\r\n"))
    try:
        if start == 0:
            raise StopIteration(0)
        return _scan(text, start)
    except StopIteration as failure:
        raise ValueError(f"no JSON value at character {failure.value}") from None


def encode(value: object) -> str:
    """The JSON text of what JSON holds; NaN and infinities are a ValueError."""
    try:
        return _encode(value)
    except ValueError as failure:
        if "int_max_str_digits" not in str(failure):
            raise
        with AnyDigits():
            return _encode(value)


def to_bytes(text: str) -> bytes:
    """UTF-8, with lone surrogates as the JSON escapes they can only be written as."""
    return text.encode("utf-8", "backslashreplace")


class AnyDigits:
    """Lifts CPython's limit on the digits of an int in text for a moment: the bridge loses no digit."""

    def __enter__(self) -> None:
        self._limit = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(0)

    def __exit__(self, *failure: object) -> None:
        sys.set_int_max_str_digits(self._limit)
