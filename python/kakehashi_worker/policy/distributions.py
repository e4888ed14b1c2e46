# SPDX-License-Identifier: Apache-2.0
"""Top-level modules that an environment often holds but that are never admitted only because they are installed.

They run code, start processes, load native code, unpickle or patch by design. Who needs one names it.
"""

from __future__ import annotations

NOT_ADMITTED_BY_BEING_INSTALLED = {
    "installers": "pip setuptools pkg_resources _distutils_hack distutils wheel easy_install ensurepip build poetry "
    "virtualenv uv conda installer",
    "native code": "cffi _cffi_backend pycparser llvmlite numba cython Cython pythran pyximport cppyy comtypes "
    "win32api win32com pywintypes jpype jep py4j",
    "processes and shells": "pexpect ptyprocess psutil sh plumbum invoke fabric paramiko xonsh execnet git pygit2 "
    "billiard multiprocess ray celery watchdog winpty",
    "pickling": "cloudpickle dill jsonpickle",
    "shells and debuggers": "IPython ipykernel ipython_genutils jupyter jupyter_client jupyter_core jupyter_server "
    "notebook nbconvert nbformat bpython ptpython pudb pdbpp debugpy pydevd",
    "test tools": "pytest _pytest py pluggy nose hypothesis mock coverage tox nox",
    "code generators": "mypy mypyc mypy_extensions ruff black jinja2 mako RestrictedPython asteval simpleeval numexpr",
}

REFUSED_NAMES = frozenset(" ".join(NOT_ADMITTED_BY_BEING_INSTALLED.values()).split())

IMPORTS_WITH_EFFECTS = frozenset(
    ("antigravity", "this", "idlelib", "turtledemo", "turtle", "tkinter", "test", "lib2to3", "ensurepip")
)
"""Modules of the standard library whose import opens a window or a browser, prints, or serves no library."""
