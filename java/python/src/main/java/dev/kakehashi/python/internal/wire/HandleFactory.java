// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import org.jspecify.annotations.Nullable;

/// Makes what stands for a Python object in Java, and finds what stands for Java's in Python.
public interface HandleFactory {
    /// {@return a new handle}
    ///
    /// @param id the worker's id of the object
    /// @param type the name of its class
    /// @param flags what is known of it besides
    /// @param scalar its number or text, if it is one by subclass
    Object handle(String id, String type, HandleFlags flags, @Nullable Object scalar);

    /// {@return the exception of Java that went through Python and comes out of it again; null if
    /// it is not known any more}
    ///
    /// @param number by which it was told to Python
    @Nullable Throwable failure(long number);
}
