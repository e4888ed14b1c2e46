/// The modules `typing` and `abc`: what is left of them when the program runs.
@NullUnmarked
package dev.kakehashi.runtime.library.typing;

import org.jspecify.annotations.NullUnmarked;
