/// The module `io`: files that are kept in memory.
@NullUnmarked
package dev.kakehashi.runtime.library.io;

import org.jspecify.annotations.NullUnmarked;
