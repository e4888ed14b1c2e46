/// Objects that only Python has: operations on them go to the worker.
@NullUnmarked
package dev.kakehashi.runtime.bridge;

import org.jspecify.annotations.NullUnmarked;
