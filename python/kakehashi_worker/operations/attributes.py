# SPDX-License-Identifier: Apache-2.0
"""Attributes: `x.name`, `x.name = y`, `del x.name`."""

from __future__ import annotations

from . import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker


def get_attribute(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    name = text(request, "name")
    worker.policy.check_attribute(target, name)
    return getattr(target, name)


def set_attribute(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    name = text(request, "name")
    worker.policy.check_change(target, name)
    setattr(target, name, worker.decoder.operand(request.get("value")))
    return None


def del_attribute(worker: Worker, request: dict[str, Any]) -> object:
    target = worker.decoder.target(request)
    name = text(request, "name")
    worker.policy.check_change(target, name)
    delattr(target, name)
    return None


COMMANDS = {"get_attribute": get_attribute, "set_attribute": set_attribute, "del_attribute": del_attribute}
