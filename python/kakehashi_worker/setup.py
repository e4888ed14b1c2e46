# SPDX-License-Identifier: Apache-2.0
"""What `configure` sets up: at once what its reply depends on, the rest while Java reads the reply."""

from __future__ import annotations

import os
import sys

from .errors import ProtocolError
from .interrupts import guard_handlers
from .policy import Policy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .worker import Worker


def finish(worker: Worker, request: dict[str, Any]) -> tuple[Callable[[], None], list[dict[str, str]]]:
    """Checks the request, puts policy and confinement in force; answers what is to run after the reply, and reports."""
    text = request.get("input")
    if text is not None and type(text) is not str:
        raise ProtocolError("input is a text or null")
    path = _texts(request, "path")
    warnings = _texts(request, "python_warnings")
    arguments = _texts(request, "argv")
    policy = Policy(request.get("policy") or {}, path)
    policy.add_boundary(type(worker).serve.__code__)
    worker.use(policy)
    worker.data_folders = _texts(request, "data_folders")
    reports = _confine(request, worker.data_folders)
    if warnings:
        from .messages import set_filters

        set_filters(warnings)
    if arguments:
        sys.argv[:] = arguments
    if text is not None:
        worker.output.set_input(text)

    def after_reply() -> None:
        _run_site(path)
        _route_messages(worker)
        from .lifetime import end_with_parent

        end_with_parent(worker.parent)
        worker.policy.after_configure()

    return after_reply, reports


def _run_site(path: list[str]) -> None:
    """Makes `sys.path` what a plain interpreter has, with the user's folders first."""
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder or ".") != own]
    sys.path[:0] = path
    if sys.flags.no_site:
        import site

        site.main()


def _route_messages(worker: Worker) -> None:
    from . import messages

    messages.route_warnings(worker.output.events)
    messages.route_logging(worker.output.events)
    guard_handlers(worker.interrupts)


def _confine(request: dict[str, Any], data_folders: list[str]) -> list[dict[str, str]]:
    limits, parts = request.get("limits") or {}, request.get("confinement") or {}
    if type(limits) is not dict or type(parts) is not dict:
        raise ProtocolError("limits and confinement are objects")
    if not limits and not parts:
        return []
    if type(parts.get("writable")) is list:
        parts = {**parts, "writable": [*parts["writable"], *data_folders]}
    from . import confinement

    return [report.value() for report in confinement.apply(limits, parts)]


def _texts(request: dict[str, Any], name: str) -> list[str]:
    value = request.get(name)
    if value is None:
        return []
    if type(value) is not list or any(type(item) is not str for item in value):
        raise ProtocolError(f"{name} is an array of texts")
    return value
