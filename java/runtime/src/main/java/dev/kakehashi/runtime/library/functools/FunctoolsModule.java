package dev.kakehashi.runtime.library.functools;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;

import java.util.Iterator;

/// The module `functools`.
@Python("functools")
public final class FunctoolsModule {
    private static final String[] COPIED = {
        "__module__", "__name__", "__qualname__", "__doc__", "__annotations__"
    };

    private FunctoolsModule() {}

    /// {@return what is left when a function takes the items two by two}
    @Python("reduce(function, iterable, initial=..., /)")
    public static Object reduce(Object function, Object iterable) {
        Iterator<?> items = Iteration.of(iterable).iterator();
        if (!items.hasNext()) {
            throw new TypeError("reduce() of empty iterable with no initial value");
        }
        return reduce(Arguments.callable(function), items, items.next());
    }

    /// {@return what is left when a function takes the items two by two, a first value before them}
    @Python("reduce(function, iterable, initial=..., /)")
    public static Object reduce(Object function, Object iterable, Object initial) {
        return reduce(Arguments.callable(function), Iteration.of(iterable).iterator(), initial);
    }

    private static Object reduce(PyCallable function, Iterator<?> items, Object first) {
        Object result = first;
        while (items.hasNext()) {
            result = function.call(result, items.next());
        }
        return result;
    }

    /// {@return a key function for sorting from a function that compares two values}
    @Python("cmp_to_key(mycmp)")
    public static PyCallable cmpToKey(Object compare) {
        PyCallable called = Arguments.callable(compare);
        return (arguments, keywords) -> new ComparedKey(called, arguments[0]);
    }

    /// {@return a decorator for a function with a memory of bounded size, or the function with one
    /// of the usual size}
    @Python("lru_cache(maxsize=128, typed=False)")
    public static PyCallable lruCache(Object maxsize, Object typed) {
        if (maxsize instanceof PyCallable function && !(maxsize instanceof Number)) {
            return new CachedFunction(function, CachedFunction.USUAL_SIZE, false);
        }
        long bound = maxsize == null ? -1 : Math.max(0, Arguments.whole(maxsize));
        boolean byType = Operator.truth(typed);
        return (arguments, keywords) ->
                new CachedFunction(Arguments.callable(arguments[0]), bound, byType);
    }

    /// {@return a function that remembers all results}
    @Python("cache(user_function, /)")
    public static CachedFunction cache(Object function) {
        return new CachedFunction(Arguments.callable(function), -1, false);
    }

    /// {@return a decorator that makes a function look like another one}
    @Python("wraps(wrapped, assigned=None, updated=None)")
    public static PyCallable wraps(Object wrapped) {
        return (arguments, keywords) -> updateWrapper(arguments[0], wrapped);
    }

    /// {@return a function that now looks like another one}
    @Python("update_wrapper(wrapper, wrapped, assigned=None, updated=None)")
    public static Object updateWrapper(Object wrapper, Object wrapped) {
        for (String name : COPIED) {
            if (Attributes.has(wrapped, name)) {
                Attributes.set(wrapper, name, Attributes.get(wrapped, name));
            }
        }
        Attributes.set(wrapper, "__wrapped__", wrapped);
        return wrapper;
    }

    /// {@return a class that has all comparisons, from `__eq__` and one of order}
    @Python("total_ordering(cls)")
    public static PyType totalOrdering(PyType type) {
        return TotalOrdering.complete(type);
    }

    /// {@return a function that does what was registered for the type of its first argument}
    @Python("singledispatch(func)")
    public static SingleDispatch singledispatch(Object function) {
        return new SingleDispatch(Arguments.callable(function));
    }
}
