package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.library.ModuleMembers;
import dev.kakehashi.runtime.library.system.StandardStream;
import dev.kakehashi.runtime.value.PyDict;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// A module of the library as a value: there is one for each. Its members are found as those that a
/// program names; what the runtime does not have of it is Python's own.
@Python("module")
public final class LibraryModule {
    private static final Map<String, LibraryModule> ALL = new ConcurrentHashMap<>();

    private final String name;

    /// What the program assigned to it.
    private final PyDict<String, Object> assigned = new PyDict<>();

    private LibraryModule(String name) {
        this.name = name;
    }

    /// {@return the module}
    ///
    /// @param name dotted
    static LibraryModule of(String name) {
        return ALL.computeIfAbsent(name, LibraryModule::new);
    }

    /// {@return what `module.attribute` is}
    ///
    /// @throws dev.kakehashi.runtime.error.AttributeError if there is none, in Python neither
    public Object find(String attribute) {
        return switch (attribute) {
            case "__name__" -> name;
            case "__class__" -> dev.kakehashi.runtime.PyType.ofClass(LibraryModule.class);
            default ->
                    assigned.contains(attribute)
                            ? assigned.get(attribute)
                            : Modules.original(name, attribute);
        };
    }

    /// Does `module.attribute = value`.
    public void set(String attribute, Object value) {
        if (name.equals("sys")) {
            Object stream = value instanceof StandardStream ? null : value;
            switch (attribute) {
                case "stdout" -> Console.redirectOutput(stream);
                case "stderr" -> Console.redirectErrors(stream);
                default -> {}
            }
        }
        if (!ModuleMembers.assign(name, attribute, value)) {
            assigned.put(attribute, value);
        }
    }

    /// {@return the names of what it has}
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        dev.kakehashi.runtime.Iteration.of(
                        Attributes.call(
                                dev.kakehashi.runtime.bridge.Bridge.importModule(name), "__dir__"))
                .forEach(each -> names.add((String) each));
        assigned.forEach(names::add);
        return names;
    }

    @Override
    public String toString() {
        return "<module '" + name + "'>";
    }
}
