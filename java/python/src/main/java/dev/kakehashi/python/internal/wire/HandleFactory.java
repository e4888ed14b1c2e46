// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import org.jspecify.annotations.Nullable;

/// Makes what stands for a Python object in Java.
public interface HandleFactory {
    /// {@return a new handle}
    ///
    /// @param id the worker's id of the object
    /// @param type the name of its class
    /// @param flags what is known of it besides
    /// @param scalar its number or text, if it is one by subclass
    Object handle(String id, String type, HandleFlags flags, @Nullable Object scalar);
}
