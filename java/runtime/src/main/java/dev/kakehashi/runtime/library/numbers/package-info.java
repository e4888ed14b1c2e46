/// The modules `fractions` and `statistics`.
@NullUnmarked
package dev.kakehashi.runtime.library.numbers;

import org.jspecify.annotations.NullUnmarked;
