# SPDX-License-Identifier: Apache-2.0
"""What became of one part of a confinement."""

from __future__ import annotations


class Report:
    """`name` is in force, or is not for `reason`; a part in force may have one too: what it does not cover."""

    __slots__ = ("applied", "name", "reason")

    def __init__(self, name: str, applied: bool, reason: str = "") -> None:
        self.name = name
        self.applied = applied
        self.reason = reason

    def value(self) -> dict[str, str]:
        """The form in the answer of `configure`."""
        return {"name": self.name, "state": "applied" if self.applied else "unavailable", "reason": self.reason}
