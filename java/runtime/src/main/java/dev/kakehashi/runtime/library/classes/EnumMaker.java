package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Descriptor;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.Types;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.error.KeyError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.ClassMaker;
import dev.kakehashi.runtime.program.ProgramObject;
import dev.kakehashi.runtime.program.ProgramValue;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/// Makes enumerations: the values of the class body become members.
class EnumMaker implements ClassMaker {
    private static final String MEMBERS = "__members__";

    @Override
    public PyType base() {
        return EnumModule.ENUM;
    }

    static PyDict<String, Object> members(PyType type) {
        @SuppressWarnings("unchecked")
        PyDict<String, Object> members = (PyDict<String, Object>) type.attributes().get(MEMBERS);
        return members;
    }

    static String name(Object member) {
        return (String) ((Instance) member).dictionary().get("name");
    }

    static Object value(Object member) {
        return member instanceof ProgramObject object && object.dictionary().contains("_value_")
                ? object.dictionary().get("_value_")
                : member;
    }

    @Override
    public PyType complete(
            PyType type, PyDict<String, Object> annotations, PyDict<String, Object> keywords) {
        PyDict<String, Object> members = new PyDict<>();
        List<String> names = new ArrayList<>();
        for (String name : type.attributes()) {
            names.add(name);
        }
        IdentityHashMap<Object, Object> known = new IdentityHashMap<>();
        Object last = null;
        for (String name : names) {
            Object value = type.attributes().get(name);
            if (!isMember(name, value)) {
                continue;
            }
            Object found =
                    switch (value) {
                        case EnumModule.Auto auto -> next(type, name, last);
                        case EnumModule.Union union -> union.value(known);
                        case null, default -> value;
                    };
            if (value instanceof EnumModule.Auto) {
                known.put(value, found);
            }
            last = found;
            ProgramObject member = find(members, found);
            if (member == null) {
                member = make(type, name, found);
            }
            members.put(name, member);
            type.attributes().put(name, member);
        }
        type.attributes().put(MEMBERS, members);
        if (!members.isEmpty()) {
            type.constructedBy((arguments, named) -> byValue(type, arguments[0]));
        }
        return type;
    }

    private static boolean isMember(String name, Object value) {
        return !name.startsWith("_")
                && !(value instanceof Descriptor)
                && !(value instanceof PyFunction)
                && !(value instanceof PyType);
    }

    /// What `auto()` is.
    Object next(PyType type, String name, Object last) {
        if (type.isSubclassOf(EnumModule.STR_ENUM)) {
            return name.toLowerCase(java.util.Locale.ROOT);
        }
        return last instanceof Number number ? Int.add(number, 1L) : (Object) 1L;
    }

    static ProgramObject make(PyType type, String name, Object value) {
        ProgramObject member =
                isPlain(type, value)
                        ? new ProgramValue(type, value)
                        : new ProgramObject(type);
        describe(member, name, value);
        if (ProgramTypes.hasOwn(type, "__init__")) {
            Attributes.call(
                    member,
                    "__init__",
                    value instanceof PyTuple tuple ? tuple.toArray() : new Object[] {value});
        }
        return member;
    }

    /// Whether members are what their values are besides: ints, texts, floats.
    private static boolean isPlain(PyType type, Object value) {
        return switch (value) {
            case Number number -> type.isSubclassOf(PyType.of(number));
            case String text -> type.isSubclassOf(Types.STR);
            case null, default -> false;
        };
    }

    static void describe(ProgramObject member, String name, Object value) {
        member.dictionary().put("_value_", value);
        member.dictionary().put("_name_", name);
        member.dictionary().put("name", name);
        member.dictionary().put("value", value);
    }

    private static ProgramObject find(PyDict<String, Object> members, Object value) {
        for (String name : members) {
            if (Equality.equal(value(members.get(name)), value)) {
                return (ProgramObject) members.get(name);
            }
        }
        return null;
    }

    /// `Color(1)`
    Object byValue(PyType type, Object value) {
        ProgramObject found = find(members(type), value(value));
        if (found == null && ProgramTypes.hasOwn(type, "_missing_")) {
            Object other = Attributes.call(type, "_missing_", value);
            if (other != null) {
                return other;
            }
        }
        if (found == null) {
            throw new ValueError("%s is not a valid %s".formatted(Repr.of(value), type.name()));
        }
        return found;
    }

    @Override
    public void checkAssignment(PyType type, String attribute) {
        if (type.attributes().contains(MEMBERS) && members(type).contains(attribute)) {
            throw new AttributeError("cannot reassign member '" + attribute + "'");
        }
    }

    @Override
    public Object item(PyType type, Object key) {
        PyDict<String, Object> members = members(type);
        if (!members.contains(key)) {
            throw new KeyError(key);
        }
        return members.get(key);
    }

    @Override
    public Iterator<Object> iterate(PyType type) {
        List<Object> distinct = new ArrayList<>();
        PyDict<String, Object> members = members(type);
        for (String name : members) {
            if (name.equals(name(members.get(name)))) {
                distinct.add(members.get(name));
            }
        }
        return distinct.iterator();
    }

    @Override
    public boolean contains(PyType type, Object item) {
        if (item instanceof ProgramObject) {
            return type.isInstance(item);
        }
        if (!(item instanceof Number || item instanceof String)) {
            throw new TypeError(
                    "unsupported operand type(s) for 'in': '%s' and '%s'"
                            .formatted(Repr.typeName(item), "EnumType"));
        }
        return find(members(type), item) != null;
    }

    @Override
    public String show(PyType type) {
        return "<enum '" + type.name() + "'>";
    }
}
