# SPDX-License-Identifier: Apache-2.0
"""A policy that allows everything: stands here until the real one does."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class Policy:
    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config

    def check_import(self, name: str) -> None: ...

    def check_attribute(self, target: object, name: str) -> None: ...

    def check_call(
        self,
        function: object,
        args: Sequence[object],
        kwargs: dict[str, object],
        receiver: object = None,
        name: str | None = None,
    ) -> None: ...

    def check_result(self, obj: Any) -> Any:
        return obj

    def after_configure(self) -> None: ...
