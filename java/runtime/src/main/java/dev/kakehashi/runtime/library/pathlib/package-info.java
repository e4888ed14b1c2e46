/// The module `pathlib`.
@NullUnmarked
package dev.kakehashi.runtime.library.pathlib;

import org.jspecify.annotations.NullUnmarked;
