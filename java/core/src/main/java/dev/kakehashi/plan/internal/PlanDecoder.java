// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorDetail;
import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.error.PlanVersionUnsupportedException;
import dev.kakehashi.internal.proto.Plan;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Node;
import dev.kakehashi.plan.StepFunction;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/// Reads plans, and refuses whatever it does not understand.
public final class PlanDecoder {
    /// Protobuf's own limit of 100 is below what types and literals that nest 64 deep need.
    private static final int NESTED_MESSAGES = 300;

    private static final int WIRE_TYPE_BITS = 3;

    private final Places<InputSource> inputs = new Places<>("inputs", DecodedInput::new);
    private final Places<StepFunction> functions = new Places<>("functions", DecodedFunction::new);
    private final List<Expression> expressions = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private PlanDecoder() {}

    /// {@return the message in these bytes, its version known, without anything unknown in it}
    ///
    /// @throws PlanVersionUnsupportedException before anything else is looked at
    /// @throws PlanDecodeException when the bytes are damaged
    /// @throws dev.kakehashi.error.UnsupportedFeatureException when something in them is unknown
    public static Plan parse(byte[] bytes) {
        try {
            requireVersion(version(bytes));
            CodedInputStream input = CodedInputStream.newInstance(bytes);
            input.setRecursionLimit(NESTED_MESSAGES);
            Plan plan = Plan.parseFrom(input);
            Unknown.refuse(plan);
            return plan;
        } catch (IOException e) {
            throw new PlanDecodeException(
                    "These %d bytes are no plan, or a damaged one: %s"
                            .formatted(bytes.length, e.getMessage()),
                    ErrorDetail.NONE,
                    e);
        }
    }

    // The last value counts, as Protobuf has it; absent is 0.
    private static int version(byte[] bytes) throws IOException {
        CodedInputStream input = CodedInputStream.newInstance(bytes);
        int version = 0;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (tag == Plan.PLAN_VERSION_FIELD_NUMBER << WIRE_TYPE_BITS) {
                version = input.readUInt32();
            } else if (!input.skipField(tag)) {
                throw new InvalidProtocolBufferException("a group ends that did not begin");
            }
        }
        return version;
    }

    private static void requireVersion(int version) {
        if (version != PlanEncoder.VERSION) {
            throw new PlanVersionUnsupportedException(
                    "The plan has version %s; this library reads versions %d to %d: %s"
                            .formatted(
                                    Integer.toUnsignedString(version),
                                    PlanEncoder.VERSION,
                                    PlanEncoder.VERSION,
                                    version == 0
                                            ? "make the plan again, or check that it is one"
                                            : "upgrade the library"));
        }
    }

    /// What a plan says.
    ///
    /// @param root its last step, with all that it reads from
    /// @param inputs its inputs, by their numbers
    /// @param functions its functions, by their numbers
    public record Decoded(Node root, List<InputSource> inputs, List<StepFunction> functions) {}

    /// {@return what the plan says}
    ///
    /// @throws PlanDecodeException when the plan contradicts itself; names the node or expression
    public static Decoded decode(Plan plan) {
        return new PlanDecoder().read(plan);
    }

    private Decoded read(Plan plan) {
        ExpressionDecoder expressionDecoder = new ExpressionDecoder(expressions);
        for (var message : plan.getExpressionsList()) {
            int position = expressions.size() + 1;
            expressions.add(located(() -> expressionDecoder.decode(message), 0, position));
        }
        NodeDecoder nodeDecoder =
                new NodeDecoder(nodes, expressionDecoder, inputs::at, functions::at);
        for (var message : plan.getNodesList()) {
            int position = nodes.size() + 1;
            if (message.getId() != position) {
                throw new PlanDecodeException(
                        "The id of node %d is %s and must be its position"
                                .formatted(position, Integer.toUnsignedString(message.getId())));
            }
            nodes.add(located(() -> nodeDecoder.decode(message), position, 0));
        }
        requireFeatures(plan);
        if (plan.getRoot() < 1 || plan.getRoot() > nodes.size()) {
            throw new PlanDecodeException(
                    "The root is node %s and there are %d"
                            .formatted(Integer.toUnsignedString(plan.getRoot()), nodes.size()));
        }
        return new Decoded(nodes.get(plan.getRoot() - 1), inputs.inOrder(), functions.inOrder());
    }

    // What the arenas hold is found by writing it once more.
    private void requireFeatures(Plan plan) {
        PlanEncoder encoder = new PlanEncoder();
        expressions.forEach(encoder::add);
        nodes.forEach(encoder::add);
        List<String> used = List.copyOf(encoder.features());
        if (!used.equals(plan.getRequiredFeaturesList())) {
            throw new PlanDecodeException(
                    "The plan uses %s and says that it requires %s"
                            .formatted(used, plan.getRequiredFeaturesList()));
        }
    }

    private static <T> T located(java.util.function.Supplier<T> decode, int node, int expression) {
        try {
            return decode.get();
        } catch (KakehashiException e) {
            ErrorDetail detail = e.detail();
            throw e.code()
                    .exception(
                            where(node, expression) + e.getMessage(),
                            new ErrorDetail(
                                    node, expression, detail.feature(), "", "", List.of(), "", 0),
                            e);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new PlanDecodeException(
                    where(node, expression) + e.getMessage(),
                    new ErrorDetail(node, expression, "", "", "", List.of(), "", 0),
                    e);
        }
    }

    private static String where(int node, int expression) {
        return node > 0
                ? "In node %d: ".formatted(node)
                : "In expression %d: ".formatted(expression);
    }
}
