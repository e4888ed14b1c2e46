"""Runs PDS-H queries with py-polars when it is asked to: a process of its own that stays warm between questions.

    python polars_worker.py FOLDER_OF_TABLES

Answers each line of stdin with one line on stdout; `WorkerLoop.java` is the same for Java and describes the lines.
"""

import sys
from pathlib import Path
from time import perf_counter_ns

import polars as pl

from polars_pdsh import QUERIES, Tables


def collect(number: int, tables: Tables) -> pl.DataFrame:
    return QUERIES[number](tables).collect(engine="streaming")


def answer(command: str, arguments: list[str], tables: Tables) -> str:
    if command == "time":
        start = perf_counter_ns()
        frame = collect(int(arguments[0]), tables)
        return f"{perf_counter_ns() - start}\t{frame.height}"
    if command == "write":
        collect(int(arguments[0]), tables).write_parquet(arguments[1])
        return ""
    raise ValueError(f"unknown command {command!r}")


def main() -> None:
    tables = Tables(Path(sys.argv[1]))
    print(f"ok\tpy-polars {pl.__version__}, {pl.thread_pool_size()} threads", flush=True)
    for line in sys.stdin:
        command, *arguments = line.rstrip("\n").split("\t")
        try:
            reply = f"ok\t{answer(command, arguments, tables)}"
        except Exception as error:
            reply = f"error\t{type(error).__name__}: {error}".replace("\n", " ")
        print(reply, flush=True)


if __name__ == "__main__":
    main()
