// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import java.util.Iterator;

/// What `py4j_worker.py` implements. Py4J calls Python by interfaces, which have to be public.
public interface Py4jSubject {
    /// {@return the version of Py4J}
    String version();

    /// {@return how often a number is in the list [1, 2, 3]}
    int count(int number);

    /// {@return the ints from 0}
    Iterator<Object> integers();

    /// {@return an int, a text, a float, a list, a date, and so on}
    Iterator<Object> mixed();

    /// {@return the version of numpy}
    String importNumpy();
}
