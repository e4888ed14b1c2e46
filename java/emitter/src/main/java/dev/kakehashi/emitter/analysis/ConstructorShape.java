package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Context;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Expressions;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Program;
import dev.kakehashi.emitter.program.Variable;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What an `__init__` does to its instance: which attributes every instance has when it is made and
/// before anyone else can see it, and whether Java can say it as a constructor.
@SuppressWarnings("ReferenceEquality")
final class ConstructorShape {
    private final Program program;
    private final Variable self;
    private final @Nullable ConstructorShape base;
    private final Predicate<String> isMember;
    private final Set<String> doubtful = new LinkedHashSet<>();
    private Set<String> assigned = new LinkedHashSet<>();
    private boolean leaked;
    private boolean ended;
    private boolean called;
    private @Nullable String obstacle;
    private Statement.@Nullable ExpressionStatement parent;

    private ConstructorShape(
            Program program,
            Variable self,
            @Nullable ConstructorShape base,
            Predicate<String> isMember) {
        this.program = program;
        this.self = self;
        this.base = base;
        this.isMember = isMember;
    }

    /// @param base what that of the base class does; null if there is none
    /// @param isMember whether a class of the family has an attribute of this name itself
    static ConstructorShape of(
            Program program,
            FunctionSymbol constructor,
            @Nullable ConstructorShape base,
            Predicate<String> isMember) {
        ConstructorShape shape =
                new ConstructorShape(
                        program, constructor.parameters().getFirst().variable(), base, isMember);
        Statement.FunctionDef node = (Statement.FunctionDef) constructor.node();
        shape.parent = parent(node);
        if (base != null && shape.parent == null) {
            shape.obstacle = "its __init__ does not call that of its base class";
        }
        shape.statements(node.body());
        return shape;
    }

    /// The statement `super().__init__(…)` of a constructor, if there is one at its top level.
    static Statement.@Nullable ExpressionStatement parent(Statement.FunctionDef constructor) {
        for (Statement statement : constructor.body()) {
            if (statement instanceof Statement.ExpressionStatement expression
                    && initializer(expression) != null) {
                return expression;
            }
        }
        return null;
    }

    /// `super().__init__` where a statement does nothing but call it.
    static Expression.@Nullable Attribute initializer(Statement.ExpressionStatement statement) {
        return statement.value() instanceof Expression.Call call
                        && call.function() instanceof Expression.Attribute attribute
                        && attribute.name().equals("__init__")
                        && ClassShapes.isSuper(attribute.value())
                ? attribute
                : null;
    }

    /// The attributes that are surely there, those of the base class too.
    Set<String> fields() {
        return assigned;
    }

    @Nullable String obstacle() {
        return obstacle;
    }

    private void statements(List<Statement> body) {
        for (Statement statement : body) {
            if (ended) {
                return;
            }
            statement(statement);
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.ExpressionStatement node when node == parent -> parent(node);
            case Statement.Assign node -> {
                uses(node.value());
                node.targets().forEach(this::target);
            }
            case Statement.AnnAssign node -> {
                if (node.value() != null) {
                    uses(node.value());
                    target(node.target());
                }
            }
            case Statement.AugAssign node -> {
                uses(node.value());
                if (node.target() instanceof Expression.Attribute target
                        && isSelf(target.value())) {
                    read(target.name());
                } else {
                    uses(node.target());
                }
            }
            case Statement.If node -> branch(node);
            case Statement.Return node -> {
                if (node.value() != null
                        && !(node.value() instanceof Expression.Constant constant
                                && constant.value() == null)) {
                    obstacle = "its __init__ returns a value";
                }
                leaked = true;
                ended = true;
            }
            case Statement.Raise node -> {
                Expressions.of(node).forEach(this::uses);
                ended = true;
            }
            case Statement.FunctionDef node -> leaked |= mentions(node.body());
            case Statement.ClassDef node -> leaked |= mentions(node.body());
            default -> {
                Set<String> before = new LinkedHashSet<>(assigned);
                heads(statement).forEach(this::uses);
                for (List<Statement> block : statement.blocks()) {
                    assigned = new LinkedHashSet<>(before);
                    statements(block);
                    ended = false;
                }
                assigned = before;
            }
        }
        if (parent != null && base != null && !called && leaked) {
            obstacle = "its __init__ uses the instance before it calls that of its base class";
        }
    }

    private void parent(Statement.ExpressionStatement node) {
        Expression.Call call = (Expression.Call) node.value();
        call.arguments().forEach(this::uses);
        call.keywords().forEach(keyword -> uses(keyword.value()));
        if (!assigned.isEmpty() || leaked) {
            obstacle = "its __init__ uses the instance before it calls that of its base class";
        }
        called = true;
        if (base != null) {
            assigned.addAll(base.assigned);
            leaked |= base.leaked;
        } else if (!call.arguments().isEmpty() || !call.keywords().isEmpty()) {
            obstacle = "it passes arguments to object.__init__";
        }
    }

    private void branch(Statement.If node) {
        uses(node.test());
        Set<String> before = new LinkedHashSet<>(assigned);
        statements(node.body());
        Set<String> first = assigned;
        boolean firstEnded = ended;
        ended = false;
        assigned = new LinkedHashSet<>(before);
        statements(node.orElse());
        boolean secondEnded = ended;
        ended = firstEnded && secondEnded;
        if (secondEnded && !firstEnded) {
            assigned = first;
        } else if (!firstEnded) {
            first.retainAll(assigned);
            assigned = first;
        }
    }

    private static List<Expression> heads(Statement statement) {
        return statement instanceof Statement.With with
                ? with.items().stream()
                        .flatMap(
                                item ->
                                        item.target() == null
                                                ? java.util.stream.Stream.of(item.context())
                                                : java.util.stream.Stream.of(
                                                        item.context(), item.target()))
                        .toList()
                : Expressions.of(statement);
    }

    /// Something is read.
    private void uses(Expression expression) {
        switch (expression) {
            case Expression.Attribute node when isSelf(node.value()) -> {
                if (node.context() == Context.STORE) {
                    target(node);
                } else {
                    read(node.name());
                }
            }
            case Expression.Name name when isSelf(name) -> leaked = true;
            default -> Expressions.children(expression).forEach(this::uses);
        }
    }

    private void read(String attribute) {
        if (!assigned.contains(attribute)) {
            leaked = true;
            doubtful.add(attribute);
        }
    }

    private void target(Expression target) {
        if (!(target instanceof Expression.Attribute node) || !isSelf(node.value())) {
            if (isSelf(target)) {
                obstacle = "its __init__ assigns " + self.name();
            }
            if (target instanceof Expression.TupleLiteral tuple) {
                tuple.elements().forEach(this::target);
            } else if (target instanceof Expression.ListLiteral list) {
                list.elements().forEach(this::target);
            } else {
                Expressions.children(target).forEach(this::uses);
            }
        } else if (isMember.test(node.name())) {
            leaked = true;
        } else if (!leaked && !doubtful.contains(node.name())) {
            assigned.add(node.name());
        }
    }

    private boolean isSelf(Expression expression) {
        return expression instanceof Expression.Name name && program.variable(name) == self;
    }

    private boolean mentions(List<Statement> body) {
        return body.stream()
                .anyMatch(
                        statement ->
                                statement.blocks().stream().anyMatch(this::mentions)
                                        || heads(statement).stream().anyMatch(this::mentions));
    }

    private boolean mentions(Expression expression) {
        return isSelf(expression)
                || Expressions.children(expression).stream().anyMatch(this::mentions);
    }
}
