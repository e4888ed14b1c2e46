# SPDX-License-Identifier: Apache-2.0
"""The one way to start a process that CPython does not announce: the function below subprocess and multiprocessing."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def announce_fork_exec() -> None:
    """Makes `_posixsubprocess.fork_exec` raise an audit event of ours, for whoever took it already and whoever will."""
    try:
        import _posixsubprocess
    except ImportError:
        return  # Windows: _winapi.CreateProcess is announced
    original: Any = _posixsubprocess.fork_exec
    audit = sys.audit

    def fork_exec(*arguments: Any) -> Any:
        audit("kakehashi.fork_exec", arguments[0] if arguments else None)
        return original(*arguments)

    _posixsubprocess.fork_exec = fork_exec
    for module in list(sys.modules.values()):
        for name, value in list(vars(module).items()) if hasattr(module, "__dict__") else ():
            if value is original:
                setattr(module, name, fork_exec)
