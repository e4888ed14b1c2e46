// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;

import java.nio.file.Path;

/// A JVM that is killed while its worker holds data in a folder.
final class AbandonedDataProgram {
    private AbandonedDataProgram() {}

    /// Sends, fetches, and waits for its end.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws Exception {
        PythonWorker python =
                PythonWorker.builder()
                        .environment(DataPython.environment("numpy"))
                        .dataFolder(Path.of(arguments[0]))
                        .start();
        PyObject array = python.toPython(PyArray.of(new double[1_000_000]));
        PyArray back = array.toArray();
        System.out.println(python.facts().pid());
        Thread.sleep(600_000);
        System.out.println(back + " of " + array);
    }
}
