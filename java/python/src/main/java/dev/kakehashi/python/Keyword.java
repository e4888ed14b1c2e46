// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A parameter of an interface over a Python object that is an argument by name.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Keyword {
    /// {@return the name in Python}
    String value();
}
