// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import dev.kakehashi.plan.internal.PlanDecoder;
import dev.kakehashi.plan.internal.PlanEncoder;
import dev.kakehashi.plan.internal.PlanFiles;
import dev.kakehashi.plan.internal.PlanText;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A query as bytes that can be stored and sent, and as values to look into. A plan says what to do
/// and never holds data or code: what it scans from memory, and the functions that it calls on
/// rows, are given when it is executed, by number.
///
/// Immutable, and safe to share between threads. Two plans are equal when they say the same.
/// Nothing here needs the native library.
public final class Plan {
    private final dev.kakehashi.internal.proto.Plan message;
    private final Node root;
    private final List<InputSource> inputs;
    private final List<StepFunction> functions;

    private Plan(
            dev.kakehashi.internal.proto.Plan message,
            Node root,
            List<InputSource> inputs,
            List<StepFunction> functions) {
        this.message = message;
        this.root = root;
        this.inputs = inputs;
        this.functions = functions;
    }

    /// {@return the plan of a query whose last step this is}
    ///
    /// @throws IllegalArgumentException when an option or a literal has a value that it cannot have
    public static Plan of(Node root) {
        PlanEncoder encoder = new PlanEncoder();
        return new Plan(
                encoder.encode(Objects.requireNonNull(root, "root")),
                root,
                encoder.inputs(),
                encoder.functions());
    }

    /// {@return the plan in these bytes}
    ///
    /// @throws dev.kakehashi.error.PlanVersionUnsupportedException when it is of another version
    /// @throws dev.kakehashi.error.PlanDecodeException when it is damaged or contradicts itself
    /// @throws dev.kakehashi.error.UnsupportedFeatureException when it has something that this
    ///   version does not know
    public static Plan fromBytes(byte[] bytes) {
        dev.kakehashi.internal.proto.Plan message = PlanDecoder.parse(bytes);
        PlanDecoder.Decoded decoded = PlanDecoder.decode(message);
        return new Plan(message, decoded.root(), decoded.inputs(), decoded.functions());
    }

    /// {@return the plan as bytes, which are the same for equal plans}
    public byte[] toBytes() {
        return message.toByteArray();
    }

    /// {@return the version of the schema that the plan is written in}
    public int version() {
        return message.getPlanVersion();
    }

    /// {@return the last step, from which all others are reached}
    public Node root() {
        return root;
    }

    /// {@return what the plan reads from memory, in the order in which an engine wants it}
    ///
    /// Of a plan that came as bytes they are places without data, and opening one is an error.
    public List<InputSource> inputs() {
        return inputs;
    }

    /// {@return the functions that the plan calls on rows, in the order in which an engine wants
    /// them}
    ///
    /// Of a plan that came as bytes they are places without code, and calling one is an error.
    public List<StepFunction> functions() {
        return functions;
    }

    /// {@return the names of everything that the plan uses, sorted, as the capabilities of an
    /// engine name it: steps (`filter`, `scan.parquet`), functions (`str.contains`), data types
    /// (`decimal`) and so on}
    public Set<String> requires() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(message.getRequiredFeaturesList()));
    }

    /// {@return the files and addresses that the plan names}
    PlanFiles files() {
        return PlanFiles.of(message);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plan plan && message.equals(plan.message);
    }

    @Override
    public int hashCode() {
        return message.hashCode();
    }

    /// {@return the plan as text for people: a line for each step, by the number that errors name
    /// it by}
    @Override
    public String toString() {
        return PlanText.of(message);
    }
}
