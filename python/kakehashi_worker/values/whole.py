# SPDX-License-Identifier: Apache-2.0
"""`to_value`: a whole object as one VALUE, inside limits."""

from __future__ import annotations

import sys

from ..errors import TypeMismatch, ValueTooLarge
from ..json_text import quote
from . import description, scalars, typed
from .kinds import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from ..policy import Policy

MAX_ITEMS = 1_000_000
MAX_BYTES = 64 << 20
MAX_DEPTH = 100

_FRAMES = 4
"""Python frames for one level; they do not count against the recursion limit of the user's code."""
_DEEPEST = 2000
"""Levels for which the stack of a thread has room in every supported Python."""
_LONGEST = 200


class WholeValue:
    """Writes one value. Counts items, bytes of text and depth, and knows the containers it stands in."""

    def __init__(self, policy: Policy, max_items: int, max_bytes: int, max_depth: int) -> None:
        self._policy = policy
        self._max = {"max_items": max_items, "max_bytes": max_bytes, "max_depth": max_depth}
        self._items = max_items
        self._bytes = max_bytes
        self._depth = max_depth
        self._inside: set[int] = set()
        self._path: list[str] = []

    def write(self, value: Any) -> str:
        """The text of the whole value. Raises ValueTooLarge and TypeMismatch."""
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(limit + _FRAMES * min(self._depth, _DEEPEST))
        try:
            return self.text(value)
        finally:
            sys.setrecursionlimit(limit)

    def text(self, value: Any) -> str:
        """The text of a part."""
        self._items -= 1
        if self._items < 0:
            raise self._too_large("max_items", "items")
        kind = type(value)
        if kind is str:
            return self._counted(quote(value))
        if kind is bytes or kind is bytearray:
            return self._counted(scalars.text_of_bytes(kind.__name__, value))
        form = scalars.text_of(value)
        if form is not None:
            return self._counted(form)
        container = CONTAINERS.get(kind) or _container_of(kind)
        if container is None:
            return self._counted(self._other(kind, value))
        return self._container(container, value)

    def _counted(self, text: str) -> str:
        self._bytes -= len(text) if text.isascii() else len(text.encode("utf-8", "backslashreplace"))
        if self._bytes < 0:
            raise self._too_large("max_bytes", "bytes of JSON")
        return text

    def _container(self, container: Callable[[WholeValue, Any], str], value: Any) -> str:
        if id(value) in self._inside:
            raise TypeMismatch(f"{self._where()} is a cycle: it contains itself, so it has no whole value")
        if len(self._inside) >= self._depth:
            raise self._too_large("max_depth", "levels")
        self._inside.add(id(value))
        try:
            return container(self, value)
        except RecursionError:
            self._max["max_depth"] = len(self._inside)
            raise self._too_large("max_depth", "levels that Python's stack has room for") from None
        finally:
            self._inside.discard(id(value))

    def array(self, values: Iterable[Any]) -> str:
        """The parts of a container in brackets."""
        self._bytes -= 2
        texts = []
        path = self._path
        for index, value in enumerate(values):
            self._bytes -= 1
            path.append(f"[{index}]")
            texts.append(self.text(value))
            path.pop()
        return f"[{','.join(texts)}]"

    def pairs(self, items: Iterable[tuple[Any, Any]]) -> str:
        """The entries of a dict."""
        texts = []
        path = self._path
        for key, value in items:
            self._bytes -= 4
            path.append(" key")
            name = self.text(key)
            path[-1] = f"[{name if len(name) <= 40 else name[:40] + '…'}]"
            self._items += 1
            texts.append(f"[{name},{self.text(value)}]")
            path.pop()
        return f"[{','.join(texts)}]"

    def fields(self, tag: str, value: Any, names: Iterable[str], values: Iterable[Any]) -> str:
        """A named tuple or dataclass."""
        listed = ",".join(map(quote, names))
        head = f'{{"$":"{tag}","type":{quote(name_of(type(value)))},"fields":[{listed}],"v":'
        return self._counted(head) + self.array(values) + "}"

    def _other(self, kind: type, value: Any) -> str:
        """What is neither scalar nor container: an enum member, a number by subclass, a path."""
        self._policy.check_result(value)
        if typed.is_enum(kind):
            name, plain = value.name, value.value
            return (
                f'{{"$":"enum","type":{quote(name_of(kind))},'
                f'"name":{"null" if name is None else quote(name)},"v":{self.text(plain)}}}'
            )
        text = _special(kind, value)
        if text is None:
            raise TypeMismatch(
                f"{self._where()} is a {name_of(kind)}, which has no value form; "
                "ask for its parts, or convert it in Python first"
            )
        return text

    def _where(self) -> str:
        path = "".join(self._path)
        return "value" + (path if len(path) <= _LONGEST else f"{path[:_LONGEST]}…")

    def _too_large(self, limit: str, unit: str) -> ValueTooLarge:
        maximum = self._max[limit]
        return ValueTooLarge(
            limit,
            maximum,
            f"the value has more than {maximum} {unit} (at {self._where()}); "
            f"raise {limit}, or keep it in Python and fetch parts",
        )


