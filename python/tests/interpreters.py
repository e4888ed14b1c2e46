# SPDX-License-Identifier: Apache-2.0
"""The interpreters of this machine that the worker supports, one for each minor version."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 10)
_PROBE = "import sys; print('%d.%d' % sys.version_info[:2]); print(sys.executable); print(sys.implementation.name)"


@functools.cache
def interpreters() -> dict[str, str]:
    """Executables by version: those of KAKEHASHI_TEST_PYTHONS (separated as in PATH), or all that are found."""
    chosen = os.environ.get("KAKEHASHI_TEST_PYTHONS")
    candidates = chosen.split(os.pathsep) if chosen else [sys.executable, *_on_path(), *_of_pyenv()]
    found: dict[str, str] = {}
    for candidate in candidates:
        version, executable = _probe(candidate)
        if version and version not in found:
            found[version] = executable
    return dict(sorted(found.items(), key=lambda item: tuple(map(int, item[0].split(".")))))


def others() -> list[str]:
    """The executables of all versions but that of the tests themselves."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    return [executable for version, executable in interpreters().items() if version != own]


def _on_path() -> list[str]:
    names = ["python3", *(f"python3.{minor}" for minor in range(OLDEST[1], 30))]
    return [path for name in names if (path := shutil.which(name))]


def _of_pyenv() -> list[str]:
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return [str(path) for path in sorted(root.glob("versions/*/bin/python"))]


def _probe(candidate: str) -> tuple[str, str]:
    try:
        result = subprocess.run(
            [candidate, "-I", "-c", _PROBE], capture_output=True, text=True, timeout=60, check=False
        )
    except OSError:
        return "", ""
    lines = result.stdout.split("\n")
    if result.returncode != 0 or lines[2] != "cpython" or tuple(map(int, lines[0].split("."))) < OLDEST:
        return "", ""
    return lines[0], lines[1]
