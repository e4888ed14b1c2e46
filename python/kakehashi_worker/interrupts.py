# SPDX-License-Identifier: Apache-2.0
"""Java names a request in a file and sends a signal; the request, and no other, gets a KeyboardInterrupt."""

from __future__ import annotations

import os
import sys

from .modules import when_imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
    from collections.abc import Callable
    from typing import Any

    from .framing import FrameReader
else:
    try:
        import _signal as signal  # the module `signal` imports enum, which costs milliseconds
    except ImportError:  # pragma: no cover: no CPython that the tests know
        import signal


_LOOK = 0.02
"""Seconds between two looks at the file, where looking is necessary."""
PAUSE = 0.05
"""Seconds that the main thread waits at most before Python gets to run its signal handlers.

A signal that comes after Python has last looked, but before the system call, does not end the call.
"""


class Interrupts:
    """Which requests run and which Java has cancelled.

    Used by the main thread only, where Python runs signal handlers. `armed` is true while code of the user runs:
    only then may the handler raise.
    """

    def __init__(self, path: str | None) -> None:
        self.armed = False
        self.wake: Callable[[], None] = _nothing
        """Called for a signal that finds nothing armed: the main thread may sleep for an answer."""
        self.running: list[int] = []
        self.named: set[int] = set()
        self._raised: set[int] = set()
        self._file = -1
        self._rest = b""
        self._reading = False
        self._unread = False
        if path is not None:
            flags = os.O_RDONLY | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
            self._file = os.open(path, flags, 0o600)
            signal.signal(signal.SIGTERM, self._on_signal)
            if sys.platform == "win32":
                watch_file(self._file)
        # Ctrl-C in a terminal reaches the whole process group; Java decides what it means.
        signal.signal(signal.SIGINT, _ignore)

    def _on_signal(self, _number: int, _frame: Any) -> None:
        # A second signal may come inside of this handler. If that one raised, what this one has read would be lost.
        self._unread = True
        while self._unread and not self._reading:
            self._unread = False
            self._reading = True
            try:
                self.read_names()
            finally:
                self._reading = False
        if self._reading:
            return
        if self.armed:
            self.raise_if_named()
        else:
            self.wake()

    def read_names(self) -> None:
        """Takes new lines of the file."""
        while data := os.read(self._file, 4096):
            *lines, self._rest = (self._rest + data).split(b"\n")
            self.named.update(int(line) for line in lines if line.isdigit())

    def raise_if_named(self) -> None:
        """Raises once for each cancelled request among those that run."""
        for request in self.running:
            if request in self.named and request not in self._raised:
                self._raised.add(request)
                raise KeyboardInterrupt(f"request {request} was cancelled")

    def whole(self, action: Callable[[], Any]) -> Any:
        """What an action returns that must not end half-way: what is cancelled meanwhile is raised after it."""
        armed, self.armed = self.armed, False
        try:
            return action()
        finally:
            self.armed = armed
            if armed:
                self.raise_if_named()

    def check(self) -> None:
        """Raises KeyboardInterrupt if a request that runs is cancelled, however often that was raised already."""
        request = self.cancelled() if self.named else None
        if request is not None:
            self._raised.add(request)
            raise KeyboardInterrupt(f"request {request} was cancelled")

    def wait_readable(self, reader: FrameReader) -> None:
        """Waits for a frame where the handler may raise: inside of a read it could lose what was read."""
        if self._file < 0 or reader.holds_frame():
            return
        import select

        if not hasattr(select, "poll"):
            return
        waiter = select.poll()
        waiter.register(reader.descriptor, select.POLLIN | select.POLLHUP)
        self.armed = True
        try:
            self.check()  # a signal that came before the handler was armed has only left a name
            while not waiter.poll(PAUSE * 1000):
                pass
        finally:
            self.armed = False

    def cancelled(self) -> int | None:
        """The outermost request that runs and is cancelled."""
        for request in self.running:
            if request in self.named:
                return request
        return None

    def ended(self, request: int) -> None:
        """Forgets a request, and what was named too late."""
        self._raised.discard(request)
        # In place and over a copy: the handler may add names meanwhile.
        self.named.difference_update(name for name in tuple(self.named) if name <= request and name not in self.running)

    def after_fork(self) -> None:
        """In a child: SIGTERM ends it, as it ends any process."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)


def watch_file(descriptor: int) -> None:
    """Where no process can send SIGTERM (Windows), a thread looks at the file and raises the signal itself."""
    from _thread import interrupt_main, start_new_thread
    from time import sleep

    def watch() -> None:
        seen = 0
        while True:
            size = os.fstat(descriptor).st_size
            if size != seen:
                seen = size
                interrupt_main(signal.SIGTERM)
            sleep(_LOOK)

    start_new_thread(watch, ())


def guard_handlers(interrupts: Interrupts) -> None:
    """Handlers that user code sets may raise into user code only; in the worker that would break the protocol."""

    def guarded(handler: Any) -> Any:
        def handle(number: int, frame: Any) -> None:
            try:
                handler(number, frame)
            except BaseException as failure:
                if interrupts.armed:
                    raise
                sys.excepthook(type(failure), failure, failure.__traceback__)

        handle.__wrapped__ = handler  # type: ignore[attr-defined]
        return handle

    def change(module: Any) -> None:
        set_handler, get_handler = module.signal, module.getsignal

        def get(number: int) -> Any:
            handler = get_handler(number)
            return getattr(handler, "__wrapped__", handler)

        def put(number: int, handler: Any) -> Any:
            before = get(number)
            set_handler(number, guarded(handler) if callable(handler) else handler)
            return before

        module.signal, module.getsignal = put, get

    when_imported("signal", change)


def _nothing() -> None: ...


def _ignore(_number: int, _frame: Any) -> None:
    """A handler, not SIG_IGN: programs that user code starts keep the default."""
