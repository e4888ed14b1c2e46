@NullUnmarked
package dev.kakehashi.emitter.golden;

import org.jspecify.annotations.NullUnmarked;
