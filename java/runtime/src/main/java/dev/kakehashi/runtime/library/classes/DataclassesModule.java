package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;

/// The module `dataclasses`.
@Python("dataclasses")
public final class DataclassesModule {
    /// Stands for no default.
    @Python("MISSING")
    public static final Object MISSING = DataField.MISSING;

    /// As an annotation: the fields that follow are given by name.
    @Python("KW_ONLY")
    public static final Object KW_ONLY = new TypingForm("KW_ONLY");

    /// In an annotation: a parameter that is no field.
    @Python("InitVar")
    public static final Object INIT_VAR = new TypingForm("InitVar");

    private DataclassesModule() {}

    /// {@return the class with the methods that its fields call for, or a decorator that makes it}
    @Python("dataclass(cls=None, /, **options)")
    public static Object dataclass(Object type, PyDict<String, Object> options) {
        if (type == null) {
            return (PyCallable)
                    (arguments, keywords) -> DataclassMaker.make((PyType) arguments[0], options);
        }
        return DataclassMaker.make((PyType) type, options);
    }

    /// {@return what a field is beside its annotation}
    @Python("field(**options)")
    public static Object field(PyDict<String, Object> options) {
        return new DataField(options);
    }

    /// {@return the fields of a data class or of an instance}
    @Python("fields(class_or_instance)")
    public static PyTuple fields(Object owner) {
        List<Object> all = new ArrayList<>();
        for (DataField field : of(owner, "must be called with a dataclass type or instance")) {
            all.add(field);
        }
        return PyTuple.of(all.toArray());
    }

    /// {@return whether it is a data class or an instance of one}
    @Python("is_dataclass(obj)")
    public static boolean isDataclass(Object value) {
        PyType type = value instanceof PyType known ? known : PyType.of(value);
        return DataclassMaker.fields(type) != null;
    }

    /// {@return an instance as a dict, with all data classes inside as dicts too}
    @Python("asdict(obj, *, dict_factory=None)")
    public static Object asDict(Object instance, Object factory) {
        PyDict<Object, Object> all = new PyDict<>();
        PyList<Object> pairs = new PyList<>();
        for (DataField field : of(instance, "asdict() should be called on dataclass instances")) {
            Object value = converted(Attributes.get(instance, field.name()), true);
            all.put(field.name(), value);
            pairs.add(PyTuple.of(field.name(), value));
        }
        return factory == null ? all : Operator.call(factory, pairs);
    }

    /// {@return an instance as a tuple, with all data classes inside as tuples too}
    @Python("astuple(obj)")
    public static PyTuple asTuple(Object instance) {
        List<Object> all = new ArrayList<>();
        for (DataField field : of(instance, "astuple() should be called on dataclass instances")) {
            all.add(converted(Attributes.get(instance, field.name()), false));
        }
        return PyTuple.of(all.toArray());
    }

    private static Object converted(Object value, boolean toDict) {
        if (!(value instanceof PyType) && DataclassMaker.fields(PyType.of(value)) != null) {
            return toDict ? asDict(value, null) : asTuple(value);
        }
        return switch (value) {
            case PyList<?> list -> {
                PyList<Object> items = new PyList<>();
                list.forEach(item -> items.add(converted(item, toDict)));
                yield items;
            }
            case PyTuple tuple when tuple.getClass() == PyTuple.class -> {
                List<Object> items = new ArrayList<>();
                tuple.forEach(item -> items.add(converted(item, toDict)));
                yield PyTuple.of(items.toArray());
            }
            case PyDict<?, ?> dict -> {
                PyDict<Object, Object> items = new PyDict<>();
                for (Object key : dict) {
                    items.put(converted(key, toDict), converted(dict.get(key), toDict));
                }
                yield items;
            }
            case null, default -> value;
        };
    }

    /// {@return a new instance with other values in some fields}
    @Python("replace(obj, /, **changes)")
    public static Object replace(Object instance, PyDict<String, Object> changes) {
        PyDict<String, Object> values = new PyDict<>();
        for (DataField field : of(instance, "replace() should be called on dataclass instances")) {
            if (!field.is("init")) {
                if (changes.contains(field.name())) {
                    throw new dev.kakehashi.runtime.error.ValueError(
                            "field %s is declared with init=False, it cannot be specified with replace()"
                                    .formatted(field.name()));
                }
                continue;
            }
            values.put(field.name(), Attributes.get(instance, field.name()));
        }
        values.update(changes);
        return PyType.of(instance).call(new Object[0], values);
    }

    private static List<DataField> of(Object owner, String otherwise) {
        PyType type = owner instanceof PyType known ? known : PyType.of(owner);
        PyDict<String, Object> fields = DataclassMaker.fields(type);
        if (fields == null) {
            throw new TypeError(otherwise);
        }
        List<DataField> all = new ArrayList<>();
        for (String name : fields) {
            DataField field = (DataField) fields.get(name);
            if (!field.isInitOnly()) {
                all.add(field);
            }
        }
        return all;
    }
}
