// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

/// A Java object that stands for a Python object: what [PythonWorker#proxy] makes.
public interface PythonBacked {
    /// {@return the Python object behind it}
    PyObject pythonObject();
}
