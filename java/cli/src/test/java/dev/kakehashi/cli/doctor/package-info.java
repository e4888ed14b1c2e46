@NullMarked
package dev.kakehashi.cli.doctor;

import org.jspecify.annotations.NullMarked;
