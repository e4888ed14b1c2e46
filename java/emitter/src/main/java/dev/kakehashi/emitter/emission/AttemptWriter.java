package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.ExceptHandler;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.WithItem;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// `try`, `raise`, `assert` and `with`.
public final class AttemptWriter {
    private final Emission emission;
    private final GroupWriter groups;

    AttemptWriter(Emission emission) {
        this.emission = emission;
        this.groups = new GroupWriter(emission);
    }

    void attempt(Statement.Try node) {
        if (node.group()) {
            groups.attempt(node);
            return;
        }
        String completed = null;
        boolean otherwise =
                !node.orElse().isEmpty()
                        && node.orElse().stream().anyMatch(emission.inference::isReached);
        boolean apart = otherwise && !node.handlers().isEmpty();
        if (apart && node.handlers().stream().anyMatch(each -> endsNormally(each.body()))) {
            completed = emission.frame().temporary("completed");
        }
        boolean wrapped = !node.finalBody().isEmpty() && apart;
        if (completed != null) {
            emission.body().statement("boolean $N = false", completed);
        }
        if (wrapped) {
            emission.body().begin("try");
        }
        emission.body().begin("try");
        emission.statements.all(node.body());
        if (completed != null && endsNormally(node.body())) {
            emission.body().statement("$N = true", completed);
        }
        if (otherwise && !apart) {
            emission.statements.all(node.orElse());
        }
        handlers(node.handlers());
        if (completed != null) {
            emission.body().end();
            emission.body().begin("if ($N)", completed);
            emission.statements.all(node.orElse());
            if (wrapped) {
                emission.body().end();
            }
        } else if (apart) {
            // No handler comes to its end: what follows is what follows the body.
            emission.body().end();
            emission.statements.all(node.orElse());
            if (!wrapped) {
                return;
            }
        }
        if (!node.finalBody().isEmpty()) {
            emission.body().next("finally");
            emission.statements.all(node.finalBody());
        }
        emission.body().end();
    }

    private static boolean endsNormally(List<Statement> body) {
        Statement last = body.getLast();
        return !(last instanceof Statement.Return
                || last instanceof Statement.Raise
                || last instanceof Statement.Break
                || last instanceof Statement.Continue);
    }

    private void handlers(List<ExceptHandler> handlers) {
        if (handlers.isEmpty()) {
            return;
        }
        boolean known = handlers.stream().allMatch(handler -> classes(handler) != null);
        if (known
                && !CaughtClasses.needTests(
                        handlers.stream()
                                .map(handler -> Objects.requireNonNull(classes(handler)))
                                .toList())) {
            CaughtClasses caught = new CaughtClasses();
            for (ExceptHandler handler : handlers) {
                List<ClassName> classes =
                        caught.remaining(Objects.requireNonNull(classes(handler)));
                if (!classes.isEmpty()) {
                    plain(handler, classes);
                }
            }
            return;
        }
        String raised = emission.frame().name("raised");
        String error = emission.frame().name("error");
        emission.body()
                .next(
                        "catch ($T | $T $N)",
                        RuntimeException.class,
                        StackOverflowError.class,
                        raised);
        emission.body()
                .statement(
                        "$T $N = $T.of($N)",
                        RuntimeNames.EXCEPTION,
                        error,
                        RuntimeNames.RAISED,
                        raised);
        boolean first = true;
        boolean all = false;
        int open = 0;
        for (ExceptHandler handler : handlers) {
            CodeBlock test =
                    handler.type() == null
                            ? CodeBlock.of("true")
                            : CodeBlock.of(
                                    "$T.isInstance($N, $L)",
                                    RuntimeNames.RAISED,
                                    error,
                                    emission.expressions.object(handler.type()).code());
            if (handler.type() == null && first) {
                all = true;
                handled(handler, error, false);
                break;
            }
            if (handler.type() == null) {
                emission.body().next("else");
                all = true;
            } else if (first) {
                emission.body().begin("if ($L)", test);
                open++;
            } else {
                emission.body().next("else if ($L)", test);
            }
            first = false;
            handled(handler, error, false);
        }
        if (!all) {
            emission.body().next("else");
            emission.body().statement("throw $N", raised);
        }
        for (; open > 0; open--) {
            emission.body().end();
        }
        emission.frame().release(raised);
        emission.frame().release(error);
    }

