/// The module `statistics`.
@NullUnmarked
package dev.kakehashi.runtime.library.statistics;

import org.jspecify.annotations.NullUnmarked;
