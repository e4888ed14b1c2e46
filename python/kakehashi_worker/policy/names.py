# SPDX-License-Identifier: Apache-2.0
"""Names of attributes: which may be read, set and deleted at all, whatever they belong to."""

from __future__ import annotations

import types

from . import rules

FRAMES = frozenset(
    "gi_frame gi_code gi_yieldfrom gi_running gi_suspended cr_frame cr_code cr_await cr_origin cr_running cr_suspended ag_frame ag_code "
    "ag_await ag_running tb_frame tb_next tb_lasti tb_lineno f_back f_builtins f_code f_globals f_lasti f_locals f_trace func_globals "
    "func_code func_closure func_dict im_func im_self co_code co_consts co_names mro with_traceback".split()
)
"""Roads from an object to the code that made it."""


class Names:
    """Private names and the roads to frames and code are refused, wherever they lead."""

    __slots__ = ("free", "introspection", "monkey_patching", "private")

    def __init__(self, allowed: frozenset[str], free: frozenset[str]) -> None:
        self.private = rules.PRIVATE_NAMES in allowed
        self.introspection = rules.INTROSPECTION in allowed
        self.monkey_patching = rules.MONKEY_PATCHING in allowed
        self.free = free

    def check(self, name: str) -> None:
        """Before a name is looked up."""
        if type(name) is not str:
            raise rules.violation(rules.PRIVATE_NAMES, f"A name has to be a text, not {type(name).__name__}.")
        if name[:1] == "_" and not self.private and name not in self.free:
            raise rules.violation(rules.PRIVATE_NAMES, f"The name {name!r} is private: it begins with an underscore.")
        if name in FRAMES and not self.introspection:
            raise rules.violation(rules.INTROSPECTION, f"The name {name!r} leads to code, frames or classes behind an object.")

    def check_keyword(self, name: str) -> None:
        """The name of a keyword argument: a single underscore is data there (a column), a dunder name never is."""
        if name[:2] == "__" and not self.private and name not in self.free:
            raise rules.violation(rules.PRIVATE_NAMES, f"The keyword argument {name!r} is a dunder name.")

    def check_change(self, target: object, name: str) -> None:
        """Before an attribute is set or deleted."""
        self.check(name)
        if self.monkey_patching or not isinstance(target, SHARED):
            return
        what = "module" if isinstance(target, types.ModuleType) else "class" if isinstance(target, type) else "function"
        raise rules.violation(
            rules.MONKEY_PATCHING, f"The attribute {name!r} belongs to a {what}, which others use too: it cannot be set or deleted."
        )


SHARED = (types.ModuleType, type, types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.MethodDescriptorType)
