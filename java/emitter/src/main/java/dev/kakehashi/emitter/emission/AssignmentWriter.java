package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Expressions;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Assignments: to names, attributes, items and patterns, in place, and `del`.
@SuppressWarnings("ReferenceEquality")
public final class AssignmentWriter {
    private final Emission emission;

    AssignmentWriter(Emission emission) {
        this.emission = emission;
    }

    void assign(Statement.Assign node) {
        if (node.targets().size() == 1) {
            Expression target = node.targets().getFirst();
            if (pairwise(target, node.value())) {
                return;
            }
            bind(target, made(target, node.value()));
            return;
        }
        Piece value = emission.expressions.typed(node.value());
        value =
                emission.hoist(
                        value,
                        value.type().equals(com.palantir.javapoet.TypeName.INT)
                                ? TypeName.LONG
                                : emission.javaType(node.value()),
                        "value");
        for (Expression target : node.targets()) {
            bind(target, value);
        }
    }

    /// A value that needs a variable of its own while it is made gets the name of its target.
    private Piece made(Expression target, Expression value) {
        boolean makes =
                value instanceof Expression.ListComp
                        || value instanceof Expression.SetComp
                        || value instanceof Expression.DictComp
                        || value instanceof Expression.GeneratorExp
                        || value instanceof Expression.Lambda;
        if (makes && target instanceof Expression.Name name && isFresh(target)) {
            emission.hint(name.name());
        }
        return emission.expressions.typed(value);
    }

