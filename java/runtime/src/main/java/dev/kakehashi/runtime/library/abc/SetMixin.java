package dev.kakehashi.runtime.library.abc;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Builtins;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.NotImplementedType;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.KeyError;
import dev.kakehashi.runtime.value.PyList;

/// What sets get when they define what is in them and their length.
final class SetMixin {
    private SetMixin() {}

    private static boolean contains(Object set, Object value) {
        return Operator.contains(set, value);
    }

    private static boolean allIn(Object part, Object whole) {
        for (Object each : Iteration.of(part)) {
            if (!contains(whole, each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSet(Object value) {
        return Operator.truth(Builtins.isinstance(value, CollectionsAbcModule.SET));
    }

    private static Object made(Object self, PyList<Object> items) {
        return Operator.call(dev.kakehashi.runtime.PyType.of(self), items);
    }

    private static Object picked(Object self, Object from, Object other, boolean wanted) {
        PyList<Object> items = new PyList<>();
        for (Object each : Iteration.of(from)) {
            if (contains(other, each) == wanted) {
                items.add(each);
            }
        }
        return made(self, items);
    }

    private static Object both(Object self, Object a, Object b) {
        PyList<Object> items = PyList.from(a);
        items.extend(b);
        return made(self, items);
    }

    static PyType set(AbstractType type) {
        return type.abstractOnly("__contains__", "__iter__", "__len__")
                .method(
                        "__le__(self, other)",
                        a ->
                                isSet(a[1])
                                        ? (Object) allIn(a[0], a[1])
                                        : NotImplementedType.NOT_IMPLEMENTED)
                .method(
                        "__lt__(self, other)",
                        a ->
                                isSet(a[1])
                                        ? (Object)
                                                (Builtins.len(a[0]) < Builtins.len(a[1])
                                                        && allIn(a[0], a[1]))
                                        : NotImplementedType.NOT_IMPLEMENTED)
                .method(
                        "__ge__(self, other)",
                        a ->
                                isSet(a[1])
                                        ? (Object) allIn(a[1], a[0])
                                        : NotImplementedType.NOT_IMPLEMENTED)
                .method(
                        "__gt__(self, other)",
                        a ->
                                isSet(a[1])
                                        ? (Object)
                                                (Builtins.len(a[0]) > Builtins.len(a[1])
                                                        && allIn(a[1], a[0]))
                                        : NotImplementedType.NOT_IMPLEMENTED)
                .method(
                        "__eq__(self, other)",
                        a ->
                                isSet(a[1])
                                        ? (Object)
                                                (Builtins.len(a[0]) == Builtins.len(a[1])
                                                        && allIn(a[0], a[1]))
                                        : NotImplementedType.NOT_IMPLEMENTED)
                .method("__and__(self, other)", a -> picked(a[0], a[1], a[0], true))
                .method("__rand__(self, other)", a -> picked(a[0], a[1], a[0], true))
                .method("__or__(self, other)", a -> both(a[0], a[0], a[1]))
                .method("__ror__(self, other)", a -> both(a[0], a[0], a[1]))
                .method("__sub__(self, other)", a -> picked(a[0], a[0], a[1], false))
                .method("__rsub__(self, other)", a -> picked(a[0], a[1], a[0], false))
                .method(
                        "__xor__(self, other)",
                        a ->
                                both(
                                        a[0],
                                        picked(a[0], a[0], a[1], false),
                                        picked(a[0], a[1], a[0], false)))
                .method(
                        "isdisjoint(self, other)",
                        a -> {
                            for (Object each : Iteration.of(a[1])) {
                                if (contains(a[0], each)) {
                                    return false;
                                }
                            }
                            return true;
                        })
                .made();
    }

    static PyType mutable(AbstractType type) {
        return type.abstractOnly("add", "discard")
                .method(
                        "remove(self, value)",
                        a -> {
                            if (!contains(a[0], a[1])) {
                                throw new KeyError(a[1]);
                            }
                            return Attributes.call(a[0], "discard", a[1]);
                        })
                .method(
                        "pop(self)",
                        a -> {
                            for (Object each : Iteration.of(a[0])) {
                                Attributes.call(a[0], "discard", each);
                                return each;
                            }
                            throw new KeyError();
                        })
                .method(
                        "clear(self)",
                        a -> {
                            PyList.from(a[0])
                                    .forEach(each -> Attributes.call(a[0], "discard", each));
                            return null;
                        })
                .method(
                        "__ior__(self, other)",
                        a -> {
                            PyList.from(a[1]).forEach(each -> Attributes.call(a[0], "add", each));
                            return a[0];
                        })
                .method(
                        "__isub__(self, other)",
                        a -> {
                            PyList.from(a[1])
                                    .forEach(each -> Attributes.call(a[0], "discard", each));
                            return a[0];
                        })
                .method(
                        "__iand__(self, other)",
                        a -> {
                            for (Object each : PyList.from(a[0])) {
                                if (!contains(a[1], each)) {
                                    Attributes.call(a[0], "discard", each);
                                }
                            }
                            return a[0];
                        })
                .made();
    }
}
