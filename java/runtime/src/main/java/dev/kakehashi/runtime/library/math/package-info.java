/// The module `math`.
@NullUnmarked
package dev.kakehashi.runtime.library.math;

import org.jspecify.annotations.NullUnmarked;
