package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.ast.Position;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.error.PyException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Classes of the program, their instances, and the classes of exceptions.
@SuppressWarnings({"BadInstanceof", "DoNotCallSuggester", "ReferenceEquality"})
public final class ClassWriter {
    private final Emission emission;
    private final JavaClassWriter javaClasses;
    private final Map<ClassSymbol, String> builders = new HashMap<>();

    ClassWriter(Emission emission) {
        this.emission = emission;
        this.javaClasses = new JavaClassWriter(emission);
    }

    void define(Statement.ClassDef node) {
        ClassSymbol symbol = emission.inference.program().classSymbol(node);
        if (symbol.isJava()) {
            javaClasses.write(node, symbol);
        } else {
            emission.dynamic(node, "class %s: %s".formatted(node.name(), symbol.dynamicReason()));
        }
        if (symbol.isJava() && isBare(node, symbol)) {
            emission.variables.assign(
                    emission.variables.resolve(node.name()),
                    Piece.of(RuntimeNames.TYPE, "$L.build()", made(node, symbol)));
            return;
        }
        String builder = builder(node, symbol);
        for (Keyword keyword : node.keywords()) {
            if (keyword.name() == null) {
                emission.body()
                        .statement(
                                "$N.keywords($L)",
                                builder,
                                emission.expressions.object(keyword.value()).code());
                continue;
            }
            emission.body()
                    .statement(
                            "$N.keyword($L, $L)",
                            builder,
                            Literals.quote(String.valueOf(keyword.name())),
                            emission.expressions.object(keyword.value()).code());
        }
        Variable variable = emission.variables.resolve(node.name());
        emission.variables.inClass(symbol.scope(), () -> body(node, symbol, builder));
        Piece made = Piece.of(RuntimeNames.TYPE, "$N.build()", builder);
        for (Expression decorator : node.decorators().reversed()) {
            made =
                    Piece.of(
                            JavaTypes.OBJECT,
                            "$T.call($L, $L)",
                            RuntimeNames.OPERATOR,
                            emission.expressions.typed(decorator).code(),
                            made.code());
        }
        emission.variables.assign(variable, made);
    }

    private String builder(Statement.ClassDef node, ClassSymbol symbol) {
        CodeBlock made = made(node, symbol);
        String first = node.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
        String builder = emission.frame().temporary(first + node.name().substring(1) + "Class");
        builders.put(symbol, builder);
        emission.body().statement("$T $N = $L", RuntimeNames.CLASS_BUILDER, builder, made);
        return builder;
    }

    /// `new ClassBuilder("Name", "module", bases)`
    private CodeBlock made(Statement.ClassDef node, ClassSymbol symbol) {
        if (node.bases().stream().anyMatch(Expression.Starred.class::isInstance)) {
            return starred(node);
        }
        List<Piece> bases = emission.inOrder(node.bases(), emission.expressions::object);
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(Literals.string(node.name()).code());
        arguments.add(Literals.string(emission.module.name()).code());
        bases.forEach(base -> arguments.add(base.code()));
        CodeBlock plain =
                CodeBlock.of(
                        "new $T($L)", RuntimeNames.CLASS_BUILDER, CodeBlock.join(arguments, ", "));
        return symbol.isJava()
                ? CodeBlock.of("$L.implementedBy($T.class)", plain, ClassNames.of(symbol))
                : plain;
    }

    /// `class Name(*bases)`
    private CodeBlock starred(Statement.ClassDef node) {
        List<Piece> bases =
                emission.inOrder(
                        node.bases(),
                        base ->
                                emission.expressions.object(
                                        base instanceof Expression.Starred star
                                                ? star.value()
                                                : base));
        CodeBlock.Builder all =
                CodeBlock.builder()
                        .add(
                                "new $T($L, $L)",
                                RuntimeNames.CLASS_BUILDER,
                                Literals.string(node.name()).code(),
                                Literals.string(emission.module.name()).code());
        for (int i = 0; i < bases.size(); i++) {
            all.add(
                    node.bases().get(i) instanceof Expression.Starred
                            ? ".bases($L)"
                            : ".bases($T.of((Object) $L))",
                    node.bases().get(i) instanceof Expression.Starred
                            ? new Object[] {bases.get(i).code()}
                            : new Object[] {RuntimeNames.TUPLE, bases.get(i).code()});
        }
        return all.build();
    }

    /// Whether all of a class statement is in its Java class.
    private boolean isBare(Statement.ClassDef node, ClassSymbol symbol) {
        return node.keywords().isEmpty()
                && node.decorators().isEmpty()
                && node.body().stream()
                        .allMatch(
                                statement ->
                                        statement instanceof Statement.Pass
                                                || isWrittenElsewhere(node, statement)
                                                || statement instanceof Statement.Assign
                                                        && JavaClassWriter.constantName(
                                                                        symbol, statement)
                                                                != null);
    }

