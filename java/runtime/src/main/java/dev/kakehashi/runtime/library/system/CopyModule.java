package dev.kakehashi.runtime.library.system;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.IdentityHashMap;
import java.util.Map;

/// The module `copy`.
@Python("copy")
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"})
public final class CopyModule {
    private CopyModule() {}

    /// {@return another object with the same parts}
    @Python("copy(x)")
    public static Object copy(Object x) {
        return switch (x) {
            case PyObject object ->
                    dev.kakehashi.runtime.bridge.Bridge.importModule("copy").call("copy", object);
            case Instance instance ->
                    Attributes.typeHas(instance, "__copy__")
                            ? Attributes.call(instance, "__copy__")
                            : InstanceCopy.shallow(instance);
            case PyList<?> list -> list.copy();
            case PyDict<?, ?> dict -> dict.copy();
            case PySet<?> set -> set.copy();
            case ByteArray bytes -> Attributes.call(bytes, "copy");
            case null, default -> x;
        };
    }

    /// {@return another object with copies of its parts, and of theirs; what is there twice is
    /// copied once}
    @Python("deepcopy(x, memo=None)")
    public static Object deepcopy(Object x, Object memo) {
        return new DeepCopy(memo).of(x);
    }

    /// One run of `deepcopy`.
    static final class DeepCopy {
        private final Map<Object, Object> copies;
        private final PyDict<Object, Object> memo;

        DeepCopy(Object memo) {
            if (memo instanceof Memo known) {
                this.memo = known;
                this.copies = known.copies;
            } else {
                Memo made = new Memo();
                this.memo = made;
                this.copies = made.copies;
            }
        }

        Object of(Object x) {
            if (x == null || copies.containsKey(x)) {
                return x == null ? null : copies.get(x);
            }
            return switch (x) {
                case Instance instance -> {
                    if (Attributes.typeHas(instance, "__deepcopy__")) {
                        Object copy = Attributes.call(instance, "__deepcopy__", memo);
                        copies.put(x, copy);
                        yield copy;
                    }
                    yield InstanceCopy.deep(instance, this);
                }
                case PyList<?> list -> {
                    PyList<Object> copy = new PyList<>();
                    copies.put(x, copy);
                    for (Object item : list) {
                        copy.add(of(item));
                    }
                    yield copy;
                }
                case PyDict<?, ?> dict -> {
                    PyDict<Object, Object> copy = new PyDict<>();
                    copies.put(x, copy);
                    dict.forEach((key, value) -> copy.put(of(key), of(value)));
                    yield copy;
                }
                case AnySet<?> set -> {
                    PyList<Object> items = new PyList<>();
                    set.forEach(item -> items.add(of(item)));
                    Object copy =
                            set instanceof PySet<?>
                                    ? PySet.from(items)
                                    : dev.kakehashi.runtime.value.PyFrozenSet.from(items);
                    copies.put(x, copy);
                    yield copy;
                }
                case PyTuple tuple -> tuple(tuple);
                case ByteArray bytes -> remember(x, Attributes.call(bytes, "copy"));
                case PyObject object ->
                        remember(
                                x,
                                dev.kakehashi.runtime.bridge.Bridge.importModule("copy")
                                        .call("deepcopy", object));
                default -> x;
            };
        }

        /// Remembers what a copy is a copy of.
        Object remember(Object x, Object copy) {
            copies.put(x, copy);
            return copy;
        }

        private Object tuple(PyTuple tuple) {
            Object[] items = tuple.toArray();
            boolean same = true;
            for (int i = 0; i < items.length; i++) {
                Object copy = of(items[i]);
                same &= copy == items[i];
                items[i] = copy;
            }
            if (copies.containsKey(tuple)) {
                return copies.get(tuple);
            }
            return same ? tuple : remember(tuple, PyTuple.of(items));
        }
    }

    /// The memo as a program sees it, which passes it on.
    private static final class Memo extends PyDict<Object, Object> {
        private final Map<Object, Object> copies = new IdentityHashMap<>();
    }
}