    /// `a, b = x, y` without a tuple: all values first, then all names.
    private boolean pairwise(Expression target, Expression value) {
        if (!(target instanceof Expression.TupleLiteral names)
                || !(value instanceof Expression.TupleLiteral values)
                || names.elements().size() != values.elements().size()
                || ContainerWriter.hasStar(names.elements())
                || ContainerWriter.hasStar(values.elements())) {
            return false;
        }
        List<Piece> pieces = emission.inOrder(values.elements(), emission.expressions::typed);
        boolean fresh = names.elements().stream().allMatch(this::isFresh);
        List<Piece> held = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            boolean last = index == pieces.size() - 1;
            boolean literal = values.elements().get(index) instanceof Expression.Constant;
            // The last value needs no variable if the first name can take it at once, which is
            // never so: names come in order.
            held.add(
                    fresh || literal || last && pieces.size() == 1
                            ? piece
                            : emission.hoist(
                                    piece,
                                    emission.javaType(values.elements().get(index)),
                                    hint(names.elements().get(index))));
        }
        for (int index = 0; index < held.size(); index++) {
            bind(names.elements().get(index), held.get(index));
        }
        return true;
    }

    private static String hint(Expression target) {
        return target instanceof Expression.Name name
                ? "next"
                        + name.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + name.name().substring(1)
                : "value";
    }

    /// Whether a name is declared by this assignment, so that no value can depend on it.
    private boolean isFresh(Expression target) {
        if (!(target instanceof Expression.Name name)) {
            return false;
        }
        return isFresh(Objects.requireNonNull(emission.inference.program().variable(name)));
    }

    boolean isFresh(Variable variable) {
        return !emission.variables.isField(variable)
                && !emission.frame().isDeclared(variable)
                && !variable.isParameter();
    }

    void annotated(Statement.AnnAssign node) {
        if (node.value() != null) {
            bind(node.target(), emission.expressions.typed(node.value()));
        }
    }

    /// Lets a value into a target.
    void bind(Expression target, Piece value) {
        switch (target) {
            case Expression.Name name -> name(name, value);
            case Expression.Attribute attribute -> {
                Piece held =
                        isPure(attribute.value())
                                ? value
                                : emission.hoist(value, value.type(), "value");
                emission.attributes.store(
                        attribute, emission.expressions.typed(attribute.value()), held);
            }
            case Expression.Subscript subscript -> {
                if (emission.subscripts.storeSlice(subscript, value)) {
                    return;
                }
                boolean pure = isPure(subscript.value()) && isPure(subscript.index());
                Piece held =
                        pure || value.constant()
                                ? value
                                : emission.hoist(value, value.type(), "value");
                List<Piece> parts =
                        emission.inOrder(
                                List.of(subscript.value(), subscript.index()),
                                emission.expressions::typed);
                emission.subscripts.store(subscript, parts.get(0), parts.get(1), held);
            }
            case Expression.TupleLiteral pattern -> unpack(pattern.elements(), target, value);
            case Expression.ListLiteral pattern -> unpack(pattern.elements(), target, value);
            case Expression.Starred starred -> bind(starred.value(), value);
            default ->
                    throw new IllegalStateException(
                            "Nothing can be assigned to "
                                    + target.getClass().getSimpleName()
                                    + ".");
        }
    }

    /// Whether evaluating an expression before or after another makes no difference.
    private boolean isPure(Expression expression) {
        return switch (expression) {
            case Expression.Constant ignored -> true;
            case Expression.Name name -> !emission.inference.isUnsure(name);
            case Expression.UnaryOp node -> emission.type(node).isLong() && isPure(node.operand());
            case Expression.BinOp node ->
                    emission.type(node).isLong() && isPure(node.left()) && isPure(node.right());
            case Expression.Attribute node ->
                    emission.instances.isField(node) && isPure(node.value());
            default -> false;
        };
    }

    void name(Expression.Name name, Piece value) {
        emission.variables.assign(
                Objects.requireNonNull(emission.inference.program().variable(name)), value);
    }

    /// The Java type that a target takes its value in.
    TypeName typeOf(Expression target) {
        return JavaTypes.of(emission.type(target));
    }

    private void unpack(List<Expression> parts, Expression target, Piece value) {
        int star = -1;
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof Expression.Starred) {
                star = index;
            }
        }
        if (star < 0
                && emission.type(target) instanceof Type.TupleOf(List<Type> items)
                && items.size() == parts.size()) {
            Piece tuple = emission.hoist(value, RuntimeNames.TUPLE, "tuple");
            for (int index = 0; index < parts.size(); index++) {
                if (emission.variables.isUnread(parts.get(index))) {
                    continue;
                }
                Piece item = Piece.of(JavaTypes.OBJECT, "$L.get($L)", tuple.receiver(), index);
                bind(parts.get(index), Coercion.to(item, JavaTypes.of(items.get(index))));
            }
            return;
        }
        if (star < 0
                && emission.type(target) instanceof Type.ListOf(Cell element)
                && JavaTypes.of(element.type()).isPrimitive()) {
            unpackList(parts, value, element);
            return;
        }
        String all = emission.frame().temporary("parts");
        CodeBlock unpacked =
                star < 0
                        ? CodeBlock.of(
                                "$T.unpack($L, $L)",
                                RuntimeNames.ITERATION,
                                value.code(),
                                parts.size())
                        : CodeBlock.of(
                                "$T.unpackStarred($L, $L, $L)",
                                RuntimeNames.ITERATION,
                                value.code(),
                                star,
                                parts.size() - star - 1);
        emission.body().statement("$T[] $N = $L", JavaTypes.OBJECT, all, unpacked);
        for (int index = 0; index < parts.size(); index++) {
            Expression part =
                    parts.get(index) instanceof Expression.Starred starred
                            ? starred.value()
                            : parts.get(index);
            Piece item = Piece.of(JavaTypes.OBJECT, "$N[$L]", all, index);
            bind(part, Coercion.to(item, JavaTypes.of(emission.type(part))));
        }
    }

    /// A list of numbers gives its elements without boxes; all of them before the first is bound.
    private void unpackList(List<Expression> parts, Piece value, Cell element) {
        TypeName java = JavaTypes.of(element.type());
        Piece list = emission.hoist(value, value.type(), "list");
        emission.body()
                .statement("$T.expect($L, $L)", RuntimeNames.ITERATION, list.code(), parts.size());
        boolean names = parts.stream().allMatch(Expression.Name.class::isInstance);
        List<Piece> items = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Piece item = ListAccess.get(list, CodeBlock.of("$L", index), java);
            items.add(names ? item : emission.hoist(item, java, "item"));
        }
        for (int index = 0; index < parts.size(); index++) {
            if (emission.variables.isUnread(parts.get(index))) {
                continue;
            }
            bind(
                    parts.get(index),
                    Coercion.to(items.get(index), JavaTypes.of(emission.type(parts.get(index)))));
        }
    }

    void augment(Statement.AugAssign node) {
        switch (node.target()) {
            case Expression.Name name -> augmentName(node, name);
            case Expression.Attribute attribute -> {
                Piece written = emission.expressions.typed(attribute.value());
                Piece owner =
                        isStable(attribute.value(), node.value())
                                ? written
                                : emission.hoist(
                                        written, emission.javaType(attribute.value()), "target");
                if (augmentField(node, attribute, owner)) {
                    return;
                }
                Piece before = emission.attributes.readFrom(attribute, owner);
                Piece after = inPlace(node, before, emission.inference.before(node));
                emission.attributes.store(attribute, owner, after);
            }
            case Expression.Subscript subscript -> {
                List<Piece> parts =
                        emission.inOrder(
                                List.of(subscript.value(), subscript.index()),
                                emission.expressions::typed);
                boolean stable =
                        isStable(subscript.value(), node.value())
                                && isStable(subscript.index(), node.value());
                Piece container =
                        stable
                                ? parts.get(0)
                                : emission.hoist(
                                        parts.get(0),
                                        emission.javaType(subscript.value()),
                                        "target");
                Piece index =
                        stable
                                ? parts.get(1)
                                : emission.hoist(parts.get(1), parts.get(1).type(), "index");
                Piece before = emission.subscripts.item(subscript, container, index);
                Piece after =
                        inPlace(
                                node,
                                Coercion.to(before, JavaTypes.of(emission.inference.before(node))),
                                emission.inference.before(node));
                emission.subscripts.store(subscript, container, index, after);
            }
            default -> throw new IllegalStateException("Nothing can be assigned to in place.");
        }
    }

    /// Whether an expression costs nothing to evaluate twice and has the same value after the other
    /// one.
    private boolean isStable(Expression expression, Expression other) {
        return switch (expression) {
            case Expression.Constant ignored -> true;
            case Expression.Name name -> {
                Variable variable = emission.inference.program().variable(name);
                yield variable != null
                        && !emission.inference.isUnsure(name)
                        && !emission.variables.isField(variable)
                        && emission.variables.slot(variable).kind() == Slot.Kind.LOCAL
                        && !hasWalrus(other);
            }
            case Expression.BinOp node ->
                    emission.type(node).isLong()
                            && isStable(node.left(), other)
                            && isStable(node.right(), other);
            case Expression.UnaryOp node ->
                    emission.type(node).isLong() && isStable(node.operand(), other);
            default -> false;
        };
    }

    private static boolean hasWalrus(Expression expression) {
        return expression instanceof Expression.NamedExpr
                || Expressions.children(expression).stream().anyMatch(AssignmentWriter::hasWalrus);
    }

    /// `owner.field += value`, where Java says it in the same words.
    private boolean augmentField(
            Statement.AugAssign node, Expression.Attribute attribute, Piece owner) {
        Piece field = emission.instances.target(attribute, owner);
        Type before = emission.inference.before(node);
        String sign =
                compound(
                        node.operator(),
                        before,
                        emission.type(node.value()),
                        emission.inference.after(node));
        if (field == null
                || sign == null
                || !field.type().equals(JavaTypes.of(before))
                || !isPure(node.value())) {
            return false;
        }
        Piece value = emission.expressions.typed(node.value());
        String text = value.code().toString();
        if (text.equals("1L") && (sign.equals("+") || sign.equals("-"))) {
            emission.body().statement("$L$L$L", field.code(), sign, sign);
        } else {
            emission.body().statement("$L $L= $L", field.code(), sign, Literals.plain(value));
        }
        return true;
    }

    private void augmentName(Statement.AugAssign node, Expression.Name name) {
        Variable variable = Objects.requireNonNull(emission.inference.program().variable(name));
        Slot slot = emission.variables.slot(variable);
        Type before = emission.inference.before(node);
        Piece value = emission.expressions.typed(node.value());
        if (emission.growing.append(variable, value)) {
            return;
        }
        Type result = emission.inference.after(node);
        boolean sure = !emission.inference.isUnsure(name);
        String sign = compound(node.operator(), before, emission.type(node.value()), result);
        if (sure
                && sign != null
                && slot.type().isPrimitive()
                && JavaTypes.of(before).equals(slot.type())
                && (value.isPrimitive() && !value.type().equals(TypeName.BOOLEAN))) {
            String text = value.code().toString();
            if (text.equals("1L") && (sign.equals("+") || sign.equals("-"))) {
                emission.body().statement("$L$L$L", slot.access(), sign, sign);
            } else {
                emission.body().statement("$L $L= $L", slot.access(), sign, Literals.plain(value));
            }
            return;
        }
        if (sure
                && node.operator() == BinaryOperator.ADD
                && before == Type.STR
                && emission.type(node.value()) == Type.STR
                && slot.type().equals(RuntimeNames.STRING)) {
            emission.body().statement("$L += $L", slot.access(), value.code());
            return;
        }
        Piece held =
                Coercion.to(emission.variables.access(name, variable, slot), JavaTypes.of(before));
        emission.variables.assign(variable, operated(node, held, before, value));
    }

    /// The sign of a Java compound assignment that means the same; null if none does.
    private static @org.jspecify.annotations.Nullable String compound(
            BinaryOperator operator, Type before, Type value, Type result) {
        if (before.isLong() && value.isLong() && result.isLong()) {
            return switch (operator) {
                case ADD -> "+";
                case SUB -> "-";
                case MULT -> "*";
                case BIT_AND -> "&";
                case BIT_OR -> "|";
                case BIT_XOR -> "^";
                default -> null;
            };
        }
        if (before == Type.FLOAT && (value == Type.FLOAT || value.isLong())) {
            return switch (operator) {
                case ADD -> "+";
                case SUB -> "-";
                case MULT -> "*";
                default -> null;
            };
        }
        return null;
    }

    private Piece inPlace(Statement.AugAssign node, Piece before, Type beforeType) {
        Piece[] value = new Piece[1];
        Body inner = emission.within(() -> value[0] = emission.expressions.typed(node.value()));
        Piece held = before;
        if (!inner.isEmpty()) {
            held = emission.hoistBefore(before, "before");
            emission.body().add(inner);
        }
        return operated(node, held, beforeType, value[0]);
    }

    private Piece operated(Statement.AugAssign node, Piece before, Type beforeType, Piece value) {
        Type result = emission.inference.after(node);
        Type valueType = emission.type(node.value());
        boolean immutable =
                beforeType.isInt()
                        || beforeType == Type.FLOAT
                        || beforeType == Type.REAL
                        || beforeType == Type.STR
                        || beforeType == Type.BOOL;
        if (immutable && result != Type.ANY) {
            return Coercion.to(
                    emission.operators.binary(
                            node, node.operator(), before, beforeType, value, valueType, result),
                    JavaTypes.of(result));
        }
        if (beforeType == Type.ANY) {
            emission.dynamic(
                    node,
                    "operator " + node.operator().sign() + "= on a value whose type is not known");
        }
        emission.report.operation();
        return Coercion.to(
                Piece.of(
                        JavaTypes.OBJECT,
                        "$T.i$L($L, $L)",
                        RuntimeNames.OPERATOR,
                        OperatorWriter.name(node.operator()),
                        before.code(),
                        value.code()),
                JavaTypes.of(result));
    }

    void delete(Expression target) {
        switch (target) {
            case Expression.Name name -> emission.variables.delete(name);
            case Expression.Attribute attribute -> emission.attributes.delete(attribute);
            case Expression.Subscript subscript -> emission.subscripts.delete(subscript);
            case Expression.TupleLiteral pattern -> pattern.elements().forEach(this::delete);
            case Expression.ListLiteral pattern -> pattern.elements().forEach(this::delete);
            default -> {}
        }
    }
}
