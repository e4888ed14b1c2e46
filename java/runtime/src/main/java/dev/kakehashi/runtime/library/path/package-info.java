/// The modules `os.path` and `pathlib`.
@NullUnmarked
package dev.kakehashi.runtime.library.path;

import org.jspecify.annotations.NullUnmarked;
