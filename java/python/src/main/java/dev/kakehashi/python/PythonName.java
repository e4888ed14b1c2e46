// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name in Python of a method of an interface over a Python object, where it is not Java's.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PythonName {
    /// {@return the name in Python}
    String value();
}
