// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import java.io.Serializable;

/// A place in Python code.
///
/// @param file the path of the source file
/// @param line the line, from 1
/// @param function the name of the function
public record PythonFrame(String file, int line, String function) implements Serializable {
    /// {@return this place as Java shows places, in a class loader named `python`}
    public StackTraceElement toStackTraceElement() {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return new StackTraceElement(
                "python", null, null, file, function, file.substring(slash + 1), line);
    }
}
