// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.wire.Operands.Operand;

import org.jspecify.annotations.Nullable;

import java.util.NoSuchElementException;

/// The result of a call of a [PyBatch]: an argument of later calls of the same batch, and after it
/// has run, an object.
public final class BatchResult {
    private final PyBatch batch;
    private final int index;
    private @Nullable PyObject object;
    private @Nullable RuntimeException failure;

    BatchResult(PyBatch batch, int index) {
        this.batch = batch;
        this.index = index;
    }

    /// {@return the result}
    ///
    /// @throws NoSuchElementException if the batch has not run, or ended before this call
    /// @throws dev.kakehashi.python.error.PythonBridgeException if this call failed
    public PyObject get() {
        if (failure != null) {
            throw failure;
        }
        if (object == null) {
            throw new NoSuchElementException(
                    "Call %d of the batch has no result: it has not run".formatted(index));
        }
        return object;
    }

    void complete(PyObject result) {
        object = result;
    }

    void fail(RuntimeException reason) {
        failure = reason;
    }

    @Nullable RuntimeException failure() {
        return failure;
    }

    PyBatch batch() {
        return batch;
    }

    Operand operand() {
        return new Operand.Result(index);
    }
}
