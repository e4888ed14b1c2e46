/// The iterators that builtin functions make.
@NullUnmarked
package dev.kakehashi.runtime.iteration;

import org.jspecify.annotations.NullUnmarked;
