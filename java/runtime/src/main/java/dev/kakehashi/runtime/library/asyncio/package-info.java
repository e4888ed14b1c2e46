/// Python's `asyncio` in plain Java: a loop, tasks, and what tasks wait for.
@NullUnmarked
package dev.kakehashi.runtime.library.asyncio;

import org.jspecify.annotations.NullUnmarked;
