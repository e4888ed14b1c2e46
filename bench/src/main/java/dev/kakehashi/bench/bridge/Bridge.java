// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;

/// One way to Python, with its process running. Each method does its task as a user of that library
/// would, and gives what came out, so that it can be checked. Used by one thread.
interface Bridge extends AutoCloseable {
    /// How many items there are to iterate over.
    int ITEMS = 10_000;

    /// {@return name and version, for the report}
    String description() throws Exception;

    /// {@return how often 1 is in the Python list [1, 2, 3], by a call of its method}
    long call() throws Exception;

    /// {@return the sum of the results of many such calls that were sent without waiting for each
    /// other; empty if the library cannot}
    OptionalLong calls(int count) throws Exception;

    /// {@return the sum of the Python ints from 0 below [#ITEMS], read one by one}
    long integers() throws Exception;

    /// Reads the items of a Python list one by one: in turns an int, a text, a float, a list, and a
    /// date.
    ///
    /// @param reader gets each item as the library gives it, with its place
    void mixed(ObjIntConsumer<Object> reader) throws Exception;

    /// {@return the version of numpy, which is imported now}
    String importNumpy() throws Exception;

    /// Ends the process.
    @Override
    void close();
}
