// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;

import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.EngineConfiguration;
import dev.kakehashi.engine.ExplainOptions;
import dev.kakehashi.engine.Optimization;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.engine.QueryProgress;
import dev.kakehashi.error.ErrorDetail;
import dev.kakehashi.error.UnknownErrorException;
import dev.kakehashi.internal.proto.Capabilities;
import dev.kakehashi.internal.proto.ConfigureOptions;
import dev.kakehashi.internal.proto.ExecuteOptions;
import dev.kakehashi.internal.proto.ExplainFormat;
import dev.kakehashi.internal.proto.Plan;
import dev.kakehashi.internal.proto.Progress;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/// The messages that go to and come from an engine, other than plans.
final class Messages {
    private Messages() {}

    static byte[] bytes(QueryOptions options) {
        if (options.equals(QueryOptions.DEFAULTS)) {
            return new byte[0];
        }
        ExecuteOptions.Builder message =
                ExecuteOptions.newBuilder()
                        .setEngine(message(options.engine()))
                        .setTrackProgress(options.trackProgress())
                        .setOldestCompatibility(options.oldestCompatibility());
        options.batchSize().ifPresent(message::setBatchSize);
        options.maxRows().ifPresent(message::setMaxRows);
        // What is less than a millisecond is still some time.
        options.deadline().ifPresent(time -> message.setDeadlineMillis(Math.max(1, millis(time))));
        options.batchesInFlight().ifPresent(message::setBatchesInFlight);
        options.disabledOptimizations().stream()
                .sorted()
                .map(Messages::message)
                .forEach(message::addDisabledOptimizations);
        return message.build().toByteArray();
    }

    static byte[] bytes(ExplainOptions options) {
        return dev.kakehashi.internal.proto.ExplainOptions.newBuilder()
                .setFormat(
                        switch (options.format()) {
                            case TEXT -> ExplainFormat.EXPLAIN_FORMAT_TEXT;
                            case TREE -> ExplainFormat.EXPLAIN_FORMAT_TREE;
                            case DOT -> ExplainFormat.EXPLAIN_FORMAT_DOT;
                        })
                .setUnoptimized(!options.optimized())
                .setEngine(message(options.engine()))
                .build()
                .toByteArray();
    }

    static byte[] bytes(EngineConfiguration configuration) {
        ConfigureOptions.Builder message = ConfigureOptions.newBuilder();
        configuration.threads().ifPresent(message::setThreads);
        configuration
                .spillDirectory()
                .ifPresent(directory -> message.setSpillDirectory(directory.toString()));
        configuration.memoryBudget().ifPresent(message::setMemoryBudget);
        return message.build().toByteArray();
    }

    static dev.kakehashi.engine.Capabilities capabilities(byte[] bytes) {
        Capabilities message = parse(Capabilities.parser(), bytes, "capabilities");
        return new dev.kakehashi.engine.Capabilities(
                message.getAbiVersion(),
                message.getEngineVersion(),
                message.getMinPlanVersionSupported(),
                message.getMaxPlanVersionSupported(),
                Set.copyOf(message.getSupportedNodesList()),
                Set.copyOf(message.getSupportedExprsList()),
                Set.copyOf(message.getSupportedDtypesList()),
                Set.copyOf(message.getExecutionModesList()),
                message.getCopyBehavior(),
                message.getMaxConcurrency(),
                new dev.kakehashi.engine.Capabilities.PlanLimits(
                        message.getLimits().getPlanBytes(),
                        message.getLimits().getNodes(),
                        message.getLimits().getExpressions(),
                        message.getLimits().getDepth()),
                message.getThreads(),
                Set.copyOf(message.getFormatsList()));
    }

    static QueryProgress progress(byte[] bytes) {
        Progress message = parse(Progress.parser(), bytes, "progress");
        return new QueryProgress(
                message.getRowsDelivered(),
                message.getBatchesDelivered(),
                Duration.ofNanos(message.getElapsedNanos()),
                message.getStepsList().stream()
                        .map(
                                step ->
                                        new QueryProgress.Step(
                                                step.getName(),
                                                step.getRowsIn(),
                                                step.getRowsOut(),
                                                step.getFinished(),
                                                Duration.ofNanos(step.getBusyNanos()),
                                                step.getInputsList()))
                        .toList());
    }

    /// Decodes what is known of an error; that must not fail where an error is being reported, so
    /// damaged bytes give what can be read of them: nothing.
    static ErrorDetail errorDetail(byte[] bytes) {
        try {
            var message = dev.kakehashi.internal.proto.ErrorDetail.parseFrom(bytes);
            return new ErrorDetail(
                    message.getNodeId(),
                    message.getExpressionId(),
                    message.getFeature(),
                    message.getPolarsVariant(),
                    message.getColumn(),
                    message.getCandidatesList(),
                    message.getPath(),
                    message.getLine());
        } catch (InvalidProtocolBufferException damaged) {
            return ErrorDetail.NONE;
        }
    }

    /// {@return how many nodes an encoded plan has; 0 when the bytes are no plan}
    static int nodes(byte[] plan) {
        CodedInputStream input = CodedInputStream.newInstance(plan);
        int nodes = 0;
        try {
            for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
                if (WireFormat.getTagFieldNumber(tag) == Plan.NODES_FIELD_NUMBER) {
                    nodes++;
                }
                if (!input.skipField(tag)) {
                    return 0;
                }
            }
            return nodes;
        } catch (IOException damaged) {
            return 0;
        }
    }

    private static <T> T parse(com.google.protobuf.Parser<T> parser, byte[] bytes, String what) {
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException damaged) {
            throw new UnknownErrorException(
                    "The engine's %s cannot be read: use a library and a jar of the same release"
                            .formatted(what),
                    ErrorDetail.NONE,
                    damaged);
        }
    }

    private static long millis(Duration time) {
        try {
            return time.toMillis();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private static dev.kakehashi.internal.proto.EngineChoice message(EngineChoice choice) {
        return switch (choice) {
            case AUTO -> dev.kakehashi.internal.proto.EngineChoice.ENGINE_CHOICE_AUTO;
            case STREAMING -> dev.kakehashi.internal.proto.EngineChoice.ENGINE_CHOICE_STREAMING;
            case IN_MEMORY -> dev.kakehashi.internal.proto.EngineChoice.ENGINE_CHOICE_IN_MEMORY;
        };
    }

    private static dev.kakehashi.internal.proto.Optimization message(Optimization optimization) {
        return dev.kakehashi.internal.proto.Optimization.valueOf(
                "OPTIMIZATION_" + optimization.name());
    }
}
