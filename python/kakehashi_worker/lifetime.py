# SPDX-License-Identifier: Apache-2.0
"""The ends of the process: of a forked child, and of a worker whose Java program is gone."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .worker import Worker

_PAUSE = 0.5
"""Seconds between two looks at the parent."""


def watch_forks(worker: Worker) -> None:
    """A child that user code forks keeps its output, and loses the way to Java."""
    if not hasattr(os, "register_at_fork"):
        return

    def in_child() -> None:
        worker.forked = True
        for descriptor in (worker.mailbox.descriptor, worker.writer.descriptor):
            os.close(descriptor)
        worker.writer.descriptor = -1
        worker.interrupts.after_fork()
        worker.callbacks.after_fork()
        worker.output.after_fork()

    os.register_at_fork(after_in_child=in_child)


def end_child(worker: Worker, failure: BaseException | None = None) -> None:
    """Ends a forked child whose user code has returned to the worker: here is nothing for it to do."""
    status = 0
    if isinstance(failure, SystemExit):
        status = failure.code if isinstance(failure.code, int) else int(failure.code is not None)
    elif failure is not None:
        status = 1
        sys.excepthook(type(failure), failure, failure.__traceback__)
    worker.output.flush()
    os._exit(status)


def end_with_parent(parent: int | None) -> None:
    """Makes sure that the worker does not outlive the Java program, even in a loop of user code."""
    if parent is None:
        return
    if not (sys.platform == "linux" and _ask_kernel()):
        from _thread import start_new_thread

        start_new_thread(_watch, (parent, os.getppid()))
    if not _lives(parent, os.getppid()):
        os._exit(0)


def _ask_kernel() -> bool:
    """On Linux the kernel kills the process when the thread that started it ends."""
    try:
        import ctypes

        pr_set_pdeathsig, sigkill = 1, 9
        return bool(ctypes.CDLL(None).prctl(pr_set_pdeathsig, sigkill, 0, 0, 0) == 0)
    except (ImportError, OSError, AttributeError):
        return False


def _watch(parent: int, starter: int) -> None:
    from time import sleep

    while _lives(parent, starter):
        sleep(_PAUSE)
    os._exit(0)


def _lives(parent: int, starter: int) -> bool:
    """Whether the parent is there: the process that started the worker, or the one behind a launcher."""
    if sys.platform == "win32":
        return _lives_on_windows(parent)
    now = os.getppid()
    if now == parent:
        return True
    if now != starter:
        return False
    try:
        os.kill(parent, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _lives_on_windows(parent: int) -> bool:
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    synchronize, running = 0x00100000, 0x102
    handle = kernel.OpenProcess(synchronize, False, parent)
    if not handle:
        return False
    try:
        return bool(kernel.WaitForSingleObject(handle, 0) == running)
    finally:
        kernel.CloseHandle(handle)
