package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.library.Binder;
import dev.kakehashi.emitter.library.BoundCall;
import dev.kakehashi.emitter.library.JavaClasses;
import dev.kakehashi.emitter.library.LibraryFunction;
import dev.kakehashi.emitter.library.Passed;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Calls of the runtime: builtins, the library, methods of built-in types.
final class LibraryCalls {
    private final Inference inference;
    private final LibraryResults results;

    LibraryCalls(Inference inference) {
        this.inference = inference;
        this.results = new LibraryResults(inference);
    }

    @Nullable Type function(Expression.Call node, String module, String name) {
        Type special = results.function(node, module, name);
        List<Expression> arguments = arguments(node);
        BoundCall call =
                isPlain(node)
                        ? Binder.bind(
                                inference.library.functions(module, name),
                                passed(node, arguments, null))
                        : null;
        if (call == null) {
            inference.plan(node, new CallPlan.Value());
            if (node.function() instanceof Expression.Name named) {
                Variable variable = inference.program.variable(named);
                if (variable != null) {
                    inference.useValue(variable);
                }
            }
            if (special != null) {
                return special;
            }
            inference.calls.escape(node);
            return Type.ANY;
        }
        inference.plan(node, new CallPlan.Library(call, null, arguments));
        return special != null ? special : results.plain(node, call, Type.NONE);
    }

    @Nullable Type method(Expression.Call node, Expression.Attribute attribute) {
        Type receiver = inference.type(attribute.value());
        List<LibraryFunction> overloads = overloads(receiver, attribute.name());
        if (overloads.isEmpty()) {
            return null;
        }
        List<Expression> arguments = arguments(node);
        Type special = results.method(node, receiver, attribute.name());
        BoundCall call =
                isPlain(node) ? Binder.bind(overloads, passed(node, arguments, receiver)) : null;
        if (call == null) {
            inference.plan(node, new CallPlan.Named(attribute.value(), attribute.name()));
            if (special != null) {
                return special;
            }
            inference.calls.escape(node);
            return Type.ANY;
        }
        inference.plan(node, new CallPlan.Library(call, attribute.value(), arguments));
        return special != null ? special : results.plain(node, call, receiver);
    }

    private List<LibraryFunction> overloads(Type receiver, String name) {
        String type = JavaClasses.pythonName(receiver);
        if (type != null) {
            return inference.library.functions(type, name);
        }
        return receiver instanceof Type.Native(Class<?> java, var ignored)
                ? inference.library.methods(java, name)
                : List.of();
    }

    private static boolean isPlain(Expression.Call node) {
        return node.arguments().stream().noneMatch(Expression.Starred.class::isInstance)
                && node.keywords().stream().noneMatch(keyword -> keyword.name() == null);
    }

    private static List<Expression> arguments(Expression.Call node) {
        List<Expression> all = new ArrayList<>(node.arguments());
        node.keywords().stream().map(Keyword::value).forEach(all::add);
        return all;
    }

    private List<Passed> passed(
            Expression.Call node, List<Expression> arguments, @Nullable Type receiver) {
        List<Passed> passed = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            int keyword = index - node.arguments().size();
            passed.add(
                    new Passed(
                            index,
                            keyword < 0 ? null : node.keywords().get(keyword).name(),
                            inference.type(arguments.get(index))));
        }
        if (receiver != null) {
            passed.addFirst(new Passed(-1, null, receiver));
        }
        return passed;
    }
}
