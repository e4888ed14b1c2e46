// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The Python class that a Java record or enum becomes when it is sent: a namedtuple or dataclass,
/// or an enum. The policy of the worker must allow its module.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PythonType {
    /// {@return the class with its module: `shapes.Point`}
    String value();

    /// {@return for records, what the class is in Python}
    PyRecord.Kind kind() default PyRecord.Kind.DATACLASS;
}
