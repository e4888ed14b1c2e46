// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.arrow.ArrowBatch;

import org.jspecify.annotations.Nullable;

/// The way from the public [ArrowBatch] to its memory, for the rooms of this module that import and
/// export.
public abstract class BatchAccess {
    private static volatile @Nullable BatchAccess instance;

    protected BatchAccess() {}

    /// Called by [ArrowBatch] when it is initialised.
    public static void install(BatchAccess access) {
        instance = access;
    }

    /// {@return the memory of an open batch; whoever keeps it for longer than the batch is open has
    /// to retain its owner}
    ///
    /// @throws IllegalStateException when the batch is closed
    public static BatchData dataOf(ArrowBatch batch) {
        return access().data(batch);
    }

    /// {@return a batch over this memory for the current thread, which takes over the caller's
    /// share in its owner}
    public static ArrowBatch batchOf(BatchData data) {
        return access().batch(data);
    }

    protected abstract BatchData data(ArrowBatch batch);

    protected abstract ArrowBatch batch(BatchData data);

    private static BatchAccess access() {
        BatchAccess access = instance;
        if (access == null) {
            try {
                Class.forName(ArrowBatch.class.getName());
            } catch (ClassNotFoundException impossible) {
                throw new AssertionError(impossible);
            }
            access = java.util.Objects.requireNonNull(instance);
        }
        return access;
    }
}