    private void plain(ExceptHandler handler, List<ClassName> classes) {
        boolean overflow = classes.stream().anyMatch(CaughtClasses::holdsRecursionError);
        List<CodeBlock> names = new ArrayList<>();
        boolean broad = classes.stream().anyMatch(CaughtClasses::isBroad);
        if (broad) {
            // Whatever Java raises is an exception of Python's too.
            names.add(CodeBlock.of("$T", RuntimeException.class));
        } else {
            classes.forEach(name -> names.add(CodeBlock.of("$T", name)));
        }
        if (overflow) {
            names.add(CodeBlock.of("$T", StackOverflowError.class));
        }
        String raised =
                emission.frame()
                        .name(
                                handler.name() != null && !overflow && classes.size() == 1
                                        ? handler.name()
                                        : "raised");
        emission.body().next("catch ($L $N)", CodeBlock.join(names, " | "), raised);
        String error = raised;
        if (overflow || classes.size() > 1) {
            error =
                    emission.frame()
                            .name(handler.name() != null ? handler.name() + "Raised" : "error");
            boolean standard = classes.stream().anyMatch(CaughtClasses::isStandard);
            if (handler.name() != null
                    || usesRaise(handler.body())
                    || emission.inference.program().reflection().asksForHandled()) {
                emission.body()
                        .statement(
                                "$T $N = $T.$N($N)",
                                RuntimeNames.EXCEPTION,
                                error,
                                RuntimeNames.RAISED,
                                standard ? "standard" : "of",
                                raised);
            } else if (standard) {
                emission.body().statement("$T.standard($N)", RuntimeNames.RAISED, raised);
            }
        }
        handled(handler, error, error.equals(raised) && classes.size() == 1);
        emission.frame().release(raised);
        if (!error.equals(raised)) {
            emission.frame().release(error);
        }
    }

    private static boolean usesRaise(List<Statement> body) {
        return body.stream()
                .anyMatch(
                        statement ->
                                statement instanceof Statement.Raise
                                        || statement.blocks().stream()
                                                .anyMatch(AttemptWriter::usesRaise));
    }

    private void handled(ExceptHandler handler, String error, boolean exact) {
        emission.frame().handled.push(error);
        if (handler.name() != null) {
            Variable variable = emission.variables.resolve(handler.name());
            if (emission.variables.isHandlerOwn(variable)) {
                TypeName type =
                        emission.inference.caught(handler)
                                        instanceof Type.Native(Class<?> java, var ignored)
                                ? ClassName.get(java)
                                : RuntimeNames.EXCEPTION;
                emission.frame()
                        .put(
                                variable,
                                new Slot(
                                        CodeBlock.of("$N", error),
                                        exact ? type : RuntimeNames.EXCEPTION,
                                        Slot.Kind.LOCAL,
                                        Slot.Absence.NEVER));
                emission.frame().declare(variable);
            } else {
                emission.variables.assign(variable, Piece.of(RuntimeNames.EXCEPTION, "$N", error));
            }
        }
        tracked(error, () -> emission.statements.all(handler.body()));
        emission.frame().handled.pop();
    }

    /// Tells the runtime which exception is handled, where the program asks for it elsewhere.
    private void tracked(String error, Runnable body) {
        if (!emission.inference.program().reflection().asksForHandled()) {
            body.run();
            return;
        }
        String outer = emission.frame().temporary("handledBefore");
        emission.body()
                .statement(
                        "$T $N = $T.enter($T.of($N))",
                        RuntimeNames.EXCEPTION,
                        outer,
                        RuntimeNames.RAISED,
                        RuntimeNames.RAISED,
                        error);
        emission.body().begin("try");
        body.run();
        emission.body().next("finally");
        emission.body().statement("$T.leave($N)", RuntimeNames.RAISED, outer);
        emission.body().end();
    }

    /// The Java classes a handler catches; null if they are known at run time only.
    private @Nullable List<ClassName> classes(ExceptHandler handler) {
        if (handler.type() == null) {
            return List.of(RuntimeNames.EXCEPTION);
        }
        List<Expression> types =
                handler.type() instanceof Expression.TupleLiteral tuple
                        ? tuple.elements()
                        : List.of(handler.type());
        List<ClassName> names = new ArrayList<>();
        for (Expression type : types) {
            ClassName name = emission.classes.exceptionClass(type);
            if (name == null) {
                return null;
            }
            names.add(name);
        }
        return names;
    }

