/// The module `csv`.
@NullUnmarked
package dev.kakehashi.runtime.library.csv;

import org.jspecify.annotations.NullUnmarked;
