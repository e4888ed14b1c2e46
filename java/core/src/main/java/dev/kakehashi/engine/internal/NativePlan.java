// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.internal.CDataBatch;
import dev.kakehashi.arrow.internal.CDataStructs;
import dev.kakehashi.arrow.internal.Cleanup;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.ExplainOptions;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner.Cleanable;
import java.lang.ref.Reference;

/// A plan inside of a library.
final class NativePlan implements CompiledPlan {
    private final Bridge bridge;
    private final long handle;
    private final int nodes;
    private final Cleanable free;
    private volatile boolean closed;

    NativePlan(Bridge bridge, byte[] plan) {
        long compiled = bridge.compile(plan);
        bridge.logWarnings();
        this.bridge = bridge;
        this.handle = compiled;
        this.nodes = Messages.nodes(plan);
        this.free = Cleanup.register(this, () -> bridge.functions().planFree(compiled));
    }

    Bridge bridge() {
        return bridge;
    }

    /// {@return what the library calls this plan; it is valid as long as this object is reachable
    /// and open}
    long handle() {
        if (closed) {
            throw new IllegalStateException("This plan is closed: compile it again");
        }
        return handle;
    }

    /// {@return how many nodes the plan has}
    int nodes() {
        return nodes;
    }

    @Override
    public Schema schema() {
        try {
            long plan = handle();
            return PlatformThreads.call(
                    () -> {
                        try (Arena arena = Arena.ofConfined()) {
                            MemorySegment out = arena.allocate(CDataStructs.SCHEMA_BYTES, 8);
                            bridge.check(bridge.functions().planSchema(plan, out));
                            return CDataBatch.importSchema(out);
                        }
                    });
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public String explain(ExplainOptions options) {
        try {
            return bridge.explain(handle(), Messages.bytes(options));
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        closed = true;
        free.clean();
    }
}