    void raise(Statement.Raise node) {
        if (node.exception() == null) {
            String error = emission.frame().handled.peek();
            if (error == null) {
                emission.body().statement("throw $T.again()", RuntimeNames.RAISED);
            } else {
                emission.body().statement("throw $N", error);
            }
            return;
        }
        ClassName plain =
                node.exception() instanceof Expression.Call
                        ? null
                        : emission.classes.exceptionClass(node.exception());
        Piece exception =
                plain != null
                        ? Piece.of(plain, "new $T()", plain)
                        : emission.expressions.typed(node.exception());
        boolean isException = Subtypes.isSubtype(exception.type(), RuntimeNames.EXCEPTION);
        CodeBlock thrown =
                isException
                        ? exception.code()
                        : CodeBlock.of("$T.exception($L)", RuntimeNames.RAISED, exception.code());
        String handled = emission.frame().handled.peek();
        if (node.cause() != null) {
            Piece held =
                    emission.hoist(
                            Piece.of(RuntimeNames.EXCEPTION, "$L", thrown),
                            RuntimeNames.EXCEPTION,
                            "exception");
            CodeBlock from =
                    CodeBlock.of(
                            "$T.from($L, $L)",
                            RuntimeNames.RAISED,
                            held.code(),
                            emission.expressions.object(node.cause()).code());
            thrown(from, handled);
            return;
        }
        thrown(isException && handled != null ? exception.receiver() : thrown, handled);
    }

    /// What is raised while another exception is handled knows of it.
    private void thrown(CodeBlock exception, @Nullable String handled) {
        if (handled == null) {
            emission.body().statement("throw $L", exception);
        } else {
            emission.body().statement("throw $L.during($N)", exception, handled);
        }
    }

    void check(Statement.Assert node) {
        Piece test = emission.conditions.test(node.test());
        emission.body().begin("if ($L)", ConditionWriter.negated(test).code());
        ClassName failure = ClassName.get("dev.kakehashi.runtime.error", "AssertionFailure");
        if (node.message() == null) {
            emission.body().statement("throw new $T()", failure);
        } else {
            emission.body()
                    .statement(
                            "throw new $T($L)",
                            failure,
                            CallWriter.varargs(
                                    List.of(emission.expressions.typed(node.message()))));
        }
        emission.body().end();
    }

    void with(Statement.With node) {
        item(node, 0);
    }

    private void item(Statement.With node, int index) {
        if (index == node.items().size()) {
            emission.statements.all(node.body());
            return;
        }
        WithItem item = node.items().get(index);
        Piece context = emission.expressions.typed(item.context());
        CodeBlock contexts =
                node.async()
                        ? CodeBlock.of("$N", emission.awaiting(node))
                        : CodeBlock.of("$T", RuntimeNames.CONTEXTS);
        String manager = emission.frame().temporary("manager");
        emission.body().statement("$T $N = $L", JavaTypes.OBJECT, manager, context.code());
        Type entered = item.target() == null ? Type.ANY : emission.type(item.target());
        Piece value = Piece.of(JavaTypes.OBJECT, "$L.enter($N)", contexts, manager);
        boolean atOnce = item.target() == null;
        String held = emission.frame().temporary("entered");
        if (atOnce) {
            emission.body().statement("$L", value.code());
        } else {
            emission.body().statement("$T $N = $L", JavaTypes.OBJECT, held, value.code());
        }
        String done = emission.frame().temporary("failed");
        emission.body().statement("boolean $N = false", done);
        emission.body().begin("try");
        if (item.target() != null) {
            TypeName type = JavaTypes.of(entered);
            emission.assignments.bind(
                    item.target(), Coercion.to(Piece.constant(JavaTypes.OBJECT, "$N", held), type));
        }
        item(node, index + 1);
        String raised = emission.frame().name("raised");
        emission.body()
                .next(
                        "catch ($T | $T $N)",
                        RuntimeException.class,
                        StackOverflowError.class,
                        raised);
        emission.body().statement("$N = true", done);
        if (mayGoOn(node)) {
            emission.body().statement("$L.exit($N, $N)", contexts, manager, raised);
        } else {
            emission.body()
                    .statement("throw $L.failed($N, $N)", contexts, manager, raised);
        }
        emission.body().next("finally");
        emission.body().begin("if (!$N)", done);
        emission.body().statement("$L.exit($N)", contexts, manager);
        emission.body().end();
        emission.body().end();
        emission.frame().release(raised);
    }

    /// Whether a manager may swallow what the body raises.
    private boolean mayGoOn(Statement.With node) {
        return emission.inference.maySwallow(node);
    }
}
