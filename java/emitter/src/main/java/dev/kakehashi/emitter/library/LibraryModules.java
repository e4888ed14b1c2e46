package dev.kakehashi.emitter.library;

import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;

/// The modules of the runtime's library, seen from an import.
public final class LibraryModules {
    private LibraryModules() {}

    /// Whether the runtime has a module of this name. A type has a name too, but no module is
    /// called as a type.
    public static boolean has(LibraryIndex index, String name) {
        return index.isModule(name);
    }

    /// What a module calls by a name: a function or class ([Type.LibraryMember]), or the type of a
    /// constant; null if it has none.
    public static @Nullable Type member(LibraryIndex index, String module, String name) {
        Field constant = index.constant(module, name);
        if (constant != null) {
            return LibraryTypes.of(constant.getGenericType());
        }
        if (!index.functions(module, name).isEmpty() || index.typeOf(module, name) != null) {
            return new Type.LibraryMember(module, name);
        }
        return index.isModule(module + "." + name)
                ? new Type.LibraryModule(module + "." + name)
                : null;
    }
}