    private boolean isWrittenElsewhere(Statement.ClassDef node, Statement statement) {
        return statement instanceof Statement.FunctionDef method
                ? isMember(method)
                        && emission.defaults
                                .fields(emission.inference.program().function(method))
                                .isEmpty()
                : statement == node.body().getFirst()
                        && documentation(statement) != null
                        && !emission.inference.program().reflection().isDocumented();
    }

    private void body(Statement.ClassDef node, ClassSymbol symbol, String builder) {
        Set<Variable> mentioned = mentioned(node, symbol);
        for (Statement statement : node.body()) {
            for (Statement inner : compound(statement)) {
                declare(inner, symbol);
            }
        }
        for (Statement statement : node.body()) {
            if (statement == node.body().getFirst()
                    && documentation(statement) instanceof String text) {
                if (!symbol.isJava() || emission.inference.program().reflection().isDocumented()) {
                    emission.body()
                            .statement("$N.put($S, $L)", builder, "__doc__", Literals.quote(text));
                }
            } else if (JavaClassWriter.constantName(symbol, statement) != null) {
                annotate(statement, builder);
            } else if (statement instanceof Statement.FunctionDef method && isMember(method)) {
                emission.defaults.evaluated(emission.inference.program().function(method));
            } else if (statement instanceof Statement.FunctionDef method) {
                method(method, symbol, builder, mentioned);
            } else if (plain(statement, symbol, mentioned) instanceof Variable only) {
                comments(statement);
                annotate(statement, builder);
                emission.body()
                        .statement(
                                "$N.put($L, $L)",
                                builder,
                                Literals.quote(only.name()),
                                emission.expressions.object(value(statement)).code());
            } else {
                emission.statements.all(List.of(statement));
                annotate(statement, builder);
                for (Variable bound : bound(statement, symbol)) {
                    if (emission.variables.isHandlerOwn(bound)) {
                        continue;
                    }
                    emission.body()
                            .statement(
                                    "$N.put($L, $L)",
                                    builder,
                                    Literals.quote(bound.name()),
                                    emission.variables.slot(bound).access());
                }
            }
        }
    }

    private boolean isMember(Statement.FunctionDef method) {
        return emission.inference.program().function(method).form() != FunctionSymbol.Form.FUNCTION;
    }

    /// The one name that a statement binds, if nothing else in the class body reads it: it needs no
    /// Java variable.
    private @Nullable Variable plain(
            Statement statement, ClassSymbol symbol, Set<Variable> mentioned) {
        Expression target =
                switch (statement) {
                    case Statement.Assign assign when assign.targets().size() == 1 ->
                            assign.targets().getFirst();
                    case Statement.AnnAssign assign when assign.value() != null -> assign.target();
                    default -> null;
                };
        Variable variable =
                target instanceof Expression.Name name
                        ? emission.inference.program().variable(name)
                        : null;
        return variable != null
                        && variable.scope() == symbol.scope()
                        && !mentioned.contains(variable)
                ? variable
                : null;
    }

