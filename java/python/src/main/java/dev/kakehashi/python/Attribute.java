// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method of an interface over a Python object that reads an attribute, or with a parameter sets
/// it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Attribute {
    /// {@return the name in Python; empty for the name of the method}
    String value() default "";
}
