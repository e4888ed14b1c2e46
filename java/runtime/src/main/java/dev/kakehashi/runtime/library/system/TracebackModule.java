package dev.kakehashi.runtime.library.system;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.program.Raised;
import dev.kakehashi.runtime.program.Traceback;
import dev.kakehashi.runtime.value.PyList;

/// Python's module `traceback`: the texts of exceptions, with the places in Java.
@Python("traceback")
public final class TracebackModule {
    private static final String NOTHING = "NoneType: None\n";

    private TracebackModule() {}

    /// {@return the text of the exception that is handled}
    @Python("format_exc(limit=None, chain=True)")
    public static String formatHandled(Object limit, Object chain) {
        PyException handled = Raised.handled();
        return handled == null ? NOTHING : Traceback.text(handled);
    }

    /// Prints the exception that is handled.
    @Python("print_exc(limit=None, file=None, chain=True)")
    public static void printHandled(Object limit, Object file, Object chain) {
        write(file, formatHandled(limit, chain));
    }

    /// {@return the text of an exception, in lines}
    @Python("format_exception(exc, /, value=None, tb=None, limit=None, chain=True)")
    public static PyList<String> format(
            Object exception, Object value, Object traceback, Object limit, Object chain) {
        return lines(Traceback.text(exception(exception, value)));
    }

    /// {@return type and message of an exception, as a line}
    @Python("format_exception_only(exc, /, value=None)")
    public static PyList<String> formatOnly(Object exception, Object value) {
        return lines(Traceback.lastLine(exception(exception, value)) + "\n");
    }

    /// Prints an exception.
    @Python(
            "print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True)")
    public static void print(
            Object exception,
            Object value,
            Object traceback,
            Object limit,
            Object file,
            Object chain) {
        write(file, Traceback.text(exception(exception, value)));
    }

    private static PyException exception(Object exception, Object value) {
        if (value instanceof PyException raised) {
            return raised;
        }
        if (exception instanceof PyException raised) {
            return raised;
        }
        throw new TypeError(
                "Exception expected for value, "
                        + dev.kakehashi.runtime.Repr.typeName(value)
                        + " found");
    }

    private static PyList<String> lines(String text) {
        PyList<String> lines = new PyList<>();
        text.strip().lines().forEach(line -> lines.add(line + "\n"));
        return lines;
    }

    private static void write(Object file, String text) {
        if (file == null) {
            Console.err().write(text);
        } else {
            Attributes.call(file, "write", text);
        }
    }
}
