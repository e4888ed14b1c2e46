package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.Program;

import java.util.HashMap;
import java.util.Map;

/// Which Java classes are derived from which, as far as emitted code casts between them.
final class Subtypes {
    /// The classes of the program that is written, with what each extends.
    private static final ScopedValue<Map<TypeName, TypeName>> PROGRAM = ScopedValue.newInstance();

    private Subtypes() {}

    /// Writes with the classes of a program known.
    static <T> T within(Program program, java.util.function.Supplier<T> writing) {
        Map<TypeName, TypeName> extended = new HashMap<>();
        for (ClassSymbol symbol : program.classes()) {
            if (symbol.isJava() && symbol.base() != null) {
                extended.put(ClassNames.of(symbol), ClassNames.of(symbol.base()));
            }
        }
        return ScopedValue.where(PROGRAM, extended).call(writing::get);
    }

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
        if (PROGRAM.isBound()) {
            for (TypeName each = PROGRAM.get().get(type);
                    each != null;
                    each = PROGRAM.get().get(each)) {
                if (each.equals(base)) {
                    return true;
                }
            }
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
