package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.SystemError;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// How Python prints an exception that nobody caught, with the places in Java.
public final class Traceback {
    private static final String CAUSE =
            "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT =
            "\nDuring handling of the above exception, another exception occurred:\n\n";

    /// Of a deep recursion, the ends are enough.
    private static final int MOST = 40;

    private Traceback() {}

    /// {@return the whole text, with what led to the exception first}
    public static String text(PyException raised) {
        StringBuilder text = new StringBuilder();
        append(text, raised, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void append(StringBuilder text, PyException raised, Set<PyException> told) {
        if (!told.add(raised)) {
            return;
        }
        if (raised.pythonCause() != null && !told.contains(raised.pythonCause())) {
            append(text, raised.pythonCause(), told);
            text.append(CAUSE);
        } else if (raised.context() != null
                && !raised.suppressContext()
                && !told.contains(raised.context())) {
            append(text, raised.context(), told);
            text.append(CONTEXT);
        }
        if (raised instanceof SystemError && raised.getCause() != null) {
            appendDefect(text, raised.getCause());
        }
        List<String> frames = frames(raised);
        if (!frames.isEmpty()) {
            text.append("Traceback (most recent call last):\n");
            frames.forEach(text::append);
        }
        text.append(lastLine(raised)).append('\n');
        if (raised.hasDictionary() && raised.dictionary().contains("__notes__")) {
            for (Object note : Iteration.of(raised.dictionary().get("__notes__"))) {
                text.append(Repr.str(note)).append('\n');
            }
        }
    }

    /// A defect of the runtime is reported with its place in Java.
    private static void appendDefect(StringBuilder text, Throwable defect) {
        StringWriter trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace, true));
        text.append("This is a defect of Kakehashi's runtime; please report it with the program:\n")
                .append(trace)
                .append('\n');
    }

    /// {@return type and message: Python's last line}
    public static String lastLine(PyException raised) {
        PyType type = raised.type();
        String name =
                type.module().equals("__main__") || type.module().equals("builtins")
                        ? type.name()
                        : type.module() + "." + type.name();
        String message;
        try {
            message = Repr.str(raised);
        } catch (RuntimeException failure) {
            message = "<exception str() failed>";
        }
        return message.isEmpty() ? name : name + ": " + message;
    }

    /// The frames of the program, the outermost first.
    private static List<String> frames(PyException raised) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : raised.getStackTrace()) {
            if (isProgram(frame)) {
                frames.add(
                        "  File \"%s\", line %d, in %s\n"
                                .formatted(
                                        frame.getFileName(),
                                        frame.getLineNumber(),
                                        frame.getMethodName()));
            }
        }
        Collections.reverse(frames);
        if (frames.size() <= MOST) {
            return frames;
        }
        List<String> ends = new ArrayList<>(frames.subList(0, MOST / 2));
        ends.add("  [%d frames are left out]\n".formatted(frames.size() - MOST));
        ends.addAll(frames.subList(frames.size() - MOST / 2, frames.size()));
        return ends;
    }

    private static boolean isProgram(StackTraceElement frame) {
        String name = frame.getClassName();
        return !name.startsWith("dev.kakehashi.")
                && !name.startsWith("java.")
                && !name.startsWith("jdk.")
                && !name.startsWith("sun.");
    }
}
