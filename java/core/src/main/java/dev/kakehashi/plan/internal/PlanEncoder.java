// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.internal.proto.Plan;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Node;
import dev.kakehashi.plan.StepFunction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Lays the graph of a query into the two arenas of a plan.
public final class PlanEncoder {
    /// The version of the plans that this library writes, and the only one so far.
    public static final int VERSION = 1;

    private final Set<String> features = new HashSet<>();
    private final Numbered<InputSource> inputs = new Numbered<>();
    private final Numbered<StepFunction> functions = new Numbered<>();
    private final Arena<Expression, dev.kakehashi.internal.proto.Expression> expressions;
    private final Arena<Node, dev.kakehashi.internal.proto.Node> nodes;

    public PlanEncoder() {
        expressions =
                new Arena<>(
                        ExpressionParts::of,
                        new ExpressionEncoder(this::position, features::add)::encode);
        nodes =
                new Arena<>(
                        NodeParts::inputs,
                        new NodeEncoder(
                                        this::position,
                                        expressions::add,
                                        inputs::of,
                                        functions::of,
                                        features::add)
                                ::encode);
    }

    // The arenas are read through these, because they do not exist when the encoders are made.
    private int position(Expression expression) {
        return expressions.position(expression);
    }

    private int position(Node node) {
        return nodes.position(node);
    }

    /// {@return the position of an expression, which is laid down if it is not yet}
    int add(Expression expression) {
        return expressions.add(expression);
    }

    /// {@return the position of a step, which is laid down if it is not yet}
    int add(Node node) {
        return nodes.add(node);
    }

    /// {@return the expressions that were laid down}
    List<dev.kakehashi.internal.proto.Expression> expressions() {
        return expressions.messages();
    }

    /// {@return the names of all that was laid down, sorted}
    SortedSet<String> features() {
        return new TreeSet<>(features);
    }

    /// {@return the inputs of what was laid down, in the order of their numbers}
    public List<InputSource> inputs() {
        return inputs.inOrder();
    }

    /// {@return the functions of what was laid down, in the order of their numbers}
    public List<StepFunction> functions() {
        return functions.inOrder();
    }

    /// {@return the plan whose last step this is}
    public Plan encode(Node root) {
        int position = add(root);
        Plan.Builder plan = Plan.newBuilder().setPlanVersion(VERSION).setRoot(position);
        int id = 0;
        for (var node : nodes.messages()) {
            id++;
            plan.addNodes(node.toBuilder().setId(id));
        }
        return plan.addAllExpressions(expressions.messages())
                .addAllRequiredFeatures(features())
                .build();
    }
}
