# SPDX-License-Identifier: Apache-2.0
"""Python source as a tree: every node with its place, comments, and errors as CPython tells them."""

from __future__ import annotations

import ast
import base64
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from worker_client import ROOT

if TYPE_CHECKING:
    from worker_client import Worker


def parse(worker: Worker, source: str | bytes, file: str | None = None) -> dict[str, Any]:
    form: Any = source
    if isinstance(source, bytes):
        form = {"$": "bytes", "v": base64.b64encode(source).decode()}
    fields = {} if file is None else {"file": file}
    return members(worker.ask("parse", source={"kind": "value", "value": form}, **fields))


def members(value: Any) -> dict[str, Any]:
    assert value["$"] == "dict"
    return dict(value["v"])


def constants(worker: Worker, source: str) -> list[Any]:
    return [row[5] for row in parse(worker, source)["nodes"] if row[0] == "Constant"]


def failure(worker: Worker, source: str | bytes, file: str = "script.py") -> dict[str, Any]:
    return members(parse(worker, source, file)["error"])


def test_parts_stand_before_the_whole_and_are_named_by_their_row(worker: Worker) -> None:
    assert parse(worker, "x = f(1)")["nodes"] == [
        ["Name", 1, 0, 1, 1, "x", "Store"],
        ["Name", 1, 4, 1, 5, "f", "Load"],
        ["Constant", 1, 6, 1, 7, 1],
        ["Call", 1, 4, 1, 8, 1, [2], []],
        ["Assign", 1, 0, 1, 8, [0], 3],
        ["Module", 0, 0, 0, 0, [4]],
    ]


