// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import java.util.Objects;
import java.util.SortedSet;

/// Something that is installed: what a requirement names, or what that depends on.
///
/// @param name its name in normal form: lower case, with hyphens (`scikit-learn`)
/// @param version its version
/// @param modules the names by which its modules are imported, without what follows a point
///   (`sklearn`)
/// @param isRequired whether a requirement named it
public record Distribution(
        String name, String version, SortedSet<String> modules, boolean isRequired) {
    public Distribution {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(modules, "modules");
    }
}
