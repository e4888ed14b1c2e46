// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.internal.proto.Over;
import dev.kakehashi.internal.proto.Selector;
import dev.kakehashi.internal.proto.SortBy;
import dev.kakehashi.options.CastMode;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.options.WindowMapping;
import dev.kakehashi.plan.BinaryOperator;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.Expression.Selection;
import dev.kakehashi.plan.SetOperator;
import dev.kakehashi.plan.TypeClass;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads one expression of an arena, when all before it are read.
final class ExpressionDecoder {
    private final List<Expression> before;

    /// @param before the expressions that were read, which a caller adds to
    ExpressionDecoder(List<Expression> before) {
        this.before = before;
    }

    Expression decode(dev.kakehashi.internal.proto.Expression message) {
        return switch (message.getKindCase()) {
            case COLUMN -> new Expression.Column(message.getColumn().getName());
            case LITERAL -> LiteralDecoder.decode(message.getLiteral());
            case BINARY ->
                    new Expression.Binary(
                            EnumValues.constant(
                                    BinaryOperator.class, message.getBinary().getOperatorValue()),
                            at(message.getBinary().getLeft()),
                            at(message.getBinary().getRight()));
            case CAST ->
                    new Expression.Cast(
                            at(message.getCast().getInput()),
                            DataTypes.decode(message.getCast().getDataType()),
                            mode(message.getCast().getModeValue()));
            case ALIAS ->
                    new Expression.Alias(
                            at(message.getAlias().getInput()), message.getAlias().getName());
            case TERNARY ->
                    new Expression.Ternary(
                            at(message.getTernary().getPredicate()),
                            at(message.getTernary().getTruthy()),
                            at(message.getTernary().getFalsy()));
            case SELECTOR -> decode(message.getSelector());
            case ELEMENT -> new Expression.Element();
            case SORT_BY -> decode(message.getSortBy());
            case OVER -> decode(message.getOver());
            case GENERAL,
                    AGGREGATE,
                    MATH,
                    HORIZONTAL,
                    NAME,
                    STRING,
                    TEMPORAL,
                    LIST,
                    ARRAY,
                    STRUCT,
                    BINARY_STRING,
                    CATEGORICAL ->
                    decodeCall((Message) message.getAllFields().values().iterator().next());
            case KIND_NOT_SET -> throw new PlanDecodeException("An expression has no kind");
        };
    }

    // Absent is what engines take for the default.
    private static CastMode mode(int number) {
        return number == 0 ? CastMode.STRICT : EnumValues.constant(CastMode.class, number);
    }

    private Selection decode(Selector message) {
        return switch (message.getSelectionCase()) {
            case ALL -> new Expression.AllColumns();
            case BY_NAME ->
                    new Expression.ColumnsByName(
                            message.getByName().getNamesList(),
                            message.getByName().getAllowMissing());
            case PATTERN -> new Expression.ColumnsByPattern(message.getPattern());
            case BY_TYPE ->
                    new Expression.ColumnsByType(
                            message.getByType().getDataTypesList().stream()
                                    .map(DataTypes::decode)
                                    .toList());
            case TYPE_CLASS ->
                    new Expression.ColumnsByTypeClass(
                            EnumValues.constant(TypeClass.class, message.getTypeClassValue()));
            case BY_INDEX -> new Expression.ColumnsByIndex(message.getByIndex().getIndicesList());
            case COMBINATION ->
                    new Expression.Combination(
                            EnumValues.constant(
                                    SetOperator.class, message.getCombination().getOperatorValue()),
                            selection(message.getCombination().getLeft()),
                            selection(message.getCombination().getRight()));
            case SELECTION_NOT_SET -> throw new PlanDecodeException("A selector chooses nothing");
        };
    }

    private Selection selection(int position) {
        if (at(position) instanceof Selection selection) {
            return selection;
        }
        throw new PlanDecodeException("Expression %d is no selector".formatted(position));
    }

    private Expression decode(SortBy message) {
        return new Expression.SortBy(
                at(message.getInput()),
                at(message.getByList()),
                new SortOptions(
                        message.getDescendingList(),
                        message.getNullsLastList(),
                        message.getMaintainOrder()));
    }

    private Expression decode(Over message) {
        int mapping = message.getMappingValue();
        return new Expression.Over(
                at(message.getInput()),
                at(message.getPartitionByList()),
                at(message.getOrderByList()),
                message.getDescending(),
                message.getNullsLast(),
                mapping == 0
                        ? WindowMapping.GROUP_TO_ROWS
                        : EnumValues.constant(WindowMapping.class, mapping));
    }

    private Expression decodeCall(Message call) {
        FieldDescriptor function = call.getDescriptorForType().findFieldByName("function");
        EnumValueDescriptor value = (EnumValueDescriptor) call.getField(function);
        FunctionCatalog.Function found = FunctionCatalog.byValue(value);
        if (found == null) {
            throw EnumValues.unknown(value.getType().getName(), value.getNumber());
        }
        SortedMap<String, Object> options = new TreeMap<>();
        for (Map.Entry<FieldDescriptor, Object> field : call.getAllFields().entrySet()) {
            if (found.family().option(field.getKey().getName()) != null) {
                options.put(field.getKey().getName(), Settings.decode(call, field.getKey()));
            }
        }
        Collection<?> arguments = (Collection<?>) call.getField(found.family().arguments());
        return new Expression.FunctionCall(
                found.name(),
                arguments.stream().map(position -> at((Integer) position)).toList(),
                options);
    }

    /// {@return the expression at a position, counted from 1}
    Expression at(int position) {
        if (position < 1 || position > before.size()) {
            throw new PlanDecodeException(
                    "The plan refers to expression %s, which is not there or comes later"
                            .formatted(Integer.toUnsignedString(position)));
        }
        return before.get(position - 1);
    }

    List<Expression> at(List<Integer> positions) {
        return positions.stream().map(this::at).toList();
    }
}
