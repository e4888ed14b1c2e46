# SPDX-License-Identifier: Apache-2.0
"""Python's operators and protocol functions, by their names in `operator` and `builtins`."""

from __future__ import annotations

import builtins
import operator

from ..errors import ProtocolError, TypeMismatch
from . import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker

_OPERATORS = (
    "add and_ concat contains eq floordiv ge gt index inv invert is_ is_not le lshift lt matmul mod mul ne neg not_ "
    "or_ pos rshift sub truediv truth xor "
    "iadd iand iconcat ifloordiv ilshift imatmul imod imul ior ipow irshift isub itruediv ixor"
)
_BUILTINS = (
    "abs ascii bool bytes callable complex dir divmod float format hash id int isinstance issubclass len pow repr "
    "reversed round str"
)


def _type(value: object) -> type:
    return type(value)


def _trunc(value: Any) -> Any:
    from math import trunc

    return trunc(value)


def _floor(value: Any) -> Any:
    from math import floor

    return floor(value)


def _ceil(value: Any) -> Any:
    from math import ceil

    return ceil(value)


FUNCTIONS: dict[str, Any] = {
    **{name: getattr(operator, name) for name in _OPERATORS.split()},
    **{name: getattr(builtins, name) for name in _BUILTINS.split()},
    "type": _type,
    "trunc": _trunc,
    "floor": _floor,
    "ceil": _ceil,
}


def operate(worker: Worker, request: dict[str, Any]) -> object:
    function = FUNCTIONS.get(text(request, "op"))
    if function is None:
        raise ProtocolError(f"there is no operator {request['op']!r}")
    operand = worker.decoder.operand
    args = [operand(form) for form in request.get("args") or ()]
    if not args:
        raise ProtocolError("operate needs at least one operand in args")
    try:
        return function(*args)
    except TypeError as failure:
        if type(failure) is TypeError and _is_of_operator(failure):
            raise TypeMismatch(str(failure)) from failure
        raise


def _is_of_operator(failure: TypeError) -> bool:
    """Whether the operator itself refused the types: no Python code of the user stands in between."""
    traceback = failure.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename != __file__:
            return False
        traceback = traceback.tb_next
    return True


COMMANDS = {"operate": operate}
