package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The expressions that statements and expressions consist of, in the order of evaluation.
public final class Expressions {
    private Expressions() {}

    /// The expressions of a statement's own, without those of the blocks in it.
    public static List<Expression> of(Statement statement) {
        return switch (statement) {
            case Statement.Return node -> some(node.value());
            case Statement.Delete node -> node.targets();
            case Statement.Assign node -> {
                List<Expression> all = new ArrayList<>(List.of(node.value()));
                all.addAll(node.targets());
                yield all;
            }
            case Statement.TypeAlias node -> List.of(node.value(), node.name());
            case Statement.AugAssign node -> List.of(node.target(), node.value());
            case Statement.AnnAssign node -> some(node.value(), node.target());
            case Statement.For node -> List.of(node.iterable(), node.target());
            case Statement.While node -> List.of(node.test());
            case Statement.If node -> List.of(node.test());
            case Statement.Match node -> {
                List<Expression> all = new ArrayList<>(List.of(node.subject()));
                node.cases().stream()
                        .map(each -> each.guard())
                        .filter(Objects::nonNull)
                        .forEach(all::add);
                yield all;
            }
            case Statement.Raise node -> some(node.exception(), node.cause());
            case Statement.Try node ->
                    node.handlers().stream()
                            .map(ExceptHandler::type)
                            .filter(Objects::nonNull)
                            .toList();
            case Statement.Assert node -> some(node.test(), node.message());
            case Statement.ExpressionStatement node -> List.of(node.value());
            default -> List.of();
        };
    }

    /// The parts of an expression.
    public static List<Expression> children(Expression expression) {
        return switch (expression) {
            case Expression.BoolOp node -> node.values();
            case Expression.NamedExpr node -> List.of(node.value(), node.target());
            case Expression.BinOp node -> List.of(node.left(), node.right());
            case Expression.UnaryOp node -> List.of(node.operand());
            case Expression.Lambda node -> List.of(node.body());
            case Expression.IfExp node -> List.of(node.test(), node.body(), node.orElse());
            case Expression.DictLiteral node -> {
                List<Expression> all = new ArrayList<>();
                node.keys().stream().filter(Objects::nonNull).forEach(all::add);
                all.addAll(node.values());
                yield all;
            }
            case Expression.SetLiteral node -> node.elements();
            case Expression.ListComp node -> comprehension(node.generators(), node.element());
            case Expression.SetComp node -> comprehension(node.generators(), node.element());
            case Expression.DictComp node ->
                    comprehension(node.generators(), node.key(), node.value());
            case Expression.GeneratorExp node -> comprehension(node.generators(), node.element());
            case Expression.Await node -> List.of(node.value());
            case Expression.Yield node -> some(node.value());
            case Expression.YieldFrom node -> List.of(node.value());
            case Expression.Compare node -> {
                List<Expression> all = new ArrayList<>(List.of(node.left()));
                all.addAll(node.comparators());
                yield all;
            }
            case Expression.Call node -> {
                List<Expression> all = new ArrayList<>(List.of(node.function()));
                all.addAll(node.arguments());
                node.keywords().stream().map(Keyword::value).forEach(all::add);
                yield all;
            }
            case Expression.FormattedValue node -> some(node.value(), node.format());
            case Expression.JoinedStr node -> node.values();
            case Expression.Constant ignored -> List.of();
            case Expression.Attribute node -> List.of(node.value());
            case Expression.Subscript node -> List.of(node.value(), node.index());
            case Expression.Starred node -> List.of(node.value());
            case Expression.Name ignored -> List.of();
            case Expression.ListLiteral node -> node.elements();
            case Expression.TupleLiteral node -> node.elements();
            case Expression.Slice node -> some(node.lower(), node.upper(), node.step());
        };
    }

    private static List<Expression> comprehension(
            List<Comprehension> generators, Expression... results) {
        List<Expression> all = new ArrayList<>();
        for (Comprehension generator : generators) {
            all.add(generator.iterable());
            all.add(generator.target());
            all.addAll(generator.conditions());
        }
        all.addAll(Arrays.asList(results));
        return all;
    }

    private static List<Expression> some(@Nullable Expression... parts) {
        return Arrays.stream(parts).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
