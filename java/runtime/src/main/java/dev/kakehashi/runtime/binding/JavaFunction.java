package dev.kakehashi.runtime.binding;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyDict;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/// A function of Python that is a Java method, or several overloads of one: called with values
/// whose types are known only now.
@Python("builtin_function_or_method")
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class JavaFunction implements PyCallable {
    private final Signature signature;
    private final Arguments arguments;
    private final List<Overload> overloads = new ArrayList<>();
    private final boolean isStatic;
    private final BuiltinArity arity;

    /// Whether all arguments can be given by position.
    private final boolean simple;

    private Overload full;

    JavaFunction(Signature signature, boolean isStatic) {
        this.signature = signature;
        this.isStatic = isStatic;
        this.arity = new BuiltinArity(signature);
        this.simple = signature.parameters().stream().allMatch(Parameter::takesPosition);
        this.arguments = new Arguments(signature.name(), signature.parameters());
    }

    /// Adds an overload.
    void add(Method method, MethodHandle handle) {
        overloads.add(new Overload(handle, method.getReturnType() == void.class));
    }

    /// Adds a constructor.
    void add(MethodHandle handle) {
        overloads.add(new Overload(handle, false));
    }

    void addAll(JavaFunction other) {
        overloads.addAll(other.overloads);
    }

    /// {@return its name in Python}
    @Python("__name__")
    public String name() {
        return signature.name();
    }

    /// {@return the signature}
    public Signature signature() {
        return signature;
    }

    /// {@return whether an instance takes it along as the first argument}
    public boolean binds() {
        return signature.isMethod() || !isStatic;
    }

    /// {@return whether the class takes itself along as the first argument}
    public boolean bindsClass() {
        return signature.isClassMethod();
    }

    @Override
    public Object call(Object[] values, PyDict<String, Object> keywords) {
        if (keywords == null) {
            if (simple && values.length == signature.parameters().size()) {
                Overload full = full(values.length);
                if (full != null) {
                    return full.call(signature, values);
                }
            }
            arity.check(values);
        }
        Object[] bound = arguments.bind(values, keywords);
        int supplied = bound.length;
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] == Signature.ABSENT) {
                supplied = i;
                break;
            }
        }
        Overload chosen = null;
        for (Overload overload : overloads) {
            if (overload.size() <= supplied && (chosen == null || overload.isBetterThan(chosen))) {
                chosen = overload;
            }
        }
        if (chosen == null) {
            throw new IllegalStateException(
                    "No Java method for " + signature.name() + " with " + supplied + " arguments");
        }
        return chosen.call(signature, bound);
    }

    /// The most general overload for so many arguments, or null.
    private Overload full(int count) {
        if (full == null) {
            for (Overload overload : overloads) {
                if (overload.size() == count && (full == null || overload.isBetterThan(full))) {
                    full = overload;
                }
            }
        }
        return full;
    }

    @Override
    public String toString() {
        return "<built-in function " + signature.name() + ">";
    }
}
