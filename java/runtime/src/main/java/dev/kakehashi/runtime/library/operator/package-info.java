/// The module `operator`.
@NullUnmarked
package dev.kakehashi.runtime.library.operator;

import org.jspecify.annotations.NullUnmarked;
