# SPDX-License-Identifier: Apache-2.0
"""The Python side of Py4J: objects that Java calls by interfaces.

python py4j_worker.py JAVA_PORT

Writes the port it listens on, a line, and serves until its standard input ends.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.metadata import version

from py4j.clientserver import ClientServer, JavaParameters, PythonParameters
from py4j.java_collections import ListConverter


class Items:
    """An iterator of Python as one of Java."""

    def __init__(self, items: Iterator[object], client: object) -> None:
        self.items = items
        self.client = client
        self.following = next(items, None)

    def hasNext(self) -> bool:  # noqa: N802 - Java's name
        return self.following is not None

    def next(self) -> object:
        item = self.following
        self.following = next(self.items, None)
        # What Py4J has no form for goes as its own converters would send it.
        if isinstance(item, list):
            return ListConverter().convert(item, self.client)
        return item if isinstance(item, (int, float, str)) else str(item)

    class Java:
        implements = ["java.util.Iterator"]


class Subject:
    """What Java asks for: see `Py4jSubject.java`."""

    def __init__(self) -> None:
        self.client: object = None
        self.numbers = [1, 2, 3]
        self.ints = list(range(10_000))
        self.items: list[object] = []

    def version(self) -> str:
        return version("py4j")

    def count(self, number: int) -> int:
        return self.numbers.count(number)

    def integers(self) -> Items:
        return Items(iter(self.ints), self.client)

    def mixed(self) -> Items:
        if not self.items:
            from datetime import date

            kinds = (lambda n: n, lambda n: f"text {n}", lambda n: n * 0.5, lambda n: [n], lambda n: date(2024, 1, 1))
            self.items = [kinds[n % 5](n) for n in range(10_000)]
        return Items(iter(self.items), self.client)

    def importNumpy(self) -> str:  # noqa: N802 - Java's name
        import numpy

        return str(numpy.__version__)

    class Java:
        implements = ["dev.kakehashi.bench.bridge.Py4jSubject"]


def main() -> None:
    subject = Subject()
    server = ClientServer(
        java_parameters=JavaParameters(port=int(sys.argv[1])),
        python_parameters=PythonParameters(port=0),
        python_server_entry_point=subject,
    )
    subject.client = server._gateway_client
    print(server.get_callback_server().get_listening_port(), flush=True)
    sys.stdin.read()
    os._exit(0)


main()
