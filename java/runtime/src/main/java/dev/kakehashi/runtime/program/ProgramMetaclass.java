package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.Types;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// A metaclass of the program: a class that extends `type`.
///
/// A class statement makes its class first; then `__new__` of the metaclass runs, in which
/// `super().__new__` gives that class with the attributes it is handed, and then `__init__`.
@SuppressWarnings("ReferenceEquality") // Classes are themselves.
public final class ProgramMetaclass implements ClassMaker {
    /// Classes whose `__new__` runs, the inner ones first.
    private static final ThreadLocal<Deque<PyType>> BEGUN =
            ThreadLocal.withInitial(ArrayDeque::new);

    private final PyType meta;

    /// @param meta the class
    ProgramMetaclass(PyType meta) {
        this.meta = meta;
    }

    /// {@return whether a value is a class of the program that extends `type`}
    static boolean isOne(Object value) {
        return value instanceof PyType type && type.javaClass() == PyType.class;
    }

    @Override
    public PyType base() {
        return null;
    }

    @Override
    public PyType complete(
            PyType type, PyDict<String, Object> annotations, PyDict<String, Object> keywords) {
        type.classOf(meta);
        type.attributes().put("__class_maker__", this);
        PyDict<String, Object> namespace = new PyDict<>();
        namespace.update(type.attributes());
        namespace.delete("__class_maker__");
        namespace.put("__module__", type.module());
        namespace.put("__qualname__", type.name());
        // A statement without bases hands none on.
        PyTuple bases = type.bases();
        boolean none = bases.size() == 1 && bases.get(0) == Types.OBJECT;
        Object[] arguments = {type.name(), none ? PyTuple.EMPTY : bases, namespace};
        Object made = type;
        if (ProgramTypes.hasOwn(meta, "__new__")) {
            Deque<PyType> begun = BEGUN.get();
            begun.push(type);
            try {
                made = method("__new__", meta, arguments, keywords);
            } finally {
                begun.remove(type);
            }
        }
        if (made instanceof PyType each
                && each.isInstanceOf(meta)
                && ProgramTypes.hasOwn(meta, "__init__")) {
            method("__init__", made, arguments, keywords);
        }
        if (made instanceof PyType complete) {
            return complete;
        }
        throw new TypeError(
                "the metaclass %s made a %s, which is no class"
                        .formatted(meta.name(), Repr.typeName(made)));
    }

    private Object method(
            String name, Object first, Object[] arguments, PyDict<String, Object> keywords) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = first;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Attributes.call(meta, name, all, keywords);
    }

    /// {@return what `type.__new__(meta, name, bases, namespace)` gives}
    static Object allocate(PyType meta, Object[] arguments) {
        if (arguments.length < 3) {
            throw new TypeError("type.__new__() takes exactly 3 arguments");
        }
        PyType begun = BEGUN.get().peek();
        if (begun != null && begun.name().equals(arguments[0])) {
            Object maker = begun.attributes().get("__class_maker__");
            begun.attributes().clear();
            fill(begun, arguments[2]);
            begun.attributes().put("__class_maker__", maker);
            return begun;
        }
        PyType made = classOf(arguments);
        made.classOf(meta);
        made.attributes().put("__class_maker__", new ProgramMetaclass(meta));
        return made;
    }

    /// {@return what `type(name, bases, namespace)` gives}
    ///
    /// @param arguments these three
    public static PyType classOf(Object[] arguments) {
        if (!(arguments[0] instanceof String name)) {
            throw new TypeError(
                    "type.__new__() argument 1 must be str, not " + Repr.typeName(arguments[0]));
        }
        ClassBuilder builder = new ClassBuilder(name, "__main__", Iteration.toArray(arguments[1]));
        for (Object each : Iteration.of(arguments[2])) {
            builder.put((String) each, Operator.getItem(arguments[2], each));
        }
        return builder.build();
    }

    private static void fill(PyType type, Object namespace) {
        for (Object name : Iteration.of(namespace)) {
            type.attributes().put((String) name, Operator.getItem(namespace, name));
        }
        for (String known : new String[] {"__module__", "__qualname__"}) {
            if (type.attributes().contains(known)) {
                type.attributes().delete(known);
            }
        }
    }

    private boolean has(String special) {
        return ProgramTypes.hasOwn(meta, special);
    }

    @Override
    public Object item(PyType type, Object key) {
        return has("__getitem__") ? Attributes.call(meta, "__getitem__", type, key) : null;
    }

    @Override
    public Iterator<Object> iterate(PyType type) {
        return has("__iter__")
                ? Iteration.of(Attributes.call(meta, "__iter__", type)).iterator()
                : ClassMaker.super.iterate(type);
    }

    @Override
    public boolean contains(PyType type, Object item) {
        return has("__contains__")
                ? Operator.truth(Attributes.call(meta, "__contains__", type, item))
                : ClassMaker.super.contains(type, item);
    }

    @Override
    public long length(PyType type) {
        return has("__len__")
                ? (Long) Attributes.call(meta, "__len__", type)
                : ClassMaker.super.length(type);
    }

    @Override
    public String show(PyType type) {
        String method = has("__repr__") ? "__repr__" : has("__str__") ? "__str__" : null;
        return method == null ? null : (String) Attributes.call(meta, method, type);
    }
}
