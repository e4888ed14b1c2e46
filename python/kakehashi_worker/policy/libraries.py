# SPDX-License-Identifier: Apache-2.0
"""What is refused by name inside libraries that are otherwise admitted.

Most of it would be stopped below the library anyway (see audit). Named here it is refused at once and with a clear
message; and what works without any audit event (native code that opens files or libraries by itself) is stopped only
here.
"""

from __future__ import annotations

from . import rules

FUNCTIONS = {
    "joblib": {
        rules.PICKLE: "load dump load_temporary_memmap Memory hash",
        rules.PROCESSES: "wrap_non_picklable_objects",
    },
    "matplotlib": {rules.PROCESSES: "MovieWriter FFMpegWriter ImageMagickWriter", rules.CODE: "plot_directive"},
    "numpy": {
        rules.NATIVE_CODE: "as_strided load_library ndpointer as_ctypes as_array",
        rules.CODE: "runstring rundocs measure",
        rules.PICKLE: "dump dumps",
    },
    "pandas": {
        rules.CODE: "eval query",
        rules.PICKLE: "read_pickle to_pickle read_hdf to_hdf HDFStore",
        rules.PROCESSES: "read_clipboard to_clipboard",
    },
    "polars": {
        rules.NATIVE_CODE: "register_plugin register_plugin_function",
        rules.PICKLE: "deserialize",
        rules.NETWORK: "remote collect_remote",
        rules.PROCESSES: "show_graph",
    },
    "pyarrow": {
        rules.NATIVE_CODE: "foreign_buffer from_buffers load_libhdfs load_jvm",
        rules.PICKLE: "deserialize deserialize_from read_serialized PyExtensionType",
    },
    "scipy": {rules.NATIVE_CODE: "LowLevelCallable"},
    "sqlalchemy": {rules.CODE: "text"},
    "sympy": {rules.CODE: "sympify lambdify parse_expr S preview autowrap"},
    "torch": {rules.PICKLE: "load save", rules.NATIVE_CODE: "load_library from_blob", rules.CODE: "compile"},
    "sklearn": {rules.INTROSPECTION: "all_estimators"},
}
"""Top-level package -> rule -> names of functions, methods and classes of that package."""

SUBMODULES = {
    "joblib.externals": rules.MODULES,
    "matplotlib.sphinxext": rules.CODE,
    "numpy.ctypeslib": rules.NATIVE_CODE,
    "numpy.distutils": rules.PROCESSES,
    "numpy.f2py": rules.PROCESSES,
    "numpy.testing": rules.CODE,
    "pandas.core.computation": rules.CODE,
    "pandas.io.clipboard": rules.PROCESSES,
    "pandas.io.pickle": rules.PICKLE,
    "polars.plugins": rules.NATIVE_CODE,
    "pyarrow.cffi": rules.NATIVE_CODE,
    "pyarrow.jvm": rules.NATIVE_CODE,
    "scipy.conftest": rules.CODE,
    "sklearn.conftest": rules.CODE,
    "sklearn.externals": rules.MODULES,
    "torch.utils.cpp_extension": rules.PROCESSES,
}
"""Submodules of admitted packages (with all below them) that are not admitted themselves."""

CALLS_BY_NAME = {"pandas": frozenset(("apply", "agg", "aggregate", "transform", "map", "applymap", "pipe"))}
"""Functions that take the name of a method as text, which is looked at as if it were called."""

WATCHED = frozenset(name for package in FUNCTIONS.values() for names in package.values() for name in names.split())


def refusal(package: str, name: str) -> str | None:
    """The rule that refuses a function, method or class of a package, or None."""
    for rule, names in FUNCTIONS.get(package, {}).items():
        if name in names.split():
            return rule
    return None


def refused_submodule(module: str) -> str | None:
    """The rule that refuses a submodule of an admitted package, or None."""
    parts = module.split(".")
    for end in range(2, len(parts) + 1):
        rule = SUBMODULES.get(".".join(parts[:end]))
        if rule is not None:
            return rule
    return None
