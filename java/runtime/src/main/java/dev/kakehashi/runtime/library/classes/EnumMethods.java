package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Format;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;

/// What members of every enumeration do.
final class EnumMethods {
    private EnumMethods() {}

    static void on(PyType type) {
        put(
                type,
                "__repr__(self)",
                a -> "<%s: %s>".formatted(text(a[0]), Repr.of(EnumMaker.value(a[0]))));
        put(type, "__str__(self)", a -> text(a[0]));
        put(type, "__hash__(self)", a -> Equality.hash(EnumMaker.name(a[0])));
        put(type, "__format__(self, spec)", a -> Format.format(Repr.str(a[0]), (String) a[1]));
    }

    static String text(Object member) {
        return Repr.typeName(member) + "." + EnumMaker.name(member);
    }

    static void put(PyType type, String signature, PyFunction.Body body) {
        type.attributes()
                .put(
                        signature.substring(0, signature.indexOf('(')),
                        PyFunction.of(signature, body));
    }
}
