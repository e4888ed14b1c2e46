package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

/// A field of a data class: what `field(…)` says of it.
@Python("dataclasses.Field")
@SuppressWarnings("ReferenceEquality") // Marks are told apart by identity, as in Python.
public final class DataField {
    /// No default.
    static final Object MISSING = new Object();

    private final PyDict<String, Object> options;
    private String name = "";
    private Object type;
    private boolean initOnly;

    /// @param options those of `field`
    DataField(PyDict<String, Object> options) {
        this.options = options;
        if (hasDefault() && hasFactory()) {
            throw new dev.kakehashi.runtime.error.ValueError(
                    "cannot specify both default and default_factory");
        }
    }

    static DataField of(Object standard) {
        PyDict<String, Object> options = new PyDict<>();
        if (standard != MISSING) {
            options.put("default", standard);
        }
        return new DataField(options);
    }

    DataField named(String field, Object annotation, boolean keywordOnly) {
        name = field;
        type = annotation;
        initOnly =
                String.valueOf(annotation).startsWith("InitVar")
                        || String.valueOf(annotation).startsWith("dataclasses.InitVar");
        if (keywordOnly && !options.contains("kw_only")) {
            options.put("kw_only", true);
        }
        return this;
    }

    /// {@return the name}
    @Python("name")
    public String name() {
        return name;
    }

    /// {@return the annotation, as it is written}
    @Python("type")
    public Object type() {
        return type;
    }

    /// {@return the default}
    @Python("default")
    public Object standard() {
        return options.contains("default") ? options.get("default") : MISSING;
    }

    /// {@return what makes the default}
    @Python("default_factory")
    public Object factory() {
        return options.contains("default_factory") ? options.get("default_factory") : MISSING;
    }

    boolean hasDefault() {
        return options.contains("default");
    }

    boolean hasFactory() {
        return options.contains("default_factory");
    }

    boolean isInitOnly() {
        return initOnly;
    }

    boolean is(String option) {
        return options.contains(option)
                ? Operator.truth(options.get(option))
                : !option.equals("kw_only");
    }

    boolean isHashed() {
        Object hash = options.contains("hash") ? options.get("hash") : null;
        return hash == null ? is("compare") : Operator.truth(hash);
    }

    /// {@return the value for an instance that was given none}
    Object value(String className) {
        if (hasFactory()) {
            return Operator.call(factory());
        }
        if (hasDefault()) {
            return standard();
        }
        throw new TypeError(className + " has no value for " + name);
    }
}