_PATHS = frozenset(
    f"{module}.{name}" for module in ("pathlib", "pathlib._local") for name in ("PosixPath", "WindowsPath")
)


def _special(kind: type, value: Any) -> str | None:
    name = name_of(kind)
    if name == "fractions.Fraction":
        return f'{{"$":"fraction","v":[{scalars.of_int(value.numerator)},{scalars.of_int(value.denominator)}]}}'
    if name in _PATHS:
        return f'{{"$":"path","v":{quote(str(value))}}}'
    text = description.describe(value)
    mark = ',"scalar":'
    return text[text.index(mark) + len(mark) :] if mark in text else None


def _tagged(tag: str) -> Callable[[WholeValue, Any], str]:
    head = f'{{"$":"{tag}","v":'
    return lambda whole, value: f"{head}{whole.array(value)}}}"


def _dict(whole: WholeValue, value: Any) -> str:
    return f'{{"$":"dict","v":{whole.pairs(dict.items(value))}}}'


def _slice(whole: WholeValue, value: slice) -> str:
    return f'{{"$":"slice","v":{whole.array((value.start, value.stop, value.step))}}}'


def _range(whole: WholeValue, value: range) -> str:
    return f'{{"$":"range","v":{whole.array((value.start, value.stop, value.step))}}}'


def _named(whole: WholeValue, value: Any) -> str:
    return whole.fields("namedtuple", value, type(value)._fields, tuple.__iter__(value))


def _data(whole: WholeValue, value: Any) -> str:
    names = [name for name, field in type(value).__dataclass_fields__.items() if field._field_type.name == "_FIELD"]
    return whole.fields("dataclass", value, names, (getattr(value, name) for name in names))


def _plain(whole: WholeValue, value: Any) -> str:
    return whole.array(value)


def _numpy(whole: WholeValue, value: Any) -> str:
    if value.dtype.kind not in "biufcU":
        raise TypeMismatch(f"an array of {value.dtype} has no value form; fetch it with to_list or as Arrow")
    plain = value.tolist()
    return whole.array(plain) if type(plain) is list else whole.text(plain)


CONTAINERS: dict[type, Callable[[WholeValue, Any], str]] = {
    list: _plain,
    tuple: _tagged("tuple"),
    set: _tagged("set"),
    frozenset: _tagged("frozenset"),
    dict: _dict,
    range: _range,
    slice: _slice,
    type({}.keys()): _plain,
    type({}.values()): _plain,
    type({}.items()): _plain,
}

_LATER: dict[str, Callable[[WholeValue, Any], str]] = {
    "collections.OrderedDict": _dict,
    "collections.defaultdict": _dict,
    "collections.Counter": _dict,
    "collections.deque": _plain,
    "numpy.ndarray": _numpy,
}


def _container_of(kind: type) -> Callable[[WholeValue, Any], str] | None:
    if typed.is_enum(kind):
        return None
    if typed.is_namedtuple(kind):
        return _named
    if typed.is_dataclass(kind):
        return _data
    return _LATER.get(name_of(kind))
