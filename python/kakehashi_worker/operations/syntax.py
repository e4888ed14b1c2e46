# SPDX-License-Identifier: Apache-2.0
"""Python source as a tree of syntax, with its comments. No line of it is run."""

from __future__ import annotations

import ast
import math

from .. import json_text
from ..errors import ProtocolError
from ..values import scalars
from ..worker import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker

_NO_POSITION = (0, 0, 0, 0)
_BY_NAME = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
"""Nodes without content, which are shared: their name says all."""
_LEFT_OUT = frozenset(("type_ignores", "type_comment", "kind"))


def parse(worker: Worker, request: dict[str, Any]) -> object:
    source = worker.decoder.operand(request.get("source"))
    if type(source) not in (str, bytes):
        raise ProtocolError("parse needs source, a text or bytes")
    file = request.get("file")
    if file is not None and type(file) is not str:
        raise ProtocolError(f"file is a text, not {file!r}")
    answer = json_text.encode(_tagged(_parsed(source, file or "<string>")))
    return Text(f'{{"kind":"value","value":{answer}}}')


def _parsed(source: str | bytes, file: str) -> dict[str, Any]:
    import warnings

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            tree = compile(source, file, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
            # What is found only when code is made of it, such as a return outside of a function.
            compile(source, file, "exec", dont_inherit=True)
            text = _decoded(source)
        except Exception as failure:
            return {"error": _tagged(_error(failure, source))}
    return {
        "nodes": _rows(tree, text),
        "comments": _comments(text),
        "warnings": [[w.category.__name__, str(w.message), w.lineno] for w in warned],
        "source": text,
    }


def _decoded(source: str | bytes) -> str:
    if isinstance(source, str):
        text = source[1:] if source.startswith("\ufeff") else source
    else:
        from io import BytesIO
        from tokenize import detect_encoding

        encoding, _ = detect_encoding(BytesIO(source).readline)
        text = source.decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _rows(tree: ast.AST, text: str) -> list[list[Any]]:
    """A row for each node, parts before the whole; parts are named by the number of their row."""
    columns = _Columns(text)
    order: list[ast.AST] = []
    # A stack of our own: a program may be nested deeper than Python calls.
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        order.append(node)
        for name in node._fields:
            value = getattr(node, name, None)
            if type(value) is list:
                waiting.extend(part for part in value if isinstance(part, ast.AST) and not isinstance(part, _BY_NAME))
            elif isinstance(value, ast.AST) and not isinstance(value, _BY_NAME):
                waiting.append(value)
    order.reverse()
    numbers = {id(node): number for number, node in enumerate(order)}
    return [_row(node, numbers, columns) for node in order]


def _row(node: ast.AST, numbers: dict[int, int], columns: _Columns) -> list[Any]:
    kind = type(node).__name__
    position = columns.position(node) if "lineno" in node._attributes else _NO_POSITION
    if kind == "Constant":
        return [kind, *position, _constant(node.value)]  # type: ignore[attr-defined]
    fields = [_field(getattr(node, name, None), numbers) for name in node._fields if name not in _LEFT_OUT]
    return [kind, *position, *fields]


def _field(value: object, numbers: dict[int, int]) -> object:
    if isinstance(value, ast.AST):
        return type(value).__name__ if isinstance(value, _BY_NAME) else numbers[id(value)]
    if type(value) is list:
        return [_field(part, numbers) for part in value]
    return value if value is None or type(value) in (str, int) else _constant(value)


def _constant(value: object) -> object:
    """A VALUE, as what its JSON is made of."""
    kind = type(value)
    if value is None or kind in (bool, int, str) or (kind is float and math.isfinite(value)):  # type: ignore[arg-type]
        return value
    return json_text.decode(scalars.text_of(value) or "null")


class _Columns:
    """Columns in characters; Python counts bytes of UTF-8."""

    def __init__(self, text: str) -> None:
        self._plain = text.isascii()
        self._lines = [] if self._plain else _lines(text)

    def position(self, node: Any) -> tuple[int, int, int, int]:
        line, end_line = node.lineno, node.end_lineno
        if self._plain:
            return line, node.col_offset, end_line, node.end_col_offset
        return line, self._column(line, node.col_offset), end_line, self._column(end_line, node.end_col_offset)

    def _column(self, line: int, offset: int) -> int:
        if not 0 < line <= len(self._lines):
            return offset
        text = self._lines[line - 1]
        if text.isascii():
            return offset
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))


def _lines(text: str) -> list[str]:
    """Lines as Python counts them: unlike `splitlines`, form feeds and the like end none."""
    return text.split("\n")


def _comments(text: str) -> list[list[Any]]:
    """Line, column, text, and whether nothing but white space stands before it."""
    if "#" not in text:
        return []
    import tokenize

    lines = _lines(text)
    rest = (f"{line}\n" for line in lines)
    return [
        [line, column, token.string, not lines[line - 1][:column].strip()]
        for token in tokenize.generate_tokens(lambda: next(rest, ""))
        if token.type == tokenize.COMMENT
        for line, column in (token.start,)
    ]


def _error(failure: Exception, source: str | bytes) -> dict[str, Any]:
    """What CPython says of a program that it does not begin to run."""
    import traceback

    error: dict[str, Any] = {"type": type(failure).__name__, "message": str(failure)}
    if isinstance(failure, SyntaxError):
        if failure.text is None and failure.lineno:
            failure.text = _line(source, failure.lineno)
        error |= {
            "message": failure.msg,
            "line": failure.lineno,
            "column": failure.offset,
            "end_line": failure.end_lineno,
            "end_column": failure.end_offset,
            "text": failure.text,
        }
    error["printed"] = "".join(traceback.format_exception_only(type(failure), failure))
    return error


def _line(source: str | bytes, number: int) -> str | None:
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    lines = _lines(text)
    return lines[number - 1] + "\n" if number <= len(lines) else None


def _tagged(members: dict[str, Any]) -> Any:
    return {"$": "dict", "v": [[name, value] for name, value in members.items()]}


COMMANDS = {"parse": parse}
