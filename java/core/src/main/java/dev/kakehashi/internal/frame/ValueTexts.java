// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.TableFormat;

/// Values in full, as Polars shows them.
public final class ValueTexts {
    private static final CellText WHOLE =
            new CellText(
                    new TableFormat(
                            Integer.MAX_VALUE,
                            Integer.MAX_VALUE,
                            Integer.MAX_VALUE,
                            Integer.MAX_VALUE,
                            Integer.MAX_VALUE));

    private ValueTexts() {}

    /// {@return the value; text stands there without quotes}
    public static String of(Chunks values, long index) {
        int chunk = values.find(index);
        return WHOLE.cell(values.array(chunk), index - values.start(chunk));
    }
}
