@NullUnmarked
package dev.kakehashi.emitter.library;

import org.jspecify.annotations.NullUnmarked;
