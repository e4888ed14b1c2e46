/// Python's module `concurrent.futures`: calls whose results come later, made by a pool of threads.
@NullUnmarked
package dev.kakehashi.runtime.library.futures;

import org.jspecify.annotations.NullUnmarked;
