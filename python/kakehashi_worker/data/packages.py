# SPDX-License-Identifier: Apache-2.0
"""The packages of the user's environment that frames and arrays are made with."""

from __future__ import annotations

import sys

from ..errors import MissingPackage, TypeMismatch
from ..values.kinds import module_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import Any

    from ..worker import Worker


def package(worker: Worker, name: str, purpose: str) -> Any:
    """A package that the policy admits, imported. Raises MissingPackage."""
    found = optional(worker, name)
    if found is None:
        raise MissingPackage(name, purpose)
    return found


def optional(worker: Worker, name: str) -> Any:
    """A package that the policy admits, imported; None if there is none."""
    module = sys.modules.get(name)
    if module is None:
        from importlib.util import find_spec

        # The policy has nothing to refuse where there is nothing.
        if find_spec(name.partition(".")[0]) is None:
            return None
    worker.policy.check_import(name)
    if module is not None:
        return module
    from importlib import import_module

    # numpy and others cannot be imported again in a process where their import has ended half-way.
    return worker.interrupts.whole(lambda: import_module(name))


def pyarrow(worker: Worker, purpose: str) -> Any:
    """pyarrow, with its module of IPC."""
    found = package(worker, "pyarrow", purpose)
    package(worker, "pyarrow.ipc", purpose)
    return found


def is_of(value: object, package_name: str, *names: str) -> bool:
    """Whether an object is of a class of a package, or of one derived from it, without importing the package."""
    for kind in type.__getattribute__(type(value), "__mro__"):
        if kind.__name__ in names and module_of(kind).partition(".")[0] == package_name:
            return True
    return False


def naming(column: object, what: str) -> AbstractContextManager[None]:
    """Turns what a conversion of a column raises into an error that names the column."""
    from contextlib import contextmanager

    @contextmanager
    def named() -> Iterator[None]:
        try:
            yield
        except (TypeMismatch, MissingPackage, MemoryError):
            raise
        except Exception as failure:
            raise TypeMismatch(f"The column {column!r} {what}: {failure}") from failure

    return named()
