package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.value.PyList;

import java.util.function.Function;

/// What can happen in an operation, and the exception of Python that stands for it.
@SuppressWarnings("ImmutableEnumChecker") // Types and constructors do not change.
enum Condition {
    CLAMPED(Clamped.class, "Clamped", Clamped::new),
    INVALID_OPERATION(InvalidOperation.class, "InvalidOperation", InvalidOperation::new),
    CONVERSION_SYNTAX(InvalidOperation.class, "ConversionSyntax", InvalidOperation::new),
    DIVISION_IMPOSSIBLE(InvalidOperation.class, "DivisionImpossible", InvalidOperation::new),
    DIVISION_UNDEFINED(InvalidOperation.class, "DivisionUndefined", InvalidOperation::new),
    DIVISION_BY_ZERO(DivisionByZero.class, "DivisionByZero", DivisionByZero::new),
    DIVMOD_BY_ZERO(InvalidOperation.class, "InvalidOperation", InvalidOperation::new),
    INEXACT(Inexact.class, "Inexact", Inexact::new),
    ROUNDED(Rounded.class, "Rounded", Rounded::new),
    SUBNORMAL(Subnormal.class, "Subnormal", Subnormal::new),
    OVERFLOW(Overflow.class, "Overflow", Overflow::new),
    UNDERFLOW(Underflow.class, "Underflow", Underflow::new),
    FLOAT_OPERATION(FloatOperation.class, "FloatOperation", FloatOperation::new);

    private final PyType signal;
    private final PyType shown;
    private final Function<Object[], PyException> made;

    Condition(Class<?> signal, String name, Function<Object[], PyException> made) {
        this.signal = PyType.ofClass(signal);
        this.shown =
                this.signal.name().equals(name)
                        ? this.signal
                        : PyType.narrower(name, "decimal", this.signal);
        this.made = made;
    }

    /// {@return the class that contexts know it by}
    PyType signal() {
        return signal;
    }

    PyException error() {
        return made.apply(
                new Object[] {
                    this == DIVMOD_BY_ZERO
                            ? PyList.of(shown, DIVISION_BY_ZERO.shown)
                            : PyList.of(shown)
                });
    }
}
