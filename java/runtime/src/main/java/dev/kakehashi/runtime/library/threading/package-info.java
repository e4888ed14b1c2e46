/// Python's module `threading`: threads of the program are threads of Java, of which one runs at a
/// time.
@NullUnmarked
package dev.kakehashi.runtime.library.threading;

import org.jspecify.annotations.NullUnmarked;
