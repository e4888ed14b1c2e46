package dev.kakehashi.emitter.library;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The classes that the runtime's own index names.
final class RuntimeClasses {
    private RuntimeClasses() {}

    static List<Class<?>> all() {
        return List.of();
    }

    static boolean isModule(String name) {
        return Set.of("math", "sys", "itertools", "functools", "collections", "json", "random").contains(name);
    }

    static @Nullable Class<?> type(String module, String name) {
        return null;
    }
}
