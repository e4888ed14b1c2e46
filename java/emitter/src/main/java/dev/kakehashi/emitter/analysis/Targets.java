package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayList;
import java.util.List;

/// What is assigned to: names, attributes, items, and patterns of them.
@SuppressWarnings("ReferenceEquality")
final class Targets {
    private final Inference inference;

    Targets(Inference inference) {
        this.inference = inference;
    }

    void assign(Statement.Assign assign, Flow flow) {
        Type type = inference.expressions.of(assign.value(), flow);
        if (assign.targets().size() == 1
                && assign.targets().getFirst() instanceof Expression.Name name) {
            bindName(name, inference.tallies.assigned(name, assign.value(), type), flow);
            return;
        }
        for (Expression target : assign.targets()) {
            bind(target, type, flow);
        }
    }

    void annotated(Statement.AnnAssign assign, Flow flow) {
        if (assign.value() != null) {
            bind(assign.target(), inference.expressions.of(assign.value(), flow), flow);
        }
    }

    void augment(Statement.AugAssign assign, Flow flow) {
        Expression target = assign.target();
        Type before =
                switch (target) {
                    case Expression.Name name ->
                            inference.expressions.value(
                                    name,
                                    java.util.Objects.requireNonNull(
                                            inference.program.variable(name)),
                                    flow);
                    case Expression.Attribute attribute -> {
                        inference.expressions.of(attribute.value(), flow);
                        yield inference.methods.attributeType(attribute);
                    }
                    case Expression.Subscript subscript -> {
                        inference.expressions.of(subscript.value(), flow);
                        inference.expressions.of(subscript.index(), flow);
                        yield inference.containers.itemType(subscript);
                    }
                    default -> Type.ANY;
                };
        inference.record(target, before);
        Type value = inference.expressions.of(assign.value(), flow);
        Type result = inPlace(assign, before, value);
        result = Tallies.stepped(before, assign.operator(), value, result);
        if (target instanceof Expression.Name name) {
            result = inference.tallies.augmented(name, assign, result);
        }
        inference.augmented(assign, before, result);
        switch (target) {
            case Expression.Name name -> bindName(name, result, flow);
            case Expression.Attribute attribute -> inference.methods.store(attribute, result);
            case Expression.Subscript subscript -> inference.containers.store(subscript, result);
            default -> {}
        }
    }

    /// `+=` on a list and `|=` on a set or dict change it in place and keep its type.
    private Type inPlace(Statement.AugAssign assign, Type before, Type value) {
        if (before instanceof Type.ListOf(Cell element)
                && assign.operator() == BinaryOperator.ADD) {
            element.join(Items.of(value));
            return before;
        }
        if (before instanceof Type.SetOf(Cell element) && value instanceof Type.SetOf(Cell other)) {
            if (assign.operator() == BinaryOperator.BIT_OR
                    || assign.operator() == BinaryOperator.BIT_XOR) {
                element.join(other.type());
            }
            return before;
        }
        if (before instanceof Type.DictOf(Cell key, Cell item)
                && value instanceof Type.DictOf(Cell otherKey, Cell otherItem)
                && assign.operator() == BinaryOperator.BIT_OR) {
            key.join(otherKey.type());
            item.join(otherItem.type());
            return before;
        }
        if (before instanceof Type.ListOf && assign.operator() == BinaryOperator.MULT) {
            return before;
        }
        return inference.operations.binary(assign, assign.operator(), before, value);
    }

    /// Lets a value of this type into a target.
    void bind(Expression target, Type type, Flow flow) {
        switch (target) {
            case Expression.Name name -> {
                inference.tallies.bound(name, type);
                bindName(name, type, flow);
            }
            case Expression.Attribute attribute -> {
                inference.expressions.of(attribute.value(), flow);
                inference.methods.store(attribute, type);
            }
            case Expression.Subscript subscript -> {
                inference.expressions.of(subscript.value(), flow);
                inference.expressions.of(subscript.index(), flow);
                inference.containers.store(subscript, type);
            }
            case Expression.TupleLiteral pattern -> unpack(target, pattern.elements(), type, flow);
            case Expression.ListLiteral pattern -> unpack(target, pattern.elements(), type, flow);
            case Expression.Starred starred -> bind(starred.value(), type, flow);
            default ->
                    throw new IllegalStateException(
                            "Nothing can be assigned to "
                                    + target.getClass().getSimpleName()
                                    + ".");
        }
    }

    private void bindName(Expression.Name name, Type type, Flow flow) {
        inference.record(name, type);
        Variable variable = inference.program.variable(name);
        if (variable == null) {
            throw new IllegalStateException(
                    "The name " + name.name() + " is bound, but has no variable.");
        }
        inference.statements.bind(variable, type, flow);
    }

    private void unpack(Expression target, List<Expression> parts, Type type, Flow flow) {
        inference.record(target, type);
        int star = -1;
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof Expression.Starred) {
                star = index;
            }
        }
        List<Type> types = unpacked(target, parts.size(), star, type);
        for (int index = 0; index < parts.size(); index++) {
            bind(parts.get(index), types.get(index), flow);
        }
    }

    private List<Type> unpacked(Expression target, int count, int star, Type type) {
        List<Type> types = new ArrayList<>();
        if (type instanceof Type.TupleOf(List<Type> items)
                && (star < 0 ? items.size() == count : items.size() >= count - 1)) {
            int behind = count - star - 1;
            for (int index = 0; index < count; index++) {
                if (index == star) {
                    Cell cell = inference.cell(target);
                    cell.join(Lattice.each(items.subList(star, items.size() - behind)));
                    types.add(new Type.ListOf(cell));
                } else {
                    types.add(
                            items.get(
                                    star < 0 || index < star
                                            ? index
                                            : items.size() - count + index));
                }
            }
            return types;
        }
        Type each = Items.of(type);
        for (int index = 0; index < count; index++) {
            if (index == star) {
                Cell cell = inference.cell(target);
                cell.join(each);
                types.add(new Type.ListOf(cell));
            } else {
                types.add(each);
            }
        }
        return types;
    }

    void delete(Expression target, Flow flow) {
        switch (target) {
            case Expression.Name name -> {
                Variable variable = inference.program.variable(name);
                if (variable != null) {
                    inference.expressions.value(name, variable, flow);
                    flow.unbind(variable);
                }
            }
            case Expression.Attribute attribute -> {
                inference.expressions.of(attribute.value(), flow);
                inference.methods.delete(attribute);
            }
            case Expression.Subscript subscript -> {
                inference.expressions.of(subscript.value(), flow);
                inference.expressions.of(subscript.index(), flow);
            }
            case Expression.TupleLiteral pattern ->
                    pattern.elements().forEach(part -> delete(part, flow));
            case Expression.ListLiteral pattern ->
                    pattern.elements().forEach(part -> delete(part, flow));
            default -> {}
        }
    }
}
