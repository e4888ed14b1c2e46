package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.error.EOFError;
import dev.kakehashi.runtime.error.TypeError;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/// The three standard streams of a program.
public final class Console {
    private static volatile TextOutput out =
            new TextOutput(new FileOutputStream(FileDescriptor.out), "<stdout>", false);
    private static volatile TextOutput err =
            new TextOutput(new FileOutputStream(FileDescriptor.err), "<stderr>", true);
    private static volatile LineInput in = new LineInput(new FileInputStream(FileDescriptor.in));

    /// The streams of the process while others are in their place.
    private static TextOutput standardOutput;

    private static TextOutput standardErrors;

    private Console() {}

    /// {@return standard output, buffered; [#flush] at the end of the program}
    public static TextOutput out() {
        return out;
    }

    /// {@return standard error}
    public static TextOutput err() {
        return err;
    }

    /// {@return standard input}
    public static LineInput in() {
        return in;
    }

    /// Replaces the streams: for tests, and for programs that run in another one's process.
    public static void redirect(TextOutput output, TextOutput errors, LineInput input) {
        out = output;
        err = errors;
        in = input;
        standardOutput = null;
        standardErrors = null;
    }

    /// {@return standard output of the process, whatever is in its place}
    public static TextOutput processOutput() {
        return standardOutput == null ? out : standardOutput;
    }

    /// {@return standard error of the process, whatever is in its place}
    public static TextOutput processErrors() {
        return standardErrors == null ? err : standardErrors;
    }

    /// Puts an object of the program in the place of standard output.
    ///
    /// @param writer has a method `write`; null for the stream of the process
    public static void redirectOutput(Object writer) {
        standardOutput = standardOutput == null ? out : standardOutput;
        out = writer == null ? standardOutput : new ProgramOutput(writer);
    }

    /// Puts an object of the program in the place of standard error.
    ///
    /// @param writer has a method `write`; null for the stream of the process
    public static void redirectErrors(Object writer) {
        standardErrors = standardErrors == null ? err : standardErrors;
        err = writer == null ? standardErrors : new ProgramOutput(writer);
    }

    /// Writes out what is buffered.
    public static void flush() {
        out.flush();
        err.flush();
        if (standardOutput != null) {
            standardOutput.flush();
        }
    }

    /// Does what `print` does.
    public static void print(
            Object[] values, Object separator, Object end, Object file, boolean flush) {
        String between = option(separator, "sep", " ");
        String last = option(end, "end", "\n");
        if (file == null) {
            TextOutput target = out;
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    target.write(between);
                }
                target.write(Repr.str(values[i]));
            }
            target.write(last);
            if (flush) {
                target.flush();
            }
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i > 0 ? between : "").append(Repr.str(values[i]));
        }
        Attributes.call(file, "write", text.append(last).toString());
        if (flush) {
            Attributes.call(file, "flush");
        }
    }

    private static String option(Object value, String name, String otherwise) {
        return switch (value) {
            case null -> otherwise;
            case String text -> text;
            default ->
                    throw new TypeError(
                            name + " must be None or a string, not " + Repr.typeName(value));
        };
    }

    /// {@return a line of standard input without its end}
    public static String input(Object prompt) {
        out.write(Repr.str(prompt));
        out.flush();
        String line = InterpreterLock.released(in::line);
        if (line.isEmpty()) {
            throw new EOFError("EOF when reading a line");
        }
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
