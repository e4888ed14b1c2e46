// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import dev.kakehashi.DataFrame;

/// A frame, and what it is to be in Python:
///
///     PyObject frame = python.toPython(PyFrames.pandas(trades));
///
/// The rows are copied once, into memory that the worker has mapped; Python works with them in
/// place, and may write to them, as long as its objects live. The data frame stays as it is, and can
/// be closed as soon as the call returns.
///
/// @param frame the rows
/// @param form what they become
public record PyFrames(DataFrame frame, Form form) {
    /// What a frame becomes in Python.
    public enum Form {
        /// A `pandas.DataFrame`.
        PANDAS("pandas", true),
        /// A `polars.DataFrame`.
        POLARS("polars", false),
        /// A `pyarrow.Table`.
        PYARROW("pyarrow", false),
        /// A numpy array of two dimensions.
        NUMPY("numpy", true),
        /// A dict with a numpy array for each column.
        COLUMNS("columns", true);

        private final String wire;
        private final boolean arrays;

        Form(String wire, boolean arrays) {
            this.wire = wire;
            this.arrays = arrays;
        }

        /// {@return its name in the protocol}
        public String wire() {
            return wire;
        }

        /// {@return whether columns become numpy arrays where they can}
        public boolean arrays() {
            return arrays;
        }
    }

    /// {@return a `pandas.DataFrame`: columns of numbers, truth values and times are numpy's where
    /// none is null, Categorical and Enum are pandas' own, all others Arrow-backed, so that nothing
    /// is lost}
    ///
    /// Needs pandas, and pyarrow for columns that are not numpy's.
    public static PyFrames pandas(DataFrame frame) {
        return new PyFrames(frame, Form.PANDAS);
    }

    /// {@return a `polars.DataFrame`}
    ///
    /// Needs polars; with pyarrow it reads in place, without it copies.
    public static PyFrames polars(DataFrame frame) {
        return new PyFrames(frame, Form.POLARS);
    }

    /// {@return a `pyarrow.Table`}
    public static PyFrames pyarrow(DataFrame frame) {
        return new PyFrames(frame, Form.PYARROW);
    }

    /// {@return a numpy array with a row for each row and a column for each column, which have to
    /// be of one type of numpy, without nulls}
    ///
    /// It lies in memory column by column, as numpy calls it in Fortran order.
    public static PyFrames numpy(DataFrame frame) {
        return new PyFrames(frame, Form.NUMPY);
    }

    /// {@return a dict from name to a numpy array of one dimension, for columns of any types of
    /// numpy, without nulls}
    public static PyFrames columns(DataFrame frame) {
        return new PyFrames(frame, Form.COLUMNS);
    }
}
