# SPDX-License-Identifier: Apache-2.0
"""No new privileges: programs that this process starts gain nothing by set-user-ID bits or file capabilities."""

from __future__ import annotations

from . import kernel
from .report import Report

PR_SET_NO_NEW_PRIVS = 38
PR_GET_NO_NEW_PRIVS = 39


def apply() -> Report:
    """For good, and for all children. Landlock and seccomp ask for it."""
    try:
        kernel.machine()
        kernel.prctl("PR_SET_NO_NEW_PRIVS", PR_SET_NO_NEW_PRIVS, 1)
        if kernel.prctl("PR_GET_NO_NEW_PRIVS", PR_GET_NO_NEW_PRIVS) != 1:
            return Report("no_new_privileges", False, "the kernel did not keep it")
    except kernel.Unavailable as reason:
        return Report("no_new_privileges", False, str(reason))
    return Report("no_new_privileges", True)
