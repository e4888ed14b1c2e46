# SPDX-License-Identifier: Apache-2.0
"""numpy arrays over shared memory."""

from __future__ import annotations

from ..errors import ProtocolError, TypeMismatch
from ..values.kinds import name_of
from .packages import is_of, package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..worker import Worker

_KINDS = "biufcmM"
_WIDEST = {"f": 8, "c": 16}
"""long double has a layout of its own on each kind of machine."""


def make(worker: Worker, memory: Any, layout: dict[str, Any]) -> object:
    """An array that may be written to, over memory that Java has filled."""
    numpy = package(worker, "numpy", "A numpy array")
    shape, order = layout.get("shape"), layout.get("order")
    if (
        type(shape) is not list
        or any(type(length) is not int or length < 0 for length in shape)
        or order not in ("C", "F")
    ):
        raise ProtocolError("an array has a shape, an array of lengths, and an order, C or F")
    dtype = numpy.dtype(layout.get("dtype"))
    if dtype.kind not in _KINDS:
        raise ProtocolError(f"there are no arrays of {dtype} in shared memory")
    return numpy.ndarray(tuple(shape), dtype, memory, 0, order=order)


class Form:
    """What an array has to be to lie in shared memory: of a plain type, in the machine's byte order, without gaps."""

    def __init__(self, worker: Worker, array: Any) -> None:
        self._numpy = package(worker, "numpy", "Sending arrays to Java")
        if not isinstance(array, self._numpy.ndarray):
            raise TypeMismatch(f"A {name_of(type(array))} is no numpy array: make one of it with toNumpy()")
        if is_of(array, "numpy", "MaskedArray"):
            raise TypeMismatch(
                "A masked array has a mask, which Java has no place for: send filled() and the mask each"
            )
        dtype = array.dtype
        if dtype.kind not in _KINDS or dtype.itemsize > _WIDEST.get(dtype.kind, 8):
            cure = "send its fields one by one" if dtype.names else "convert it with astype, or send it as a frame"
            raise TypeMismatch(f"An array of the type {dtype} has no place in Java: {cure}")
        self._array = array
        self._dtype = dtype.newbyteorder("=")
        fortran = array.flags.f_contiguous and not array.flags.c_contiguous
        self._order = "F" if fortran else "C"
        self.size: int = array.nbytes

    def write(self, memory: Any) -> None:
        """Copies the values to their place."""
        target = self._numpy.ndarray(self._array.shape, self._dtype, memory, 0, order=self._order)
        self._numpy.copyto(target, self._array)

    def members(self) -> dict[str, object]:
        """What Java has to know to read them."""
        return {"dtype": self._dtype.str, "shape": list(self._array.shape), "order": self._order}
