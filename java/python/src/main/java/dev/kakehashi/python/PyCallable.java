// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A Java function that Python calls with whatever arguments it likes.
///
/// Other functional interfaces can be passed to Python too: their arguments are converted to the
/// types of their method, and where that is a type variable, they are [PyObject]s.
@FunctionalInterface
public interface PyCallable {
    /// {@return the result: a value, an object, or null for None}
    ///
    /// @param args the arguments
    /// @param kwargs the arguments by name
    /// @throws Exception anything: it is raised in Python as `kakehashi_worker.JavaError`
    @Nullable Object call(List<PyObject> args, Map<String, PyObject> kwargs) throws Exception;

    /// {@return a function of one argument of this type}
    static <A> PyCallable of(Class<A> argument, java.util.function.Function<A, ?> function) {
        return (args, kwargs) -> {
            Arity.check(args, kwargs, 1);
            return function.apply(args.get(0).as(argument));
        };
    }

    /// {@return a function of two arguments of these types}
    static <A, B> PyCallable of(
            Class<A> first, Class<B> second, java.util.function.BiFunction<A, B, ?> function) {
        return (args, kwargs) -> {
            Arity.check(args, kwargs, 2);
            return function.apply(args.get(0).as(first), args.get(1).as(second));
        };
    }
}
