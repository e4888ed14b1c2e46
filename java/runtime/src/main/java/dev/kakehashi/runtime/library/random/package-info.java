/// The module `random`: the same numbers for the same seed.
@NullUnmarked
package dev.kakehashi.runtime.library.random;

import org.jspecify.annotations.NullUnmarked;
