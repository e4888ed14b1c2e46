package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// Python's `BaseException`. Exceptions of the program extend one of its subclasses.
@Python("BaseException")
@SuppressWarnings({
    "MemberName",
    "ReferenceEquality"
}) // Identity is meant: Python's own, and that of marks.
public class PyException extends RuntimeException implements Instance {
    private static final long serialVersionUID = 1L;

    private transient PyTuple args;
    private transient PyDict<String, Object> dictionary;
    private transient PyException pythonCause;
    private transient PyException context;
    private transient PyList<Object> notes;
    private boolean suppressContext;
    private transient PyType type;
    private transient Object origin;
    private String text;

    /// @param args Python's `args`
    public PyException(Object... args) {
        this.args = PyTuple.of(args);
    }

    /// {@return the class: Java's, or a narrower one that only Python knows}
    @Override
    public final PyType type() {
        return type == null ? PyType.ofClass(getClass()) : type;
    }

    /// Gives the exception a narrower class, which has no class in Java.
    public final void setType(PyType narrower) {
        type = narrower;
    }

    /// Notes which exception in Python this one stands for.
    ///
    /// @param object the exception there
    /// @param shown what `str` of it is
    public final void setOrigin(Object object, String shown) {
        origin = object;
        text = shown;
    }

    /// {@return the exception in Python that this one stands for, or null}
    public final Object origin() {
        return origin;
    }

    /// {@return the arguments it was made with}
    @Python("args")
    public PyTuple args() {
        return args;
    }

    /// Replaces the arguments.
    public void setArgs(PyTuple values) {
        args = values;
        text = null;
    }

    /// {@return this exception with what `raise … from` names: an exception, its class, or null}
    public PyException from(Object cause) {
        pythonCause =
                cause == null
                        ? null
                        : Raise.exception(cause, "exception causes must derive from BaseException");
        suppressContext = true;
        return this;
    }

    /// {@return `__cause__`}
    @Python("__cause__")
    public PyException pythonCause() {
        return pythonCause;
    }

    /// {@return `__context__`}
    @Python("__context__")
    public PyException context() {
        return context;
    }

    /// {@return this exception, raised while another one was handled}
    public PyException during(PyException handled) {
        if (handled == this) {
            return this;
        }
        for (PyException each = handled; each.context != null; each = each.context) {
            if (each.context == this) {
                // No exception leads back to itself.
                each.context = null;
                break;
            }
        }
        context = handled;
        return this;
    }

    /// {@return `__suppress_context__`}
    @Python("__suppress_context__")
    public boolean suppressContext() {
        return suppressContext;
    }

    /// Adds a note.
    @Python("add_note(self, note, /)")
    public void addNote(Object note) {
        if (!(note instanceof String)) {
            throw new TypeError("note must be a str, not '" + Repr.typeName(note) + "'");
        }
        if (notes == null) {
            notes = new PyList<>();
            dictionary().put("__notes__", notes);
        }
        notes.add(note);
    }

    /// {@return itself: tracebacks are Java's}
    @Python("with_traceback(self, tb, /)")
    public PyException withTraceback(Object traceback) {
        return this;
    }

    @Override
    public Object __str__() {
        return type == null ? message() : ProgramTypes.special(this, "__str__", message());
    }

    /// {@return what the arguments say: `str` of an exception whose class says nothing}
    @Python("__str__(self, /)")
    public String message() {
        if (text != null) {
            return text;
        }
        return switch (args.size()) {
            case 0 -> "";
            case 1 -> Repr.str(args.get(0));
            default -> Repr.of(args);
        };
    }

    @Override
    public Object __repr__() {
        return type == null ? plainRepr() : ProgramTypes.special(this, "__repr__", plainRepr());
    }

    /// {@return class and arguments: `repr` of an exception whose class says nothing}
    @Python("__repr__(self, /)")
    public String plainRepr() {
        String name = type().name();
        return args.size() == 1 ? name + "(" + Repr.of(args.get(0)) + ")" : name + Repr.of(args);
    }

    @Override
    public final PyDict<String, Object> dictionary() {
        if (dictionary == null) {
            dictionary = new PyDict<>();
        }
        return dictionary;
    }

    @Override
    public final boolean hasDictionary() {
        return dictionary != null;
    }

    @Override
    public String getMessage() {
        return Repr.str(this);
    }
}
