# SPDX-License-Identifier: Apache-2.0
"""seccomp: the kernel refuses system calls that start processes or open sockets, made by native code too."""

from __future__ import annotations

import struct

from . import kernel
from .report import Report

SET_MODE_FILTER = 1
ALL_THREADS = 1

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
SECCOMP = {"x86_64": 317, "aarch64": 277}
CLONE = {"x86_64": 56, "aarch64": 220}
CLONE3 = 435
CLONE_THREAD = 0x10000
X32 = 0x40000000

PROCESSES = {
    # execve, execveat, fork, vfork, ptrace, process_vm_readv, process_vm_writev, io_uring_setup
    "x86_64": (59, 322, 57, 58, 101, 310, 311, 425),
    # execve, execveat, ptrace, process_vm_readv, process_vm_writev, io_uring_setup; it has no fork
    "aarch64": (221, 281, 117, 270, 271, 425),
}
# socket, io_uring_setup, which opens sockets too. socketpair stays: event loops wake themselves with it.
NETWORK = {"x86_64": (41, 425), "aarch64": (198, 425)}

LOAD, EQUAL, GREATER_OR_EQUAL, BITS, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data, little-endian
ALLOW = 0x7FFF0000
EPERM = 0x00050000 | 1
ENOSYS = 0x00050000 | 38


def apply(processes: bool, network: bool) -> list[Report]:
    """Forbids what is false: starting processes (threads go on), opening sockets. The calls fail with EPERM."""
    names = [name for name, allowed in (("processes", processes), ("network", network)) if not allowed]
    try:
        _install(kernel.machine(), program(kernel.machine(), processes, network))
    except kernel.Unavailable as reason:
        return [Report(name, False, str(reason)) for name in names]
    return [Report(name, True) for name in names]


def program(machine: str, processes: bool, network: bool) -> bytes:
    """The filter as instructions of classic BPF (code, jump if true, jump if false, constant)."""
    forbidden = sorted({*(() if processes else PROCESSES[machine]), *(() if network else NETWORK[machine])})
    lines = [
        (LOAD, 0, 0, ARCHITECTURE),
        (EQUAL, 1, 0, ARCHITECTURES[machine]),
        (RETURN, 0, 0, EPERM),  # system calls of another architecture have other numbers
        (LOAD, 0, 0, NUMBER),
    ]
    if machine == "x86_64":
        lines += [(GREATER_OR_EQUAL, 0, 1, X32), (RETURN, 0, 0, EPERM)]
    for number in forbidden:
        lines += [(EQUAL, 0, 1, number), (RETURN, 0, 0, EPERM)]
    if not processes:
        # clone3 keeps its flags in memory, where a filter cannot look: without it the C library takes clone.
        lines += [(EQUAL, 0, 1, CLONE3), (RETURN, 0, 0, ENOSYS)]
        lines += [
            (EQUAL, 0, 3, CLONE[machine]),
            (LOAD, 0, 0, FIRST_ARGUMENT),
            (BITS, 1, 0, CLONE_THREAD),
            (RETURN, 0, 0, EPERM),
        ]
    lines.append((RETURN, 0, 0, ALLOW))
    return b"".join(struct.pack("<HBBI", *line) for line in lines)


def _install(machine: str, code: bytes) -> None:
    import ctypes

    instructions = ctypes.create_string_buffer(code, len(code))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))

    described = Program(len(code) // 8, ctypes.addressof(instructions))
    kernel.call("seccomp", SECCOMP[machine], SET_MODE_FILTER, ALL_THREADS, ctypes.byref(described))
