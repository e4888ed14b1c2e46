# SPDX-License-Identifier: Apache-2.0
"""The errors of the bridge itself, one class for each code; everything else is a PythonException."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import NoReturn


class BridgeError(Exception):
    """A request that the bridge, and not the user's Python code, could not carry out."""

    code = "ProtocolError"

    def fields(self) -> dict[str, object]:
        """What goes into the reply beside code and message."""
        return {}


class ProtocolError(BridgeError):
    """A frame, a command or an operand is not what docs/python-protocol.md says."""


class StaleHandle(BridgeError):
    """No object has this id: it was released, or never was."""

    code = "StaleHandle"


class ValueTooLarge(BridgeError):
    """A limit was passed; the message says how to go on."""

    code = "ValueTooLarge"

    def __init__(self, limit: str, maximum: int, message: str) -> None:
        super().__init__(message)
        self.limit = limit
        self.maximum = maximum

    def fields(self) -> dict[str, object]:
        return {"limit": self.limit, "maximum": self.maximum}


class SecurityViolation(BridgeError):
    """The policy forbids it. `rule` names the rule, `cure` says how a user may allow it."""

    code = "SecurityViolation"

    def __init__(self, rule: str, message: str, cure: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.cure = cure

    def fields(self) -> dict[str, object]:
        return {"rule": self.rule, "cure": self.cure}


class MissingPackage(BridgeError):
    """The environment lacks a package that the operation needs."""

    code = "MissingPackage"

    def __init__(self, package: str, purpose: str) -> None:
        super().__init__(
            f"{purpose} needs the package {package}, which this environment has not: add it to the requirements of the "
            f"environment, or run `pip install {package}` with its interpreter."
        )
        self.package = package

    def fields(self) -> dict[str, object]:
        return {"package": self.package}


class TypeMismatch(BridgeError):
    """The operation is not possible on an object of this type."""

    code = "TypeMismatch"


class Cancelled(BridgeError):
    """Java cancelled the request."""

    code = "Cancelled"


class JavaOrigin:
    """What Java knows one of its exceptions by. Java keeps the exception until the last reference to this is gone."""

    __slots__ = ("_dropped", "number")

    def __init__(self, number: int, dropped: list[int]) -> None:
        self.number = number
        self._dropped = dropped

    def __del__(self) -> None:
        self._dropped.append(self.number)

    def __deepcopy__(self, _memo: object) -> JavaOrigin:
        return self

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        return type(None), ()  # in another process Java's numbers mean nothing


class JavaError(Exception):
    """An exception of a Java callable, on its way through Python.

    `java_type` is the name of its class, `stack` its Java stack trace.
    """

    def __init__(self, message: str, java_type: str = "", stack: str = "", origin: JavaOrigin | None = None) -> None:
        super().__init__(message)
        self.java_type = java_type
        self.stack = stack
        self._origin = origin

    @property
    def number(self) -> int | None:
        """What Java knows it by, if it comes from there."""
        return None if self._origin is None else self._origin.number


JavaError.__module__ = "kakehashi_worker"


def raise_again(failure: BaseException, origin: JavaOrigin | None) -> NoReturn:
    """Raises an exception of Python that went through Java code.

    This frame stays in its traceback, and so tells by `origin` which exception it was there.
    """
    try:
        raise failure
    finally:
        del failure  # a frame that held it would make a circle


def way_through_java(traceback: TracebackType | None) -> int | None:
    """The number of the Java exception that carried an exception of Python the last time."""
    while traceback is not None:
        if traceback.tb_frame.f_code is raise_again.__code__:
            origin = traceback.tb_frame.f_locals.get("origin")
            if origin is not None:
                number: int = origin.number
                return number
        traceback = traceback.tb_next
    return None
