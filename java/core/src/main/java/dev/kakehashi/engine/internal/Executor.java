// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.plan.StepFunction;

import java.lang.ref.Reference;
import java.util.List;
import java.util.function.Supplier;

/// Starts queries.
final class Executor {
    private final Bridge bridge;
    private final DataPlane data;
    private final BatchExporter exporter;

    Executor(Bridge bridge, DataPlane data) {
        this.bridge = bridge;
        this.data = data;
        this.exporter =
                new BatchExporter(bridge.functions(), ReleasedOwners.of(bridge.functions()));
    }

    ArrowStream execute(
            NativePlan plan,
            List<ArrowStream> streams,
            List<StepFunction> functions,
            QueryOptions options,
            QueryHandle handle) {
        try {
            long compiled = handleOf(plan, streams);
            DataPlane.Inputs inputs = data.prepare(streams);
            QueryRun run = run(plan, inputs, functions, options, handle);
            byte[] encoded = Messages.bytes(options);
            return new QueryStream(start(run, () -> inputs.start(compiled, encoded, run)), run);
        } finally {
            Reference.reachabilityFence(plan);
        }
    }

    private static long handleOf(NativePlan plan, List<ArrowStream> streams) {
        try {
            return plan.handle();
        } catch (IllegalStateException closed) {
            streams.forEach(ArrowStream::close);
            throw closed;
        }
    }

    private QueryRun run(
            NativePlan plan,
            DataPlane.Inputs inputs,
            List<StepFunction> functions,
            QueryOptions options,
            QueryHandle handle) {
        try {
            List<JavaFunction> callable =
                    functions.stream()
                            .map(function -> new JavaFunction(bridge, exporter, function))
                            .toList();
            return new QueryRun(
                    bridge, handle, plan.nodes(), inputs.made(), callable, options.trackProgress());
        } catch (RuntimeException | Error failed) {
            inputs.abandon();
            throw failed;
        }
    }

    private static ArrowStream start(QueryRun run, Supplier<ArrowStream> starting) {
        try {
            return run.run(starting);
        } catch (KakehashiException failed) {
            run.failed(failed);
            throw run.withCause(failed);
        } catch (RuntimeException | Error failed) {
            run.failed(failed);
            throw failed;
        }
    }
}
