// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A stream of Java whose batches Python asks for, one after the other; it is closed at its end.
final class PushedStream implements Supplier<@Nullable Map<String, @Nullable Object>> {
    private final DataPlane plane;
    private final ArrowStream batches;
    private final boolean arrays;
    private boolean schemaDue;

    /// @param schemaDue whether the first piece has no rows and only tells the columns
    PushedStream(DataPlane plane, ArrowStream batches, boolean arrays, boolean schemaDue) {
        this.plane = plane;
        this.batches = batches;
        this.arrays = arrays;
        this.schemaDue = schemaDue;
    }

    @Override
    public synchronized @Nullable Map<String, @Nullable Object> get() {
        if (schemaDue) {
            schemaDue = false;
            return filled(new FrameContent(batches.schema(), List.of(), arrays));
        }
        ArrowBatch batch = batches.next();
        if (batch == null) {
            batches.close();
            return null;
        }
        try (batch) {
            return filled(new FrameContent(batches.schema(), List.of(batch), arrays));
        }
    }

    private Map<String, @Nullable Object> filled(FrameContent content) {
        Lease lease = plane.fill(content.bytes(), content::write);
        Map<String, @Nullable Object> told = new LinkedHashMap<>(content.told());
        told.put("lease", lease.handle());
        return told;
    }
}
