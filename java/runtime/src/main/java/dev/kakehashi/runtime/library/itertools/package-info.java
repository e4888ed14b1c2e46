/// The module `itertools`: everything lazy.
@NullUnmarked
package dev.kakehashi.runtime.library.itertools;

import org.jspecify.annotations.NullUnmarked;
