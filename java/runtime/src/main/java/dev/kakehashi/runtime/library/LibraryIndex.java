package dev.kakehashi.runtime.library;

import dev.kakehashi.runtime.error.TimeoutError;
import dev.kakehashi.runtime.library.abc.CollectionsAbcModule;
import dev.kakehashi.runtime.library.asyncio.AsyncioModule;
import dev.kakehashi.runtime.library.asyncio.AsyncioTypes;
import dev.kakehashi.runtime.library.argparse.ArgparseModule;
import dev.kakehashi.runtime.library.argparse.Argument;
import dev.kakehashi.runtime.library.argparse.ArgumentError;
import dev.kakehashi.runtime.library.argparse.ArgumentGroup;
import dev.kakehashi.runtime.library.argparse.ArgumentParser;
import dev.kakehashi.runtime.library.argparse.ArgumentTypeError;
import dev.kakehashi.runtime.library.argparse.Namespace;
import dev.kakehashi.runtime.library.argparse.Subparsers;
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
import dev.kakehashi.runtime.library.context.RedirectStderr;
import dev.kakehashi.runtime.library.context.RedirectStdout;
import dev.kakehashi.runtime.library.context.Suppress;
import dev.kakehashi.runtime.library.csv.CsvError;
import dev.kakehashi.runtime.library.csv.CsvModule;
import dev.kakehashi.runtime.library.csv.CsvReader;
import dev.kakehashi.runtime.library.csv.CsvWriter;
import dev.kakehashi.runtime.library.csv.DictReader;
import dev.kakehashi.runtime.library.csv.DictWriter;
import dev.kakehashi.runtime.library.datetime.Date;
import dev.kakehashi.runtime.library.datetime.Datetime;
import dev.kakehashi.runtime.library.datetime.DatetimeModule;
import dev.kakehashi.runtime.library.datetime.Time;
import dev.kakehashi.runtime.library.datetime.Timedelta;
import dev.kakehashi.runtime.library.datetime.Timezone;
import dev.kakehashi.runtime.library.datetime.Tzinfo;
import dev.kakehashi.runtime.library.decimal.Clamped;
import dev.kakehashi.runtime.library.decimal.Decimal;
import dev.kakehashi.runtime.library.decimal.DecimalException;
import dev.kakehashi.runtime.library.decimal.DecimalModule;
import dev.kakehashi.runtime.library.decimal.DivisionByZero;
import dev.kakehashi.runtime.library.decimal.FloatOperation;
import dev.kakehashi.runtime.library.decimal.Inexact;
import dev.kakehashi.runtime.library.decimal.InvalidOperation;
import dev.kakehashi.runtime.library.decimal.LocalContext;
import dev.kakehashi.runtime.library.decimal.Overflow;
import dev.kakehashi.runtime.library.decimal.Rounded;
import dev.kakehashi.runtime.library.decimal.Subnormal;
import dev.kakehashi.runtime.library.decimal.Underflow;
import dev.kakehashi.runtime.library.functools.CachedProperty;
import dev.kakehashi.runtime.library.functools.FunctoolsModule;
import dev.kakehashi.runtime.library.functools.Partial;
import dev.kakehashi.runtime.library.futures.CancelledError;
import dev.kakehashi.runtime.library.futures.ConcurrentPackage;
import dev.kakehashi.runtime.library.futures.Future;
import dev.kakehashi.runtime.library.futures.FuturesModule;
import dev.kakehashi.runtime.library.futures.InvalidStateError;
import dev.kakehashi.runtime.library.futures.ThreadPoolExecutor;
import dev.kakehashi.runtime.library.io.BytesIO;
import dev.kakehashi.runtime.library.io.IoModule;
import dev.kakehashi.runtime.library.io.StringIO;
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
import dev.kakehashi.runtime.library.numbers.Fraction;
import dev.kakehashi.runtime.library.numbers.FractionsModule;
import dev.kakehashi.runtime.library.operator.Getters;
import dev.kakehashi.runtime.library.operator.ItemFunctions;
import dev.kakehashi.runtime.library.operator.OperatorModule;
import dev.kakehashi.runtime.library.os.Environ;
import dev.kakehashi.runtime.library.os.FolderEntry;
import dev.kakehashi.runtime.library.os.OsFiles;
import dev.kakehashi.runtime.library.os.OsModule;
import dev.kakehashi.runtime.library.os.PathTests;
import dev.kakehashi.runtime.library.os.PathText;
import dev.kakehashi.runtime.library.os.ScanFolder;
import dev.kakehashi.runtime.library.pathlib.DiskPath;
import dev.kakehashi.runtime.library.pathlib.PathlibModule;
import dev.kakehashi.runtime.library.pathlib.PurePath;
import dev.kakehashi.runtime.library.queue.LifoQueue;
import dev.kakehashi.runtime.library.queue.PriorityQueue;
import dev.kakehashi.runtime.library.queue.Queue;
import dev.kakehashi.runtime.library.queue.QueueEmpty;
import dev.kakehashi.runtime.library.queue.QueueFull;
import dev.kakehashi.runtime.library.queue.QueueModule;
import dev.kakehashi.runtime.library.queue.SimpleQueue;
import dev.kakehashi.runtime.library.random.PyRandom;
import dev.kakehashi.runtime.library.random.RandomModule;
import dev.kakehashi.runtime.library.re.PatternError;
import dev.kakehashi.runtime.library.re.PyMatch;
import dev.kakehashi.runtime.library.re.PyPattern;
import dev.kakehashi.runtime.library.re.ReModule;
import dev.kakehashi.runtime.library.sequence.BisectModule;
import dev.kakehashi.runtime.library.sequence.HeapModule;
import dev.kakehashi.runtime.library.statistics.StatisticsError;
import dev.kakehashi.runtime.library.statistics.StatisticsModule;
import dev.kakehashi.runtime.library.system.CopyModule;
import dev.kakehashi.runtime.library.system.SysModule;
import dev.kakehashi.runtime.library.system.TimeModule;
import dev.kakehashi.runtime.library.system.TracebackModule;
import dev.kakehashi.runtime.library.text.StringModule;
import dev.kakehashi.runtime.library.text.Template;
import dev.kakehashi.runtime.library.text.TextWrapper;
import dev.kakehashi.runtime.library.text.TextwrapModule;
import dev.kakehashi.runtime.library.threading.Barrier;
import dev.kakehashi.runtime.library.threading.BoundedSemaphore;
import dev.kakehashi.runtime.library.threading.BrokenBarrierError;
import dev.kakehashi.runtime.library.threading.Condition;
import dev.kakehashi.runtime.library.threading.CountingSemaphore;
import dev.kakehashi.runtime.library.threading.Event;
import dev.kakehashi.runtime.library.threading.Local;
import dev.kakehashi.runtime.library.threading.Lock;
import dev.kakehashi.runtime.library.threading.RLock;
import dev.kakehashi.runtime.library.threading.ThreadingModule;

