# SPDX-License-Identifier: Apache-2.0
"""The parts of the policy by themselves; tests/security has what they do together."""

from __future__ import annotations

import decimal
import functools
import itertools
import math
import os
import pathlib
import subprocess
import sys
import sysconfig
import types
from pathlib import Path
from typing import Any

import pytest

from kakehashi_worker.errors import ProtocolError, SecurityViolation
from kakehashi_worker.policy import Policy, refusal_behind, rules
from kakehashi_worker.policy.folders import ProtectedFolders
from kakehashi_worker.policy.names import Names
from kakehashi_worker.policy.standard_library import ALL, SAFE
from kakehashi_worker.policy.templates import check_template


@pytest.fixture
def policy() -> Policy:
    return Policy({})


def refused(check: Any, *arguments: Any, **keywords: Any) -> str:
    with pytest.raises(SecurityViolation) as caught:
        check(*arguments, **keywords)
    assert caught.value.cure
    return str(caught.value.rule)


def test_the_default_is_the_allowlist(policy: Policy) -> None:
    policy.check_import("math")
    policy.check_import("collections.abc")
    assert refused(policy.check_import, "os") == "modules"
    assert refused(policy.check_import, "kakehashi_worker") == "modules"
    assert refused(policy.check_import, "math._private") == "private_names"
    assert refused(policy.check_import, "a b") == "modules"
    assert refused(policy.check_import, "") == "modules"


def test_a_named_module_comes_with_what_is_below_it_and_nothing_beside_it() -> None:
    policy = Policy({"modules": ["xml.etree"], "standard_library": False})
    policy.check_import("xml.etree.ElementTree")
    assert refused(policy.check_import, "xml") == "modules"
    assert refused(policy.check_import, "xml.dom") == "modules"
    assert refused(policy.check_import, "math") == "modules"


@pytest.mark.parametrize(
    "config",
    [
        {"module": []},
        {"modules": "os"},
        {"allow": ["everything"]},
        {"allow": ["modules"]},
        {"environment": 1},
        {"unrestricted": "yes"},
        {"names": [1]},
    ],
)
def test_a_policy_that_is_not_understood_is_an_error(config: dict[str, object]) -> None:
    with pytest.raises(ProtocolError):
        Policy(config)


@pytest.mark.parametrize(
    "value", [1, "x", 1.5, None, [1], {"a": 1}, {1}, decimal.Decimal(1), object(), ValueError("x")]
)
def test_data_is_free(policy: Policy, value: object) -> None:
    assert policy.check_result(value) is value


def generator() -> Any:
    yield 1


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (os, "modules"),
        (sys.modules, "introspection"),
        (globals(), "introspection"),
        (vars(math), "introspection"),
        (vars(decimal.Context), "introspection"),
        (types.MappingProxyType(globals()), "introspection"),
        (generator.__code__, "introspection"),
        (sys._getframe(), "introspection"),
        (generator().gi_frame, "introspection"),
        (types.CellType(1), "introspection"),
        ((1).__add__, "introspection"),
        (object.__init__, "introspection"),
        (types.FunctionType, "modules"),
        (types.ModuleType, "modules"),
        (types.CodeType, "modules"),
        (type, "introspection"),
        (type(pathlib.Path), "introspection") if type(pathlib.Path) is not type else (type, "introspection"),
        (eval, "modules"),
        (open, "modules"),
        (getattr, "modules"),
        (os.system, "modules"),
        (functools.partial(os.system, "true"), "modules"),
        (functools.partial(print, os), "modules"),
        (functools.update_wrapper, "modules"),
        (subprocess.Popen, "modules"),
        (str.format, "introspection"),
        ("{}".format, "introspection"),
        (pathlib.Path().exists, "files"),
        (Policy({}), "modules"),
        (Policy.check_import, "modules"),
    ],
)
def test_what_may_not_be_held(policy: Policy, value: object, rule: str) -> None:
    assert refused(policy.check_result, value) == rule


@pytest.mark.parametrize("kind", [type(None), type(...), type(NotImplemented), types.MappingProxyType])
def test_safe_classes_of_types_may_be_held_by_whoever_asks_first(policy: Policy, kind: type) -> None:
    # They say that they come from builtins, which does not give them.
    assert policy.check_result(kind) is kind


def test_an_open_file_may_not_be_held(policy: Policy) -> None:
    with Path(os.devnull).open() as file:
        assert refused(policy.check_result, file) == "files"


@pytest.mark.parametrize(
    "value",
    [len, math.sqrt, sorted, [].append, str.upper, int, dict, ValueError, itertools.count, functools.partial(pow, 2)],
)
def test_what_may_be_held(policy: Policy, value: object) -> None:
    assert policy.check_result(value) is value


