# SPDX-License-Identifier: Apache-2.0
"""Iteration in batches: lazy, and without losing an item when something goes wrong in the middle."""

from __future__ import annotations

from itertools import islice

from ..errors import TypeMismatch
from ..values import columns
from ..values.kinds import has, name_of
from ..worker import Text
from . import number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker

BATCH = 256


def iterate(worker: Worker, request: dict[str, Any]) -> object:
    return _iterator(worker.decoder.target(request))


def _iterator(target: Any) -> Any:
    kind = type(target)
    if not has(kind, "__iter__") and not has(kind, "__getitem__"):
        raise TypeMismatch(f"a {name_of(kind)} cannot be iterated")
    return iter(target)


class Rest:
    """What an iterator gave that no reply has carried: items, then perhaps an exception."""

    __slots__ = ("failure", "items")

    def __init__(self, items: list[Any], failure: BaseException | None) -> None:
        self.items = items
        self.failure = failure


def iter_next_batch(worker: Worker, request: dict[str, Any]) -> object:
    iterator = worker.decoder.target(request)
    if not has(type(iterator), "__next__"):
        raise TypeMismatch(f"a {name_of(type(iterator))} is no iterator; iter makes one")
    size = number(request, "batch_size", BATCH)
    key = request["target"] if type(request["target"]) is str else request["target"].get("id", "")
    items: list[Any] = []
    rests = worker.store.rests
    if rests and key in rests:
        rest = rests.pop(key)
        items = rest.items
        if rest.failure is not None and not items:
            raise rest.failure
        if rest.failure is not None or len(items) > size:
            if len(items) > size or rest.failure is not None:
                rests[key] = Rest(items[size:], rest.failure)
            return _reply(worker, items[:size], False)
    try:
        # extend keeps what came before an exception
        items.extend(islice(iterator, size - len(items)))
    except KeyboardInterrupt:
        if items:
            rests[key] = Rest(items, None)
        raise
    except BaseException as failure:
        if not items:
            raise
        rests[key] = Rest([], failure)
        return _reply(worker, items, False)
    return _reply(worker, items, len(items) < size)


def to_list(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    return _reply(worker, list(_iterator(target)), True)


def _reply(worker: Worker, items: list[Any], done: bool) -> Text:
    return Text(listed(worker, items), f'"done":{"true" if done else "false"}')


def listed(worker: Worker, items: list[Any]) -> str:
    """A RESULT of kind column, or list."""
    members = columns.members(items)
    if members is not None:
        return f'{{"kind":"column",{members}}}'
    return f'{{"kind":"list","items":[{",".join(map(worker.encoder.item, items))}]}}'


COMMANDS = {"iter": iterate, "iter_next_batch": iter_next_batch, "to_list": to_list}
