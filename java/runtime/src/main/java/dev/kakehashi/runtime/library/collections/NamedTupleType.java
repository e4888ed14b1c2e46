package dev.kakehashi.runtime.library.collections;

import dev.kakehashi.runtime.Descriptor;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.binding.Arguments;
import dev.kakehashi.runtime.binding.Signature;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Arrays;
import java.util.List;

/// A class that `collections.namedtuple` made: its name, its fields and their defaults.
public final class NamedTupleType {
    private final String name;
    private final String[] fields;
    private final Object[] defaults;
    private final Arguments arguments;
    private final PyType type;

    private NamedTupleType(String name, String module, String[] fields, Object[] defaults) {
        this.name = name;
        this.fields = fields;
        this.defaults = defaults;
        this.arguments =
                new Arguments(name + ".__new__", Signature.parse(signature()).parameters());
        this.type =
                PyType.made(name, module, NamedTuple.class, List.of(PyType.ofClass(PyTuple.class)));
        type.constructedBy(this::construct);
        describe();
    }

    /// {@return the class with these fields and no defaults}
    public static NamedTupleType of(String name, String module, String... fields) {
        return new NamedTupleType(name, module, fields, new Object[0]);
    }

    /// {@return the class with these fields, the last of which have defaults}
    public static NamedTupleType of(
            String name, String module, String[] fields, Object[] defaults) {
        return new NamedTupleType(name, module, fields, defaults);
    }

    private String signature() {
        StringBuilder text = new StringBuilder(name).append('(');
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ", ").append(fields[i]);
            text.append(i >= fields.length - defaults.length ? "=None" : "");
        }
        return text.append(')').toString();
    }

    private Object construct(Object[] positional, PyDict<String, Object> keywords) {
        return new NamedTuple(this, arguments.bind(positional, keywords, defaults));
    }

    /// {@return an instance}
    public NamedTuple of(Object... values) {
        return new NamedTuple(this, values);
    }

    private void describe() {
        PyDict<String, Object> attributes = type.attributes();
        for (int i = 0; i < fields.length; i++) {
            attributes.put(fields[i], new Field(fields[i], i));
        }
        attributes.put("_fields", PyTuple.of((Object[]) fields));
        PyDict<String, Object> known = new PyDict<>();
        for (int i = 0; i < defaults.length; i++) {
            known.put(fields[fields.length - defaults.length + i], defaults[i]);
        }
        attributes.put("_field_defaults", known);
        attributes.put(
                "_make",
                (Descriptor) (instance, owner) -> (PyCallable) (values, named) -> make(values[0]));
    }

    private NamedTuple make(Object iterable) {
        Object[] items = Iteration.toArray(iterable);
        if (items.length != fields.length) {
            throw new TypeError("Expected " + fields.length + " arguments, got " + items.length);
        }
        return new NamedTuple(this, items);
    }

    String name() {
        return name;
    }

    String[] fields() {
        return fields;
    }

    int index(String field) {
        return Arrays.asList(fields).indexOf(field);
    }

    /// {@return the class as a value}
    public PyType type() {
        return type;
    }

    /// A field of the instances.
    private record Field(String name, int index) implements Descriptor {
        @Override
        public Object get(Object instance, PyType owner) {
            return instance instanceof PyTuple tuple ? tuple.get(index) : this;
        }

        @Override
        public boolean isData() {
            return true;
        }

        @Override
        public void set(Object instance, Object value) {
            throw new AttributeError("can't set attribute");
        }

        @Override
        public void delete(Object instance) {
            throw new AttributeError("can't delete attribute");
        }
    }
}
