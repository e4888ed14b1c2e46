// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.python.PyObject;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Python code raised an exception.
///
/// The Java stack trace shows Python's frames above the Java frame that called. The exception that
/// Python names as cause or context is the Java cause, down the chain. When Python code called Java
/// code that threw, that very Java exception is the cause; so an exception of Python that went
/// through Java code has the one as its cause that Java saw there, with Java's frames of that
/// place.
public final class PythonException extends PythonBridgeException {
    private final String pythonType;
    private final String pythonModule;
    private final String pythonMessage;
    private final List<String> notes;

    @SuppressWarnings("serial")
    private final List<PythonFrame> frames;

    @SuppressWarnings("serial")
    private final List<PythonException> exceptions;

    private final transient @Nullable PyObject object;

    /// @param detail what Python told
    /// @param operation the command that failed
    /// @param object the exception object, or null
    /// @param cause what led to it, or null
    /// @param exceptions those that it groups
    public PythonException(
            PythonErrorDetail detail,
            String operation,
            @Nullable PyObject object,
            @Nullable Throwable cause,
            List<PythonException> exceptions) {
        super(ErrorCode.PYTHON_EXCEPTION, detail.text(), operation, detail.traceback(), cause);
        this.pythonType = detail.type();
        this.pythonModule = detail.module();
        this.pythonMessage = detail.message();
        this.notes = detail.notes();
        this.frames = detail.frames();
        this.object = object;
        this.exceptions = List.copyOf(exceptions);
        this.exceptions.forEach(this::addSuppressed);
        showFrames();
    }

    private void showFrames() {
        StackTraceElement[] java = getStackTrace();
        int python = frames.size();
        StackTraceElement[] all = new StackTraceElement[python + java.length];
        for (int i = 0; i < python; i++) {
            all[i] = frames.get(python - 1 - i).toStackTraceElement();
        }
        System.arraycopy(java, 0, all, python, java.length);
        setStackTrace(all);
    }

    /// {@return the name of the exception's class, such as `IndexError`}
    public String pythonType() {
        return pythonType;
    }

    /// {@return the module of the exception's class, such as `builtins`}
    public String pythonModule() {
        return pythonModule;
    }

    /// {@return the text of the exception, without its class}
    public String pythonMessage() {
        return pythonMessage;
    }

    /// {@return the notes that were added to the exception}
    public List<String> notes() {
        return notes;
    }

    /// {@return where Python was, the outermost frame first}
    public List<PythonFrame> frames() {
        return frames;
    }

    /// {@return the exceptions that an ExceptionGroup of Python groups, groups among them; nothing
    /// for other exceptions}
    ///
    /// They are suppressed exceptions too, so that a printed stack trace shows them.
    public List<PythonException> exceptions() {
        return exceptions;
    }

    /// {@return the exception object; nothing where the policy refuses it, and after serialization}
    public Optional<PyObject> object() {
        return Optional.ofNullable(object);
    }
}
