// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A Python object as Java types. docs/python-values.md has the whole table.
///
/// What would lose something is a
/// [TypeMismatchException][dev.kakehashi.python.error.TypeMismatchException]: a number that does
/// not fit, None where a value is asked for, a field too many.
public interface PyConversions {
    /// {@return the object as this class}
    ///
    /// @param target a primitive type or its wrapper, [String], a class of `java.math` or
    ///   `java.time`, `byte[]` and other arrays, [List], [Set], [Map], a record, an enum,
    ///   [Optional], [PyObject], or a class of `dev.kakehashi.python.value`
    <T> T as(Class<T> target);

    /// {@return the object as this type, such as a list of lists}
    Object as(Type target);

    /// {@return whether this is None}
    boolean isNone();

    /// {@return an int that fits into a long}
    default long asLong() {
        return as(long.class);
    }

    /// {@return an int that fits into an int of Java}
    default int asInt() {
        return as(int.class);
    }

    /// {@return a float, or an int that a double holds exactly}
    default double asDouble() {
        return as(double.class);
    }

    /// {@return a bool}
    default boolean asBoolean() {
        return as(boolean.class);
    }

    /// {@return a str}
    default String asString() {
        return as(String.class);
    }

    /// {@return an int of any size}
    default BigInteger asBigInteger() {
        return as(BigInteger.class);
    }

    /// {@return a `decimal.Decimal`, or an int}
    default BigDecimal asBigDecimal() {
        return as(BigDecimal.class);
    }

    /// {@return bytes or a bytearray}
    default byte[] asBytes() {
        return as(byte[].class);
    }

    /// {@return the object as this class, or nothing for None}
    default <T> Optional<T> asOptional(Class<T> target) {
        return isNone() ? Optional.empty() : Optional.of(as(target));
    }

    /// {@return the items of any iterable, as objects}
    default List<PyObject> asList() {
        return asList(PyObject.class);
    }

    /// {@return the items of any iterable; null for None}
    default <T> List<T> asList(Class<T> item) {
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) as(new Parameterized(List.class, item));
        return list;
    }

    /// {@return the items of any iterable, each once}
    default <T> Set<T> asSet(Class<T> item) {
        @SuppressWarnings("unchecked")
        Set<T> set = (Set<T>) as(new Parameterized(Set.class, item));
        return set;
    }

    /// {@return the entries of a mapping}
    default <K, V> Map<K, V> asMap(Class<K> key, Class<V> value) {
        @SuppressWarnings("unchecked")
        Map<K, V> map = (Map<K, V>) as(new Parameterized(Map.class, key, value));
        return map;
    }
}

/// A generic class with its arguments.
record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    Parameterized(Class<?> raw, Type... arguments) {
        this(raw, List.of(arguments));
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return null;
    }

    @Override
    public String getTypeName() {
        return raw.getSimpleName() + " of " + arguments;
    }
}
