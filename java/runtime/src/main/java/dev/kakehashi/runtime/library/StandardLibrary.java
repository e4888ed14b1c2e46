package dev.kakehashi.runtime.library;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.binding.Attribute;
import dev.kakehashi.runtime.binding.Members;
import dev.kakehashi.runtime.library.collections.CollectionsModule;
import dev.kakehashi.runtime.library.collections.Counter;
import dev.kakehashi.runtime.library.collections.DefaultDict;
import dev.kakehashi.runtime.library.collections.Deque;
import dev.kakehashi.runtime.library.collections.OrderedDict;
import dev.kakehashi.runtime.library.functools.CachedProperty;
import dev.kakehashi.runtime.library.functools.FunctoolsModule;
import dev.kakehashi.runtime.library.functools.Partial;
import dev.kakehashi.runtime.library.itertools.Chains;
import dev.kakehashi.runtime.library.itertools.Combinatorics;
import dev.kakehashi.runtime.library.itertools.Endless;
import dev.kakehashi.runtime.library.itertools.Filters;
import dev.kakehashi.runtime.library.itertools.Groups;
import dev.kakehashi.runtime.library.json.JSONDecodeError;
import dev.kakehashi.runtime.library.json.JSONDecoder;
import dev.kakehashi.runtime.library.json.JSONEncoder;
import dev.kakehashi.runtime.library.json.JsonModule;
import dev.kakehashi.runtime.library.math.FloatParts;
import dev.kakehashi.runtime.library.math.Logarithms;
import dev.kakehashi.runtime.library.math.Powers;
import dev.kakehashi.runtime.library.math.Rounding;
import dev.kakehashi.runtime.library.math.Sums;
import dev.kakehashi.runtime.library.math.Trigonometry;
import dev.kakehashi.runtime.library.math.WholeNumbers;
import dev.kakehashi.runtime.library.operator.Getters;
import dev.kakehashi.runtime.library.operator.ItemFunctions;
import dev.kakehashi.runtime.library.operator.OperatorModule;
import dev.kakehashi.runtime.library.random.PyRandom;
import dev.kakehashi.runtime.library.random.RandomModule;
import dev.kakehashi.runtime.library.re.PatternError;
import dev.kakehashi.runtime.library.re.PyMatch;
import dev.kakehashi.runtime.library.re.PyPattern;
import dev.kakehashi.runtime.library.re.ReModule;
import dev.kakehashi.runtime.library.sequence.BisectModule;
import dev.kakehashi.runtime.library.sequence.HeapModule;
import dev.kakehashi.runtime.library.system.CopyModule;
import dev.kakehashi.runtime.library.system.TimeModule;
import dev.kakehashi.runtime.library.text.StringModule;
import dev.kakehashi.runtime.library.text.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The index of the standard library in Java: its modules, their functions and their classes. What is not here goes over the bridge.
public final class StandardLibrary {
    /// Classes of static methods and constants, whose [Python] names the module.
    private static final List<Class<?>> HOLDERS =
            List.of(
                    Trigonometry.class, Powers.class, Logarithms.class, Rounding.class, FloatParts.class, WholeNumbers.class, Sums.class,
                    Endless.class, Filters.class, Chains.class, Groups.class, Combinatorics.class,
                    FunctoolsModule.class,
                    CollectionsModule.class,
                    JsonModule.class,
                    RandomModule.class,
                    ReModule.class,
                    OperatorModule.class, ItemFunctions.class, Getters.class,
                    HeapModule.class,
                    BisectModule.class,
                    StringModule.class,
                    CopyModule.class,
                    TimeModule.class);

    /// Classes of Python, by the module they are imported from.
    private static final Map<String, Class<?>> TYPES =
            Map.ofEntries(
                    Map.entry("collections.deque", Deque.class),
                    Map.entry("collections.defaultdict", DefaultDict.class),
                    Map.entry("collections.Counter", Counter.class),
                    Map.entry("collections.OrderedDict", OrderedDict.class),
                    Map.entry("functools.partial", Partial.class),
                    Map.entry("functools.cached_property", CachedProperty.class),
                    Map.entry("itertools.chain", Chains.Chain.class),
                    Map.entry("json.JSONDecodeError", JSONDecodeError.class),
                    Map.entry("json.JSONEncoder", JSONEncoder.class),
                    Map.entry("json.JSONDecoder", JSONDecoder.class),
                    Map.entry("random.Random", PyRandom.class),
                    Map.entry("re.error", PatternError.class),
                    Map.entry("re.PatternError", PatternError.class),
                    Map.entry("re.Pattern", PyPattern.class),
                    Map.entry("re.Match", PyMatch.class),
                    Map.entry("string.Template", Template.class));

    private static final Map<String, Map<String, Object>> MEMBERS = new ConcurrentHashMap<>();

    private StandardLibrary() {}

    /// {@return the names of the modules}
    public static Set<String> modules() {
        return Holders.BY_MODULE.keySet();
    }

    /// {@return all classes that have a face of Python}
    public static List<Class<?>> classes() {
        return Stream.concat(HOLDERS.stream(), TYPES.values().stream()).distinct().toList();
    }

    /// {@return the classes of static methods and constants of a module}
    public static List<Class<?>> holders(String module) {
        return Holders.BY_MODULE.getOrDefault(module, List.of());
    }

    /// {@return the Java class of a class that a module has under a name, or null}
    public static Class<?> type(String module, String name) {
        return TYPES.get(module + "." + name);
    }

    /// {@return what a module has, by name: functions, constants, classes}
    public static Map<String, Object> members(String module) {
        return MEMBERS.computeIfAbsent(module, StandardLibrary::read);
    }

    private static Map<String, Object> read(String module) {
        Map<String, Object> members = new HashMap<>();
        for (Class<?> holder : holders(module)) {
            Members.of(holder, true)
                    .forEach(
                            (name, member) ->
                                    members.put(name, member instanceof Attribute constant ? constant.get(null) : member));
        }
        TYPES.forEach(
                (name, type) -> {
                    int dot = name.lastIndexOf('.');
                    if (name.substring(0, dot).equals(module)) {
                        members.putIfAbsent(name.substring(dot + 1), PyType.ofClass(type));
                    }
                });
        return members;
    }

    private static final class Holders {
        static final Map<String, List<Class<?>>> BY_MODULE = new HashMap<>();

        static {
            for (Class<?> holder : HOLDERS) {
                BY_MODULE.merge(
                        holder.getAnnotation(Python.class).value(),
                        List.of(holder),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
    }
}
