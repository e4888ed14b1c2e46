/// The module `re`, on Java's own regular expressions.
@NullUnmarked
package dev.kakehashi.runtime.library.re;

import org.jspecify.annotations.NullUnmarked;
