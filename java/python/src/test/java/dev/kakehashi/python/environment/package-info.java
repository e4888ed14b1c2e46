@NullMarked
package dev.kakehashi.python.environment;

import org.jspecify.annotations.NullMarked;
