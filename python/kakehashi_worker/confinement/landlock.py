# SPDX-License-Identifier: Apache-2.0
"""Landlock: nothing can be written, made, moved or removed but below the paths that were given."""

from __future__ import annotations

import os
import stat

from . import kernel
from .report import Report

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on every machine
VERSION_FLAG = 1
PATH_BENEATH = 1

WRITE_FILE = 1 << 1
REMOVE_DIR, REMOVE_FILE = 1 << 4, 1 << 5
MAKE_CHAR, MAKE_DIR, MAKE_REG, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM = (1 << bit for bit in range(6, 13))
REFER = 1 << 13  # since version 2
TRUNCATE = 1 << 14  # since version 3
FIRST = WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_CHAR | MAKE_DIR | MAKE_REG | MAKE_SOCK | MAKE_FIFO | MAKE_BLOCK | MAKE_SYM
OF_FILES = WRITE_FILE | TRUNCATE

ALWAYS = ("/dev/null",)


def apply(writable: list[str]) -> Report:
    """Restricts this thread, all that it starts, and all children, for good."""
    try:
        kernel.machine()
        if len(os.listdir("/proc/self/task")) > 1:
            raise kernel.Unavailable("other threads run already, and Landlock would not hold them")
        version = kernel.call("landlock_create_ruleset", CREATE_RULESET, None, 0, VERSION_FLAG)
        rights = FIRST | (REFER if version >= 2 else 0) | (TRUNCATE if version >= 3 else 0)
        _restrict(rights, [*ALWAYS, *writable])
    except (kernel.Unavailable, OSError) as reason:
        return Report("writable", False, str(reason))
    if version < 3:
        return Report("writable", True, f"Landlock version {version} cannot stop the truncation of files")
    return Report("writable", True)


def _restrict(rights: int, paths: list[str]) -> None:
    import ctypes

    handled = ctypes.c_uint64(rights)
    ruleset = kernel.call("landlock_create_ruleset", CREATE_RULESET, ctypes.byref(handled), ctypes.sizeof(handled), 0)
    try:
        for path in paths:
            _allow(ruleset, path, rights)
        kernel.call("landlock_restrict_self", RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    import ctypes

    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= OF_FILES
        rule = ctypes.create_string_buffer(rights.to_bytes(8, "little") + descriptor.to_bytes(4, "little"), 12)
        kernel.call(f"landlock_add_rule for {path}", ADD_RULE, ruleset, PATH_BENEATH, rule, 0)
    finally:
        os.close(descriptor)
