// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Objects;

/// An array of numpy as memory with a shape. It comes from
/// [PyObject#toArray()][dev.kakehashi.python.PyObject#toArray()] and goes by
/// [PythonWorker#toPython][dev.kakehashi.python.PythonWorker#toPython(PyArray)].
///
/// The items lie without gaps, row by row or, where [#isColumnOrder], column by column (which numpy
/// calls Fortran order), each in the byte order of the machine. An array from Python is shared with
/// nobody, may be written to by any thread, and is to be closed: then its memory is given back, and
/// later use throws. One that was made of memory of Java only describes it.
public final class PyArray implements AutoCloseable {
    private final ArrayType type;
    private final String unit;
    private final long[] shape;
    private final boolean columnOrder;
    private final MemorySegment memory;
    private final Runnable release;

    private PyArray(
            ArrayType type,
            String unit,
            long[] shape,
            boolean columnOrder,
            MemorySegment memory,
            Runnable release) {
        this.type = type;
        this.unit = unit;
        this.shape = shape.clone();
        this.columnOrder = columnOrder;
        this.release = release;
        long bytes = Math.multiplyExact(size(), (long) type.bytes());
        if (memory.byteSize() != bytes) {
            throw new IllegalArgumentException(
                    "An array of shape %s of %s has %d bytes, but the memory has %d"
                            .formatted(Arrays.toString(shape), type, bytes, memory.byteSize()));
        }
        this.memory = memory;
    }

    /// {@return the array that lies in this memory, row by row}
    ///
    /// @param shape the length of each dimension; none for a single item
    /// @throws IllegalArgumentException when the memory has another size
    public static PyArray of(ArrayType type, MemorySegment memory, long... shape) {
        return new PyArray(type, type.hasUnit() ? "ns" : "", shape, false, memory, () -> {});
    }

    /// {@return an array over memory that is given back when it is closed}
    ///
    /// @param dtype numpy's name of the type, with its unit
    /// @param release gives the memory back
    public static PyArray over(
            String dtype,
            long[] shape,
            boolean columnOrder,
            MemorySegment memory,
            Runnable release) {
        int bracket = dtype.indexOf('[');
        String unit = bracket < 0 ? "" : dtype.substring(bracket + 1, dtype.length() - 1);
        return new PyArray(ArrayType.of(dtype), unit, shape, columnOrder, memory, release);
    }

    /// {@return an array of these items, row by row; without a shape, of one dimension}
    public static PyArray of(double[] items, long... shape) {
        return of(ArrayType.FLOAT64, MemorySegment.ofArray(items), orLine(shape, items.length));
    }

    /// {@return an array of these items, row by row; without a shape, of one dimension}
    public static PyArray of(float[] items, long... shape) {
        return of(ArrayType.FLOAT32, MemorySegment.ofArray(items), orLine(shape, items.length));
    }

    /// {@return an array of these items, row by row; without a shape, of one dimension}
    public static PyArray of(long[] items, long... shape) {
        return of(ArrayType.INT64, MemorySegment.ofArray(items), orLine(shape, items.length));
    }

    /// {@return an array of these items, row by row; without a shape, of one dimension}
    public static PyArray of(int[] items, long... shape) {
        return of(ArrayType.INT32, MemorySegment.ofArray(items), orLine(shape, items.length));
    }

    /// {@return an array of these items, row by row; without a shape, of one dimension}
    public static PyArray of(short[] items, long... shape) {
        return of(ArrayType.INT16, MemorySegment.ofArray(items), orLine(shape, items.length));
    }

    /// {@return an array of these items, row by row; without a shape, of one dimension}
    public static PyArray of(byte[] items, long... shape) {
        return of(ArrayType.INT8, MemorySegment.ofArray(items), orLine(shape, items.length));
    }

    /// {@return an array of these items, row by row; without a shape, of one dimension}
    public static PyArray of(boolean[] items, long... shape) {
        byte[] bytes = new byte[items.length];
        for (int i = 0; i < items.length; i++) {
            bytes[i] = items[i] ? (byte) 1 : 0;
        }
        return of(ArrayType.BOOLEAN, MemorySegment.ofArray(bytes), orLine(shape, items.length));
    }

    private static long[] orLine(long[] shape, int length) {
        return shape.length == 0 ? new long[] {length} : shape;
    }

    /// {@return the same memory, read column by column; closing it closes this one}
    public PyArray inColumnOrder() {
        return new PyArray(type, unit, shape, true, memory, release);
    }

    /// {@return the same memory, its times counted in this unit; closing it closes this one}
    ///
    /// @param name of the unit in numpy, such as `us` or `D`
    /// @throws IllegalArgumentException when the items are no times
    public PyArray inUnit(String name) {
        if (!type.hasUnit()) {
            throw new IllegalArgumentException("Items of type %s have no unit".formatted(type));
        }
        return new PyArray(type, name, shape, columnOrder, memory, release);
    }

