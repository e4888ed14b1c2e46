/// What a program stands on as a whole: how it starts and ends, its modules, its functions as
/// values.
@NullUnmarked
package dev.kakehashi.runtime.program;

import org.jspecify.annotations.NullUnmarked;
