# SPDX-License-Identifier: Apache-2.0
"""Several commands in one request, which may use the results of earlier ones."""

from __future__ import annotations

from ..errors import ProtocolError
from ..lifetime import end_child
from ..values.decoding import NoResult
from ..worker import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker

_ALONE = frozenset(("batch", "configure", "shutdown"))


def batch(worker: Worker, request: dict[str, Any]) -> object:
    """Answers a reply for each call; with `stop_on_error` none after the first that failed."""
    calls = request.get("calls")
    if type(calls) is not list:
        raise ProtocolError("batch needs calls, an array of requests")
    stop = request.get("stop_on_error", False)
    replies = []
    results: list[Any] = []
    worker.decoder.results = results
    try:
        for call in calls:
            try:
                reply, result = _run(worker, call)
            except BaseException as failure:
                if worker.forked:
                    end_child(worker, failure)
                if worker.interrupts.cancelled() is not None:
                    raise
                replies.append(f"{{{worker.failed(failure, call)}}}")
                if stop:
                    break
                results.append(NoResult("it failed"))
            else:
                if worker.forked:
                    end_child(worker)
                replies.append(reply)
                results.append(result)
    finally:
        worker.decoder.results = None
    return Text(f'{{"kind":"replies","replies":[{",".join(replies)}]}}')


def _run(worker: Worker, call: Any) -> tuple[str, Any]:
    if type(call) is not dict or call.get("cmd") in _ALONE:
        raise ProtocolError("a call of a batch is a request, other than batch, configure and shutdown")
    if call.get("release"):
        worker.store.drop(call["release"])
    result = worker.result(call)
    if type(result) is Text:
        meta = f',"meta":{{{result.meta}}}' if result.meta else ""
        return f'{{"kind":"ok","value":{result.text}{meta}}}', NoResult(f"{call['cmd']} answers no object")
    return f'{{"kind":"ok","value":{worker.encoder.result(result)}}}', result


COMMANDS = {"batch": batch}
