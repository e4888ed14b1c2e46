package dev.kakehashi.runtime.library.classes;

import static dev.kakehashi.runtime.library.classes.EnumMethods.put;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.NotImplementedType;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/// Gives a class the methods of a data class.
@SuppressWarnings("ReferenceEquality") // Marks are told apart by identity, as in Python.
final class DataclassMaker {
    private static final String FIELDS = "__dataclass_fields__";
    private static final Map<String, BinaryOperator<Object>> ORDER =
            Map.of("lt", Operator::lt, "le", Operator::le, "gt", Operator::gt, "ge", Operator::ge);

    private final PyType type;
    private final PyDict<String, Object> options;
    private final List<DataField> fields = new ArrayList<>();

    private DataclassMaker(PyType type, PyDict<String, Object> options) {
        this.type = type;
        this.options = options;
    }

    /// {@return the fields of a data class by name, or null for another class}
    @SuppressWarnings("unchecked")
    static PyDict<String, Object> fields(PyType type) {
        return (PyDict<String, Object>) ProgramTypes.lookup(type, FIELDS);
    }

    static PyType make(PyType type, PyDict<String, Object> options) {
        DataclassMaker maker = new DataclassMaker(type, options);
        maker.collect();
        maker.methods();
        return type;
    }

    private boolean is(String option, boolean otherwise) {
        return options.contains(option) ? Operator.truth(options.get(option)) : otherwise;
    }

    private void collect() {
        PyDict<String, Object> all = new PyDict<>();
        List<PyType> order = new ArrayList<>();
        ProgramTypes.order(type).forEach(order::addFirst);
        for (PyType each : order) {
            if (each != type && each.attributes().contains(FIELDS)) {
                all.update((PyDict<?, ?>) each.attributes().get(FIELDS));
            }
        }
        Object annotations = type.attributes().get("__annotations__");
        boolean keywordOnly = is("kw_only", false);
        if (annotations instanceof PyDict<?, ?> own) {
            for (Object name : own) {
                String field = String.valueOf(name);
                String annotation = String.valueOf(own.get(name));
                if (annotation.equals("KW_ONLY") || annotation.endsWith(".KW_ONLY")) {
                    keywordOnly = true;
                } else if (!annotation.startsWith("ClassVar")
                        && !annotation.startsWith("typing.ClassVar")) {
                    all.put(field, field(field, annotation, keywordOnly));
                }
            }
        }
        type.attributes().put(FIELDS, all);
        for (String name : all) {
            fields.add((DataField) all.get(name));
        }
    }

    private DataField field(String name, String annotation, boolean keywordOnly) {
        PyDict<String, Object> attributes = type.attributes();
        Object given = attributes.contains(name) ? attributes.get(name) : DataField.MISSING;
        DataField field = given instanceof DataField known ? known : DataField.of(given);
        field.named(name, annotation, keywordOnly);
        if (given instanceof DataField) {
            if (field.hasDefault()) {
                attributes.put(name, field.standard());
            } else {
                attributes.delete(name);
            }
        }
        if (field.hasDefault()
                && (field.standard() instanceof PyList<?>
                        || field.standard() instanceof PyDict<?, ?>
                        || field.standard() instanceof PySet<?>)) {
            throw new ValueError(
                    "mutable default %s for field %s is not allowed: use default_factory"
                            .formatted(PyType.of(field.standard()), name));
        }
        return field;
    }

    private void methods() {
        PyDict<String, Object> attributes = type.attributes();
        if (is("init", true)) {
            attributes.put("__init__", initializer());
        }
        if (is("repr", true) && !attributes.contains("__repr__")) {
            put(type, "__repr__(self)", a -> repr(a[0]));
        }
        boolean equal = is("eq", true);
        if (equal && !attributes.contains("__eq__")) {
            put(type, "__eq__(self, other)", a -> compare(a, Operator::eq));
        }
        if (is("order", false)) {
            ORDER.forEach(
                    (name, operator) ->
                            put(type, "__" + name + "__(self, other)", a -> compare(a, operator)));
        }
        boolean frozen = is("frozen", false);
        if (frozen) {
            freeze();
        }
        if (is("unsafe_hash", false) || equal && frozen && !attributes.contains("__hash__")) {
            put(type, "__hash__(self)", a -> Equality.hash(values(a[0], true)));
        } else if (equal && !attributes.contains("__hash__")) {
            attributes.put("__hash__", null);
        }
        if (is("match_args", true) && !attributes.contains("__match_args__")) {
            attributes.put(
                    "__match_args__",
                    PyTuple.of(
                            fields.stream()
                                    .filter(field -> field.is("init") && !field.is("kw_only"))
                                    .map(DataField::name)
                                    .toArray()));
        }
    }

