// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.TypeMismatchException;

import java.util.List;
import java.util.Map;

/// How many arguments a Java function takes.
final class Arity {
    private Arity() {}

    static void check(List<PyObject> args, Map<String, PyObject> kwargs, int expected) {
        if (args.size() != expected || !kwargs.isEmpty()) {
            throw new TypeMismatchException(
                    "A Java function of %d arguments was called with %d, and by name with %s."
                            .formatted(expected, args.size(), kwargs.keySet()),
                    "",
                    "");
        }
    }
}
