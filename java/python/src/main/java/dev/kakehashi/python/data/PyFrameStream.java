// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.python.data.PyFrames.Form;

/// Batches of Java that Python pulls one after the other, so that neither side holds all of them:
///
///     PyObject reader = python.toPython(PyFrameStream.pyarrow(batches));
///
/// The stream is read on the Java thread whose call makes Python pull, and closed at its end; what
/// fails in it is raised in Python, and comes out again as the cause. Where Python may stop early,
/// the caller closes it.
///
/// @param batches the rows
/// @param form what each batch becomes
public record PyFrameStream(ArrowStream batches, Form form) {
    /// {@return a `pyarrow.RecordBatchReader`}
    public static PyFrameStream pyarrow(ArrowStream batches) {
        return new PyFrameStream(batches, Form.PYARROW);
    }

    /// {@return an iterator of frames of pandas, one for each batch}
    public static PyFrameStream pandas(ArrowStream batches) {
        return new PyFrameStream(batches, Form.PANDAS);
    }

    /// {@return an iterator of frames of Polars, one for each batch}
    public static PyFrameStream polars(ArrowStream batches) {
        return new PyFrameStream(batches, Form.POLARS);
    }

    /// {@return an iterator of arrays of two dimensions, one for each batch}
    public static PyFrameStream numpy(ArrowStream batches) {
        return new PyFrameStream(batches, Form.NUMPY);
    }
}
