# SPDX-License-Identifier: Apache-2.0
"""System calls of Linux that Python has no function for, through ctypes."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Unavailable(Exception):
    """The kernel, the machine or the interpreter does not offer it; the text says which."""


def machine() -> str:
    """The machine's name, if it is one whose system calls are known here."""
    if not sys.platform.startswith("linux"):
        raise Unavailable(f"only Linux has it, not {sys.platform}")
    name = os.uname().machine
    if name not in ("x86_64", "aarch64") or sys.maxsize < 2**32:
        raise Unavailable(f"the system calls of a {name} with {sys.maxsize.bit_length() + 1} bits are not known")
    return name


def library() -> Any:
    """The C library of the process."""
    try:
        import ctypes
    except ImportError as failure:
        raise Unavailable(f"this Python has no ctypes: {failure}") from failure
    return ctypes.CDLL(None, use_errno=True)


def call(what: str, number: int, *arguments: Any) -> int:
    """A system call by its number; its failure says what was tried."""
    import ctypes

    function = library().syscall
    function.restype = ctypes.c_long
    words = [ctypes.c_long(argument) if isinstance(argument, int) else argument for argument in arguments]
    result: int = function(ctypes.c_long(number), *words)
    if result < 0:
        raise Unavailable(f"{what}: {os.strerror(ctypes.get_errno())}")
    return result


def prctl(what: str, option: int, *arguments: int) -> int:
    """`prctl`, whose unused arguments have to be zero."""
    import ctypes

    words = [ctypes.c_ulong(argument) for argument in (*arguments, 0, 0, 0, 0)[:4]]
    result: int = library().prctl(ctypes.c_int(option), *words)
    if result < 0:
        raise Unavailable(f"{what}: {os.strerror(ctypes.get_errno())}")
    return result
