/// Python's meaning in Java: values, operators, builtins and exceptions as emitted code calls them.
@NullMarked
package dev.kakehashi.runtime;

import org.jspecify.annotations.NullMarked;
