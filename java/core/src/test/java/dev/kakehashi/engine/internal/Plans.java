// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.internal.proto.AggregateFunction;
import dev.kakehashi.internal.proto.AggregateFunctionCall;
import dev.kakehashi.internal.proto.Column;
import dev.kakehashi.internal.proto.DataType;
import dev.kakehashi.internal.proto.Expression;
import dev.kakehashi.internal.proto.Field;
import dev.kakehashi.internal.proto.Join;
import dev.kakehashi.internal.proto.JoinHow;
import dev.kakehashi.internal.proto.MemoryScan;
import dev.kakehashi.internal.proto.Node;
import dev.kakehashi.internal.proto.Plan;
import dev.kakehashi.internal.proto.Project;
import dev.kakehashi.internal.proto.Scan;
import dev.kakehashi.internal.proto.Schema;
import dev.kakehashi.internal.proto.TypeKind;

/// Plans written by hand, over one input with a column `n` of 64-bit integers.
final class Plans {
    private Plans() {}

    /// {@return the input as it is}
    static Plan scan() {
        return Plan.newBuilder()
                .setPlanVersion(1)
                .addRequiredFeatures("int64")
                .addRequiredFeatures("scan.memory")
                .addNodes(scanNode())
                .setRoot(1)
                .build();
    }

    /// {@return the sum of a column}
    static Plan sum(String column) {
        return Plan.newBuilder()
                .setPlanVersion(1)
                .addRequiredFeatures("column")
                .addRequiredFeatures("int64")
                .addRequiredFeatures("project")
                .addRequiredFeatures("scan.memory")
                .addRequiredFeatures("sum")
                .addExpressions(
                        Expression.newBuilder().setColumn(Column.newBuilder().setName(column)))
                .addExpressions(
                        Expression.newBuilder()
                                .setAggregate(
                                        AggregateFunctionCall.newBuilder()
                                                .setFunction(
                                                        AggregateFunction.AGGREGATE_FUNCTION_SUM)
                                                .addArguments(1)))
                .addNodes(scanNode())
                .addNodes(
                        Node.newBuilder()
                                .setId(2)
                                .setProject(Project.newBuilder().setInput(1).addExpressions(2)))
                .setRoot(2)
                .build();
    }

    /// {@return every pair of rows of the input: much work for little input}
    static Plan pairs() {
        return Plan.newBuilder()
                .setPlanVersion(1)
                .addRequiredFeatures("int64")
                .addRequiredFeatures("join.cross")
                .addRequiredFeatures("scan.memory")
                .addNodes(scanNode())
                .addNodes(
                        Node.newBuilder()
                                .setId(2)
                                .setJoin(
                                        Join.newBuilder()
                                                .setLeft(1)
                                                .setRight(1)
                                                .setHow(JoinHow.JOIN_HOW_CROSS)))
                .setRoot(2)
                .build();
    }

    private static Node scanNode() {
        DataType int64 = DataType.newBuilder().setKind(TypeKind.TYPE_KIND_INT64).build();
        Schema schema =
                Schema.newBuilder()
                        .addFields(Field.newBuilder().setName("n").setDataType(int64))
                        .build();
        return Node.newBuilder()
                .setId(1)
                .setScan(Scan.newBuilder().setMemory(MemoryScan.newBuilder().setSchema(schema)))
                .build();
    }
}
