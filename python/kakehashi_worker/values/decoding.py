# SPDX-License-Identifier: Apache-2.0
"""Operands and VALUEs from Java, as Python objects."""

from __future__ import annotations

from ..errors import BridgeError, ProtocolError, StaleHandle

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..policy import Policy
    from ..store import Store


class Decoder:
    """Makes Python objects of what stands in a request."""

    __slots__ = ("callback", "policy", "results", "store")

    def __init__(self, store: Store, policy: Policy, callback: Callable[[dict[str, Any]], object]) -> None:
        self.store = store
        self.policy = policy
        self.callback = callback
        self.results: list[Any] | None = None
        """The results of the batch that runs, for `{"kind":"result"}`."""

    def operand(self, form: Any) -> Any:
        """An OPERAND."""
        kind = type(form)
        if kind is not dict:
            if kind is list:
                raise ProtocolError('an operand is an array; a list is written {"kind":"value","value":[…]}')
            return form
        tag = form.get("kind")
        if tag == "handle":
            return self.store.get(form.get("id"))
        if tag == "value":
            try:
                value = form["value"]
            except KeyError:
                raise ProtocolError("an operand of kind value has no value") from None
            if type(value) not in _NESTED:
                return value
            try:
                return self.value(value)
            except RecursionError:
                raise ProtocolError("a value is nested deeper than Python's stack has room for") from None
        if tag == "callback":
            return self.callback(form)
        if tag == "result":
            return self._result(form)
        raise ProtocolError(f"no operand has the kind {tag!r}; there are value, handle, result and callback")

    def target(self, request: dict[str, Any], name: str = "target") -> Any:
        """The object a command works on: the text of an id, or an operand."""
        form = request.get(name)
        if type(form) is str:
            return self.store.get(form)
        if form is None:
            raise ProtocolError(f"{request.get('cmd')} needs a {name}")
        return self.operand(form)

    def arguments(self, request: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
        """`args` and `kwargs`, each of which may be left out."""
        args = request.get("args") or []
        kwargs = request.get("kwargs") or {}
        if type(kwargs) is not dict or type(args) is not list:
            raise ProtocolError("args is an array and kwargs an object of operands")
        operand = self.operand
        positional = [operand(form) if type(form) in _NESTED else form for form in args]
        if not kwargs:
            return positional, {}
        return positional, {name: operand(form) for name, form in kwargs.items()}

    def value(self, form: Any) -> Any:
        """A VALUE."""
        kind = type(form)
        if kind is list:
            value = self.value
            return [value(item) if type(item) in _NESTED else item for item in form]
        if kind is not dict:
            return form
        tag = form.get("$")
        if tag == "handle":
            return self.store.get(form.get("id"))
        if tag == "callback":
            return self.callback(form)
        from . import forms

        make = forms.MAKERS.get(tag) if type(tag) is str else None
        if make is None:
            raise ProtocolError(f"no value has the form {tag!r}")
        try:
            return make(self, form)
        except BridgeError:
            raise
        except (KeyError, ValueError, TypeError, IndexError, OverflowError, ArithmeticError) as failure:
            raise ProtocolError(f"a value of the form {tag!r} cannot be made: {failure!r}") from failure

    def _result(self, form: dict[str, Any]) -> Any:
        index = form.get("index")
        if self.results is None:
            raise ProtocolError("an operand of kind result stands outside of a batch")
        if type(index) is not int or not 0 <= index < len(self.results):
            raise ProtocolError(f"the result {index!r} is not that of an earlier call of the batch")
        result = self.results[index]
        if type(result) is NoResult:
            raise StaleHandle(f"call {index} of the batch has no result to use: {result.why}")
        return result


class NoResult:
    """Stands for the result of a call of a batch that failed, or that answers no object."""

    def __init__(self, why: str) -> None:
        self.why = why


_NESTED = frozenset((list, dict))
