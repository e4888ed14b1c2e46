// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import java.util.Locale;

/// Names of features follow from names in the schema.
final class Names {
    private Names() {}

    /// {@return the name in lower case: `STARTS_WITH` is `starts_with`}
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