import java.util.ArrayList;
import java.util.HashMap;
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
                TypingModule.class,
                DatetimeModule.class,
                OsModule.class,
                OsFiles.class,
                PathText.class,
                PathTests.class,
                IoModule.class,
                CollectionsAbcModule.class,
                DecimalModule.class,
                FractionsModule.class,
                PathlibModule.class,
                CsvModule.class,
                TextwrapModule.class,
                ArgparseModule.class,
                StatisticsModule.class,
                AsyncioModule.class,
                TracebackModule.class,
                ThreadingModule.class,
                QueueModule.class,
                ConcurrentPackage.class,
                FuturesModule.class);
    }

    /// {@return classes of values, whose annotation names module and type: `collections.deque`}
    public static List<Class<?>> types() {
        List<Class<?>> all = new ArrayList<>(plain());
        all.addAll(AsyncioTypes.all());
        return all;
    }

    private static List<Class<?>> plain() {
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
                RedirectStdout.class,
                RedirectStderr.class,
                Suppress.class,
                Timedelta.class,
                Tzinfo.class,
                Timezone.class,
                Date.class,
                Time.class,
                Datetime.class,
                Environ.class,
                ScanFolder.class,
                FolderEntry.class,
                PurePath.class,
                DiskPath.class,
                StringIO.class,
                BytesIO.class,
                Decimal.class,
                LocalContext.class,
                DecimalException.class,
                InvalidOperation.class,
                DivisionByZero.class,
                Overflow.class,
                Underflow.class,
                Inexact.class,
                Rounded.class,
                Subnormal.class,
                Clamped.class,
                FloatOperation.class,
                Fraction.class,
                CsvError.class,
                CsvReader.class,
                CsvWriter.class,
                DictReader.class,
                DictWriter.class,
                TextWrapper.class,
                Namespace.class,
                ArgumentError.class,
                ArgumentTypeError.class,
                Argument.class,
                ArgumentGroup.class,
                Subparsers.class,
                ArgumentParser.class,
                StatisticsError.class,
                CancelledError.class,
                Future.class,
                InvalidStateError.class,
                ThreadPoolExecutor.class,
                LifoQueue.class,
                PriorityQueue.class,
                Queue.class,
                QueueEmpty.class,
                QueueFull.class,
                SimpleQueue.class,
                Barrier.class,
                BoundedSemaphore.class,
                BrokenBarrierError.class,
                Condition.class,
                CountingSemaphore.class,
                Event.class,
                Local.class,
                Lock.class,
                RLock.class);
    }

    /// {@return the types that programs import from another module than the one that Python says
    /// they are of}
    public static Map<String, Class<?>> aliases() {
        Map<String, Class<?>> all = new HashMap<>(plainAliases());
        all.putAll(AsyncioTypes.aliases());
        return all;
    }

    private static Map<String, Class<?>> plainAliases() {
        return Map.ofEntries(
                Map.entry("json.JSONDecodeError", JSONDecodeError.class),
                Map.entry("json.JSONEncoder", JSONEncoder.class),
                Map.entry("json.JSONDecoder", JSONDecoder.class),
                Map.entry("re.PatternError", PatternError.class),
                Map.entry("pathlib.Path", DiskPath.class),
                Map.entry("pathlib.PurePath", PurePath.class),
                Map.entry("io.BytesIO", BytesIO.class),
                Map.entry("io.StringIO", StringIO.class),
                Map.entry("csv.Error", CsvError.class),
                Map.entry("threading.Lock", Lock.class),
                Map.entry("threading.RLock", RLock.class),
                Map.entry("threading.local", Local.class),
                Map.entry("queue.SimpleQueue", SimpleQueue.class),
                Map.entry("concurrent.futures.TimeoutError", TimeoutError.class),
                Map.entry("concurrent.futures.Future", Future.class),
                Map.entry("concurrent.futures.ThreadPoolExecutor", ThreadPoolExecutor.class),
                Map.entry("concurrent.futures.CancelledError", CancelledError.class),
                Map.entry("concurrent.futures.InvalidStateError", InvalidStateError.class));
    }
}
