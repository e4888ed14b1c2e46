package dev.kakehashi.runtime.library;

import dev.kakehashi.runtime.Library;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.binding.Attribute;
import dev.kakehashi.runtime.binding.Members;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the modules of the library have, by name and at run time. Safe for several threads.
public final class ModuleMembers {
    private static final Map<String, Map<String, Object>> KNOWN = new ConcurrentHashMap<>();

    private ModuleMembers() {}

    /// {@return functions, constants and classes of a module by their names}
    public static Map<String, Object> of(String module) {
        return KNOWN.computeIfAbsent(module, ModuleMembers::read);
    }

    /// Assigns a variable of a module: `sys.stdout`.
    ///
    /// @return whether the module has such a variable
    public static boolean assign(String module, String name, Object value) {
        for (Class<?> holder : Library.module(module)) {
            if (Members.of(holder, true).get(name) instanceof Attribute variable
                    && variable.isSettable()) {
                variable.set(null, value);
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> read(String module) {
        Map<String, Object> members = new HashMap<>();
        for (Class<?> holder : Library.module(module)) {
            Members.of(holder, true)
                    .forEach(
                            (name, member) ->
                                    members.put(
                                            name,
                                            member instanceof Attribute constant
                                                    ? constant.get(null)
                                                    : member));
        }
        // A class whose calls are written as those of a function is a class as a value.
        for (Class<?> type : LibraryIndex.types()) {
            put(members, module, type.getAnnotation(Python.class).value(), type);
        }
        LibraryIndex.aliases().forEach((name, type) -> put(members, module, name, type));
        return members;
    }

    private static void put(
            Map<String, Object> members, String module, String name, Class<?> type) {
        int dot = name.lastIndexOf('.');
        if (name.substring(0, dot).equals(module)) {
            members.put(name.substring(dot + 1), PyType.ofClass(type));
        }
    }
}
