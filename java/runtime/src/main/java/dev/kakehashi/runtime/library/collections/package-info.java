/// The module `collections`.
@NullUnmarked
package dev.kakehashi.runtime.library.collections;

import org.jspecify.annotations.NullUnmarked;
