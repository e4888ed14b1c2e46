package dev.kakehashi.runtime.library.collections;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// An instance of a class that `collections.namedtuple` made.
@SuppressWarnings("MemberName")
public final class NamedTuple extends PyTuple implements Instance {
    private final NamedTupleType shape;
    private PyDict<String, Object> dictionary;

    NamedTuple(NamedTupleType shape, Object[] items) {
        super(items);
        this.shape = shape;
    }

    @Override
    public PyType type() {
        return shape.type();
    }

    /// {@return the fields by name}
    @Python("_asdict(self)")
    public PyDict<String, Object> asDict() {
        PyDict<String, Object> fields = new PyDict<>();
        for (int i = 0; i < size(); i++) {
            fields.put(shape.fields()[i], get(i));
        }
        return fields;
    }

    /// {@return a tuple with other values in some fields}
    @Python("_replace(self, /, **kwds)")
    public NamedTuple replace(PyDict<String, Object> fields) {
        Object[] items = toArray();
        PyList<String> unknown = new PyList<>();
        fields.forEach(
                (name, value) -> {
                    int index = shape.index(name);
                    if (index < 0) {
                        unknown.add(name);
                    } else {
                        items[index] = value;
                    }
                });
        if (!unknown.isEmpty()) {
            throw new ValueError("Got unexpected field names: " + Repr.of(unknown));
        }
        return new NamedTuple(shape, items);
    }

    @Override
    public PyDict<String, Object> dictionary() {
        if (dictionary == null) {
            dictionary = new PyDict<>();
        }
        return dictionary;
    }

    @Override
    public boolean hasDictionary() {
        return dictionary != null;
    }

    @Override
    public Object __repr__() {
        StringBuilder text = new StringBuilder(shape.name()).append('(');
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(shape.fields()[i])
                    .append('=')
                    .append(Repr.of(get(i)));
        }
        return text.append(')').toString();
    }
}
