# SPDX-License-Identifier: Apache-2.0
"""Who reads the request pipe: any one thread that waits, on behalf of all that wait."""

from __future__ import annotations

from _thread import allocate_lock

from .errors import ProtocolError
from .framing import END, BrokenStream
from .interrupts import PAUSE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _thread import LockType
    from collections.abc import Callable
    from typing import Any

    from .framing import FrameReader
    from .interrupts import Interrupts


class Closed(Exception):
    """The request pipe has ended; there is no answer any more."""


class Mailbox:
    """Frames of the request pipe, handed to whom they are for.

    Requests go to the main thread, answers to the thread whose call of a Java callable they answer. The thread that
    holds `_role` reads; the others sleep until there is something for them, or the role is free.
    """

    def __init__(self, reader: FrameReader, interrupts: Interrupts) -> None:
        self.descriptor = reader.descriptor
        self._reader = reader
        self._interrupts = interrupts
        interrupts.wake = self._wake
        self._role = allocate_lock()
        self._requests: list[Any] = []  # few at most; collections.deque would be a slow import
        self._answers: dict[int, Any] = {}
        self._abandoned: set[int] = set()
        self.forget: Callable[[dict[str, Any]], None] = _nothing
        """What is done with an answer that nobody waits for any more."""
        self._sleepers: list[LockType] = []
        self._ended: BaseException | None = None

    def next_request(self) -> Any:
        """The next request, or END. Raises what `FrameReader.read` raises. For the main thread."""
        while True:
            if self._requests:
                return self._next_queued()
            if self._role.acquire(False):
                try:
                    if self._requests or self._ended is not None:
                        continue
                    frame = self._read()
                    if type(frame) is not dict or "answer" not in frame:
                        return frame
                    self._hand_answer(frame)
                finally:
                    self._role.release()
                    if self._sleepers:
                        self._wake()
            else:
                self._sleep(None, main=True)

    def answer_or_request(self, call: int) -> tuple[Any, Any]:
        """The answer to a call, or a request that came before it; the other one is None. For the main thread.

        Raises KeyboardInterrupt when a request that runs is cancelled.
        """
        while True:
            self._interrupts.check()
            if call in self._answers:
                return self._answers.pop(call), None
            if self._requests:
                return None, self._next_queued()
            self._step(call, main=True)

    def answer(self, call: int) -> Any:
        """The answer to a call. For every thread but the main one."""
        while call not in self._answers:
            if self._ended is not None:
                raise Closed
            self._step(call)
        return self._answers.pop(call)

    def abandon(self, call: int) -> None:
        """The answer to this call, when it comes, is for nobody."""
        answer = self._answers.pop(call, None)
        if answer is None:
            self._abandoned.add(call)
        else:
            self.forget(answer)

    def _next_queued(self) -> Any:
        queued = self._requests.pop(0)
        if queued is END or isinstance(queued, BrokenStream):
            self._requests.append(queued)
        if isinstance(queued, BaseException):
            raise queued
        return queued

    def _step(self, call: int, main: bool = False) -> None:
        """Reads one frame for whomever it is, or sleeps until another thread has. The main thread gets requests."""
        if not self._role.acquire(False):
            self._sleep(call, main)
            return
        try:
            # Whoever had the role a moment ago may have brought what is waited for.
            if call in self._answers or self._ended is not None or (main and self._requests):
                return
            if main:
                # Only who has the role may wait for the pipe: another reader would take the frame away unseen.
                self._interrupts.wait_readable(self._reader)
            try:
                frame = self._read()
            except BrokenStream:
                return
            except ProtocolError as failure:
                self._requests.append(failure)
                return
            if type(frame) is dict and "answer" in frame:
                self._hand_answer(frame)
            else:
                self._requests.append(frame)
        finally:
            self._role.release()
            if self._sleepers:
                self._wake()

    def _read(self) -> Any:
        try:
            frame = self._reader.read()
        except BrokenStream as failure:
            self._ended = failure
            self._requests.append(failure)
            raise
        if type(frame) is dict and "answer" in frame and type(frame["answer"]) is not int:
            raise ProtocolError(f"an answer has the number of a call, not {frame['answer']!r}")
        if frame is END:
            self._ended = Closed()
            self._requests.append(END)
        return frame

    def _hand_answer(self, frame: dict[str, Any]) -> None:
        call = frame["answer"]
        if call in self._abandoned:
            self._abandoned.discard(call)
            self.forget(frame)
        else:
            self._answers[call] = frame

    def _sleep(self, call: int | None, main: bool = False) -> None:
        alarm = allocate_lock()
        alarm.acquire()
        self._sleepers.append(alarm)
        # The reader may have gone, and a cancel come, before the entry into the list.
        ready = (call is not None and call in self._answers) or not self._role.locked()
        if ready or (main and (self._requests or self._interrupts.cancelled() is not None)):
            self._wake()
        if not alarm.acquire(True, PAUSE if main else -1):
            try:
                self._sleepers.remove(alarm)
            except ValueError:
                pass  # somebody has just woken it

    def _wake(self) -> None:
        while self._sleepers:
            try:
                self._sleepers.pop().release()
            except IndexError:
                return


def _nothing(_answer: dict[str, Any]) -> None: ...
