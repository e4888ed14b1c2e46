/// The modules `collections`, `heapq` and `bisect`.
@NullUnmarked
package dev.kakehashi.runtime.library.collections;

import org.jspecify.annotations.NullUnmarked;
