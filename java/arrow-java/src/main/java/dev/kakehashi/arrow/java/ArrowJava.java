// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.java;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.java.internal.SharedBatch;
import dev.kakehashi.arrow.java.internal.VectorStructs;

import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;

/// Hands columns over between Kakehashi and arrow-java, in place: both see the same addresses.
///
/// arrow-java has no offsets: where a batch is a slice, a bitmap that does not begin at a whole
/// byte is copied, and nothing else. Where a column has no null, arrow-java makes a bitmap of its
/// own. Dictionaries are refused by name: cast Categorical and Enum to String before.
///
/// arrow-java reads memory with `sun.misc.Unsafe`: on JDK 25 it warns unless the program is started
/// with `--sun-misc-unsafe-memory-access=allow`. [#fromArrowJava] needs native access for this
/// module too: `--enable-native-access=dev.kakehashi.core,dev.kakehashi.arrow.java`.
public final class ArrowJava {
    private ArrowJava() {}

    /// {@return vectors over the memory of a batch, which is taken over: the given one is closed,
    /// and the memory is given back when the last vector is}
    ///
    /// The vectors may be read, and closed, by any thread. They are not to be written to.
    ///
    /// @param allocator what counts the memory as its own as long as the vectors live
    /// @throws IllegalStateException when the batch is closed, or a slice of another
    /// @throws dev.kakehashi.error.ArrowExportException for a column that arrow-java has no vector
    ///   for
    public static VectorSchemaRoot toArrowJava(ArrowBatch batch, BufferAllocator allocator) {
        return SharedBatch.of(batch, allocator);
    }

    /// {@return a batch over the memory of vectors}
    ///
    /// The batch holds the memory: the root may be closed at once, and its allocator may be closed
    /// when the batch is. The vectors are not to be written to as long as the batch lives.
    ///
    /// @throws dev.kakehashi.error.ArrowExportException for a vector with a dictionary or of a type
    ///   that is not known here
    public static ArrowBatch fromArrowJava(VectorSchemaRoot root) {
        return VectorStructs.batchOf(root);
    }
}
