# SPDX-License-Identifier: Apache-2.0
"""Functions that are safe with some arguments only, each with what looks at them."""

from __future__ import annotations


from . import libraries, rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .calls import Calls

    Arguments = list[object] | tuple[object, ...]
    Guard = Callable[[Calls, object, Arguments, dict[str, object]], None]
    """Looks at a function and its arguments; a bound method's own object is not among these."""



def of_type(kind: type) -> Guard | None:
    """The guard of calling a class."""
    if kind is type:
        return _one_argument
    if kind.__module__ == "enum":
        return _enum_names
    return STANDARD.get((kind.__module__, kind.__name__))


def of_class(owner: type, name: str) -> Guard | None:
    """The guard of a method of a class written in C."""
    if issubclass(owner, str) and name in ("format", "format_map"):
        return _template
    return None


def of_standard(module: str, name: str) -> Guard | None:
    """The guard of a function of the standard library."""
    return STANDARD.get((module, name))


def of_function(package: str, own_name: str, called: str) -> Guard | None:
    """The guard of a function of a library."""
    if package == "numpy" and (own_name in ("load", "read_array") or called in ("load", "read_array")):
        return _no_pickle
    if own_name in libraries.CALLS_BY_NAME.get(package, ()) or called in libraries.CALLS_BY_NAME.get(package, ()):
        return _method_names
    return None


def _one_argument(calls: Calls, function: object, arguments: Arguments, keywords: dict[str, object]) -> None:
    if len(arguments) != 1 or keywords:
        raise rules.violation(rules.INTROSPECTION, "type() with three arguments makes a new class.")


def _enum_names(calls: Calls, function: object, arguments: Arguments, keywords: dict[str, object]) -> None:
    for name in _texts([*arguments[:2], keywords.get("names"), keywords.get("value")]):
        for part in name.replace(",", " ").split():
            calls.names.check(part)


def _template(calls: Calls, function: object, arguments: Arguments, keywords: dict[str, object]) -> None:
    owner = getattr(function, "__self__", None)
    template = owner if isinstance(owner, str) else arguments[0] if arguments else None
    if isinstance(template, str):
        from .templates import check_template

        check_template(calls.names, template)


def _attribute_names(calls: Calls, function: object, arguments: Arguments, keywords: dict[str, object]) -> None:
    for argument in arguments:
        if type(argument) is not str:
            raise rules.violation(rules.PRIVATE_NAMES, "The names of attributes have to be texts.")
        for part in argument.split("."):
            calls.names.check(part)
            calls.refuse_named_anywhere(part)


def _method_name(calls: Calls, function: object, arguments: Arguments, keywords: dict[str, object]) -> None:
    _attribute_names(calls, function, arguments[:1], {})


def _no_pickle(calls: Calls, function: object, arguments: Arguments, keywords: dict[str, object]) -> None:
    if rules.PICKLE in calls.allowed:
        return
    if keywords.get("allow_pickle", False) is not False or any(argument is True for argument in arguments[1:3]):
        raise rules.violation(rules.PICKLE, "numpy.load with allow_pickle runs what the file says.")


def _method_names(calls: Calls, function: object, arguments: Arguments, keywords: dict[str, object]) -> None:
    for name in _texts([*arguments, *keywords.values()]):
        if name[:2] == "__":
            calls.names.check(name)
        calls.refuse_named_anywhere(name)


def _texts(values: Iterable[object]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from _texts(key for key in value if isinstance(key, str) and key[:2] == "__")
            yield from _texts(value.values())
        elif isinstance(value, (list, tuple, set, frozenset)):
            yield from _texts(value)


STANDARD: dict[tuple[str, str], Guard] = {
    ("operator", "attrgetter"): _attribute_names,
    ("operator", "methodcaller"): _method_name,
}
