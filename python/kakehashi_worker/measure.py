# SPDX-License-Identifier: Apache-2.0
"""What the worker uses of the machine."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .worker import Worker


def measure(worker: Worker) -> dict[str, object]:
    """Sizes in bytes, times in seconds; None where the platform does not tell."""
    import time
    from _thread import _count

    return {
        "handles": len(worker.store.objects),
        "requests": worker.requests,
        "peak_memory": _peak(),
        "rss": _resident(),
        "cpu_seconds": time.process_time(),
        "threads": _count() + 1,
    }


def _peak() -> int | None:
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _resident() -> int | None:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            pages = int(file.read().split()[1])
    except OSError:
        return None
    import os

    return pages * os.sysconf("SC_PAGE_SIZE")
