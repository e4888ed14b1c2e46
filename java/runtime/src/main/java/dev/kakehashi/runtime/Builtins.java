package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.Members;

import java.util.HashMap;
import java.util.Map;

/// Python's builtin functions. The families live in the classes above this one.
@Python("builtins")
public final class Builtins extends OutputBuiltins {
    private static final Map<String, Object> MEMBERS = new HashMap<>();

    static {
        for (Class<?> each = Builtins.class; each != Object.class; each = each.getSuperclass()) {
            MEMBERS.putAll(Members.of(each, true));
        }
    }

    private Builtins() {}

    /// {@return the functions by name}
    static Map<String, Object> members() {
        return MEMBERS;
    }
}
