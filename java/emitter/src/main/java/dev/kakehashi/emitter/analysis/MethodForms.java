package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Context;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Expressions;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol.Form;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Program;
import dev.kakehashi.emitter.program.Variable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which functions of a family of Java classes become Java methods. Methods that override
/// each other have one Java signature: what flows into one flows into all.
@SuppressWarnings("ReferenceEquality")
final class MethodForms {
    /// Methods that make or find the instance, which Java does before any method can.
    private static final Set<String> HOOKS =
            Set.of("__init_subclass__", "__class_getitem__", "__set_name__", "__del__");

    private final Program program;
    private final List<ClassSymbol> family;
    private final Map<FunctionSymbol, Form> forms = new LinkedHashMap<>();

    MethodForms(Program program, List<ClassSymbol> family) {
        this.program = program;
        this.family = family;
    }

    void decide() {
        for (ClassSymbol symbol : family) {
            for (Statement statement : symbol.node().body()) {
                if (statement instanceof Statement.FunctionDef node) {
                    FunctionSymbol function = program.function(node);
                    Form form = form(symbol, function);
                    if (form != Form.FUNCTION) {
                        forms.put(function, form);
                    }
                }
            }
        }
        for (ClassSymbol symbol : family) {
            symbol.node().body().forEach(statement -> constant(symbol, statement));
        }
        // One that stays a function takes along those that it overrides and those that override it.
        boolean shrinks = true;
        while (shrinks) {
            shrinks = forms.keySet().removeIf(this::isAlone);
        }
        forms.forEach(FunctionSymbol::form);
        for (FunctionSymbol function : forms.keySet()) {
            if (function.decorators().stream().anyMatch(MethodForms::isDeclaration)) {
                function.declare();
            }
        }
        forms.forEach((function, form) -> unite(function));
    }

    /// An attribute of a class that is a plain value, that nothing assigns again, and that no other
    /// class of the family has.
    private void constant(ClassSymbol symbol, Statement statement) {
        Expression target =
                switch (statement) {
                    case Statement.Assign node when node.targets().size() == 1 ->
                            isPlain(node.value()) ? node.targets().getFirst() : null;
                    case Statement.AnnAssign node when node.value() != null ->
                            isPlain(node.value()) ? node.target() : null;
                    default -> null;
                };
        if (!(target instanceof Expression.Name name) || name.name().startsWith("__")) {
            return;
        }
        Variable variable = symbol.scope().variables().get(name.name());
        if (variable != null
                && variable.bindings() == 1
                && !program.reflection().isAssigned(name.name())
                && !isMentioned(symbol, variable)
                && family.stream()
                        .allMatch(
                                each ->
                                        each == symbol
                                                || !each.scope()
                                                        .variables()
                                                        .containsKey(name.name()))) {
            symbol.addConstant(name.name());
        }
    }

    private static boolean isPlain(Expression value) {
        return value instanceof Expression.Constant constant
                && (constant.value() instanceof Long
                        || constant.value() instanceof Double
                        || constant.value() instanceof Boolean
                        || constant.value() instanceof String);
    }

    private Form form(ClassSymbol symbol, FunctionSymbol function) {
        boolean declaration = function.decorators().stream().anyMatch(MethodForms::isDeclaration);
        if (declaration && isAbstract(symbol)) {
            symbol.declareOnly(function.name());
        }
        Variable name = symbol.scope().variables().get(function.name());
        if (name == null || name.bindings() != 1 || name.isDeleted() || function.isAsync()) {
            return Form.FUNCTION;
        }
        if (function.name().equals("__init__")) {
            return Form.CONSTRUCTOR;
        }
        if (HOOKS.contains(function.name())
                || program.reflection().isAssigned(function.name())
                || isMentioned(symbol, name)) {
            return Form.FUNCTION;
        }
        if (declaration && (!isAbstract(symbol) || !isEmpty(function))) {
            return Form.FUNCTION;
        }
        List<Expression> marks =
                function.decorators().stream().filter(each -> !isDeclaration(each)).toList();
        Form form =
                switch (marks.size()) {
                    case 0 -> Form.METHOD;
                    case 1 -> marked(marks.getFirst());
                    default -> Form.FUNCTION;
                };
        if (declaration) {
            return hasReceiver(function) && form != Form.STATIC ? form : Form.FUNCTION;
        }
        return form == Form.STATIC || hasReceiver(function) ? form : Form.FUNCTION;
    }

    /// Whether the class body itself reads a name.
    private boolean isMentioned(ClassSymbol symbol, Variable name) {
        return symbol.node().body().stream().anyMatch(each -> reads(each, name));
    }

