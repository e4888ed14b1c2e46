/// The modules `string` and `textwrap`.
@NullUnmarked
package dev.kakehashi.runtime.library.text;

import org.jspecify.annotations.NullUnmarked;