    private static Expression value(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> assign.value();
            case Statement.AnnAssign assign when assign.value() != null -> assign.value();
            default -> throw new IllegalStateException("Nothing is assigned.");
        };
    }

    private void comments(Statement statement) {
        emission.parsed
                .comments()
                .before(statement)
                .forEach(comment -> emission.body().comment(comment.content()));
        emission.parsed
                .comments()
                .beside(statement)
                .forEach(comment -> emission.body().comment(comment.content()));
    }

    private static @Nullable String documentation(Statement statement) {
        return statement
                                instanceof
                                Statement.ExpressionStatement(
                                        Position ignored,
                                        Expression.Constant constant)
                        && constant.value() instanceof String text
                ? text
                : null;
    }

    private static List<Statement> compound(Statement statement) {
        return statement instanceof Statement.FunctionDef
                        || statement instanceof Statement.ClassDef
                        || statement.blocks().isEmpty()
                ? List.of()
                : List.of(statement);
    }

    /// What a block inside the class body binds is declared before it.
    private void declare(Statement statement, ClassSymbol symbol) {
        for (Variable variable : bound(statement, symbol)) {
            if (!emission.frame().isDeclared(variable)) {
                emission.variables.declareEmpty(variable);
            }
        }
    }

    private void method(
            Statement.FunctionDef node,
            ClassSymbol symbol,
            String builder,
            Set<Variable> mentioned) {
        comments(node);
        List<Piece> decorators =
                emission.inOrder(
                        node.decorators().stream().filter(each -> mark(each) == null).toList(),
                        emission.expressions::object);
        Piece value = emission.functions.method(node, symbol.name());
        int next = decorators.size();
        for (Expression decorator : node.decorators().reversed()) {
            ClassName mark = mark(decorator);
            value =
                    mark != null
                            ? Piece.of(mark, "new $T($L)", mark, value.code())
                            : Piece.of(
                                    JavaTypes.OBJECT,
                                    "$T.call($L, $L)",
                                    RuntimeNames.OPERATOR,
                                    decorators.get(--next).code(),
                                    value.code());
        }
        Variable variable = symbol.scope().variables().get(node.name());
        if (variable != null && mentioned.contains(variable)) {
            emission.variables.assign(variable, value);
            value = Piece.of(JavaTypes.OBJECT, "$L", emission.variables.slot(variable).access());
        }
        emission.body()
                .statement("$N.put($L, $L)", builder, Literals.quote(node.name()), value.code());
    }

    /// The runtime's class for `property`, `staticmethod` and `classmethod`.
    private @Nullable ClassName mark(Expression decorator) {
        if (decorator instanceof Expression.Name name
                && emission.inference.program().variable(name) == null) {
            return switch (name.name()) {
                case "property" -> RuntimeNames.PROPERTY;
                case "staticmethod" -> RuntimeNames.STATIC_METHOD;
                case "classmethod" -> RuntimeNames.CLASS_METHOD;
                default -> null;
            };
        }
        return null;
    }

    private void annotate(Statement statement, String builder) {
        if (statement instanceof Statement.AnnAssign assign
                && assign.target() instanceof Expression.Name name) {
            Position at = assign.annotation().position();
            String line = emission.parsed.source().line(at.line());
            int end =
                    at.endLine() == at.line()
                            ? at.endColumn()
                            : line.codePointCount(0, line.length());
            String text =
                    line.substring(
                            line.offsetByCodePoints(0, at.column()),
                            line.offsetByCodePoints(0, end));
            emission.body()
                    .statement(
                            "$N.annotate($L, $L)",
                            builder,
                            Literals.quote(name.name()),
                            Literals.quote(text));
        }
    }

    private Set<Variable> bound(Statement statement, ClassSymbol symbol) {
        Set<Variable> bound = new LinkedHashSet<>();
        if (statement instanceof Statement.AnnAssign assign && assign.value() == null) {
            return bound;
        }
        new NameUses(
                        emission.inference.program(),
                        (used, binding) -> {
                            if (binding && used.scope() == symbol.scope()) {
                                bound.add(used);
                            }
                        })
                .statement(statement, symbol.scope());
        return bound;
    }

    /// The variables that statements of the body read: methods that are used before the class is
    /// made.
    private Set<Variable> mentioned(Statement.ClassDef node, ClassSymbol symbol) {
        Set<Variable> found = new LinkedHashSet<>();
        NameUses uses =
                new NameUses(
                        emission.inference.program(),
                        (used, binding) -> {
                            if (!binding && used.scope() == symbol.scope()) {
                                found.add(used);
                            }
                        });
        for (Statement statement : node.body()) {
            if (statement instanceof Statement.FunctionDef method) {
                method.decorators().forEach(uses::expression);
                method.arguments().defaults().forEach(uses::expression);
            } else {
                uses.statement(statement, symbol.scope());
            }
        }
        return found;
    }

    boolean isSuper(Expression.Call node) {
        return node.function() instanceof Expression.Name name
                && name.name().equals("super")
                && emission.inference.program().variable(name) == null
                && node.keywords().isEmpty()
                && (node.arguments().isEmpty() || node.arguments().size() == 2);
    }

    /// `super()`
    Piece parent(Expression.Call node) {
        if (!node.arguments().isEmpty()) {
            List<Piece> parts = emission.inOrder(node.arguments(), emission.expressions::object);
            return Piece.of(
                    RuntimeNames.SUPER,
                    "new $T($L, $L)",
                    RuntimeNames.SUPER,
                    parts.get(0).code(),
                    parts.get(1).code());
        }
        for (Frame frame = emission.frame(); frame != null; frame = frame.outer()) {
            FunctionSymbol function = frame.function();
            if (function != null && function.owner() != null && !function.parameters().isEmpty()) {
                Variable self = function.parameters().getFirst().variable();
                if (function.hasReceiver()) {
                    return Piece.of(
                            RuntimeNames.SUPER,
                            "new $T($T.$N, this)",
                            RuntimeNames.SUPER,
                            ClassNames.of(function.owner()),
                            ClassNames.TYPE);
                }
                return Piece.of(
                        RuntimeNames.SUPER,
                        "$N.parent($L)",
                        java.util.Objects.requireNonNull(builders.get(function.owner())),
                        emission.variables.slot(self).access());
            }
        }
        emission.unsupported(
                node,
                "super() outside of a method",
                "Name the class and the instance: super(Class, self).");
        return Literals.none();
    }

    /// The Java class of an exception class that an expression names; null if it is known at run
    /// time only.
    @Nullable ClassName exceptionClass(Expression type) {
        if (emission.type(type) instanceof Type.LibraryMember(String module, String name)) {
            Class<?> java = emission.inference.library().typeOf(module, name);
            if (java != null && PyException.class.isAssignableFrom(java)) {
                return ClassName.get(java);
            }
        }
        return null;
    }
}
