/// How the threads of a program share its values.
@NullUnmarked
package dev.kakehashi.runtime.concurrent;

import org.jspecify.annotations.NullUnmarked;
