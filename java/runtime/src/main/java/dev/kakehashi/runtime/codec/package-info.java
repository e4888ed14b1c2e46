/// Texts as bytes and back, with Python's ways to handle errors.
@NullUnmarked
package dev.kakehashi.runtime.codec;

import org.jspecify.annotations.NullUnmarked;
