/// Calls by name: Java methods with Python's signatures.
@NullUnmarked
package dev.kakehashi.runtime.binding;

import org.jspecify.annotations.NullUnmarked;
