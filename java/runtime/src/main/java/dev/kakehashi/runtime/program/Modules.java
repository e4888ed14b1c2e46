package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Library;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.library.ModuleMembers;

import java.util.Map;

/// Modules that are no part of the program: the library's, and Python's own through the bridge.
public final class Modules {
    private Modules() {}

    /// {@return a module of the library, as a value}
    public static Object library(String name) {
        return LibraryModule.of(name);
    }

    /// {@return a function, class or constant of a module of the library, as a value; what the
    /// runtime does not have of it is Python's own}
    public static Object member(String module, String name) {
        return LibraryModule.of(module).find(name);
    }

    /// {@return a member that the program did not assign}
    static Object original(String module, String name) {
        Map<String, Object> members = ModuleMembers.of(module);
        Object found = members.get(name);
        if (found == null && !members.containsKey(name)) {
            if (Library.isModule(module + "." + name)) {
                return library(module + "." + name);
            }
            return Attributes.get(Bridge.importModule(module), name);
        }
        return found;
    }

    /// {@return a builtin as a value}
    public static Object builtin(String name) {
        Class<?> type = Library.type("builtins", name);
        if (type != null) {
            return PyType.ofClass(type);
        }
        Map<String, Object> members = ModuleMembers.of("builtins");
        if (!members.containsKey(name)) {
            throw Unbound.undefined(name);
        }
        return members.get(name);
    }

    /// {@return a module of Python, imported in the worker}
    public static Object bridged(String name) {
        return Bridge.importModule(name);
    }

    /// {@return the first of a dotted name's packages, after the whole was imported}
    public static Object bridged(String whole, String first) {
        Bridge.importModule(whole);
        return Bridge.importModule(first);
    }
}
