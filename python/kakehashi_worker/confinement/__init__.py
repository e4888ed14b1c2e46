# SPDX-License-Identifier: Apache-2.0
"""Limits that the operating system holds, not this program: what `configure` asks for in `limits` and `confinement`.

Each part answers whether it is in force; nothing is left out in silence. docs/security.md says what each is good for.
"""

from __future__ import annotations

from ..errors import ProtocolError
from .report import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

LIMITS = ("memory", "cpu_seconds", "open_files", "file_size")
PARTS = ("no_new_privileges", "writable", "processes", "network", "required")


def apply(limits: Mapping[str, object], confinement: Mapping[str, object]) -> list[Report]:
    """Puts in force what is asked for, for this process and its children, for good.

    Raises ProtocolError for what it does not know, and, with `required`, if something cannot be put in force.
    """
    _check_names("limits", limits, LIMITS)
    _check_names("confinement", confinement, PARTS)
    reports: list[Report] = []
    if limits:
        from . import resources

        reports += resources.apply(limits)
    writable = _paths(confinement)
    processes, network = (_flag(confinement, name, True) for name in ("processes", "network"))
    if _flag(confinement, "no_new_privileges", False) or writable is not None or not processes or not network:
        from . import privileges

        reports.append(privileges.apply())
    if writable is not None:
        from . import landlock

        reports.append(landlock.apply(writable))
    if not processes or not network:
        from . import seccomp

        reports += seccomp.apply(processes, network)
    missing = [f"{report.name} ({report.reason})" for report in reports if not report.applied]
    if missing and _flag(confinement, "required", False):
        raise ProtocolError(f"The confinement is required and cannot be had: {'; '.join(missing)}")
    return reports


def _check_names(what: str, given: Mapping[str, object], known: tuple[str, ...]) -> None:
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise ProtocolError(f"{what} has no {', '.join(unknown)}; it has {', '.join(known)}")


def _flag(given: Mapping[str, object], name: str, default: bool) -> bool:
    value = given.get(name, default)
    if not isinstance(value, bool):
        raise ProtocolError(f"{name} of confinement is true or false")
    return value


def _paths(given: Mapping[str, object]) -> list[str] | None:
    value = given.get("writable")
    if value is None:
        return None
    if not isinstance(value, list):
        raise ProtocolError("writable of confinement is an array of paths")
    paths = [path for path in value if isinstance(path, str)]
    if len(paths) != len(value):
        raise ProtocolError("writable of confinement is an array of paths")
    return paths
