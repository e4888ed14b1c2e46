/// The module `functools`.
@NullUnmarked
package dev.kakehashi.runtime.library.functools;

import org.jspecify.annotations.NullUnmarked;
