@NullMarked
package dev.kakehashi.architecture;

import org.jspecify.annotations.NullMarked;
