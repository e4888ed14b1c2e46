# SPDX-License-Identifier: Apache-2.0
"""The main loop: a request, its command, a reply."""

from __future__ import annotations

from . import operations
from .callbacks import Callbacks
from .errors import Cancelled, ProtocolError
from .framing import END, BrokenStream, FrameTooLarge, JavaGone
from .json_text import encode
from .lifetime import end_child
from .mailbox import Mailbox
from .store import Store
from .values.decoding import Decoder
from .values.encoding import Encoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .data.regions import Pool
    from .framing import FrameReader, FrameWriter
    from .interrupts import Interrupts
    from .output import Output
    from .policy import Policy

PROTOCOL = 1


class Text:
    """A RESULT that is JSON text already, with members for `meta`."""

    __slots__ = ("meta", "text")

    def __init__(self, text: str, meta: str = "") -> None:
        self.text = text
        self.meta = meta


class Unconfigured:
    """Stands for the policy until `configure` brings it: no object leaves before."""

    def check_result(self, _value: object) -> object:
        raise ProtocolError("the first request is configure")


class Worker:
    """Everything that one worker process is made of."""

    def __init__(self, reader: FrameReader, writer: FrameWriter, output: Output, interrupts: Interrupts) -> None:
        self.writer = writer
        self.output = output
        self.interrupts = interrupts
        self.mailbox = Mailbox(reader, interrupts)
        self.store = Store()
        self.callbacks = Callbacks(self)
        self.requests = 0
        self.forked = False
        self.ending = False
        self.parent: int | None = None
        """The process that Java runs in, if it told."""
        self.data_folders: list[str] = []
        """Where files of bulk data may be made; none where memory without a name is to be had."""
        self._data: Pool | None = None
        self.after_reply: Callable[[], None] | None = None
        """What `configure` leaves to be done when its reply is out."""
        self._last = 0
        self.configured = False
        self.use(Unconfigured())

    def use(self, policy: Any) -> None:
        """Puts a policy in force."""
        self.policy: Policy = policy
        self.encoder = Encoder(self.store, policy)
        self.decoder = Decoder(self.store, policy, self.callbacks.make)

    @property
    def data(self) -> Pool:
        """The memory that is shared with Java, made when it is first needed."""
        if self._data is None:
            from .data.regions import Pool

            self._data = Pool(self.data_folders)
            self.store.after_drop = self._data.collect
        return self._data

    def run(self) -> int:
        """Serves until the request pipe ends or `shutdown`; answers the exit code."""
        while not self.ending:
            try:
                try:
                    request = self.mailbox.next_request()
                except ProtocolError as failure:
                    self.refuse(failure)
                    continue
                if request is END:
                    return 0
                self.serve(request)
            except JavaGone:
                return 0
        return 0

    def refuse(self, failure: ProtocolError) -> None:
        """Answers a frame that is no request. Raises SystemExit if nothing after it can be read."""
        self.reply(0, self.failed(failure, {}))
        if isinstance(failure, BrokenStream):
            raise SystemExit(f"kakehashi worker: {failure}") from None

    def serve(self, request: Any) -> None:
        """Runs one request and writes its reply."""
        number = request.get("id") if type(request) is dict else None
        if type(number) is not int or number <= self._last:
            failure = ProtocolError(f"the id {number!r} is not a number above {self._last}, the last one")
            self.reply(number if type(number) is int and number > 0 else 0, self.failed(failure, request))
            return
        self._last = number
        self.requests += 1
        interrupts = self.interrupts
        interrupts.running.append(number)
        meta = ""
        try:
            text, meta = self._run(request, number)
        except BaseException as failure:
            interrupts.armed = False
            if self.forked:
                end_child(self, failure)
            text = self.failed(failure, request)
        if self.forked:
            end_child(self)
        interrupts.running.pop()
        if interrupts.named:
            interrupts.ended(number)
        self.reply(number, text, meta)
        if self.after_reply is not None:
            step, self.after_reply = self.after_reply, None
            step()

    def _run(self, request: dict[str, Any], number: int) -> tuple[str, str]:
        interrupts = self.interrupts
        interrupts.armed = True
        # After arming: whatever signal came before has left its name, whatever comes now raises.
        if interrupts.named and number in interrupts.named:
            raise Cancelled(f"request {number} was cancelled before it began")
        release = request.get("release")
        if release:
            self.store.drop(release)
        done = self.perform(request)
        interrupts.armed = False
        return done

    def whole(self, value: object) -> Text:
        """Facts of the worker itself as a value."""
        from .values.whole import MAX_BYTES, MAX_DEPTH, MAX_ITEMS, WholeValue

        text = WholeValue(self.policy, MAX_ITEMS, MAX_BYTES, MAX_DEPTH).write(value)
        return Text(f'{{"kind":"value","value":{text}}}')

    def perform(self, request: dict[str, Any]) -> tuple[str, str]:
        """The members of a reply beside `id` and `meta`, and those of `meta`. Raises what the command raises."""
        result = self.result(request)
        if type(result) is Text:
            return f'"kind":"ok","value":{result.text}', result.meta
        return f'"kind":"ok","value":{self.encoder.result(result)}', ""

    def result(self, request: dict[str, Any]) -> object:
        """What a command answers: an object, or Text."""
        command = request.get("cmd")
        if type(command) is not str:
            raise ProtocolError(f"a request needs cmd, the name of a command, not {command!r}")
        handler = operations.HANDLERS.get(command) or operations.load(self, command)
        return handler(self, request)

    def failed(self, failure: BaseException, request: Any) -> str:
        """The members of the reply to a request that failed."""
        from .failures import members

        return members(self, failure, request)

    def reply(self, number: int, text: str, meta: str = "") -> None:
        """Writes a reply, with what is to be told beside it."""
        if self.callbacks.dropped:
            dropped = self.callbacks.dropped
            told = dropped[:]
            del dropped[: len(told)]  # another thread may have added one meanwhile
            meta = _joined(meta, f'"dropped":{encode(told)}')
        if self.output.events.dirty:
            meta = _joined(meta, f'"events":{self.output.settle()}')
        tail = f',"meta":{{{meta}}}}}' if meta else "}"
        try:
            self.writer.write(f'{{"id":{number},{text}{tail}')
        except FrameTooLarge as failure:
            self.writer.write(f'{{"id":{number},{self.failed(failure, {})}{tail}')


def _joined(meta: str, member: str) -> str:
    return f"{meta},{member}" if meta else member
