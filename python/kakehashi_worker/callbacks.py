# SPDX-License-Identifier: Apache-2.0
"""Java callables as Python objects, and the way of a call to Java and back."""

from __future__ import annotations

import sys
from _thread import get_ident
from itertools import count

from .errors import JavaError, JavaOrigin, ProtocolError, raise_again
from .framing import END
from .json_text import quote
from .mailbox import Closed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from .worker import Worker

_OWN_FRAMES = 40
"""Python frames of the worker for one level of nesting; they do not count against the user's recursion limit."""


class JavaCallable:
    """A callable of Java. Calling it runs it there; an exception of it arrives as JavaError."""

    __slots__ = ("__name__", "__qualname__", "__weakref__", "_bridge", "_id")

    def __init__(self, bridge: Callbacks, number: int, name: str) -> None:
        self._bridge = bridge
        self._id = number
        self.__name__ = self.__qualname__ = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._bridge.call(self._id, args, kwargs)

    def __repr__(self) -> str:
        return f"<Java callable {self.__name__}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"the Java callable {self.__name__} cannot be pickled: it lives in the Java program")

    def __del__(self) -> None:
        self._bridge.dropped.append(self._id)


JavaCallable.__module__ = "kakehashi_worker"


class Callbacks:
    """Calls from Python to Java, from any thread."""

    def __init__(self, worker: Worker) -> None:
        self.dropped: list[int] = []
        """Numbers of Java's callables and exceptions that Python has let go of since the last reply."""
        self._worker = worker
        worker.mailbox.forget = self._forget
        self._number = count(1).__next__
        self._main = get_ident()
        self._forked = False

    def make(self, form: dict[str, Any]) -> JavaCallable:
        """The object for an operand or value of kind callback."""
        number, name = form.get("id"), form.get("name", "callable")
        if type(number) is not int or type(name) is not str:
            raise ProtocolError("a callback has an id, which is a number, and a name, which is a text")
        return JavaCallable(self, number, name)

    def call(self, callback: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if self._forked:
            raise RuntimeError("a forked child process cannot call Java: the connection belongs to its parent")
        worker = self._worker
        number = self._number()
        encode = worker.encoder.result
        running = worker.interrupts.running
        # Off the main thread, and between requests, no Java thread reads the reply pipe.
        inside = get_ident() == self._main and bool(running)
        text = (
            f'{{"kind":"callback","call":{number},"request":{running[-1] if inside else 0},"callback":{callback},'
            f'"args":[{",".join(map(encode, args))}],'
            f'"kwargs":{{{",".join(f"{quote(key)}:{encode(value)}" for key, value in kwargs.items())}}}'
        )
        if inside:
            answer = self._call_inside(number, text)
            worker.interrupts.check()  # armed again: a signal that came before has only left a name
        else:
            worker.output.events.emit_parts(f'{{"event":"callback","call":{number},', text + "}")
            answer = self._wait_aside(number)
        return self._unpack(answer)

    def _call_inside(self, number: int, text: str) -> Any:
        worker = self._worker
        interrupts = worker.interrupts
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(limit + _OWN_FRAMES)
        results, worker.decoder.results = worker.decoder.results, None
        interrupts.armed = False
        try:
            if worker.output.events.dirty:
                text += f',"meta":{{"events":{worker.output.settle()}}}'
            worker.writer.write(text + "}")
            while True:
                try:
                    answer, request = worker.mailbox.answer_or_request(number)
                except ProtocolError as failure:
                    worker.refuse(failure)
                    continue
                if answer is not None:
                    return answer
                if request is END:
                    raise Closed
                worker.serve(request)
        except Closed:
            raise SystemExit("the Java program is gone") from None
        except BaseException:
            worker.mailbox.abandon(number)
            raise
        finally:
            interrupts.armed = True
            worker.decoder.results = results
            _restore(limit)

    def _wait_aside(self, number: int) -> Any:
        try:
            return self._worker.mailbox.answer(number)
        except Closed:
            raise RuntimeError("the Java program is gone") from None

    def _unpack(self, answer: dict[str, Any]) -> Any:
        error = answer.get("error")
        if error is None:
            return self._worker.decoder.operand(answer.get("value"))
        if type(error) is not dict:
            raise ProtocolError(f"the error of an answer is an object, not {error!r}")
        number = error.get("java")
        origin = JavaOrigin(number, self.dropped) if type(number) is int else None
        raised = self._exception(error, "raised")
        if raised is not None:
            raise_again(raised, origin)
        raise JavaError(
            error.get("message") or "", error.get("java_type") or "", error.get("stack") or "", origin
        ) from self._exception(error, "cause")

    def _exception(self, error: dict[str, Any], name: str) -> BaseException | None:
        """An exception object that Java sends back."""
        if name not in error:
            return None
        failure = self._worker.decoder.operand(error[name])
        if not isinstance(failure, BaseException):
            raise ProtocolError(f"{name} of an error is the handle of an exception, not of a {type(failure).__name__}")
        return failure

    def _forget(self, answer: dict[str, Any]) -> None:
        """Tells Java of what an answer brings that nobody waits for any more: it lives no longer than this call."""
        error = answer.get("error")
        if type(error) is dict and type(error.get("java")) is int:
            self.dropped.append(error["java"])
        elif error is None:
            try:
                self._worker.decoder.operand(answer.get("value"))
            except Exception:
                pass  # a damaged answer brings nothing

    def after_fork(self) -> None:
        self._forked = True


def _restore(limit: int) -> None:
    try:
        sys.setrecursionlimit(limit)
    except RecursionError:
        # User code has lowered or used up the limit meanwhile; the next level that ends sets it right.
        pass
