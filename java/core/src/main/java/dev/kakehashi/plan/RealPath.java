// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import java.io.IOException;
import java.nio.file.Path;

/// Where a path leads once its links are followed.
final class RealPath {
    private RealPath() {}

    /// {@return the path without links; what does not exist yet is taken as it stands}
    static Path of(Path absolute) {
        Path existing = absolute;
        while (existing.getParent() != null) {
            try {
                return existing.toRealPath().resolve(existing.relativize(absolute));
            } catch (IOException notThere) {
                existing = existing.getParent();
            }
        }
        return absolute;
    }
}
