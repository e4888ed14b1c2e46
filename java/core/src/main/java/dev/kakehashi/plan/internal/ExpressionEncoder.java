// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import dev.kakehashi.options.SortOptions;
import dev.kakehashi.plan.Expression;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// Writes one expression as a message, when all its parts have a position.
final class ExpressionEncoder {
    private final ToIntFunction<Expression> positions;
    private final Consumer<String> features;
    private final DataTypes types;
    private final LiteralEncoder literals;
    private final Settings settings;

    ExpressionEncoder(ToIntFunction<Expression> positions, Consumer<String> features) {
        this.positions = positions;
        this.features = features;
        this.types = new DataTypes(features);
        this.literals = new LiteralEncoder(types);
        this.settings = new Settings(types);
    }

    dev.kakehashi.internal.proto.Expression encode(Expression expression) {
        var message = dev.kakehashi.internal.proto.Expression.newBuilder();
        switch (expression) {
            case Expression.Column(var name) -> {
                features.accept("column");
                message.getColumnBuilder().setName(name);
            }
            case Expression.Literal literal -> {
                features.accept("literal");
                message.setLiteral(literals.encode(literal));
            }
            case Expression.Binary(var operator, var left, var right) -> {
                features.accept("binary." + Names.lower(operator.name()));
                message.getBinaryBuilder()
                        .setOperatorValue(EnumValues.number(operator))
                        .setLeft(at(left))
                        .setRight(at(right));
            }
            case Expression.Cast(var input, var type, var mode) -> {
                features.accept("cast");
                message.getCastBuilder()
                        .setInput(at(input))
                        .setDataType(types.encode(type))
                        .setModeValue(EnumValues.number(mode));
            }
            case Expression.Alias(var input, var name) -> {
                features.accept("alias");
                message.getAliasBuilder().setInput(at(input)).setName(name);
            }
            case Expression.Ternary(var predicate, var truthy, var falsy) -> {
                features.accept("ternary");
                message.getTernaryBuilder()
                        .setPredicate(at(predicate))
                        .setTruthy(at(truthy))
                        .setFalsy(at(falsy));
            }
            case Expression.Element() -> {
                features.accept("element");
                message.getElementBuilder();
            }
            case Expression.SortBy(var input, var by, SortOptions order) -> {
                features.accept("sort_by");
                message.getSortByBuilder()
                        .setInput(at(input))
                        .addAllBy(at(by))
                        .addAllDescending(order.descending())
                        .addAllNullsLast(order.nullsLast())
                        .setMaintainOrder(order.maintainOrder());
            }
            case Expression.Over over -> {
                features.accept("over");
                message.getOverBuilder()
                        .setInput(at(over.input()))
                        .addAllPartitionBy(at(over.partitionBy()))
                        .addAllOrderBy(at(over.orderBy()))
                        .setDescending(over.descending())
                        .setNullsLast(over.nullsLast())
                        .setMappingValue(EnumValues.number(over.mapping()));
            }
            case Expression.FunctionCall call -> encode(call, message);
            case Expression.Selection selection -> {
                features.accept("selector");
                encode(selection, message.getSelectorBuilder());
            }
        }
        return message.build();
    }

    private void encode(
            Expression.FunctionCall call, dev.kakehashi.internal.proto.Expression.Builder message) {
        FunctionCatalog.Function function = FunctionCatalog.byName(call.function());
        features.accept(function.name());
        FunctionCatalog.Family family = function.family();
        Message.Builder builder = family.empty().newBuilderForType();
        builder.setField(family.function(), function.value());
        for (Expression argument : call.arguments()) {
            builder.addRepeatedField(family.arguments(), at(argument));
        }
        call.options()
                .forEach(
                        (name, value) -> {
                            FieldDescriptor option = family.option(name);
                            if (option == null) {
                                throw new IllegalArgumentException(
                                        "%s has no option %s".formatted(call.function(), name));
                            }
                            settings.encode(builder, option, value);
                        });
        message.setField(family.branch(), builder.build());
    }

    private void encode(
            Expression.Selection selection, dev.kakehashi.internal.proto.Selector.Builder message) {
        switch (selection) {
            case Expression.AllColumns() -> message.getAllBuilder();
            case Expression.ColumnsByName(var names, var allowMissing) ->
                    message.getByNameBuilder().addAllNames(names).setAllowMissing(allowMissing);
            case Expression.ColumnsByPattern(var pattern) -> message.setPattern(pattern);
            case Expression.ColumnsByType(var chosen) ->
                    message.getByTypeBuilder()
                            .addAllDataTypes(chosen.stream().map(types::encode).toList());
            case Expression.ColumnsByTypeClass(var typeClass) ->
                    message.setTypeClassValue(EnumValues.number(typeClass));
            case Expression.ColumnsByIndex(var indices) ->
                    message.getByIndexBuilder().addAllIndices(indices);
            case Expression.Combination(var operator, var left, var right) ->
                    message.getCombinationBuilder()
                            .setOperatorValue(EnumValues.number(operator))
                            .setLeft(at(left))
                            .setRight(at(right));
        }
    }

    private int at(Expression expression) {
        return positions.applyAsInt(expression);
    }

    private List<Integer> at(List<Expression> expressions) {
        return expressions.stream().map(this::at).toList();
    }
}
