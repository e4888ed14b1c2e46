package dev.kakehashi.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The Python face of a Java class or method: what Python programs call it, and with which
/// arguments.
///
/// On a static method, a function of Python or, where the first parameter is called `self`, a
/// method of a Python type. The value is a Python signature: `split(self, sep=None, maxsplit=-1)`,
/// with Python's own marks (`/`, `*`, `*args`, `**kwargs`). It is the one source for both who
/// calls: the emitter reads it to bind arguments and to learn from the Java types what comes out;
/// the runtime reads it to call by name when the receiver is known only at run time. Several Java
/// overloads may carry one signature; exactly one of them, the general one, takes `Object` wherever
/// others are narrower.
///
/// On a class, the name of the Python type or module whose functions it holds: `str`, `math`,
/// `os.path`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
public @interface Python {
    /// The Python signature, or the Python name of a type, a module or a constant.
    String value();
}
