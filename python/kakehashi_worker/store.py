# SPDX-License-Identifier: Apache-2.0
"""The objects that Java holds handles of."""

from __future__ import annotations

from itertools import count

from .errors import ProtocolError, StaleHandle

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Store:
    """Objects by id. An id is used once in the life of the process. Safe for use by several threads."""

    __slots__ = ("_number", "after_drop", "objects", "rests")

    def __init__(self) -> None:
        self.objects: dict[str, Any] = {}
        self.rests: dict[str, Any] = {}
        """What an iterator gave but Java did not get yet, by the iterator's id."""
        self.after_drop: Callable[[], None] | None = None
        """Who wants to know that objects may have gone."""
        self._number = count(1).__next__

    def put(self, value: object) -> str:
        """Keeps an object until its id is dropped."""
        key = f"{self._number():x}"
        self.objects[key] = value
        return key

    def get(self, key: str) -> Any:
        try:
            return self.objects[key]
        except (KeyError, TypeError):
            raise StaleHandle(
                f"no object has the handle {key!r}: it was closed, or belongs to another worker"
            ) from None

    def drop(self, keys: list[str]) -> None:
        """Unknown ids are fine: two sides may drop the same handle."""
        if type(keys) is not list or any(type(key) is not str for key in keys):
            raise ProtocolError("the handles to drop are an array of ids, which are texts")
        for key in keys:
            self.objects.pop(key, None)
        if self.rests:
            for key in keys:
                self.rests.pop(key, None)
        if self.after_drop is not None:
            self.after_drop()
