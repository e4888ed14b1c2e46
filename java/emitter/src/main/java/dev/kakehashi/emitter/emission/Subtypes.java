package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/// Which Java classes are derived from which, as far as emitted code casts between them.
final class Subtypes {
    private Subtypes() {}

    /// Whether Java takes the one for the other by itself.
    static boolean isSubtype(TypeName type, TypeName base) {
        if (base.equals(JavaTypes.OBJECT) || type.equals(base)) {
            return true;
        }
        if (base.equals(RuntimeNames.NUMBER)) {
            return type.equals(TypeName.LONG.box())
                    || type.equals(TypeName.DOUBLE.box())
                    || type.equals(ClassName.get(java.math.BigInteger.class));
        }
        Class<?> java = load(type);
        Class<?> other = load(base);
        return java != null && other != null && other.isAssignableFrom(java);
    }

    private static @org.jspecify.annotations.Nullable Class<?> load(TypeName type) {
        if (!(JavaTypes.erased(type) instanceof ClassName name)) {
            return null;
        }
        try {
            return Class.forName(name.reflectionName());
        } catch (ClassNotFoundException e) {
            // A class of the program itself.
            return null;
        }
    }
}
