/// Files and the console, as Python's io has them.
@NullUnmarked
package dev.kakehashi.runtime.io;

import org.jspecify.annotations.NullUnmarked;
