package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Types;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.ProgramObject;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The module `enum`.
@Python("enum")
public final class EnumModule {
    /// The base of enumerations.
    @Python("Enum")
    public static final PyType ENUM = base("Enum", new EnumMaker(), Types.OBJECT);

    /// The base of enumerations whose members are integers.
    @Python("IntEnum")
    public static final PyType INT_ENUM =
            EnumArithmetic.onValues(base("IntEnum", new EnumMaker(), Types.INT, ENUM));

    /// The base of enumerations whose members are texts.
    @Python("StrEnum")
    public static final PyType STR_ENUM =
            EnumArithmetic.onValues(base("StrEnum", new EnumMaker(), Types.STR, ENUM));

    /// The base of enumerations whose members can be combined.
    @Python("Flag")
    public static final PyType FLAG = FlagMaker.on(base("Flag", new FlagMaker(), ENUM));

    /// The base of enumerations whose members can be combined and are integers.
    @Python("IntFlag")
    public static final PyType INT_FLAG =
            FlagMaker.on(EnumArithmetic.onValues(base("IntFlag", new FlagMaker(), Types.INT, ENUM)));

    static {
        EnumMethods.on(ENUM);
    }

    private EnumModule() {}

    private static PyType base(String name, EnumMaker maker, PyType... above) {
        PyType type = PyType.made(name, "enum", ProgramObject.class, List.of(above));
        type.attributes().put("__class_maker__", maker);
        return type;
    }

    /// {@return a value that the enumeration chooses}
    @Python("auto()")
    public static Object auto() {
        return new Auto();
    }

    /// {@return the class, if no two names have one value}
    @Python("unique(enumeration)")
    public static Object unique(Object enumeration) {
        PyDict<String, Object> members = EnumMaker.members((PyType) enumeration);
        List<String> aliases = new ArrayList<>();
        for (String name : members) {
            String proper = EnumMaker.name(members.get(name));
            if (!proper.equals(name)) {
                aliases.add(name + " -> " + proper);
            }
        }
        if (!aliases.isEmpty()) {
            throw new ValueError(
                    "duplicate values found in %s: %s"
                            .formatted(enumeration, String.join(", ", aliases)));
        }
        return enumeration;
    }

    /// What `auto()` leaves in the class body.
    static final class Auto extends PyInstance {
        @Override
        public Object __or__(Object other) {
            return new Union(this, other);
        }
    }

    /// Values of a flag that are known when the class is made: `READ | WRITE` in its body.
    static final class Union extends PyInstance {
        private final Object left;
        private final Object right;

        private Union(Object left, Object right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public Object __or__(Object other) {
            return new Union(this, other);
        }

        @Override
        public Object __ror__(Object other) {
            return new Union(other, this);
        }

        /// {@return the value, when those of its parts are known}
        Object value(IdentityHashMap<Object, Object> known) {
            return Operator.or(part(left, known), part(right, known));
        }

        private static Object part(Object part, IdentityHashMap<Object, Object> known) {
            return part instanceof Union union
                    ? union.value(known)
                    : known.getOrDefault(part, part);
        }
    }
}
