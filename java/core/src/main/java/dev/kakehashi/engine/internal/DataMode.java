// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import org.jspecify.annotations.Nullable;

/// How data crosses the boundary.
enum DataMode {
    /// By the Arrow C interfaces, in place.
    ARROW_C,
    /// As bytes of Arrow IPC, for comparison and for finding errors.
    IPC;

    static final String VARIABLE = "POLARS_BRIDGE_DATA_MODE";

    static DataMode ofProcess() {
        return of(System.getenv(VARIABLE));
    }

    static DataMode of(@Nullable String value) {
        return switch (value) {
            case null -> ARROW_C;
            case "", "arrow_c" -> ARROW_C;
            case "ipc" -> IPC;
            default ->
                    throw new IllegalArgumentException(
                            "%s is %s: set it to arrow_c or ipc, or not at all"
                                    .formatted(VARIABLE, value));
        };
    }
}
