@NullMarked
package dev.kakehashi.python.environment.internal;

import org.jspecify.annotations.NullMarked;
