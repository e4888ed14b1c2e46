// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.doctor;

import org.jspecify.annotations.Nullable;

/// One thing that `doctor` looked at.
///
/// @param key its name in JSON
/// @param label its name for people
/// @param value what was found: a String, an Integer, or null
/// @param problem what is wrong and how to mend it, or null when nothing is
record Finding(String key, String label, @Nullable Object value, @Nullable String problem) {
    static Finding of(String key, String label, @Nullable Object value) {
        return new Finding(key, label, value, null);
    }

    static Finding problem(String key, String label, @Nullable Object value, String problem) {
        return new Finding(key, label, value, problem);
    }
}
