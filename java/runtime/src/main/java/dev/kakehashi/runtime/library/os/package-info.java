/// The modules `os`, `os.path`, `glob`, `fnmatch`, `shutil` and `tempfile`.
@NullUnmarked
package dev.kakehashi.runtime.library.os;

import org.jspecify.annotations.NullUnmarked;
