// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/// A time of Python that [LocalTime] and [java.time.OffsetTime] do not have: in a zone, the second
/// of two, or with an offset of fractions of a second.
///
/// @param time the time of day
/// @param fold 1 for the second of two equal times
/// @param offset seconds from UTC, or null
/// @param zone the name of the zone, or null
public record PyTime(LocalTime time, int fold, @Nullable Double offset, @Nullable String zone) {}