    /// {@return the type of the items}
    public ArrayType type() {
        return type;
    }

    /// {@return numpy's unit of times, such as `ns`, `D` or `25s`; empty for other types}
    public String unit() {
        return unit;
    }

    /// {@return numpy's name of the type}
    public String dtype() {
        return type.hasUnit() ? type.dtype() + "[" + unit + "]" : type.dtype();
    }

    /// {@return the length of each dimension}
    public long[] shape() {
        return shape.clone();
    }

    /// {@return whether the first index changes fastest from one item in memory to the next}
    public boolean isColumnOrder() {
        return columnOrder;
    }

    /// {@return for each dimension, how many bytes lie from one item to the next}
    public long[] strides() {
        long[] strides = new long[shape.length];
        long step = type.bytes();
        for (int i = 0; i < shape.length; i++) {
            int dimension = columnOrder ? i : shape.length - 1 - i;
            strides[dimension] = step;
            step *= shape[dimension];
        }
        return strides;
    }

    /// {@return the number of items}
    public long size() {
        long size = 1;
        for (long length : shape) {
            size = Math.multiplyExact(size, length);
        }
        return size;
    }

    /// {@return the items, as they lie in memory}
    public MemorySegment memory() {
        return memory;
    }

    /// {@return the byte in the memory at which an item begins}
    ///
    /// @param index its position in each dimension
    /// @throws IndexOutOfBoundsException when there is no such item
    public long offset(long... index) {
        if (index.length != shape.length) {
            throw new IndexOutOfBoundsException(
                    "An array of %d dimensions has no item at %s"
                            .formatted(shape.length, Arrays.toString(index)));
        }
        long[] strides = strides();
        long offset = 0;
        for (int i = 0; i < index.length; i++) {
            offset += Objects.checkIndex(index[i], shape[i]) * strides[i];
        }
        return offset;
    }

    /// {@return an item of integers, truth values or times; unsigned ones below 64 bits keep their
    /// value}
    ///
    /// @throws UnsupportedOperationException when the items are of another type
    public long getLong(long... index) {
        long at = offset(index);
        return switch (type) {
            case BOOLEAN, UINT8 -> memory.get(ValueLayout.JAVA_BYTE, at) & 0xFFL;
            case INT8 -> memory.get(ValueLayout.JAVA_BYTE, at);
            case INT16 -> memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, at);
            case UINT16 -> memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, at) & 0xFFFFL;
            case INT32 -> memory.get(ValueLayout.JAVA_INT_UNALIGNED, at);
            case UINT32 -> memory.get(ValueLayout.JAVA_INT_UNALIGNED, at) & 0xFFFF_FFFFL;
            case INT64, UINT64, DATETIME64, TIMEDELTA64 ->
                    memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
            default -> throw unfit("getLong");
        };
    }

    /// {@return an item of floats}
    ///
    /// @throws UnsupportedOperationException when the items are of another type
    public double getDouble(long... index) {
        long at = offset(index);
        return switch (type) {
            case FLOAT16 -> Float.float16ToFloat(memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, at));
            case FLOAT32 -> memory.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at);
            case FLOAT64 -> memory.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at);
            default -> throw unfit("getDouble");
        };
    }

    /// {@return all items of doubles, in the order in which they lie in memory}
    ///
    /// @throws UnsupportedOperationException when the items are of another type
    public double[] toDoubleArray() {
        requireType(ArrayType.FLOAT64, "toDoubleArray");
        return memory.toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED);
    }

    /// {@return all items of 64-bit integers or times, in the order in which they lie in memory}
    ///
    /// @throws UnsupportedOperationException when the items are of another type
    public long[] toLongArray() {
        if (type.bytes() != Long.BYTES
                || type == ArrayType.FLOAT64
                || type == ArrayType.COMPLEX64) {
            throw unfit("toLongArray");
        }
        return memory.toArray(ValueLayout.JAVA_LONG_UNALIGNED);
    }

    private void requireType(ArrayType wanted, String method) {
        if (type != wanted) {
            throw unfit(method);
        }
    }

    private RuntimeException unfit(String method) {
        return new UnsupportedOperationException(
                "%s does not fit an array of %s: memory() has the items".formatted(method, type));
    }

    /// Gives the memory back, if it came from Python. Closing twice does no harm.
    @Override
    public void close() {
        release.run();
    }

    @Override
    public String toString() {
        return "PyArray(%s, %s)".formatted(dtype(), Arrays.toString(shape));
    }
}
