/// The modules `sys`, `time`, `os` and `copy`.
@NullUnmarked
package dev.kakehashi.runtime.library.system;

import org.jspecify.annotations.NullUnmarked;
