/// Python's module `queue`: what threads hand to each other.
@NullUnmarked
package dev.kakehashi.runtime.library.queue;

import org.jspecify.annotations.NullUnmarked;
