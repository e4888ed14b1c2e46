/// Python's meaning in Java: values, operators, builtins and exceptions as emitted code calls them.
///
/// None is Java's null, so that nearly every reference here may be null; the packages are left
/// unmarked because a mark on each of them would say nothing.
@NullUnmarked
package dev.kakehashi.runtime;

import org.jspecify.annotations.NullUnmarked;
