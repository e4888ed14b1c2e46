# SPDX-License-Identifier: Apache-2.0
"""Enums, named tuples and dataclasses, which Java names by their type."""

from __future__ import annotations

import sys

from ..errors import ProtocolError, TypeMismatch
from .kinds import bases, has

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .decoding import Decoder


def is_enum(kind: type) -> bool:
    enum = sys.modules.get("enum")
    return enum is not None and enum.Enum in bases(kind)


def is_namedtuple(kind: type) -> bool:
    return tuple in bases(kind) and has(kind, "_fields") and has(kind, "_make")


def is_dataclass(kind: type) -> bool:
    return has(kind, "__dataclass_fields__")


def make(decoder: Decoder, form: dict[str, Any]) -> Any:
    """The object of an enum, namedtuple or dataclass form, made by its class, which the policy must allow."""
    kind = find(decoder, form["type"])
    tag = form["$"]
    if not isinstance(kind, type):
        raise TypeMismatch(f"{form['type']} is not a class")
    if tag == "enum":
        return _member(decoder, kind, form)
    names = form["fields"]
    values = dict(zip(names, decoder.value(form["v"]), strict=True))
    if tag == "namedtuple":
        if not is_namedtuple(kind):
            raise TypeMismatch(f"{form['type']} is not a named tuple")
        return _call(decoder, kind, values)
    if not is_dataclass(kind):
        raise TypeMismatch(f"{form['type']} is not a dataclass")
    fields = vars(kind).get("__dataclass_fields__") or getattr(kind, "__dataclass_fields__")  # noqa: B009
    later = {name: values.pop(name) for name in list(values) if name in fields and not fields[name].init}
    made = _call(decoder, kind, values)
    for name, value in later.items():
        object.__setattr__(made, name, value)
    return made


def _call(decoder: Decoder, kind: type, values: dict[str, Any]) -> Any:
    decoder.policy.check_call(kind, [], values)
    return kind(**values)


def _member(decoder: Decoder, kind: type, form: dict[str, Any]) -> Any:
    if not is_enum(kind):
        raise TypeMismatch(f"{form['type']} is not an enum")
    name = form.get("name")
    if name is None:
        return kind(decoder.value(form["v"]))
    members: dict[str, Any] = kind.__members__  # type: ignore[attr-defined]
    if name in members:
        return members[name]
    if "v" in form:
        return kind(decoder.value(form["v"]))
    raise TypeMismatch(f"{form['type']} has no member {name}; it has {', '.join(members)}")


def find(decoder: Decoder, dotted: str) -> Any:
    """What a dotted name stands for: a module, then attributes, each checked."""
    if type(dotted) is not str or not dotted:
        raise ProtocolError(f"{dotted!r} is not the name of a type")
    parts = dotted.split(".")
    for length in range(len(parts) - 1, 0, -1):
        name = ".".join(parts[:length])
        decoder.policy.check_import(name)
        module = sys.modules.get(name) or _import(name)
        if module is None:
            continue
        found: Any = module
        for part in parts[length:]:
            decoder.policy.check_attribute(found, part)
            found = getattr(found, part)
        return found
    if len(parts) == 1:
        return find(decoder, f"builtins.{dotted}")
    raise TypeMismatch(f"there is no type {dotted}: no module {parts[0]} can be imported")


def _import(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ModuleNotFoundError as missing:
        if missing.name is not None and (name == missing.name or name.startswith(missing.name + ".")):
            return None
        raise
