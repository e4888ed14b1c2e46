/// Python's containers and other values that Java has no class for.
@NullUnmarked
package dev.kakehashi.runtime.value;

import org.jspecify.annotations.NullUnmarked;
