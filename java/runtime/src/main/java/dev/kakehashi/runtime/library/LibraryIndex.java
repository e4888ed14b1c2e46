package dev.kakehashi.runtime.library;

import dev.kakehashi.runtime.library.classes.AbcModule;
import dev.kakehashi.runtime.library.classes.DataclassesModule;
import dev.kakehashi.runtime.library.classes.EnumModule;
import dev.kakehashi.runtime.library.classes.FrozenInstanceError;
import dev.kakehashi.runtime.library.classes.TypingModule;
import dev.kakehashi.runtime.library.collections.CollectionsModule;
import dev.kakehashi.runtime.library.collections.Counter;
import dev.kakehashi.runtime.library.collections.DefaultDict;
import dev.kakehashi.runtime.library.collections.Deque;
import dev.kakehashi.runtime.library.collections.OrderedDict;
import dev.kakehashi.runtime.library.context.Closing;
import dev.kakehashi.runtime.library.context.ContextModule;
import dev.kakehashi.runtime.library.context.ExitStack;
import dev.kakehashi.runtime.library.context.NullContext;
import dev.kakehashi.runtime.library.context.Suppress;
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
import dev.kakehashi.runtime.library.system.SysModule;
import dev.kakehashi.runtime.library.system.TimeModule;
import dev.kakehashi.runtime.library.text.StringModule;
import dev.kakehashi.runtime.library.text.Template;

import java.util.List;
import java.util.Map;

/// The index of the classes of Python's standard library: those of modules, and those of the types
/// that modules have. What is not here goes over the bridge.
public final class LibraryIndex {
    private LibraryIndex() {}

    /// {@return classes of static methods and constants, whose annotation names the module: `math`,
    /// `os.path`}
    public static List<Class<?>> modules() {
        return List.of(
                Trigonometry.class,
                Powers.class,
                Logarithms.class,
                Rounding.class,
                FloatParts.class,
                WholeNumbers.class,
                Sums.class,
                Endless.class,
                Filters.class,
                Chains.class,
                Groups.class,
                Combinatorics.class,
                FunctoolsModule.class,
                CollectionsModule.class,
                JsonModule.class,
                RandomModule.class,
                ReModule.class,
                OperatorModule.class,
                ItemFunctions.class,
                Getters.class,
                HeapModule.class,
                BisectModule.class,
                StringModule.class,
                CopyModule.class,
                TimeModule.class,
                SysModule.class,
                ContextModule.class,
                AbcModule.class,
                DataclassesModule.class,
                EnumModule.class,
                TypingModule.class);
    }

    /// {@return classes of values, whose annotation names module and type: `collections.deque`}
    public static List<Class<?>> types() {
        return List.of(
                Deque.class,
                DefaultDict.class,
                Counter.class,
                OrderedDict.class,
                Partial.class,
                CachedProperty.class,
                FrozenInstanceError.class,
                Chains.Chain.class,
                JSONDecodeError.class,
                JSONEncoder.class,
                JSONDecoder.class,
                PyRandom.class,
                PatternError.class,
                PyPattern.class,
                PyMatch.class,
                Template.class,
                Closing.class,
                ExitStack.class,
                NullContext.class,
                Suppress.class);
    }

    /// {@return the types that programs import from another module than the one that Python says
    /// they are of}
    public static Map<String, Class<?>> aliases() {
        return Map.of(
                "json.JSONDecodeError", JSONDecodeError.class,
                "json.JSONEncoder", JSONEncoder.class,
                "json.JSONDecoder", JSONDecoder.class,
                "re.PatternError", PatternError.class);
    }
}
