package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Arrays;
import java.util.Set;

/// The patterns of `match`.
@FunctionalInterface
public interface Matching {
    /// What `_` matches.
    Matching ANY = (value, found) -> true;

    /// Types whose one positional pattern is the value itself.
    Set<String> WHOLE =
            Set.of(
                    "bool",
                    "bytearray",
                    "bytes",
                    "dict",
                    "float",
                    "frozenset",
                    "int",
                    "list",
                    "set",
                    "str",
                    "tuple");

    /// {@return whether a value fits}
    ///
    /// @param found takes what is captured; null where nothing is
    boolean matches(Object value, Object[] found);

    /// {@return a pattern for values that equal this one}
    static Matching value(Object wanted) {
        return (value, found) -> Equality.equal(value, wanted);
    }

    /// {@return a pattern for None, True or False itself}
    static Matching same(Object wanted) {
        return (value, found) -> wanted == null ? value == null : wanted.equals(value);
    }

    /// {@return a pattern that takes all and keeps it}
    static Matching capture(int slot) {
        return (value, found) -> {
            found[slot] = value;
            return true;
        };
    }

    /// {@return this pattern, whose value is kept}
    default Matching as(int slot) {
        return (value, found) -> {
            if (!matches(value, found)) {
                return false;
            }
            found[slot] = value;
            return true;
        };
    }

    /// {@return a pattern for what fits one of these, the first first}
    static Matching either(Matching... parts) {
        return (value, found) -> Arrays.stream(parts).anyMatch(part -> part.matches(value, found));
    }

    /// {@return a pattern for lists, tuples and ranges}
    ///
    /// @param star which part takes what the others leave; -1 if none does
    static Matching sequence(int star, Matching... parts) {
        return (value, found) -> {
            if (!(value instanceof PyList<?>
                    || value instanceof PyTuple
                    || value instanceof PyRange)) {
                return false;
            }
            Object[] items = Iteration.toArray(value);
            if (star < 0 ? items.length != parts.length : items.length < parts.length - 1) {
                return false;
            }
            int after = items.length - parts.length + 1;
            for (int i = 0; i < parts.length; i++) {
                Object item =
                        star < 0 || i < star
                                ? items[i]
                                : i == star
                                        ? PyList.of(Arrays.copyOfRange(items, star, star + after))
                                        : items[i + after - 1];
                if (!parts[i].matches(item, found)) {
                    return false;
                }
            }
            return true;
        };
    }

    /// An entry of a mapping, or an attribute of a class, with its pattern.
    record Named(Object name, Matching part) implements Matching {
        @Override
        public boolean matches(Object value, Object[] found) {
            return part.matches(value, found);
        }
    }

    /// {@return an entry of a mapping}
    static Named entry(Object key, Matching part) {
        return new Named(key, part);
    }

    /// {@return an attribute of a class pattern}
    static Named attribute(String name, Matching part) {
        return new Named(name, part);
    }

    /// {@return a pattern for dicts that have these keys}
    ///
    /// @param rest where what is left goes, or -1
    static Matching mapping(int rest, Named... entries) {
        return (value, found) -> {
            if (!(value instanceof PyDict<?, ?> dict)) {
                return false;
            }
            for (Named entry : entries) {
                if (!dict.contains(entry.name())
                        || !entry.part().matches(dict.get(entry.name()), found)) {
                    return false;
                }
            }
            if (rest >= 0) {
                PyDict<Object, Object> left = new PyDict<>();
                for (Object key : dict) {
                    if (Arrays.stream(entries)
                            .noneMatch(entry -> Equality.equal(entry.name(), key))) {
                        left.put(key, dict.get(key));
                    }
                }
                found[rest] = left;
            }
            return true;
        };
    }

    /// {@return a pattern for instances of a class}
    ///
    /// @param parts the positional ones, by `__match_args__`, then those by name
    static Matching type(Object type, Matching... parts) {
        if (!(type instanceof PyType known)) {
            throw new TypeError("called match pattern must be a class");
        }
        return (value, found) -> known.isInstance(value) && fits(known, value, parts, found);
    }

    private static boolean fits(PyType type, Object value, Matching[] parts, Object[] found) {
        int positional = 0;
        for (Matching part : parts) {
            if (part instanceof Named named) {
                if (!attribute(value, String.valueOf(named.name()), named.part(), found)) {
                    return false;
                }
                continue;
            }
            if (WHOLE.contains(type.name()) && type.module().equals("builtins")) {
                if (positional > 0) {
                    throw accepts(type, 1, parts);
                }
                positional++;
                if (!part.matches(value, found)) {
                    return false;
                }
                continue;
            }
            Object names = Attributes.get(type, "__match_args__", PyTuple.of());
            Object[] all = Iteration.toArray(names);
            if (positional >= all.length) {
                throw accepts(type, all.length, parts);
            }
            if (!attribute(value, (String) all[positional++], part, found)) {
                return false;
            }
        }
        return true;
    }

    private static boolean attribute(Object value, String name, Matching part, Object[] found) {
        Object held;
        try {
            held = Attributes.get(value, name);
        } catch (AttributeError none) {
            return false;
        }
        return part.matches(held, found);
    }

    private static TypeError accepts(PyType type, int count, Matching[] parts) {
        long given = Arrays.stream(parts).filter(part -> !(part instanceof Named)).count();
        return new TypeError(
                "%s() accepts %d positional sub-pattern%s (%d given)"
                        .formatted(type.name(), count, count == 1 ? "" : "s", given));
    }
}
