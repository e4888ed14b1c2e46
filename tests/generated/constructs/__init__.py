"""Random statements of the larger constructs.

Each function writes complete statements with a writer's own expressions, and needs nothing but what the writer knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from constructs.classes import instance, record
from constructs.flow import attempt, growing, matching, names_again
from constructs.functions import closure, generator, lazily, recursive
from constructs.values import formats, sets, slices

if TYPE_CHECKING:
    from generate import Writer

ALL: list[Callable[[Writer], None]] = [
    attempt,
    attempt,
    closure,
    formats,
    generator,
    growing,
    instance,
    lazily,
    matching,
    names_again,
    record,
    recursive,
    sets,
    slices,
    slices,
]
