/// The modules `heapq` and `bisect`.
@NullUnmarked
package dev.kakehashi.runtime.library.sequence;

import org.jspecify.annotations.NullUnmarked;
