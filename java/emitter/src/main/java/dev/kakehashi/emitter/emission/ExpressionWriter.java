package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Type;

/// Expressions: which family writes which.
@SuppressWarnings("ReferenceEquality")
public final class ExpressionWriter {
    private final Emission emission;

    ExpressionWriter(Emission emission) {
        this.emission = emission;
    }

    /// The expression, in whatever Java type it comes.
    Piece write(Expression expression) {
        return switch (expression) {
            case Expression.Constant node -> emission.texts.constant(node);
            case Expression.Name node -> emission.variables.read(node);
            case Expression.BoolOp node -> emission.conditions.shortCircuit(node);
            case Expression.NamedExpr node -> walrus(node);
            case Expression.BinOp node -> emission.operators.binary(node);
            case Expression.UnaryOp node -> emission.operators.unary(node);
            case Expression.Lambda node -> emission.functions.lambda(node);
            case Expression.IfExp node -> emission.conditions.choice(node);
            case Expression.DictLiteral node -> emission.containers.dict(node);
            case Expression.SetLiteral node -> emission.containers.set(node);
            case Expression.ListLiteral node -> emission.containers.list(node);
            case Expression.TupleLiteral node -> emission.containers.tuple(node);
            case Expression.ListComp node -> emission.comprehensions.list(node);
            case Expression.SetComp node -> emission.comprehensions.set(node);
            case Expression.DictComp node -> emission.comprehensions.dict(node);
            case Expression.GeneratorExp node -> emission.comprehensions.generator(node);
            case Expression.Await node -> emission.generators.await(node);
            case Expression.Yield node -> emission.generators.yielded(node);
            case Expression.YieldFrom node -> emission.generators.yieldedFrom(node);
            case Expression.Compare node -> emission.comparisons.compare(node);
            case Expression.Call node -> valued(emission.calls.call(node));
            case Expression.FormattedValue node -> emission.texts.formatted(node);
            case Expression.JoinedStr node -> emission.texts.joined(node);
            case Expression.Attribute node -> emission.attributes.read(node);
            case Expression.Subscript node -> emission.subscripts.read(node);
            case Expression.Starred node -> write(node.value());
            case Expression.Slice node -> emission.subscripts.slice(node);
        };
    }

    /// The expression as a value of a Java type.
    Piece as(Expression expression, TypeName wanted) {
        return Coercion.to(typed(expression), wanted);
    }

    /// A call of a Java method without a result gives None.
    private Piece valued(Piece call) {
        if (!call.type().equals(TypeName.VOID)) {
            return call;
        }
        emission.body().statement("$L", call.code());
        return Literals.none();
    }

    /// The expression in the Java type that inference gave it.
    Piece typed(Expression expression) {
        Piece piece = write(expression);
        Type type = emission.type(expression);
        return type == Type.NONE ? piece : Coercion.to(piece, JavaTypes.of(type));
    }

    /// The expression as an object, not to be computed with.
    Piece object(Expression expression) {
        return as(expression, JavaTypes.OBJECT);
    }

    /// The expression for its effect.
    void discard(Expression expression) {
        Piece piece =
                expression instanceof Expression.Call call
                        ? emission.calls.call(call)
                        : write(expression);
        if (piece.type().equals(TypeName.VOID)) {
            emission.body().statement("$L", piece.code());
            return;
        }
        if (piece.constant() || expression instanceof Expression.Constant) {
            return;
        }
        if (expression instanceof Expression.Call && Statements.isStatement(piece.code())) {
            emission.body().statement("$L", piece.code());
        } else {
            emission.body()
                    .statement(
                            "$T $N = $L",
                            piece.type(),
                            emission.frame().temporary("ignored"),
                            piece.code());
        }
    }

    private Piece walrus(Expression.NamedExpr node) {
        Piece value =
                emission.hoist(
                        typed(node.value()),
                        emission.javaType(node.value()),
                        node.target().name() + "Value");
        emission.assignments.name(node.target(), value);
        return value;
    }

    static CodeBlock join(java.util.List<CodeBlock> parts) {
        return CodeBlock.join(parts, ", ");
    }
}
