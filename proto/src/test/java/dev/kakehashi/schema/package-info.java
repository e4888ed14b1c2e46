@NullMarked
package dev.kakehashi.schema;

import org.jspecify.annotations.NullMarked;
