/// Whole Python programs, under CPython and as Java.
@NullMarked
package dev.kakehashi.emitter.programs;

import org.jspecify.annotations.NullMarked;
