/// Writes Java: one file for each family of constructs.
@NullMarked
package dev.kakehashi.emitter.emission;

import org.jspecify.annotations.NullMarked;
