@NullUnmarked
package dev.kakehashi.emitter.type;

import org.jspecify.annotations.NullUnmarked;
