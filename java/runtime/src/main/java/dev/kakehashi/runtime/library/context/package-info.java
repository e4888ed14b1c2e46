/// The module `contextlib`.
@NullUnmarked
package dev.kakehashi.runtime.library.context;

import org.jspecify.annotations.NullUnmarked;
