/// Python source in, Java source out.
@NullMarked
package dev.kakehashi.emitter;

import org.jspecify.annotations.NullMarked;
