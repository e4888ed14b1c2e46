package dev.kakehashi.runtime.library.classes;

import static dev.kakehashi.runtime.library.classes.EnumMethods.put;

import dev.kakehashi.runtime.NotImplementedType;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.ProgramObject;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongBinaryOperator;

/// Makes enumerations whose members are sets of bits.
final class FlagMaker extends EnumMaker {
    static PyType on(PyType type) {
        combine(type, "and", (a, b) -> a & b);
        combine(type, "or", (a, b) -> a | b);
        combine(type, "xor", (a, b) -> a ^ b);
        put(type, "__invert__(self)", a -> of(PyType.of(a[0]), all(PyType.of(a[0])) & ~bits(a[0])));
        put(type, "__bool__(self)", a -> bits(a[0]) != 0);
        put(type, "__contains__(self, other)", a -> (bits(a[0]) & bits(a[1])) == bits(a[1]));
        put(type, "__iter__(self)", a -> parts(a[0]).iterator());
        put(type, "__len__(self)", a -> (long) Long.bitCount(bits(a[0])));
        put(type, "__repr__(self)", a -> "<%s: %d>".formatted(label(a[0], ""), bits(a[0])));
        if (!type.attributes().contains("__int__")) {
            put(type, "__str__(self)", a -> label(a[0], "(0)"));
            put(type, "__hash__(self)", a -> bits(a[0]));
        }
        return type;
    }

    private static void combine(PyType type, String name, LongBinaryOperator operator) {
        for (String prefix : List.of("__", "__r")) {
            put(
                    type,
                    prefix + name + "__(self, other)",
                    a ->
                            value(a[1]) instanceof Long
                                    ? of(
                                            PyType.of(a[0]),
                                            operator.applyAsLong(bits(a[0]), bits(a[1])))
                                    : NotImplementedType.NOT_IMPLEMENTED);
        }
    }

    private static long bits(Object member) {
        return (Long) value(member);
    }

    private static long all(PyType type) {
        long all = 0;
        PyDict<String, Object> members = members(type);
        for (String name : members) {
            all |= bits(members.get(name));
        }
        return all;
    }

    /// {@return the members with one bit that a combination holds}
    private static List<Object> parts(Object member) {
        List<Object> parts = new ArrayList<>();
        PyDict<String, Object> members = members(PyType.of(member));
        for (String name : members) {
            long bits = bits(members.get(name));
            if (Long.bitCount(bits) == 1
                    && (bits & bits(member)) != 0
                    && !parts.contains(members.get(name))) {
                parts.add(members.get(name));
            }
        }
        return parts;
    }

    private static String label(Object member, String none) {
        String name = name(member);
        if (name == null) {
            return Repr.typeName(member) + (none.isEmpty() ? "" : none);
        }
        return Repr.typeName(member) + "." + name;
    }

    /// {@return the member with these bits, made if there was none}
    private static ProgramObject of(PyType type, long bits) {
        PyDict<String, Object> members = members(type);
        for (String name : members) {
            if (bits(members.get(name)) == bits) {
                return (ProgramObject) members.get(name);
            }
        }
        @SuppressWarnings("unchecked")
        PyDict<Object, Object> others =
                (PyDict<Object, Object>)
                        (type.attributes().contains("_others_")
                                ? type.attributes().get("_others_")
                                : new PyDict<>());
        type.attributes().put("_others_", others);
        if (!others.contains(bits)) {
            ProgramObject made = new ProgramObject(type);
            EnumMaker.describe(made, null, bits);
            StringBuilder name = new StringBuilder();
            for (Object part : parts(made)) {
                name.append(name.isEmpty() ? "" : "|").append(name(part));
            }
            EnumMaker.describe(made, name.isEmpty() ? null : name.toString(), bits);
            others.put(bits, made);
        }
        return (ProgramObject) others.get(bits);
    }

    @Override
    Object next(PyType type, String name, Object last) {
        return last instanceof Long number && number > 0
                ? Long.highestOneBit(number) << 1
                : (Object) 1L;
    }

    @Override
    Object byValue(PyType type, Object value) {
        Object bits = value(value);
        if (!(bits instanceof Long number) || (number & ~all(type)) != 0) {
            throw new ValueError("%s is not a valid %s".formatted(Repr.of(value), type.name()));
        }
        return of(type, number);
    }

    @Override
    public Iterator<Object> iterate(PyType type) {
        List<Object> single = new ArrayList<>();
        super.iterate(type)
                .forEachRemaining(
                        member -> {
                            if (Long.bitCount(bits(member)) == 1) {
                                single.add(member);
                            }
                        });
        return single.iterator();
    }
}
