/// The module `decimal`: the arithmetic of the General Decimal Arithmetic Specification.
@NullUnmarked
package dev.kakehashi.runtime.library.decimal;

import org.jspecify.annotations.NullUnmarked;
