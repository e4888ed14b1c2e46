# SPDX-License-Identifier: Apache-2.0
"""The second line: operations that are stopped where the interpreter carries them out, whatever road led there.

CPython announces them as audit events. A hook cannot be removed again. It knows who asks from the stack: an import that
a library makes may do anything, because only code from protected folders is imported; and some places in libraries are
known to be harmless.
"""

from __future__ import annotations

import os
import sys
import types

from . import rules
from .distributions import IMPORTS_WITH_EFFECTS
from .folders import ProtectedFolders
from .rules import RefusedOperation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

IMPORT_CODE: types.CodeType = sys.modules["_frozen_importlib"]._find_and_load.__code__
"""The function of the interpreter that every import of a module that is not loaded yet runs through."""

EVENTS = {
    rules.CODE: "cpython.run_command cpython.run_file cpython.run_interactivehook cpython.run_module "
    "cpython.run_stdin cpython.run_startup cpython.remote_debugger_script sys.remote_exec builtins.breakpoint",
    rules.INTROSPECTION: "code.__new__ function.__new__ gc.get_objects gc.get_referents gc.get_referrers "
    "sys._current_exceptions sys._current_frames sys.setprofile sys.settrace sys.monitoring.register_callback",
    rules.PROCESSES: "_winapi.CreateProcess kakehashi.fork_exec os.exec os.fork os.forkpty os.kill os.killpg "
    "os.posix_spawn os.spawn os.startfile os.startfile/2 os.system pty.spawn signal.pthread_kill subprocess.Popen "
    "webbrowser.open",
    rules.NATIVE_CODE: "ctypes.call_function ctypes.cdata ctypes.cdata/buffer ctypes.dlopen ctypes.dlsym "
    "ctypes.dlsym/handle ctypes.memoryview_at ctypes.seh_exception ctypes.string_at ctypes.wstring_at "
    "sqlite3.enable_load_extension sqlite3.load_extension",
    rules.PICKLE: "marshal.load marshal.loads pickle.find_class",
    rules.NETWORK: "ftplib.connect http.client.connect imaplib.open nntplib.connect poplib.connect smtplib.connect "
    "socket.bind socket.connect socket.getaddrinfo socket.gethostbyaddr socket.gethostbyname socket.sendmsg "
    "socket.sendto telnetlib.Telnet.open urllib.Request",
}
"""Rule -> the events that it refuses."""

CHANGES = {
    "os.chflags": (0,),
    "os.chmod": (0,),
    "os.chown": (0,),
    "os.lchflags": (0,),
    "os.link": (0, 1),
    "os.mkdir": (0,),
    "os.remove": (0,),
    "os.removexattr": (0,),
    "os.rename": (0, 1),
    "os.rmdir": (0,),
    "os.setxattr": (0,),
    "os.symlink": (1,),
    "os.truncate": (0,),
    "os.utime": (0,),
    "sqlite3.connect": (0,),
}
"""Events that change files -> which of their arguments are paths."""

FOLDER_ARGUMENT = {
    "os.chmod": 2,
    "os.chown": 3,
    "os.link": 2,
    "os.mkdir": 2,
    "os.remove": 1,
    "os.rename": 2,
    "os.rmdir": 1,
    "os.symlink": 2,
    "os.utime": 3,
}
"""Where these name the open folder (dir_fd) that a relative path starts from; -1 or None is the working directory."""

WRITE_MODES = frozenset("wax+")
WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

KNOWN_PLACES: dict[str, frozenset[tuple[str, str]]] = {
    rules.CODE: frozenset(
        (
            ("attr._make", "_compile_and_eval"),
            ("attr._make", "_linecache_and_compile"),
            ("collections", "namedtuple"),
            ("dataclasses", "_create_fn"),
            ("dataclasses", "add_fns_to_class"),
            ("inspect", "wrap_value"),
            ("networkx.utils.decorators", "compile"),
            ("numexpr.necompiler", "stringToExpression"),
            ("decorator", "make"),
            ("scipy._lib.decorator", "make"),
            ("scipy.stats._distn_infrastructure", "_attach_argparser_methods"),
            ("scipy.stats._distn_infrastructure", "_construct_argparser"),
        )
    ),
    rules.NATIVE_CODE: frozenset((("threadpoolctl", "*"),)),
}
"""Places in libraries that do this with names they checked, or with nothing of the user's: (module, name)."""

COMPILERS = frozenset((("ast", "parse"), ("jinja2.environment", "_compile")))
"""Places that compile what stands in the file they name, outside of an import."""

CALLED_BY = {("numexpr.necompiler", "stringToExpression"): "pandas.core.computation.expressions"}
"""Places that are known only while a module calls them that writes the text itself: pandas, for large data."""

HELPERS = frozenset(("ctypes", "ctypes.util", "subprocess"))
"""Modules on the way from a known place to the event."""