def test_arguments_are_looked_at_in_containers_of_any_depth(policy: Policy) -> None:
    policy.check_call(print, [[1, [2, {"a": (3, "b")}]]], {})
    for hidden in ([os], [[os]], [{"a": [(os,)]}], [{1: {2: {os.system}}}], [[globals()]]):
        assert refused(policy.check_call, print, hidden, {}) in ("modules", "introspection")
    assert refused(policy.check_call, print, [], {"x": [os]}) == "modules"


def test_a_container_that_holds_itself_is_looked_at_once(policy: Policy) -> None:
    endless: list[object] = [1]
    endless.append(endless)
    policy.check_call(print, [endless], {})
    endless.append(os)
    assert refused(policy.check_call, print, [endless], {}) == "modules"


def test_the_verdict_is_on_the_function_and_not_on_its_name(policy: Policy) -> None:
    def innocent() -> None:
        """Has the name of something safe, and comes from this module."""

    innocent.__name__ = innocent.__qualname__ = "sqrt"
    innocent.__module__ = "math"
    assert refused(policy.check_call, innocent, [], {}) == "modules"


def test_a_method_of_a_free_object_may_be_called(policy: Policy) -> None:
    for receiver, name, arguments in (("a,b", "split", [","]), ([3, 1], "sort", []), (decimal.Decimal(2), "sqrt", [])):
        policy.check_attribute(receiver, name)
        policy.check_call(getattr(receiver, name), arguments, {}, receiver, name)


def test_names_of_the_standard_library_exist_in_some_supported_version() -> None:
    import importlib

    for module, names in SAFE.items():
        found = importlib.import_module(module)
        if names != ALL:
            missing = [name for name in names.split() if not hasattr(found, name) and name not in NEWER_OR_OF_WINDOWS]
            assert not missing, (module, missing)


NEWER_OR_OF_WINDOWS = frozenset(
    (
        *("file_digest", "replace", "StrEnum", "NOFLAG", "PatternError", "thread_time_ns"),
        *("NoneType", "NotImplementedType", "EllipsisType", "b32hexencode", "b32hexdecode"),
    )
)


@pytest.mark.parametrize(
    "template", ["{0._x}", "{a.__class__}", "{0[a].__class__}", "{0:{1._x}}", "{!r:{a.gi_frame}}", "x{{}}{0.b._c}"]
)
def test_templates_with_private_names(template: str) -> None:
    with pytest.raises(SecurityViolation):
        check_template(Names(frozenset(), frozenset()), template)


@pytest.mark.parametrize(
    "template", ["", "{}", "{0.real}", "{a[_x]}", "{0:>{1}}", "{{_x}}", "{", "}", "{0.}", '{"__class__": 1}']
)
def test_templates_without(template: str) -> None:
    check_template(Names(frozenset(), frozenset()), template)


def test_protected_folders(tmp_path: Path) -> None:
    site = Path(sysconfig.get_path("purelib"))
    own = tmp_path / "own"
    own.mkdir()
    (tmp_path / "link").symlink_to(site)
    folders = ProtectedFolders([str(own)])
    inside: list[Any] = [
        site / "x.pth",
        tmp_path / "link" / "x",
        os.fsencode(site / "x"),
        f"file://{site}/x",
        f"FILE://{site}/a%2Fb",
    ]
    inside += [
        Path(os.__file__),
        "/proc/self/mem",
        "/proc/sys/kernel/x",
        own / "x.py",
        own / "sub" / "x.SO",
        sys.executable,
    ]
    assert [path for path in inside if not folders.holds(path)] == []
    outside: list[Any] = [
        tmp_path / "x.py",
        own / "x.csv",
        f"{own}x",
        "x",
        "",
        "http://example.org/usr/lib",
        "a\0b",
        "/dev/null",
    ]
    assert [path for path in outside if folders.holds(path)] == []
    assert folders.holds(os.path.relpath(site / "x"))
    assert folders.holds(str(tmp_path / "link"))
    assert not folders.holds(str(tmp_path / "link"), resolve_last=False)


def test_a_refusal_is_found_behind_the_exception_of_a_library() -> None:
    refusal = rules.RefusedOperation("pickle", "message", "cure")
    assert isinstance(refusal, PermissionError)
    assert (str(refusal), refusal.rule, refusal.cure) == ("message", "pickle", "cure")
    with pytest.raises(ValueError, match="cannot read") as wrapped:
        _wrap(refusal)
    assert refusal_behind(wrapped.value) is refusal
    assert refusal_behind(ValueError("x")) is None


def _wrap(refusal: Exception) -> None:
    try:
        raise refusal
    except OSError as failure:
        raise ValueError("cannot read") from failure


def test_every_rule_can_be_lifted_and_says_how() -> None:
    for rule in rules.OPT_OUTS:
        Policy({"allow": [rule]})
        assert rule in rules.cure(rule)


def test_an_unrestricted_policy_checks_nothing() -> None:
    policy = Policy({"unrestricted": True})
    policy.check_import("os")
    policy.check_attribute(os, "__dict__")
    policy.check_change(os, "x")
    policy.check_call(eval, ["1"], {})
    assert policy.check_result(os) is os
