/// Tests of the runtime; CPython is the second opinion.
@NullUnmarked
package dev.kakehashi.runtime;

import org.jspecify.annotations.NullUnmarked;
