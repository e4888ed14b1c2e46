package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.io.Lines;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Python's iteration: every iterable as one of Java's, and Java's iterators as Python's.
public final class Iteration {
    private Iteration() {}

    /// {@return the items of an iterable, for Java's `for`}
    ///
    /// @throws TypeError if it is none
    @SuppressWarnings("unchecked")
    public static Iterable<Object> of(Object values) {
        return switch (values) {
            case PyObject object -> () -> Bridge.iterator(object);
            case Instance instance -> () -> iterator(instance);
            case Iterable<?> iterable -> (Iterable<Object>) iterable;
            case Iterator<?> iterator -> () -> (Iterator<Object>) iterator;
            case String text -> () -> new TextIterator(text);
            case null, default -> {
                Iterator<Object> iterator = iterator(values);
                yield () -> iterator;
            }
        };
    }

    /// {@return `iter(values)`}
    ///
    /// @throws TypeError if it is no iterable
    @SuppressWarnings("unchecked")
    public static Iterator<Object> iterator(Object values) {
        return switch (values) {
            case PyObject object -> Bridge.iterator(object);
            case Instance instance -> ofResult(instance.__iter__());
            case PyType type -> type.iterator();
            case Iterable<?> iterable -> (Iterator<Object>) iterable.iterator();
            case Iterator<?> iterator -> (Iterator<Object>) iterator;
            case String text -> new TextIterator(text);
            case null, default ->
                    throw new TypeError("'" + Repr.typeName(values) + "' object is not iterable");
        };
    }

    /// {@return what `__iter__` gave, as it is}
    ///
    /// @throws TypeError if it is no iterator
    static Object checked(Object result) {
        ofResult(result);
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Iterator<Object> ofResult(Object result) {
        return switch (result) {
            case Iterator<?> iterator -> (Iterator<Object>) iterator;
            case PyObject object -> Bridge.iterator(object);
            case Instance instance when Attributes.typeHas(instance, "__next__") ->
                    new InstanceIterator(instance);
            case null, default ->
                    throw new TypeError(
                            "iter() returned non-iterator of type '" + Repr.typeName(result) + "'");
        };
    }

    /// {@return whether a value can be iterated over}
    public static boolean isIterable(Object values) {
        return switch (values) {
            case PyObject object -> object.isIterable();
            case Instance instance ->
                    Attributes.typeHas(instance, "__iter__")
                            || Attributes.typeHas(instance, "__getitem__");
            case null -> false;
            default ->
                    values instanceof Iterable<?>
                            || values instanceof Iterator<?>
                            || values instanceof String;
        };
    }

    /// {@return the next item of an iterator}
    ///
    /// @throws StopIteration at its end
    public static Object next(Object iterator) {
        return switch (iterator) {
            case InstanceIterator adapted -> adapted.instance().__next__();
            case Generator generator -> generator.__next__();
            case Iterator<?> items -> {
                if (!items.hasNext()) {
                    throw new StopIteration();
                }
                yield items.next();
            }
            case Instance instance -> instance.__next__();
            case PyObject object -> Bridge.next(object);
            case Lines lines -> lines.__next__();
            case null, default ->
                    throw new TypeError(
                            "'" + Repr.typeName(iterator) + "' object is not an iterator");
        };
    }

    /// {@return the items in a new array}
    public static Object[] toArray(Object values) {
        return switch (values) {
            case PyList<?> list -> list.toArray();
            case PyTuple tuple -> tuple.toArray();
            case null, default -> {
                List<Object> items = new ArrayList<>();
                for (Object value : of(values)) {
                    items.add(value);
                }
                yield items.toArray();
            }
        };
    }

    /// {@return exactly so many items, for `a, b = values`}
    ///
    /// @throws dev.kakehashi.runtime.error.ValueError if there are more or fewer
    public static Object[] unpack(Object values, int count) {
        return Unpacking.exact(values, count);
    }

    /// Makes sure that a list has as many items as `a, b = values` has targets.
    public static void expect(PyList<?> values, int count) {
        Unpacking.expect(values, count);
    }

    /// {@return the items for `a, *b, c = values`: the starred one is a list}
    ///
    /// @param before how many stand before the starred one
    /// @param after how many stand behind it
    public static Object[] unpackStarred(Object values, int before, int after) {
        return Unpacking.starred(values, before, after);
    }

    /// The characters of a text.
    @Python("str_iterator")
    private static final class TextIterator implements Iterator<Object> {
        private final String text;
        private int next;

        TextIterator(String text) {
            this.text = text;
        }

        @Override
        public boolean hasNext() {
            return next < text.length();
        }

        @Override
        public Object next() {
            if (next >= text.length()) {
                throw new NoSuchElementException();
            }
            int from = next;
            int character = text.codePointAt(from);
            next += Character.charCount(character);
            return Str.character(character);
        }
    }
}
