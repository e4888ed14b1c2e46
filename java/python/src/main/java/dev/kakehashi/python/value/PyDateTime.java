// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/// A datetime of Python that Java's classes do not have: a local time that its zone leaves out, the
/// second of two without a zone, an offset of fractions of a second, or a zone that Java does not
/// know.
///
/// @param dateTime the local date and time
/// @param fold 1 for the second of two equal times
/// @param offset seconds from UTC, or null
/// @param zone the name of the zone, or null
public record PyDateTime(
        LocalDateTime dateTime, int fold, @Nullable Double offset, @Nullable String zone) {}
