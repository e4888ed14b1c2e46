// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.error.ValueTooLargeException;

import java.nio.file.Path;

/// Sends and fetches arrays where a folder has room for a megabyte and no more.
final class FullDataProgram {
    private FullDataProgram() {}

    /// Prints what can be done, and what cannot.
    ///
    /// @param arguments the small folder, and one with room
    public static void main(String[] arguments) throws Exception {
        Path small = Path.of(arguments[0]);
        Path large = Path.of(arguments[1]);
        PyArray items = PyArray.of(new double[1_000_000]);
        try (PythonWorker python =
                PythonWorker.builder()
                        .environment(DataPython.environment("numpy"))
                        .dataFolder(small)
                        .start()) {
            System.out.println("small: " + python.toPython(PyArray.of(new double[10_000])).len());
            try {
                python.toPython(items);
            } catch (ValueTooLargeException expected) {
                System.out.println("to Python: " + expected.limit());
            }
            try {
                python.callFunction("numpy", "ones", 1_000_000).toArray();
            } catch (ValueTooLargeException expected) {
                System.out.println("from Python: " + expected.limit());
            }
            System.out.println("small: " + python.toPython(PyArray.of(new double[10_000])).len());
        }
        try (PythonWorker python =
                PythonWorker.builder()
                        .environment(DataPython.environment("numpy"))
                        .dataFolder(small, large)
                        .start()) {
            System.out.println("large: " + python.toPython(items).len());
        }
    }
}
