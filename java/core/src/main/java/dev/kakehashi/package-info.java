/// The types that a program meets first: queries, expressions, data frames.
@NullMarked
package dev.kakehashi;

import org.jspecify.annotations.NullMarked;