    private boolean reads(Statement statement, Variable name) {
        if (statement instanceof Statement.FunctionDef function) {
            return function.decorators().stream().anyMatch(each -> reads(each, name))
                    || function.arguments().defaults().stream().anyMatch(each -> reads(each, name))
                    || function.arguments().keywordDefaults().stream()
                            .anyMatch(each -> each != null && reads(each, name));
        }
        return Expressions.of(statement).stream().anyMatch(each -> reads(each, name))
                || statement.blocks().stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> reads(each, name));
    }

    private boolean reads(Expression expression, Variable name) {
        return expression instanceof Expression.Name use
                        && use.context() == Context.LOAD
                        && program.variable(use) == name
                || Expressions.children(expression).stream().anyMatch(each -> reads(each, name));
    }

    private static boolean isDeclaration(Expression decorator) {
        return switch (decorator) {
            case Expression.Name name -> name.name().equals("abstractmethod");
            case Expression.Attribute attribute -> attribute.name().equals("abstractmethod");
            default -> false;
        };
    }

    /// Whether Python refuses instances of a class with abstract methods: it is one of `abc`.
    private static boolean isAbstract(ClassSymbol symbol) {
        for (ClassSymbol each = symbol; each != null; each = each.base()) {
            if (!each.node().keywords().isEmpty()
                    || each.node().bases().stream()
                            .anyMatch(base -> ClassShapes.named(base).equals("ABC"))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a method has no body that anyone runs.
    private boolean isEmpty(FunctionSymbol function) {
        return !function.isGenerator()
                && !program.reflection().isInherited(function.name())
                && ((Statement.FunctionDef) function.node())
                        .body().stream()
                                .allMatch(
                                        statement ->
                                                statement instanceof Statement.Pass
                                                        || statement instanceof Statement.Raise
                                                        || statement
                                                                        instanceof
                                                                        Statement
                                                                                        .ExpressionStatement
                                                                                line
                                                                && line.value()
                                                                        instanceof
                                                                        Expression.Constant);
    }

    private Form marked(Expression decorator) {
        if (!(decorator instanceof Expression.Name name) || program.variable(name) != null) {
            return Form.FUNCTION;
        }
        return switch (name.name()) {
            case "property" -> Form.PROPERTY;
            case "staticmethod" -> Form.STATIC;
            default -> Form.FUNCTION;
        };
    }

    /// Whether its first parameter takes the instance, and nothing else.
    static boolean hasReceiver(FunctionSymbol function) {
        if (function.parameters().isEmpty()) {
            return false;
        }
        Parameter first = function.parameters().getFirst();
        return (first.kind() == Parameter.Kind.POSITIONAL_ONLY
                        || first.kind() == Parameter.Kind.EITHER)
                && first.standard() == null
                && first.variable().bindings() == 1;
    }

    /// Whether something of the same name in the family is no such method.
    private boolean isAlone(FunctionSymbol function) {
        return forms.get(function) != Form.CONSTRUCTOR
                && related(function).stream()
                        .anyMatch(other -> other == null || !fits(function, other));
    }

    /// What a base or a derived class calls by the same name; null for what is no method.
    private List<@Nullable FunctionSymbol> related(FunctionSymbol function) {
        ClassSymbol owner = java.util.Objects.requireNonNull(function.owner());
        List<@Nullable FunctionSymbol> all = new ArrayList<>();
        for (ClassSymbol each : family) {
            if (each != owner
                    && each.scope().variables().containsKey(function.name())
                    && (each.isDerivedFrom(owner) || owner.isDerivedFrom(each))) {
                all.add(each.methods().get(function.name()));
            }
        }
        return all;
    }

    private boolean fits(FunctionSymbol one, FunctionSymbol other) {
        if (forms.get(one) != forms.get(other)
                || forms.get(one) == Form.STATIC
                || one.isGenerator() != other.isGenerator()
                || one.parameters().size() != other.parameters().size()) {
            return false;
        }
        for (int index = 1; index < one.parameters().size(); index++) {
            Parameter mine = one.parameters().get(index);
            Parameter theirs = other.parameters().get(index);
            if (!ClassShapes.isAlike(mine, theirs) || !sameStandard(mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameStandard(Parameter one, Parameter other) {
        return one.standard() == null
                || one.standard() instanceof Expression.Constant mine
                        && other.standard() instanceof Expression.Constant theirs
                        && java.util.Objects.equals(mine.value(), theirs.value());
    }

    private void unite(FunctionSymbol function) {
        if (function.form() == Form.CONSTRUCTOR) {
            return;
        }
        for (FunctionSymbol other : related(function)) {
            if (other == null) {
                continue;
            }
            function.result().unite(other.result());
            function.yielded().unite(other.yielded());
            for (int index = 1; index < function.parameters().size(); index++) {
                function.parameters()
                        .get(index)
                        .variable()
                        .cell()
                        .unite(other.parameters().get(index).variable().cell());
            }
        }
    }
}
