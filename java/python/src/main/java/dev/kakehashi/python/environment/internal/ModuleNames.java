// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which module an installed file belongs to.
final class ModuleNames {
    private static final String NAME = "([\\p{L}_][\\p{L}\\p{N}_]*)";
    private static final String CODE = "(?:\\.[^./]+)?\\.(?:py|pyc|so|pyd|dll|dylib)";
    private static final Pattern MODULE = Pattern.compile(NAME + CODE);
    private static final Pattern PACKAGE = Pattern.compile(NAME + "/(?:.*/)?[^/]+" + CODE);

    private ModuleNames() {}

    /// {@return the name by which the module is imported that holds a file, without what follows a
    /// point}
    ///
    /// @param path relative to the folder of packages
    static Optional<String> ofFile(String path) {
        String unified = path.replace('\\', '/');
        for (Pattern pattern : new Pattern[] {MODULE, PACKAGE}) {
            Matcher matcher = pattern.matcher(unified);
            if (matcher.matches() && !matcher.group(1).equals("__pycache__")) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
