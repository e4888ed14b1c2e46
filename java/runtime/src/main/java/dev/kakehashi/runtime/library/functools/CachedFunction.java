package dev.kakehashi.runtime.library.functools;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.BoundMethod;
import dev.kakehashi.runtime.Descriptor;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.collections.NamedTuple;
import dev.kakehashi.runtime.library.collections.NamedTupleType;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;

/// A function that remembers what it gave for which arguments, the last ones or all. Not safe for
/// several threads.
@Python("functools._lru_cache_wrapper")
@SuppressWarnings("ReferenceEquality")
public final class CachedFunction implements PyCallable, Descriptor {
    static final long USUAL_SIZE = 128;
    private static final Object NONE_YET = new Object();
    private static final Object NAMES_FOLLOW = new Object();
    private static final NamedTupleType INFO =
            NamedTupleType.of("CacheInfo", "functools", "hits", "misses", "maxsize", "currsize");

    private final PyCallable function;
    private final long bound;
    private final boolean byType;
    private final PyDict<Object, Object> results = new PyDict<>();
    private long hits;
    private long misses;

    CachedFunction(PyCallable function, long bound, boolean byType) {
        this.function = function;
        this.bound = bound;
        this.byType = byType;
    }

    @Override
    public Object call(Object[] arguments, PyDict<String, Object> keywords) {
        if (bound == 0) {
            misses++;
            return function.call(arguments, keywords);
        }
        Object key = key(arguments, keywords);
        Object known = results.get(key, NONE_YET);
        if (known != NONE_YET) {
            hits++;
            if (bound > 0) {
                results.pop(key);
                results.put(key, known);
            }
            return known;
        }
        misses++;
        Object result = function.call(arguments, keywords);
        if (bound > 0 && !results.contains(key) && results.size() >= bound) {
            results.pop(results.iterator().next());
        }
        results.put(key, result);
        return result;
    }

    private Object key(Object[] arguments, PyDict<String, Object> keywords) {
        if (arguments.length == 1
                && keywords == null
                && !byType
                && !(arguments[0] instanceof PyTuple)) {
            return arguments[0];
        }
        List<Object> parts = new ArrayList<>();
        for (Object argument : arguments) {
            parts.add(argument);
        }
        if (keywords != null && !keywords.isEmpty()) {
            parts.add(NAMES_FOLLOW);
            keywords.forEach(
                    (name, value) -> {
                        parts.add(name);
                        parts.add(value);
                    });
        }
        if (byType) {
            parts.replaceAll(
                    part -> part == NAMES_FOLLOW ? part : PyTuple.of(PyType.of(part), part));
        }
        return PyTuple.of(parts.toArray());
    }

    /// {@return how often a result was known, and how many are}
    @Python("cache_info(self)")
    public NamedTuple cacheInfo() {
        return INFO.of(hits, misses, bound < 0 ? null : (Long) bound, (long) results.size());
    }

    /// Forgets all results.
    @Python("cache_clear(self)")
    public void cacheClear() {
        results.clear();
        hits = 0;
        misses = 0;
    }

    /// {@return the bound and whether types count}
    @Python("cache_parameters(self)")
    public PyDict<String, Object> cacheParameters() {
        return PyDict.of("maxsize", bound < 0 ? null : (Long) bound, "typed", byType);
    }

    /// {@return the function itself}
    @Python("__wrapped__")
    public PyCallable wrapped() {
        return function;
    }

    /// {@return the name of the function}
    @Python("__name__")
    public Object name() {
        return Attributes.get(function, "__name__");
    }

    /// {@return the documentation of the function}
    @Python("__doc__")
    public Object documentation() {
        return Attributes.get(function, "__doc__", null);
    }

    @Override
    public Object get(Object instance, PyType type) {
        return instance == null ? this : new BoundMethod(instance, this, String.valueOf(name()));
    }

    @Override
    public String toString() {
        return "<functools._lru_cache_wrapper object at 0x"
                + Integer.toHexString(System.identityHashCode(this))
                + ">";
    }
}
