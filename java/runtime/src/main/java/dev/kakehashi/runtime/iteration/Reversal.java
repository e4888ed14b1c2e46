package dev.kakehashi.runtime.iteration;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Builtins;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;
import dev.kakehashi.runtime.value.ReversedList;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;

/// `reversed`.
@Python("reversed")
public final class Reversal implements Iterator<Object> {
    private final LongFunction<Object> items;
    private long next;

    private Reversal(LongFunction<Object> items, long size) {
        this.items = items;
        this.next = size - 1;
    }

    /// {@return an iterator from the last item to the first}
    public static Object of(Object values) {
        return values instanceof Instance instance
                        && Attributes.typeHas(instance, "__reversed__")
                ? instance.__reversed__()
                : plain(values);
    }

    /// {@return what a type of Python's own says, without a `__reversed__` that a class puts over it}
    public static Object plain(Object values) {
        return switch (values) {
            case PyList<?> list -> new ReversedList<>(list);
            case PyTuple tuple -> new Reversal(tuple::get, tuple.size());
            case String text -> new Reversal(i -> Operator.getItem(text, i), Builtins.len(text));
            case PyRange range -> range.reversed().iterator();
            case PyDict<?, ?> dict -> dict.keys().reversed();
            case DictView<?> view -> view.reversed();
            case ByteSequence bytes -> new Reversal(i -> (long) bytes.at((int) i), bytes.size());
            case PyObject object -> Bridge.callBuiltin("reversed", object);
            case Instance instance
                    when Attributes.typeHas(instance, "__getitem__")
                            && Attributes.typeHas(instance, "__len__") ->
                    new Reversal(i -> instance.__getitem__(i), Int.longIndex(instance.__len__()));
            case null, default ->
                    throw new TypeError("'" + Repr.typeName(values) + "' object is not reversible");
        };
    }

    @Override
    public boolean hasNext() {
        return next >= 0;
    }

    @Override
    public Object next() {
        if (next < 0) {
            throw new NoSuchElementException();
        }
        return items.apply(next--);
    }
}