class AuditHook:
    """Refuses events while it is armed. Exceptions leave the operation undone."""

    __slots__ = ("boundaries", "folders", "rules")

    def __init__(self, allowed: frozenset[str], folders: ProtectedFolders) -> None:
        self.folders = folders
        self.boundaries: set[types.CodeType] = set()
        self.rules: dict[str, Callable[[str, tuple[object, ...]], None]] = {"import": self._check_import}
        for rule, events in EVENTS.items():
            if rule not in allowed:
                self.rules.update(dict.fromkeys(events.split(), self._refuser(rule)))
        if rules.CODE not in allowed:
            self.rules["exec"] = self._check_exec
            self.rules["compile"] = self._check_compile
        if rules.WRITE_INTERPRETER not in allowed:
            self.rules["open"] = self._check_open
            self.rules.update(dict.fromkeys(CHANGES, self._check_change))

    def install(self) -> None:
        """For good: there is no way back."""
        lookup = self.rules.get

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            check = lookup(event)
            if check is not None:
                check(event, arguments)

        sys.addaudithook(hook)

    def _refuser(self, rule: str) -> Callable[[str, tuple[object, ...]], None]:
        places = KNOWN_PLACES.get(rule, frozenset())

        def refuse(event: str, arguments: tuple[object, ...]) -> None:
            if not self._is_known(places, sys._getframe(2)):
                what = ", ".join(repr(argument)[:80] for argument in arguments[:2])
                raise _refused(rule, f"The operation {event} was stopped ({what}).")

        return refuse

    def _check_exec(self, _event: str, arguments: tuple[object, ...]) -> None:
        code = arguments[0]
        if isinstance(code, types.CodeType) and code.co_name == "<module>" and code.co_filename[:1] != "<":
            if self.folders.holds_code(code.co_filename):
                return  # the file of a module: nothing else is compiled under such a name, see below
            raise _refused(
                rules.CODE, f"The file {code.co_filename!r} was not run: it does not lie where code is loaded from."
            )
        if not self._is_known(KNOWN_PLACES[rules.CODE], sys._getframe(2)):
            raise _refused(rules.CODE, "Text was not run as Python code.")

    def _check_compile(self, _event: str, arguments: tuple[object, ...]) -> None:
        path = arguments[1]
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        if not isinstance(path, str) or path[:1] in ("", "<") or not self.folders.holds_code(path):
            return  # to be compiled harms nobody; to be run is what is looked at
        if not self._is_known(COMPILERS, sys._getframe(2)):
            raise _refused(rules.CODE, f"Text was not compiled under the name {path!r}, which is that of a module.")

    def _is_known(self, places: frozenset[tuple[str, str]], frame: types.FrameType | None) -> bool:
        """Whether an import runs, or the nearest function that is no helper is a known place."""
        nearest = True
        caller: str | None = None
        while frame is not None and frame.f_code not in self.boundaries:
            if frame.f_code is IMPORT_CODE:
                return True
            home = frame.f_globals.get("__name__", "")
            if caller is not None and home == caller:
                return True
            if nearest and home not in HELPERS:
                nearest = False
                place = (home, frame.f_code.co_name)
                if place in places or (home, "*") in places:
                    caller = CALLED_BY.get(place)
                    if caller is None:
                        return True
            frame = frame.f_back
        return False

    def _check_import(self, _event: str, arguments: tuple[object, ...]) -> None:
        name, path = arguments[0], arguments[1]
        if isinstance(name, str) and name.partition(".")[0] in IMPORTS_WITH_EFFECTS:
            raise _refused(rules.MODULES, f"The import of {name!r} was stopped: it has effects and serves no library.")
        if isinstance(path, str) and not self.folders.holds_code(path):
            raise _refused(
                rules.NATIVE_CODE, f"The extension module {path!r} does not lie in a folder that code is loaded from."
            )

    def _check_open(self, event: str, arguments: tuple[object, ...]) -> None:
        path, mode, flags = arguments
        if not (isinstance(flags, int) and flags & WRITE_FLAGS) and not (
            isinstance(mode, str) and set(mode) & WRITE_MODES
        ):
            return
        self._check_path(event, path)

    def _check_change(self, event: str, arguments: tuple[object, ...]) -> None:
        for index in CHANGES[event]:
            path = arguments[index]
            position = FOLDER_ARGUMENT.get(event)
            folder = (
                arguments[position + (event in ("os.link", "os.rename") and index)] if position is not None else None
            )
            if isinstance(folder, int) and folder >= 0 and isinstance(path, (str, bytes)):
                path = os.path.join(_folder_of(folder), os.fsdecode(path))
            self._check_path(
                event,
                path,
                resolve_last=event in ("os.chmod", "os.truncate", "os.utime", "os.chown", "sqlite3.connect"),
            )

    def _check_path(self, event: str, path: object, resolve_last: bool = True) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)) or not self.folders.holds(path, resolve_last):
            return
        frame: types.FrameType | None = sys._getframe(3)
        while frame is not None and frame.f_code not in self.boundaries:
            if frame.f_code is IMPORT_CODE:
                return  # the interpreter's own cache of compiled modules
            frame = frame.f_back
        raise _refused(
            rules.WRITE_INTERPRETER,
            f"The operation {event} on {os.fsdecode(path)!r} was stopped: code is loaded from there.",
        )


def _folder_of(descriptor: int) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{descriptor}")
    except OSError:
        return os.path.dirname(os.__file__)  # not known: taken for a protected folder


def _refused(rule: str, message: str) -> RefusedOperation:
    return RefusedOperation(rule, message, rules.cure(rule))
