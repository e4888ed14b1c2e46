/// What Python's library adds to classes: data classes, enums, abstract classes, and the names of
/// `typing`.
@NullUnmarked
package dev.kakehashi.runtime.library.classes;

import org.jspecify.annotations.NullUnmarked;