    private PyFunction initializer() {
        List<DataField> parameters = new ArrayList<>();
        StringBuilder signature = new StringBuilder(type.name()).append(".__init__(self");
        List<Object> defaults = new ArrayList<>();
        String before = null;
        for (DataField field : fields) {
            if (field.is("init") && !field.is("kw_only")) {
                if (before != null && !field.hasDefault() && !field.hasFactory()) {
                    throw new TypeError(
                            "non-default argument '%s' follows default argument"
                                    .formatted(field.name()));
                }
                before = field.hasDefault() || field.hasFactory() ? field.name() : before;
                parameter(field, parameters, signature, defaults);
            }
        }
        signature.append(
                fields.stream().anyMatch(f -> f.is("init") && f.is("kw_only")) ? ", *" : "");
        for (DataField field : fields) {
            if (field.is("init") && field.is("kw_only")) {
                parameter(field, parameters, signature, defaults);
            }
        }
        return PyFunction.of(
                signature.append(')').toString(),
                defaults.toArray(),
                a -> initialize(a, parameters));
    }

    private static void parameter(
            DataField field,
            List<DataField> parameters,
            StringBuilder signature,
            List<Object> defaults) {
        parameters.add(field);
        signature.append(", ").append(field.name());
        if (field.hasDefault() || field.hasFactory()) {
            signature.append("=...");
            defaults.add(field.hasDefault() ? field.standard() : DataField.MISSING);
        }
    }

    private Object initialize(Object[] arguments, List<DataField> parameters) {
        Instance self = (Instance) arguments[0];
        List<Object> after = new ArrayList<>();
        for (DataField field : fields) {
            int index = parameters.indexOf(field);
            Object value = index < 0 ? DataField.MISSING : arguments[index + 1];
            if (value == DataField.MISSING) {
                if (index < 0 && !field.hasDefault() && !field.hasFactory()) {
                    continue;
                }
                value = field.value(type.name());
            }
            if (field.isInitOnly()) {
                after.add(value);
            } else if (is("frozen", false)) {
                self.dictionary().put(field.name(), value);
            } else {
                Attributes.set(self, field.name(), value);
            }
        }
        if (ProgramTypes.hasOwn(self.type(), "__post_init__")) {
            Attributes.call(self, "__post_init__", after.toArray());
        }
        return null;
    }

    private String repr(Object self) {
        StringBuilder text = new StringBuilder(PyType.of(self).name()).append('(');
        String between = "";
        for (DataField field : fields) {
            if (field.is("repr") && !field.isInitOnly()) {
                text.append(between).append(field.name()).append('=');
                text.append(Repr.of(Attributes.get(self, field.name())));
                between = ", ";
            }
        }
        return text.append(')').toString();
    }

    private Object compare(Object[] pair, BinaryOperator<Object> operator) {
        if (PyType.of(pair[0]) != PyType.of(pair[1])) {
            return NotImplementedType.NOT_IMPLEMENTED;
        }
        return operator.apply(values(pair[0], false), values(pair[1], false));
    }

    private PyTuple values(Object self, boolean hashed) {
        List<Object> values = new ArrayList<>();
        for (DataField field : fields) {
            if (!field.isInitOnly() && (hashed ? field.isHashed() : field.is("compare"))) {
                values.add(Attributes.get(self, field.name()));
            }
        }
        return PyTuple.of(values.toArray());
    }

    private void freeze() {
        put(
                type,
                "__setattr__(self, name, value)",
                a -> {
                    throw new FrozenInstanceError("cannot assign to field " + Repr.of(a[1]));
                });
        put(
                type,
                "__delattr__(self, name)",
                a -> {
                    throw new FrozenInstanceError("cannot delete field " + Repr.of(a[1]));
                });
    }
}
