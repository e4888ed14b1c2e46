/// What the runtime offers to Python programs, read from its `@Python` signatures.
@NullMarked
package dev.kakehashi.emitter.library;

import org.jspecify.annotations.NullMarked;