LIBRARY = Path(ast.__file__).parent
SOURCES = [
    *sorted((ROOT / "kakehashi_worker").rglob("*.py")),
    *(LIBRARY / name for name in ("ast.py", "typing.py", "enum.py")),
]


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.name)
def test_the_rows_are_the_tree_that_ast_makes(science: Worker, file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    # Columns differ where bytes and characters do.
    places = source.isascii()
    assert rebuilt(parse(science, source)["nodes"], places) == ast.dump(ast.parse(source), include_attributes=places)


def rebuilt(rows: list[Any], places: bool) -> str:
    """The dump of the tree that the rows describe."""
    nodes: list[Any] = []
    for kind, *place_and_values in rows:
        place, values = place_and_values[:4], place_and_values[4:]
        node = getattr(ast, kind)()
        names = [name for name in node._fields if name not in {"type_ignores", "type_comment", "kind"}]
        for name, value in zip(names, values, strict=False):
            setattr(node, name, of_field(node, name, value, nodes))
        if kind == "Module":
            node.type_ignores = []
        for name, value in zip(("lineno", "col_offset", "end_lineno", "end_col_offset"), place, strict=True):
            if name in node._attributes:
                setattr(node, name, value)
        nodes.append(node)
    return ast.dump(nodes[-1], include_attributes=places)


_NUMBERS = {"conversion", "level", "is_async", "simple"}


def of_field(node: ast.AST, name: str, value: Any, nodes: list[Any]) -> Any:
    if (type(node).__name__, name) == ("Constant", "value"):
        return bytes_of(value)
    if name in _NUMBERS or (type(node).__name__, name) == ("MatchSingleton", "value"):
        return value
    if isinstance(value, list):
        return [of_field(node, name, part, nodes) for part in value]
    if isinstance(value, int):
        return nodes[value]
    if name in {"op", "ops", "ctx"}:
        return getattr(ast, value)()
    return value


def bytes_of(value: Any) -> Any:
    if isinstance(value, dict):
        return base64.b64decode(value["v"]) if value["$"] == "bytes" else ...
    return value


def test_constants_keep_every_digit(worker: Worker) -> None:
    source = "(0xffffffffffffffffffffff, 1e400, 0.1, 2.5j, b'\\x00\\xff', ..., None, True, '\\ud800', 1_000)"
    assert constants(worker, source) == [
        0xFFFFFFFFFFFFFFFFFFFFFF,
        {"$": "float", "v": "inf"},
        0.1,
        {"$": "complex", "v": [0.0, 2.5]},
        {"$": "bytes", "v": "AP8="},
        {"$": "ellipsis"},
        None,
        True,
        "\ud800",
        1000,
    ]


def test_columns_count_characters(worker: Worker) -> None:
    rows = parse(worker, "x = 'né漢😀' + y")["nodes"]
    assert [row for row in rows if row[0] == "Name" and row[5] == "y"] == [["Name", 1, 13, 1, 14, "y", "Load"]]


def test_comments_tell_whether_they_stand_alone(worker: Worker) -> None:
    source = "# first\nx = '#' # beside\nif x:\n    # é inside\n    pass\n"
    assert parse(worker, source)["comments"] == [
        [1, 0, "# first", True],
        [2, 8, "# beside", False],
        [4, 4, "# é inside", True],
    ]


def test_bytes_are_decoded_as_their_first_lines_say(worker: Worker) -> None:
    source = "# -*- coding: latin-1 -*-\r\nx = 'é'  # ü\r\n".encode("latin-1")
    answer = parse(worker, source)
    assert answer["source"] == "# -*- coding: latin-1 -*-\nx = 'é'  # ü\n"
    assert answer["comments"][1] == [2, 9, "# ü", False]
    assert ["Constant", 2, 4, 2, 7, "é"] in answer["nodes"]


def test_a_byte_order_mark_is_no_part_of_the_source(worker: Worker) -> None:
    assert parse(worker, b"\xef\xbb\xbfx = 1\n")["source"] == "x = 1\n"


def test_warnings_are_told(worker: Worker) -> None:
    (warning,) = parse(worker, "x = 1\nassert (x, 'y')\n")["warnings"]
    assert warning == ["SyntaxWarning", "assertion is always true, perhaps remove parentheses?", 2]


def test_nothing_is_run(worker: Worker) -> None:
    assert "nodes" in parse(worker, "import sys\nsys.exit(3)\nprint('no')")
    assert worker.ask("ping") == "pong"


BROKEN = [
    "print('a'\n",
    "def f(:\n    pass\n",
    "if x:\npass\n",
    "x = 1\n  y = 2\n",
    "return 5\n",
    "def f():\n    x = 1\n    nonlocal x\n",
    "for x in y:\n    def g():\n        break\n",
    "f(a=1, a=2)\n",
    "x = 'né' + + \n",
    "while 1:\n\tx\n        y\n",
    "f'{a b}'\n",
    "0777\n",
]


@pytest.mark.parametrize("source", BROKEN)
def test_an_error_is_printed_as_python_prints_it(worker: Worker, python: str, tmp_path: Path, source: str) -> None:
    script = tmp_path / "script.py"
    script.write_bytes(source.encode())
    run = subprocess.run(
        [python, str(script)], check=False, capture_output=True, encoding="utf-8", env={"PYTHONUTF8": "1"}
    )
    assert run.returncode == 1
    assert failure(worker, source.encode(), str(script))["printed"].splitlines()[-1] == run.stderr.splitlines()[-1]


def test_an_error_has_its_place_and_line(worker: Worker) -> None:
    error = failure(worker, "x = 1\ny = (2 +\n")
    assert error["type"] == "SyntaxError"
    assert error["message"] == "'(' was never closed"
    assert (error["line"], error["column"]) == (2, 5)
    assert error["text"].rstrip("\n") == "y = (2 +"


def test_an_error_of_the_compiler_has_its_line_though_there_is_no_file(worker: Worker) -> None:
    error = failure(worker, "x = 1\nreturn x\n", "nowhere.py")
    assert (error["line"], error["text"]) == (2, "return x\n")


def test_what_is_nested_too_deep_is_an_error_and_what_is_deep_is_not(fresh: Worker) -> None:
    deep = "x = " + "+".join(["1"] * 900)
    assert sum(row[0] == "BinOp" for row in parse(fresh, deep)["nodes"]) == 899
    assert failure(fresh, "x = " + "(" * 3000 + ")" * 3000)["type"] in {"SyntaxError", "MemoryError", "RecursionError"}


def test_large_sources_pass(fresh: Worker) -> None:
    answer = parse(fresh, "value = [1, 2, 3]  # three\n" * 40_000)
    assert len(answer["comments"]) == 40_000
    assert len(answer["nodes"][-1][5]) == 40_000


@pytest.mark.skipif(sys.version_info < (3, 12), reason="this Python has no type parameters")
def test_type_parameters_are_nodes(science: Worker) -> None:
    kinds = {row[0] for row in parse(science, "def f[T: int, *A, **P](x: T) -> T: ...\ntype L[T] = list[T]")["nodes"]}
    assert {"TypeVar", "TypeVarTuple", "ParamSpec", "TypeAlias"} <= kinds


@pytest.mark.parametrize("fields", [{}, {"source": 3}, {"source": "x", "file": 4}])
def test_wrong_requests_are_refused(worker: Worker, fields: dict[str, Any]) -> None:
    assert worker.error("parse", **fields).code == "ProtocolError"
