# SPDX-License-Identifier: Apache-2.0
"""Commands about the worker itself."""

from __future__ import annotations

import os
import sys

from ..errors import ProtocolError
from ..framing import MAX_FRAME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker


def configure(worker: Worker, request: dict[str, Any]) -> object:
    """Answers facts about the interpreter; most of the work is left for after the reply."""
    from ..setup import finish
    from ..worker import PROTOCOL

    if worker.configured:
        raise ProtocolError("configure came before; a worker is configured once")
    after, reports = finish(worker, request)
    worker.configured = True
    worker.after_reply = after
    return worker.whole(
        {
            "interpreter": sys.executable or "",
            "version": ".".join(map(str, sys.version_info[:3])),
            "implementation": sys.implementation.name,
            "pid": os.getpid(),
            "protocol": PROTOCOL,
            "max_frame": MAX_FRAME,
            "confinement": reports,
        }
    )


def ping(worker: Worker, request: dict[str, Any]) -> object:
    return "pong"


def statistics(worker: Worker, request: dict[str, Any]) -> object:
    from ..measure import measure

    return worker.whole(measure(worker))


def shutdown(worker: Worker, request: dict[str, Any]) -> object:
    worker.ending = True
    return None


COMMANDS = {"configure": configure, "ping": ping, "statistics": statistics, "shutdown": shutdown}
