# SPDX-License-Identifier: Apache-2.0
"""Bulk data from the protocol's side; pandas and numpy are those of the environment, pyarrow is not there."""

from __future__ import annotations

import mmap
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from kakehashi_worker.data.regions import KEPT, SMALLEST, Pool, capacity

if TYPE_CHECKING:
    from pathlib import Path

    from worker_client import Worker

linux = pytest.mark.skipif(sys.platform != "linux", reason="memory is opened below /proc")


def members(value: dict[str, Any]) -> dict[str, Any]:
    """A dict of the worker that has texts as keys."""
    assert value["$"] == "dict"
    return dict(value["v"])


def filled(worker: Worker, data: bytes) -> str:
    """A lease with these bytes."""
    lease = members(worker.ask("data_lease", bytes=len(data)))
    with open(lease["path"], "r+b") as file, mmap.mmap(file.fileno(), lease["capacity"]) as memory:
        memory[: len(data)] = data
    key: str = lease["lease"]
    return key


def content(lease: dict[str, Any]) -> bytes:
    with open(lease["path"], "r+b") as file, mmap.mmap(file.fileno(), lease["capacity"]) as memory:
        return memory[: lease["bytes"]]


@linux
@pytest.mark.parametrize("size", [3, 100_000])
def test_an_array_is_made_of_what_java_wrote_and_read_where_java_reads(science: Worker, size: int) -> None:
    data = os.urandom(8 * size)
    array = science.ask(
        "array_make", lease=filled(science, data), bytes=len(data), dtype="<i8", shape=[size], order="C"
    )
    taken = members(science.ask("array_take", target=array.id))
    assert content(taken) == data
    assert (taken["dtype"], taken["shape"], taken["order"]) == ("<i8", [size], "C")


@linux
def test_the_layout_of_an_array_is_told(science: Worker) -> None:
    data = bytes(range(48))
    array = science.ask("array_make", lease=filled(science, data), bytes=48, dtype="<i8", shape=[2, 3], order="F")
    taken = members(science.ask("array_take", target=array.id))
    assert (taken["shape"], taken["order"], content(taken)) == ([2, 3], "F", data)


@linux
def test_plain_columns_are_a_frame_of_pandas_without_pyarrow(science: Worker) -> None:
    key = filled(science, bytes([1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]))
    plain = [{"name": "n", "dtype": "<i8", "offset": 0}]
    frame = science.ask("frame_make", lease=key, bytes=16, form="pandas", names=["n"], rows=2, plain=plain, stream=None)
    column = science.ask("get_item", target=frame.id, key="n")
    assert science.ask("call_method", target=column.id, method="tolist").type == "list"
    assert science.ask("reduce", target=column.id, op="sum").form["scalar"] == 3


def applied(worker: Worker, **function: Any) -> dict[str, Any]:
    """The fields of `frame_apply` with a frame of one number."""
    plain = [{"name": "n", "dtype": "<i8", "offset": 0}]
    frame = {"bytes": 8, "form": "columns", "names": ["n"], "rows": 1, "plain": plain, "stream": None}
    return {"lease": filled(worker, bytes(8)), **frame, **function}


@linux
@pytest.mark.parametrize("name", ["eval", "exec"])
def test_what_may_not_be_called_is_not_applied_to_a_frame_either(name: str) -> None:
    from worker_client import Worker

    with Worker(sys.executable, policy={"modules": ["numpy"]}) as guarded:
        error = guarded.error("frame_apply", **applied(guarded, module="builtins", function=name))
        assert error.code == "SecurityViolation"


@linux
def test_what_is_no_callable_is_not_applied(science: Worker) -> None:
    module = science.ask("import", module="numpy")
    assert science.error("frame_apply", **applied(science, target=module.id)).code == "TypeMismatch"


@linux
def test_what_is_applied_to_a_frame_gets_it_and_its_result_is_taken(science: Worker) -> None:
    error = science.error("frame_apply", **applied(science, module="builtins", function="list"))
    # The list of a dict's keys is no frame; without pyarrow nothing else could be taken.
    assert (error.code, error.error["package"]) == ("MissingPackage", "pyarrow")


@linux
def test_a_lease_is_used_once(science: Worker) -> None:
    key = filled(science, bytes(8))
    fields: dict[str, Any] = {"lease": key, "bytes": 8, "dtype": "<i8", "shape": [1], "order": "C"}
    science.ask("array_make", **fields)
    assert science.error("array_make", **fields).code == "StaleHandle"


