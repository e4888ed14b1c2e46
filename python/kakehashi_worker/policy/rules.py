# SPDX-License-Identifier: Apache-2.0
"""The rules by name: what each refuses, and how a user lifts it.

A name here is what a SecurityViolation carries as `rule` and, but for MODULES, what the policy's `allow` takes.
"""

from __future__ import annotations

from ..errors import SecurityViolation

MODULES = "modules"
CODE = "code"
PRIVATE_NAMES = "private_names"
INTROSPECTION = "introspection"
PROCESSES = "processes"
NATIVE_CODE = "native_code"
PICKLE = "pickle"
NETWORK = "network"
FILES = "files"
WRITE_INTERPRETER = "write_interpreter"
MONKEY_PATCHING = "monkey_patching"

OPT_OUTS = {
    CODE: "running text as Python code: eval, exec, compile, timeit, expressions of DataFrame.eval and query",
    PRIVATE_NAMES: "names that begin with an underscore, dunder names included",
    INTROSPECTION: "code objects, frames, tracebacks, globals, descriptors, new classes made at run time, tracing, the collector's lists",
    PROCESSES: "starting, replacing or signalling processes, shells and web browsers included",
    NATIVE_CODE: "ctypes and cffi, loading shared libraries, memory by address",
    PICKLE: "pickle and marshal: loading them runs what they name",
    NETWORK: "network connections made through Python's sockets",
    FILES: "opening files by hand: open, the file methods of pathlib. What libraries read and write is not meant",
    WRITE_INTERPRETER: "changing files in the folders of the interpreter, of its packages and of the worker, or below /proc and /sys",
    MONKEY_PATCHING: "setting or deleting attributes of modules, classes and functions",
}


def violation(rule: str, message: str) -> SecurityViolation:
    """The error of a boundary check."""
    return SecurityViolation(rule, message, cure(rule))


def cure(rule: str) -> str:
    """How to lift a rule, as a sentence."""
    if rule == MODULES:
        return "If it is meant, name the module in the policy's modules."
    return f'If it is meant, add "{rule}" to what the policy allows. It then allows {OPT_OUTS[rule]}.'


class RefusedOperation(SecurityViolation, PermissionError):
    """The error of an operation that was stopped on its way, below a library.

    It is a PermissionError too, so that a library that can do without the operation goes on without it.
    """
