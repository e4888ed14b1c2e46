package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.PyType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The index of Python's exceptions.
public final class Errors {
    private static final Map<String, Function<Object[], PyException>> ALL = new LinkedHashMap<>();
    private static final Map<String, Class<?>> CLASSES = new LinkedHashMap<>();

    static {
        add(ArithmeticError.class, ArithmeticError::new);
        add(AssertionFailure.class, AssertionFailure::new);
        add(AttributeError.class, AttributeError::new);
        add(BlockingIOError.class, BlockingIOError::new);
        add(BrokenPipeError.class, BrokenPipeError::new);
        add(BufferError.class, BufferError::new);
        add(BytesWarning.class, BytesWarning::new);
        add(ChildProcessError.class, ChildProcessError::new);
        add(ConnectionAbortedError.class, ConnectionAbortedError::new);
        add(ConnectionError.class, ConnectionError::new);
        add(ConnectionRefusedError.class, ConnectionRefusedError::new);
        add(ConnectionResetError.class, ConnectionResetError::new);
        add(DeprecationWarning.class, DeprecationWarning::new);
        add(EOFError.class, EOFError::new);
        add(ExceptionGroup.class, ExceptionGroup::new);
        add(EncodingWarning.class, EncodingWarning::new);
        add(FileExistsError.class, FileExistsError::new);
        add(FileNotFoundError.class, FileNotFoundError::new);
        add(FloatingPointError.class, FloatingPointError::new);
        add(FutureWarning.class, FutureWarning::new);
        add(GeneratorExit.class, GeneratorExit::new);
        add(ImportError.class, ImportError::new);
        add(ImportWarning.class, ImportWarning::new);
        add(IndentationError.class, IndentationError::new);
        add(IndexError.class, IndexError::new);
        add(InterruptedError.class, InterruptedError::new);
        add(IsADirectoryError.class, IsADirectoryError::new);
        add(KeyError.class, KeyError::new);
        add(KeyboardInterrupt.class, KeyboardInterrupt::new);
        add(LookupError.class, LookupError::new);
        add(MemoryError.class, MemoryError::new);
        add(ModuleNotFoundError.class, ModuleNotFoundError::new);
        add(NameError.class, NameError::new);
        add(NotADirectoryError.class, NotADirectoryError::new);
        add(NotImplementedError.class, NotImplementedError::new);
        add(OSError.class, OsErrors::make);
        add(OverflowError.class, OverflowError::new);
        add(PendingDeprecationWarning.class, PendingDeprecationWarning::new);
        add(PermissionError.class, PermissionError::new);
        add(ProcessLookupError.class, ProcessLookupError::new);
        add(PyException.class, PyException::new);
        add(RecursionError.class, RecursionError::new);
        add(ReferenceError.class, ReferenceError::new);
        add(ResourceWarning.class, ResourceWarning::new);
        add(RuntimeError.class, RuntimeError::new);
        add(RuntimeWarning.class, RuntimeWarning::new);
        add(StandardException.class, StandardException::new);
        add(StopAsyncIteration.class, StopAsyncIteration::new);
        add(StopIteration.class, StopIteration::new);
        add(SyntaxError.class, SyntaxError::new);
        add(SyntaxWarning.class, SyntaxWarning::new);
        add(SystemError.class, SystemError::new);
        add(SystemExit.class, SystemExit::new);
        add(TabError.class, TabError::new);
        add(TimeoutError.class, TimeoutError::new);
        add(TypeError.class, TypeError::new);
        add(UnboundLocalError.class, UnboundLocalError::new);
        add(UnicodeDecodeError.class, UnicodeDecodeError::new);
        add(UnicodeEncodeError.class, UnicodeEncodeError::new);
        add(UnicodeError.class, UnicodeError::new);
        add(UnicodeTranslateError.class, UnicodeTranslateError::new);
        add(UnicodeWarning.class, UnicodeWarning::new);
        add(UserWarning.class, UserWarning::new);
        add(ValueError.class, ValueError::new);
        add(Warning.class, Warning::new);
        add(ZeroDivisionError.class, ZeroDivisionError::new);
    }

    private Errors() {}

    private static void add(Class<?> type, Function<Object[], PyException> constructor) {
        ALL.put(Raise.name(type), constructor);
        CLASSES.put(Raise.name(type), type);
    }

    /// {@return a new exception by the name of its class in Python, or null if there is none}
    public static PyException make(String name, Object... args) {
        Function<Object[], PyException> constructor = ALL.get(name);
        return constructor == null ? null : constructor.apply(args);
    }

    /// {@return the classes}
    public static List<Class<?>> classes() {
        return List.copyOf(CLASSES.values());
    }

    /// {@return a class of exceptions that only Python knows}
    ///
    /// @param name with its module
    /// @param base the nearest class that Java has
    public static PyType foreignType(String name, PyType base) {
        int dot = name.lastIndexOf('.');
        return PyType.narrower(name.substring(dot + 1), name.substring(0, dot), base);
    }
}
