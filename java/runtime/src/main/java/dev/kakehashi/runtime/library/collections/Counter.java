package dev.kakehashi.runtime.library.collections;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;

/// Python's `collections.Counter`: how often there is what.
///
/// @param <K> what is counted, as far as it is known
@Python("collections.Counter")
@SuppressWarnings({"MemberName", "ReferenceEquality"}) // A mark is itself.
public class Counter<K> extends DictInstance<K, Object> {
    /// Counts nothing yet.
    public Counter() {}

    /// Counts the items of an iterable, or takes the counts of a mapping; both may be null.
    @Python("Counter(iterable=None, /, **kwds)")
    @SuppressWarnings("this-escape")
    public Counter(Object counted, PyDict<String, ?> named) {
        countAll(counted, named);
    }

    @Override
    protected Object missing(Object key) {
        Object own = own("__missing__", key);
        return own == SILENT ? (Object) 0L : own;
    }

    private void countAll(Object counted, PyDict<String, ?> named) {
        if (counted instanceof PyDict<?, ?> counts) {
            counts.forEach((key, count) -> add(key, count));
        } else if (counted != null) {
            for (Object item : Iteration.of(counted)) {
                add(item, 1L);
            }
        }
        if (named != null) {
            named.forEach((key, count) -> add(key, count));
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Object key, Object count) {
        Object before = get(key);
        put((K) key, before == null ? count : Operator.add(count, before));
    }

    /// Counts the items of an iterable too, or adds the counts of a mapping.
    @Python("update(self, iterable=None, /, **kwds)")
    public final void count(Object iterable, PyDict<String, ?> named) {
        countAll(iterable, named);
    }

    /// Takes away what an iterable has, or a mapping counts.
    @Python("subtract(self, iterable=None, /, **kwds)")
    @SuppressWarnings("unchecked")
    public final void subtract(Object iterable, PyDict<String, ?> named) {
        Counter<Object> other = new Counter<>(iterable, named);
        other.forEach((key, count) -> put((K) key, Operator.sub(item(key), count)));
    }

    /// {@return what is counted most often, with its counts; all where `n` is null}
    @Python("most_common(self, n=None)")
    public final PyList<PyTuple> mostCommon(Object n) {
        PyList<PyTuple> all = new PyList<>();
        for (Object pair : items()) {
            all.add((PyTuple) pair);
        }
        all.sort((arguments, keywords) -> ((PyTuple) arguments[0]).get(1), true);
        if (n == null) {
            return all;
        }
        return all.copyOf(0, Math.clamp(Arguments.whole(n), 0, all.size()));
    }

    /// {@return each thing as often as it is counted}
    @Python("elements(self)")
    public final Iterator<Object> elements() {
        PyList<Object> all = new PyList<>();
        forEach(
                (key, count) -> {
                    for (long i = Arguments.whole(count); i > 0; i--) {
                        all.add(key);
                    }
                });
        return all.iterator();
    }

    /// {@return the sum of the counts}
    @Python("total(self)")
    public final Object total() {
        Object sum = 0L;
        for (Object count : values()) {
            sum = Operator.add(sum, count);
        }
        return sum;
    }

    @Override
    public Counter<K> copy() {
        Counter<K> copy = new Counter<>();
        forEach(copy::put);
        return copy;
    }

    @Override
    public Object __delitem__(Object key) {
        if (contains(key)) {
            delete(key);
        }
        return null;
    }

    private interface Combination {
        Object of(Object a, Object b);
    }

    /// Only what counts above zero stays.
    private Object combined(Object other, Combination combination) {
        if (!(other instanceof Counter<?> counter)) {
            return NOT_IMPLEMENTED;
        }
        Counter<Object> result = new Counter<>();
        forEach((key, count) -> result.keep(key, combination.of(count, counter.item(key))));
        counter.forEach(
                (key, count) -> {
                    if (!contains(key)) {
                        result.keep(key, combination.of(0L, count));
                    }
                });
        return result;
    }

    private void keep(K key, Object count) {
        if (Operator.truth(Operator.gt(count, 0L))) {
            put(key, count);
        }
    }

    @Override
    public Object __add__(Object other) {
        return combined(other, Operator::add);
    }

    @Override
    public Object __sub__(Object other) {
        return combined(other, Operator::sub);
    }

    @Override
    public Object __and__(Object other) {
        return combined(other, (a, b) -> Operator.truth(Operator.lt(a, b)) ? a : b);
    }

    @Override
    public Object __or__(Object other) {
        return combined(other, (a, b) -> Operator.truth(Operator.lt(a, b)) ? b : a);
    }

    @Override
    public Object __pos__() {
        return combined(new Counter<>(), Operator::add);
    }

    @Override
    public Object __neg__() {
        return new Counter<>().combined(this, Operator::sub);
    }

    @Override
    public Object __iadd__(Object other) {
        return inPlace(__add__(other));
    }

    @Override
    public Object __isub__(Object other) {
        return inPlace(__sub__(other));
    }

    @Override
    public Object __iand__(Object other) {
        return inPlace(__and__(other));
    }

    @Override
    public Object __ior__(Object other) {
        return inPlace(__or__(other));
    }

    private Object inPlace(Object result) {
        if (result instanceof Counter<?> counter) {
            @SuppressWarnings("unchecked")
            Counter<K> counts = (Counter<K>) counter;
            clear();
            counts.forEach(this::put);
            return this;
        }
        return result;
    }

    @Override
    public Object __eq__(Object other) {
        Object own = own("__eq__", other);
        if (own != SILENT) {
            return own;
        }
        if (!(other instanceof Counter<?> counter)) {
            return other instanceof PyDict<?, ?> dict && plainEquals(dict);
        }
        return within(counter, Operator::eq) && counter.within(this, Operator::eq);
    }

    private boolean plainEquals(PyDict<?, ?> dict) {
        PyDict<Object, Object> plain = new PyDict<>();
        forEach(plain::put);
        return Equality.equal(plain, dict);
    }

    private boolean within(Counter<?> other, Combination comparison) {
        for (Object key : this) {
            if (!Operator.truth(comparison.of(item(key), other.item(key)))) {
                return false;
            }
        }
        return true;
    }

    private Object ordered(Object other, Combination comparison, Combination turned) {
        return other instanceof Counter<?> counter
                ? (Object) (within(counter, comparison) && counter.within(this, turned))
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __le__(Object other) {
        return ordered(other, Operator::le, Operator::ge);
    }

    @Override
    public Object __ge__(Object other) {
        return ordered(other, Operator::ge, Operator::le);
    }

    @Override
    public Object __lt__(Object other) {
        Object within = __le__(other);
        return within == NOT_IMPLEMENTED
                ? within
                : (Object) ((boolean) within && !(boolean) __eq__(other));
    }

    @Override
    public Object __gt__(Object other) {
        Object within = __ge__(other);
        return within == NOT_IMPLEMENTED
                ? within
                : (Object) ((boolean) within && !(boolean) __eq__(other));
    }

    @Override
    public Object __hash__() {
        throw new TypeError("unhashable type: 'Counter'");
    }

    @Override
    public Object __repr__() {
        Object own = own("__repr__");
        if (own != SILENT) {
            return own;
        }
        if (isEmpty()) {
            return type().name() + "()";
        }
        PyDict<Object, Object> sorted = new PyDict<>();
        try {
            for (PyTuple pair : mostCommon(null)) {
                sorted.put(pair.get(0), pair.get(1));
            }
        } catch (TypeError unordered) {
            return type().name() + "(" + plain() + ")";
        }
        return type().name() + "(" + Repr.of(sorted) + ")";
    }
}
