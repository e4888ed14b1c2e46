package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.PyType;

import java.util.Map;
import java.util.function.Function;

/// The index of Python's exceptions.
public final class Errors {
    private static final Map<String, Function<Object[], PyException>> ALL =
            Map.ofEntries(
                    Map.entry("ArithmeticError", ArithmeticError::new),
                    Map.entry("AssertionError", AssertionFailure::new),
                    Map.entry("AttributeError", AttributeError::new),
                    Map.entry("BlockingIOError", BlockingIOError::new),
                    Map.entry("BrokenPipeError", BrokenPipeError::new),
                    Map.entry("BufferError", BufferError::new),
                    Map.entry("BytesWarning", BytesWarning::new),
                    Map.entry("ChildProcessError", ChildProcessError::new),
                    Map.entry("ConnectionAbortedError", ConnectionAbortedError::new),
                    Map.entry("ConnectionError", ConnectionError::new),
                    Map.entry("ConnectionRefusedError", ConnectionRefusedError::new),
                    Map.entry("ConnectionResetError", ConnectionResetError::new),
                    Map.entry("DeprecationWarning", DeprecationWarning::new),
                    Map.entry("EOFError", EOFError::new),
                    Map.entry("EncodingWarning", EncodingWarning::new),
                    Map.entry("FileExistsError", FileExistsError::new),
                    Map.entry("FileNotFoundError", FileNotFoundError::new),
                    Map.entry("FloatingPointError", FloatingPointError::new),
                    Map.entry("FutureWarning", FutureWarning::new),
                    Map.entry("GeneratorExit", GeneratorExit::new),
                    Map.entry("ImportError", ImportError::new),
                    Map.entry("ImportWarning", ImportWarning::new),
                    Map.entry("IndentationError", IndentationError::new),
                    Map.entry("IndexError", IndexError::new),
                    Map.entry("InterruptedError", InterruptedError::new),
                    Map.entry("IsADirectoryError", IsADirectoryError::new),
                    Map.entry("KeyError", KeyError::new),
                    Map.entry("KeyboardInterrupt", KeyboardInterrupt::new),
                    Map.entry("LookupError", LookupError::new),
                    Map.entry("MemoryError", MemoryError::new),
                    Map.entry("ModuleNotFoundError", ModuleNotFoundError::new),
                    Map.entry("NameError", NameError::new),
                    Map.entry("NotADirectoryError", NotADirectoryError::new),
                    Map.entry("NotImplementedError", NotImplementedError::new),
                    Map.entry("OSError", OSError::new),
                    Map.entry("OverflowError", OverflowError::new),
                    Map.entry("PendingDeprecationWarning", PendingDeprecationWarning::new),
                    Map.entry("PermissionError", PermissionError::new),
                    Map.entry("ProcessLookupError", ProcessLookupError::new),
                    Map.entry("BaseException", PyException::new),
                    Map.entry("RecursionError", RecursionError::new),
                    Map.entry("ReferenceError", ReferenceError::new),
                    Map.entry("ResourceWarning", ResourceWarning::new),
                    Map.entry("RuntimeError", RuntimeError::new),
                    Map.entry("RuntimeWarning", RuntimeWarning::new),
                    Map.entry("Exception", StandardException::new),
                    Map.entry("StopAsyncIteration", StopAsyncIteration::new),
                    Map.entry("StopIteration", StopIteration::new),
                    Map.entry("SyntaxError", SyntaxError::new),
                    Map.entry("SyntaxWarning", SyntaxWarning::new),
                    Map.entry("SystemError", SystemError::new),
                    Map.entry("SystemExit", SystemExit::new),
                    Map.entry("TabError", TabError::new),
                    Map.entry("TimeoutError", TimeoutError::new),
                    Map.entry("TypeError", TypeError::new),
                    Map.entry("UnboundLocalError", UnboundLocalError::new),
                    Map.entry("UnicodeDecodeError", UnicodeDecodeError::new),
                    Map.entry("UnicodeEncodeError", UnicodeEncodeError::new),
                    Map.entry("UnicodeError", UnicodeError::new),
                    Map.entry("UnicodeTranslateError", UnicodeTranslateError::new),
                    Map.entry("UnicodeWarning", UnicodeWarning::new),
                    Map.entry("UserWarning", UserWarning::new),
                    Map.entry("ValueError", ValueError::new),
                    Map.entry("Warning", Warning::new),
                    Map.entry("ZeroDivisionError", ZeroDivisionError::new));

    private Errors() {}

    /// {@return a new exception by the name of its class in Python, or null if there is none}
    public static PyException make(String name, Object... args) {
        Function<Object[], PyException> constructor = ALL.get(name);
        return constructor == null ? null : constructor.apply(args);
    }

    /// {@return the names of the classes}
    public static Iterable<String> names() {
        return ALL.keySet();
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
