package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Context;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a program does to attributes by their names: which it assigns and deletes, which it asks
/// for by text, and whether it does so with names that are made at run time.
public final class Reflection {
    private static final Set<String> READERS = Set.of("getattr", "hasattr");
    private static final Set<String> MAKERS = Set.of("attrgetter", "methodcaller");

    /// What tells of the exception that is handled.
    private static final Set<String> HANDLED = Set.of("exc_info", "format_exc", "print_exc");

    private final Set<String> assigned = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> inherited = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private boolean readsAny;
    private boolean documented;
    private boolean asksForHandled;
    private @Nullable String obstacle;
    private final List<Initializer> initializers = new ArrayList<>();

    /// `….__init__` and where it stands.
    public record Initializer(Expression.Attribute node, Scope scope) {}

    Reflection() {}

    void note(Expression expression, Scope scope) {
        switch (expression) {
            case Expression.Attribute attribute -> {
                attribute(attribute);
                if (attribute.name().equals("__init__")) {
                    initializers.add(new Initializer(attribute, scope));
                }
            }
            case Expression.Name name -> name(name.name());
            case Expression.Call call when call.function() instanceof Expression.Name name ->
                    call(name.name(), call.arguments());
            case Expression.Call call
                    when call.function() instanceof Expression.Attribute attribute
                            && attribute.name().equals("__setattr__") ->
                    call("setattr", call.arguments());
            default -> {}
        }
    }

    void note(Pattern.MatchClass pattern) {
        read.addAll(pattern.keywordNames());
        readsAny |= !pattern.patterns().isEmpty();
    }

    private void attribute(Expression.Attribute node) {
        if (node.value() instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.name().equals("super")) {
            inherited.add(node.name());
        }
        if (node.context() == Context.STORE) {
            assigned.add(node.name());
        } else if (node.context() == Context.DEL) {
            assigned.add(node.name());
            removed.add(node.name());
        }
        switch (node.name()) {
            case "__dict__", "__new__", "__delattr__", "__getattribute__", "__setstate__" ->
                    obstruct("the program uses " + node.name());
            case "__class__" -> {
                if (node.context() != Context.LOAD) {
                    obstruct("the program assigns __class__");
                }
            }
            case "__doc__" -> documented = true;
            default -> {
                readsAny |= MAKERS.contains(node.name());
                asksForHandled |= HANDLED.contains(node.name());
                redirected(node.name());
            }
        }
    }

    private void name(String name) {
        switch (name) {
            case "vars", "delattr", "exec", "eval" -> obstruct("the program uses " + name);
            case "help" -> documented = true;
            default -> {
                readsAny |= MAKERS.contains(name);
                asksForHandled |= HANDLED.contains(name);
                redirected(name);
            }
        }
    }

    /// Contexts that put something in the place of a standard stream.
    private void redirected(String name) {
        if (name.equals("redirect_stdout")) {
            assigned.add("stdout");
        } else if (name.equals("redirect_stderr")) {
            assigned.add("stderr");
        }
    }

    private void call(String function, List<Expression> arguments) {
        if (READERS.contains(function) || function.equals("setattr")) {
            String name =
                    arguments.size() > 1
                                    && arguments.get(1) instanceof Expression.Constant constant
                                    && constant.value() instanceof String text
                            ? text
                            : null;
            if (name == null && function.equals("setattr")) {
                obstruct("the program sets attributes whose names are made at run time");
            } else if (name == null) {
                readsAny = true;
            } else if (function.equals("setattr")) {
                assigned.add(name);
                removed.add(name);
            } else {
                read.add(name);
            }
        }
    }

    /// Where the program names `__init__`.
    public List<Initializer> initializers() {
        return initializers;
    }

    private void obstruct(String reason) {
        obstacle = obstacle == null ? reason : obstacle;
    }

    /// Whether an attribute of this name is assigned anywhere but in a class body.
    public boolean isAssigned(String name) {
        return assigned.contains(name);
    }

    /// Whether an attribute of this name is asked of `super()`.
    public boolean isInherited(String name) {
        return inherited.contains(name);
    }

    /// Whether an attribute of this name may be deleted, or set to what is not followed.
    public boolean isRemoved(String name) {
        return removed.contains(name);
    }

    /// The attributes that are asked for by text.
    public Set<String> read() {
        return read;
    }

    /// Whether any attribute may be asked for by text.
    public boolean readsAny() {
        return readsAny;
    }

    /// A bare `raise` stands outside of a handler.
    void raisesHandled() {
        asksForHandled = true;
    }

    /// Whether the program asks which exception is handled, somewhere else than in the handler.
    public boolean asksForHandled() {
        return asksForHandled;
    }

    /// Whether the program asks for documentation.
    public boolean isDocumented() {
        return documented;
    }

    /// Why no class can become a Java class; null if nothing speaks against it.
    public @Nullable String obstacle() {
        return obstacle;
    }
}
