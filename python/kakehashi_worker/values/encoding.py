# SPDX-License-Identifier: Apache-2.0
"""Results and items: a value where the form is lossless, else a handle."""

from __future__ import annotations

from .description import describe
from .scalars import TEXTS, learn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..policy import Policy
    from ..store import Store


class Encoder:
    """The one way for an object to leave the process, and so the place where the policy sees it."""

    __slots__ = ("policy", "store")

    def __init__(self, store: Store, policy: Policy) -> None:
        self.store = store
        self.policy = policy

    def result(self, value: object) -> str:
        """A RESULT: value or handle."""
        kind = type(value)
        try:
            text = TEXTS[kind]
        except KeyError:
            text = learn(kind)
        if text is not None:
            form = text(value)
            if form is not None:
                return f'{{"kind":"value","value":{form}}}'
        return self.handle(value)

    def handle(self, value: object) -> str:
        """A RESULT that is a handle, whatever the object is."""
        value = self.policy.check_result(value)
        return f'{{"kind":"handle","id":"{self.store.put(value)}"{describe(value)}}}'

    def item(self, value: object) -> str:
        """A VALUE in the middle of a list."""
        kind = type(value)
        try:
            text = TEXTS[kind]
        except KeyError:
            text = learn(kind)
        if text is not None:
            form = text(value)
            if form is not None:
                return form
        value = self.policy.check_result(value)
        return f'{{"$":"handle","id":"{self.store.put(value)}"{describe(value)}}}'
