/// The module `json`.
@NullUnmarked
package dev.kakehashi.runtime.library.json;

import org.jspecify.annotations.NullUnmarked;