@linux
def test_what_is_no_lease_is_refused(science: Worker) -> None:
    array = science.ask("call_function", module="numpy", function="zeros", args=[3])
    error = science.error("array_make", lease=array.id, bytes=8, dtype="<i8", shape=[1], order="C")
    assert error.code == "ProtocolError"
    assert science.error("frames_next", reader=array.id).code == "ProtocolError"


@linux
@pytest.mark.parametrize(
    "fields",
    [
        {"bytes": 1 << 40},
        {"bytes": -1},
        {"shape": [-1]},
        {"shape": "x"},
        {"order": "K"},
        {"dtype": "O"},
        {"dtype": "V8"},
    ],
)
def test_an_array_that_makes_no_sense_is_refused(science: Worker, fields: dict[str, Any]) -> None:
    whole = {"lease": filled(science, bytes(8)), "bytes": 8, "dtype": "<i8", "shape": [1], "order": "C", **fields}
    assert science.error("array_make", **whole).code == "ProtocolError"


@linux
def test_an_array_beyond_its_memory_is_refused(science: Worker) -> None:
    error = science.error("array_make", lease=filled(science, bytes(8)), bytes=8, dtype="<i8", shape=[1000], order="C")
    assert error.code == "PythonException"


@pytest.mark.parametrize("size", [-1, 1.5, None, "8"])
def test_a_lease_has_a_size(science: Worker, size: Any) -> None:
    assert science.error("data_lease", bytes=size).code == "ProtocolError"


def test_the_missing_package_is_named(worker: Worker, science: Worker) -> None:
    error = worker.error("frame_take", target={"kind": "value", "value": {"$": "dict", "v": []}})
    assert (error.code, error.error["package"]) == ("MissingPackage", "pyarrow")
    frame = science.ask("call_function", module="pandas", function="DataFrame")
    assert science.error("frame_take", target=frame.id).error["package"] == "pyarrow"


def test_capacities_waste_little() -> None:
    for size in (0, 1, SMALLEST, SMALLEST + 1, 100_000, 10**6, 100 << 20, (5 << 30) + 1):
        assert max(size, SMALLEST) <= capacity(size) <= max(size, SMALLEST) * 1.26
        assert capacity(size) % mmap.PAGESIZE == 0


@linux
def test_regions_are_used_again_when_nothing_refers_to_their_memory() -> None:
    pool = Pool()
    lease = pool.lease(100_000)
    region = lease.take()
    assert region is not None
    view = memoryview(region.memory)[10:20]
    pool.lend(region)
    other = pool.lease(100_000)
    assert other.region is not region
    del view
    again = pool.lease(100_000)
    assert again.region is region


@linux
def test_no_more_is_kept_than_was_said() -> None:
    pool = Pool()
    leases = [pool.lease(KEPT // 4) for _ in range(8)]
    del leases
    assert pool.statistics()["free_bytes"] <= KEPT


@linux
def test_a_region_too_large_for_another_use_is_not_used_for_it() -> None:
    pool = Pool()
    large = pool.lease(10 << 20)
    assert large.region is not None
    number = large.region.number
    del large
    small = pool.lease(10)
    assert small.region is not None
    assert small.region.number != number


@linux
def test_files_lie_in_the_folder_and_have_no_name(tmp_path: Path) -> None:
    pool = Pool([str(tmp_path)])
    lease = pool.lease(10)
    assert list(tmp_path.iterdir()) == []
    assert lease.region is not None
    assert os.readlink(lease.region.path).startswith(str(tmp_path))


@linux
@pytest.mark.parametrize("writable", [False, True])
def test_a_confined_worker_has_its_data_folder(python: str, tmp_path: Path, writable: bool) -> None:
    from worker_client import Worker

    folders = [str(tmp_path)] if writable else []
    with Worker(python, confinement={"writable": [], "required": True}, data_folders=folders) as confined:
        assert members(confined.ask("data_lease", bytes=100))["capacity"] == SMALLEST


@linux
def test_a_lease_is_good_for_data_alone(python: str) -> None:
    from worker_client import Worker

    with Worker(python, policy={}) as guarded:
        key = members(guarded.ask("data_lease", bytes=100))["lease"]
        assert guarded.error("get_attribute", target=key, name="region").code == "SecurityViolation"
        assert guarded.error("call_method", target=key, method="take").code == "SecurityViolation"
        held = guarded.ask("make", value={"kind": "value", "value": [{"$": "handle", "id": key}]})
        assert guarded.error("get_item", target=held.id, key=0).code == "SecurityViolation"
