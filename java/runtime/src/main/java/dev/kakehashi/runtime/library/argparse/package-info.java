/// The module `argparse`.
@NullUnmarked
package dev.kakehashi.runtime.library.argparse;

import org.jspecify.annotations.NullUnmarked;
