# SPDX-License-Identifier: Apache-2.0
"""Memory that Java and this process have both mapped, in pieces that are used again.

Fresh pages cost more than a copy.
"""

from __future__ import annotations

import errno
import mmap
import os
import sys
from itertools import count

from ..errors import ValueTooLarge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

SMALLEST = 1 << 16
KEPT = 256 << 20
"""Bytes of unused regions that are kept for the next exchange."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOMEM)
_ZEROS = 1 << 20


class Region:
    """A piece of shared memory. `path` is where Java opens it; `capacity` never changes."""

    __slots__ = ("_alone", "_descriptor", "_file", "capacity", "memory", "number", "path")

    def __init__(self, number: int, descriptor: int, file: str | None, capacity: int) -> None:
        self.number = number
        self.capacity = capacity
        self._descriptor = descriptor
        self._file = file
        self.path = file or f"/proc/{os.getpid()}/fd/{descriptor}"
        try:
            self.memory = mmap.mmap(descriptor, capacity)
        except BaseException:
            self._remove()
            raise
        self._alone = self._references()

    def _references(self) -> int:
        return sys.getrefcount(self.memory)

    def is_used(self) -> bool:
        """Whether any object reads or writes the memory: it holds a reference to what maps it."""
        return self._references() > self._alone

    def close(self) -> None:
        """Gives the memory back to the system as soon as Java has let go of it too."""
        self.memory.close()
        self._remove()

    def _remove(self) -> None:
        os.close(self._descriptor)
        if self._file is not None:
            os.unlink(self._file)


class Lease:
    """What Java holds of a region, by a handle. When it is dropped the region is free."""

    __slots__ = ("_pool", "_region")

    def __init__(self, pool: Pool, region: Region) -> None:
        self._pool = pool
        self._region: Region | None = region

    @property
    def region(self) -> Region | None:
        return self._region

    def take(self) -> Region | None:
        """The region, which is now in the hands of the caller."""
        region, self._region = self._region, None
        return region

    def __del__(self) -> None:
        region = self.take()
        if region is not None:
            self._pool.give_back(region)


class Pool:
    """The regions of this process. `folders` are where files may be made, in order of preference; none means that
    memory without a name is had from the system."""

    def __init__(self, folders: Sequence[str] = ()) -> None:
        self._folders = folders
        self._number = count(1).__next__
        self._free: list[Region] = []
        self._lent: list[Region] = []

    def lease(self, size: int) -> Lease:
        """A region with room for so many bytes. Raises ValueTooLarge where there is no room."""
        return Lease(self, self._take(size))

    def lend(self, region: Region) -> None:
        """Leaves a region to the objects that were made over its memory: it is free again when they are gone."""
        self._lent.append(region)

    def collect(self) -> None:
        """Takes back what no object uses any more."""
        if not self._lent:
            return
        lent, self._lent = self._lent, []
        for region in lent:
            if region.is_used():
                self._lent.append(region)
            else:
                self.give_back(region)

    def give_back(self, region: Region) -> None:
        """Keeps a region for later, and gives the oldest ones to the system where there are too many."""
        if region.capacity > KEPT:
            region.close()
            return
        self._free.append(region)
        kept = sum(free.capacity for free in self._free)
        while kept > KEPT:
            oldest = self._free.pop(0)
            kept -= oldest.capacity
            oldest.close()

    def statistics(self) -> dict[str, int]:
        """Counts and bytes."""
        return {
            "free": len(self._free),
            "free_bytes": sum(region.capacity for region in self._free),
            "lent": len(self._lent),
            "lent_bytes": sum(region.capacity for region in self._lent),
        }

    def _take(self, size: int) -> Region:
        self.collect()
        best = None
        for region in self._free:
            if size <= region.capacity <= 2 * max(size, SMALLEST) and (
                best is None or region.capacity <= best.capacity
            ):
                best = region
        if best is not None:
            self._free.remove(best)
            return best
        return self._make(capacity(size))

    def _make(self, size: int) -> Region:
        while True:
            try:
                return self._made(size)
            except OSError as failure:
                if failure.errno not in _FULL and failure.errno != errno.EMFILE:
                    raise
                if not self._free:
                    raise _full(size, failure) from failure
            while self._free:
                self._free.pop().close()

    def _made(self, size: int) -> Region:
        if not self._folders:
            descriptor = os.memfd_create("kakehashi", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
            return _filled(self._number(), descriptor, None, size)
        full: OSError | None = None
        for folder in self._folders:
            number = self._number()
            file = os.path.join(folder, f"{os.getpid()}-{number}")
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            if sys.platform == "linux":
                # Java opens it by its descriptor: so there is nothing to be left behind, whoever dies.
                os.unlink(file)
                name = None
            else:
                name = file
            try:
                return _filled(number, descriptor, name, size)
            except OSError as failure:
                if failure.errno not in _FULL:
                    raise
                full = failure
        assert full is not None
        raise full


def capacity(size: int) -> int:
    """The bytes of a region for so many: little waste, and few different sizes."""
    size = max(size, SMALLEST)
    step = 1 << (size.bit_length() - 3)
    return -(-size // step) * step


def _filled(number: int, descriptor: int, file: str | None, size: int) -> Region:
    """A region whose memory is there: where it is not, this is the place to hear of it, not a signal later."""
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(descriptor, 0, size)
        else:
            zeros = bytes(_ZEROS)
            for start in range(0, size, _ZEROS):
                os.write(descriptor, zeros[: size - start])
        if file is None:
            _seal(descriptor)
    except BaseException:
        os.close(descriptor)
        if file is not None:
            os.unlink(file)
        raise
    return Region(number, descriptor, file, size)


def _seal(descriptor: int) -> None:
    """Nobody can cut the memory off under a reader, which would be killed by a signal."""
    import fcntl

    try:
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)
    except OSError as failure:
        if failure.errno not in (errno.EPERM, errno.EINVAL):  # a file of a folder, which has no seals
            raise


def _full(size: int, failure: OSError) -> ValueTooLarge:
    return ValueTooLarge(
        "data",
        size,
        f"There is no room for {size:,} bytes of shared memory: {failure.strerror}. Send the data in smaller batches, "
        f"close frames that are no longer used, or name a folder of a larger disk with dataFolder.",
    )
