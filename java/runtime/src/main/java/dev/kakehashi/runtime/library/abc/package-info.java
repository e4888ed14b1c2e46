/// The module `collections.abc`.
@NullUnmarked
package dev.kakehashi.runtime.library.abc;

import org.jspecify.annotations.NullUnmarked;
