/// The module `datetime`.
@NullUnmarked
package dev.kakehashi.runtime.library.datetime;

import org.jspecify.annotations.NullUnmarked;
