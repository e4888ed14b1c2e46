# SPDX-License-Identifier: Apache-2.0
"""Limits of resources: POSIX `setrlimit`. They are set hard, so that nothing in the process can raise them again."""

from __future__ import annotations

from ..errors import ProtocolError
from .report import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

RESOURCES = {
    "memory": "RLIMIT_AS",
    "cpu_seconds": "RLIMIT_CPU",
    "open_files": "RLIMIT_NOFILE",
    "file_size": "RLIMIT_FSIZE",
}


def apply(limits: Mapping[str, object]) -> list[Report]:
    """Sets the limits: bytes of address space, seconds of processor time, number of descriptors, bytes of a file."""
    for name, value in limits.items():
        if type(value) is not int or value < 1:
            raise ProtocolError(f"{name} of limits is a whole number above 0, not {value!r}")
    try:
        import resource
    except ImportError:
        return [Report(name, False, "this system has no setrlimit") for name in limits]
    reports = []
    for name, value in limits.items():
        assert isinstance(value, int)
        kind = getattr(resource, RESOURCES[name], None)
        if kind is None:
            reports.append(Report(name, False, f"this system has no {RESOURCES[name]}"))
            continue
        _, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY and hard < value:
            reports.append(Report(name, True, f"a lower limit was in force already: {hard}"))
            continue
        try:
            # One second between the signal that can be told (SIGXCPU) and the one that cannot.
            resource.setrlimit(kind, (value, value + 1 if name == "cpu_seconds" else value))
            reports.append(Report(name, True))
        except (OSError, ValueError) as failure:
            reports.append(Report(name, False, str(failure)))
    return reports
