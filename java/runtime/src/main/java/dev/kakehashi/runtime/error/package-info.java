/// Python's exceptions, as a tree of Java exceptions.
@NullUnmarked
package dev.kakehashi.runtime.error;

import org.jspecify.annotations.NullUnmarked;
