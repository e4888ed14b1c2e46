package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.BooleanOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.UnaryOperator;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Truth: conditions, `and`, `or`, `x if c else y`, `if`.
@SuppressWarnings({"BadInstanceof", "ReferenceEquality"})
public final class ConditionWriter {
    private final Emission emission;

    ConditionWriter(Emission emission) {
        this.emission = emission;
    }

    /// The expression as a Java condition.
    Piece test(Expression expression) {
        return switch (expression) {
            case Expression.BoolOp node -> parts(node);
            case Expression.UnaryOp node when node.operator() == UnaryOperator.NOT ->
                    negated(test(node.operand()));
            case Expression.Constant node when !(node.value() instanceof Boolean) ->
                    Literals.bool(truth(node));
            default ->
                    truth(
                            emission.expressions.typed(expression),
                            emission.type(expression),
                            expression);
        };
    }

    private static boolean truth(Expression.Constant node) {
        return switch (node.value()) {
            case null -> false;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    /// `a && b` where only the truth counts; one after the other where an operand needs statements
    /// before it.
    private Piece parts(Expression.BoolOp node) {
        boolean and = node.operator() == BooleanOperator.AND;
        Piece first = test(node.values().getFirst());
        List<Piece> tests = new ArrayList<>();
        List<Body> before = new ArrayList<>();
        for (Expression value : node.values().subList(1, node.values().size())) {
            Piece[] written = new Piece[1];
            before.add(emission.within(() -> written[0] = test(value)));
            tests.add(written[0]);
        }
        return before.stream().allMatch(Body::isEmpty)
                ? joined(and, first, tests)
                : oneByOne(and, first, tests, before);
    }

    private static Piece joined(boolean and, Piece first, List<Piece> tests) {
        Piece all = first;
        for (Piece test : tests) {
            all =
                    OperatorWriter.infix(
                            and ? "&&" : "||",
                            all,
                            test,
                            TypeName.BOOLEAN,
                            and ? Precedence.AND : Precedence.OR);
        }
        return all;
    }

    private Piece oneByOne(boolean and, Piece first, List<Piece> tests, List<Body> before) {
        String result = emission.frame().temporary("result");
        emission.body().statement("boolean $N = $L", result, first.code());
        for (int index = 0; index < tests.size(); index++) {
            emission.body().begin(and ? "if ($N)" : "if (!$N)", result);
            emission.body().add(before.get(index));
            emission.body().statement("$N = $L", result, tests.get(index).code());
        }
        tests.forEach(ignored -> emission.body().end());
        return Piece.constant(TypeName.BOOLEAN, "$N", result);
    }

    Piece truth(Piece piece, Type type, Expression node) {
        return switch (type) {
            case Type.Simple simple when simple == Type.BOOL ->
                    Coercion.to(piece, TypeName.BOOLEAN);
            case Type.Simple simple when simple == Type.STR ->
                    negated(Piece.of(TypeName.BOOLEAN, "$L.isEmpty()", piece.receiver()));
            case Type.Simple simple when simple == Type.FLOAT ->
                    OperatorWriter.infix(
                            "!=",
                            piece,
                            Piece.constant(TypeName.DOUBLE, "0"),
                            TypeName.BOOLEAN,
                            Precedence.EQUALITY);
            case Type.Int ignored when type.isLong() ->
                    OperatorWriter.infix(
                            "!=",
                            piece,
                            Piece.constant(TypeName.LONG, "0"),
                            TypeName.BOOLEAN,
                            Precedence.EQUALITY);
            case Type.ListOf ignored ->
                    negated(Piece.of(TypeName.BOOLEAN, "$L.isEmpty()", piece.receiver()));
            case Type.DictOf ignored ->
                    negated(Piece.of(TypeName.BOOLEAN, "$L.isEmpty()", piece.receiver()));
            case Type.SetOf ignored ->
                    negated(Piece.of(TypeName.BOOLEAN, "$L.isEmpty()", piece.receiver()));
            case Type.TupleEach ignored ->
                    negated(Piece.of(TypeName.BOOLEAN, "$L.isEmpty()", piece.receiver()));
            case Type.TupleOf ignored ->
                    negated(Piece.of(TypeName.BOOLEAN, "$L.isEmpty()", piece.receiver()));
            default ->
                    Piece.of(TypeName.BOOLEAN, "$T.truth($L)", RuntimeNames.OPERATOR, piece.code());
        };
    }

    /// The opposite of a condition; a comparison of longs or of references is turned around.
    static Piece negated(Piece condition) {
        String text = condition.code().toString();
        if (condition.precedence() == Precedence.UNARY && text.startsWith("!")) {
            String inner = text.substring(1);
            return new Piece(
                    CodeBlock.of("$L", inner),
                    TypeName.BOOLEAN,
                    Precedence.POSTFIX,
                    condition.constant());
        }
        return new Piece(
                CodeBlock.of("!$L", condition.within(Precedence.UNARY)),
                TypeName.BOOLEAN,
                Precedence.UNARY,
                condition.constant());
    }

    Piece shortCircuit(Expression.BoolOp node) {
        emission.report.operation();
        if (emission.type(node) == Type.BOOL) {
            return parts(node);
        }
        TypeName wanted = JavaTypes.of(emission.type(node));
        boolean and = node.operator() == BooleanOperator.AND;
        List<Expression> values = node.values();
        // A value that is None on its way to the next needs a variable that can be null.
        boolean nullable = values.stream().anyMatch(value -> emission.type(value).mayBeNone());
        TypeName type = nullable ? JavaTypes.boxed(emission.type(node)) : wanted;
        String result = emission.frame().temporary("result");
        emission.body()
                .statement(
                        "$T $N = $L",
                        type,
                        result,
                        Coercion.to(emission.expressions.typed(values.getFirst()), type).code());
        for (int index = 1; index < values.size(); index++) {
            Piece value = Piece.constant(type, "$N", result);
            Piece truth =
                    nullable
                            ? Piece.of(
                                    TypeName.BOOLEAN,
                                    "$T.truth($L)",
                                    RuntimeNames.OPERATOR,
                                    value.code())
                            : truthOf(value, type, node);
            emission.body().begin("if ($L)", (and ? truth : negated(truth)).code());
            emission.body()
                    .statement(
                            "$N = $L",
                            result,
                            Coercion.to(emission.expressions.typed(values.get(index)), type)
                                    .code());
        }
        for (int index = 1; index < values.size(); index++) {
            emission.body().end();
        }
        return Coercion.to(Piece.constant(type, "$N", result), wanted);
    }

    private Piece truthOf(Piece piece, TypeName type, Expression node) {
        Type known = emission.type(node);
        return JavaTypes.of(known).equals(type) && !(known instanceof Type.Optional)
                ? truth(piece, known, node)
                : Piece.of(TypeName.BOOLEAN, "$T.truth($L)", RuntimeNames.OPERATOR, piece.code());
    }

    Piece choice(Expression.IfExp node) {
        Piece test = test(node.test());
        TypeName type = JavaTypes.of(emission.type(node));
        Piece[] parts = new Piece[2];
        Body yes =
                emission.within(
                        () ->
                                parts[0] =
                                        Coercion.to(emission.expressions.typed(node.body()), type));
        Body no =
                emission.within(
                        () ->
                                parts[1] =
                                        Coercion.to(
                                                emission.expressions.typed(node.orElse()), type));
        if (yes.isEmpty() && no.isEmpty()) {
            boolean object = !type.isPrimitive();
            Piece a = object && mixes(parts[0], parts[1]) ? Coercion.object(parts[0]) : parts[0];
            Piece b = object && mixes(parts[0], parts[1]) ? Coercion.object(parts[1]) : parts[1];
            return new Piece(
                    CodeBlock.of(
                            "$L ? $L : $L",
                            test.within(Precedence.CONDITIONAL.tighter()),
                            a.within(Precedence.CONDITIONAL.tighter()),
                            b.within(Precedence.CONDITIONAL)),
                    object && (parts[0].isPrimitive() || parts[1].isPrimitive())
                            ? JavaTypes.OBJECT
                            : type,
                    Precedence.CONDITIONAL,
                    test.constant() && a.constant() && b.constant());
        }
        String result = emission.frame().temporary("result");
        emission.body().statement("$T $N", type, result);
        emission.body().begin("if ($L)", test.code());
        emission.body().add(yes);
        emission.body().statement("$N = $L", result, parts[0].code());
        emission.body().next("else");
        emission.body().add(no);
        emission.body().statement("$N = $L", result, parts[1].code());
        emission.body().end();
        return Piece.constant(type, "$N", result);
    }

    /// Whether Java would compute with the branches of `? :` before they become objects.
    private static boolean mixes(Piece one, Piece other) {
        return one.isPrimitive() || other.isPrimitive() || !one.type().equals(other.type());
    }

    void branch(Statement.If node) {
        Piece test = test(node.test());
        if (test.code().toString().equals("true") || test.code().toString().equals("false")) {
            emission.statements.all(
                    test.code().toString().equals("true") ? node.body() : node.orElse());
            return;
        }
        emission.body().begin("if ($L)", test.code());
        emission.statements.all(node.body());
        List<Statement> rest = node.orElse();
        while (rest.size() == 1 && rest.getFirst() instanceof Statement.If next && isPlain(next)) {
            Statement.If elif = next;
            Piece[] condition = new Piece[1];
            Body before = emission.within(() -> condition[0] = test(elif.test()));
            if (!before.isEmpty()) {
                break;
            }
            emission.body().next("else if ($L)", Objects.requireNonNull(condition[0]).code());
            emission.statements.all(elif.body());
            rest = elif.orElse();
        }
        List<Statement> last = rest;
        Body otherwise = emission.within(() -> emission.statements.all(last));
        if (!otherwise.isEmpty()) {
            emission.body().next("else");
            emission.body().add(otherwise);
        }
        emission.body().end();
    }

    /// An `elif` without comments or declarations of its own can be an `else if`.
    private boolean isPlain(Statement.If next) {
        return emission.inference.isReached(next)
                && emission.parsed.comments().before(next).isEmpty()
                && emission.frame().declarations().before(next).isEmpty()
                && !(next.test() instanceof Expression.Constant);
    }
}
