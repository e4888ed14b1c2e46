package dev.kakehashi.emitter.library;

import dev.kakehashi.runtime.Library;
import dev.kakehashi.runtime.Python;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that the runtime offers, by Python's names. Read once; immutable afterwards.
public final class LibraryIndex {
    private static final class Holder {
        static final LibraryIndex INDEX = new LibraryIndex(Library.classes());
    }

    private final Map<String, List<Class<?>>> owners;
    private final Map<Class<?>, String> names;
    private final Map<Class<?>, Map<String, List<LibraryFunction>>> functions;
    private final Map<Class<?>, List<LibraryFunction>> constructors;
    private final Map<Class<?>, Map<String, Field>> constants;
    private final Set<String> absent;

    /// The index of the runtime on the class path.
    public static LibraryIndex standard() {
        return Holder.INDEX;
    }

    private LibraryIndex(LibraryIndex other, Set<String> absent) {
        this.owners = other.owners;
        this.names = other.names;
        this.functions = other.functions;
        this.constructors = other.constructors;
        this.constants = other.constants;
        this.absent = Set.copyOf(absent);
    }

    /// This index without some modules, which a program takes from Python.
    public LibraryIndex without(Set<String> modules) {
        return modules.isEmpty() ? this : new LibraryIndex(this, modules);
    }

    LibraryIndex(List<Class<?>> classes) {
        this.owners = new HashMap<>();
        this.names = new HashMap<>();
        this.functions = new HashMap<>();
        this.constructors = new HashMap<>();
        this.constants = new HashMap<>();
        this.absent = Set.of();
        for (Class<?> type : classes) {
            Python annotation = type.getAnnotation(Python.class);
            if (annotation != null) {
                String name = Signature.of(annotation.value()).name();
                owners.computeIfAbsent(name, ignored -> new ArrayList<>()).add(type);
                names.put(type, name);
            }
            read(type);
        }
    }

    private void read(Class<?> type) {
        Map<String, List<LibraryFunction>> found =
                functions.computeIfAbsent(type, ignored -> new LinkedHashMap<>());
        for (Method method : type.getMethods()) {
            Python annotation = method.getAnnotation(Python.class);
            if (annotation != null
                    && Modifier.isPublic(method.getModifiers())
                    && !method.isBridge()) {
                Signature signature = Signature.of(annotation.value());
                found.computeIfAbsent(signature.name(), ignored -> new ArrayList<>())
                        .add(new LibraryFunction(signature, method, type));
            }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            Python annotation = constructor.getAnnotation(Python.class);
            if (annotation != null) {
                constructors
                        .computeIfAbsent(type, ignored -> new ArrayList<>())
                        .add(
                                new LibraryFunction(
                                        Signature.of(annotation.value()), constructor, type));
            }
        }
        for (Field field : type.getFields()) {
            Python annotation = field.getAnnotation(Python.class);
            if (annotation != null
                    && Modifier.isStatic(field.getModifiers())
                    && Modifier.isPublic(field.getModifiers())) {
                constants
                        .computeIfAbsent(type, ignored -> new HashMap<>())
                        .put(annotation.value(), field);
            }
        }
    }

    /// Whether there is a module or type of this name.
    public boolean has(String owner) {
        return owners.containsKey(owner);
    }

    /// Whether the name is a module's: one of its classes stands for no value.
    public boolean isModule(String name) {
        return Library.isModule(name) && !absent.contains(name);
    }

    /// The class that a module calls by a name, or null.
    public @Nullable Class<?> typeOf(String module, String name) {
        return Library.type(module, name);
    }

    /// The Java classes that hold the functions of a module or type.
    public List<Class<?>> classes(String owner) {
        return owners.getOrDefault(owner, List.of());
    }

    /// The overloads of a function of a module, or of a method of a type; empty if there is none.
    public List<LibraryFunction> functions(String owner, String name) {
        List<LibraryFunction> all = new ArrayList<>();
        for (Class<?> type : classes(owner)) {
            all.addAll(functions.getOrDefault(type, Map.of()).getOrDefault(name, List.of()));
        }
        Class<?> made = all.isEmpty() ? typeOf(owner, name) : null;
        return made == null ? all : constructors.getOrDefault(made, List.of());
    }

    /// The overloads of a method of a runtime class, inherited ones included.
    public List<LibraryFunction> methods(Class<?> type, String name) {
        List<LibraryFunction> all = new ArrayList<>();
        for (Class<?> level = type;
                level != null && level != Object.class && all.isEmpty();
                level = level.getSuperclass()) {
            String owner = names.get(level);
            if (owner != null) {
                all.addAll(functions(owner, name));
            } else if (functions.containsKey(level)) {
                all.addAll(functions.get(level).getOrDefault(name, List.of()));
            }
        }
        return all;
    }

    /// The constant of a module: `math.pi`.
    public @Nullable Field constant(String owner, String name) {
        for (Class<?> type : classes(owner)) {
            Field field = constants.getOrDefault(type, Map.of()).get(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    /// What Python calls a class of the runtime.
    public @Nullable String nameOf(Class<?> type) {
        return names.get(type);
    }
}
