/// What became of a program, as data.
@NullMarked
package dev.kakehashi.emitter.report;

import org.jspecify.annotations.NullMarked;
