/// Format specifications, `%` and `str.format`.
@NullUnmarked
package dev.kakehashi.runtime.format;

import org.jspecify.annotations.NullUnmarked;
