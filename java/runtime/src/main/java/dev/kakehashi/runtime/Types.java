package dev.kakehashi.runtime;

import java.util.List;

/// Python's own types, as values.
public final class Types {
    private static final ClassValue<PyType> ALL =
            new ClassValue<>() {
                @Override
                protected PyType computeValue(Class<?> type) {
                    return TypeMaker.make(type);
                }
            };

    /// `object`
    public static final PyType OBJECT =
            new PyType("object", "builtins", Object.class, List.of(), List.of());

    /// `NoneType`
    public static final PyType NONE =
            new PyType("NoneType", "builtins", Void.class, List.of(OBJECT), List.of());

    /// `int`
    public static final PyType INT = of(Long.class);

    /// `bool`
    public static final PyType BOOL = of(Boolean.class);

    /// `float`
    public static final PyType FLOAT = of(Double.class);

    /// `str`
    public static final PyType STR = of(String.class);

    private Types() {}

    /// {@return the type of a Java class}
    static PyType of(Class<?> type) {
        return ALL.get(type);
    }

    /// {@return one of Python's own types by the name of it}
    public static PyType named(String name) {
        return TypeMaker.named(name);
    }
}
