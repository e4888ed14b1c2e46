// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.run;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// Where the compiler finds the runtime: on the paths of this process.
final class RuntimePath {
    private RuntimePath() {}

    static String text() {
        List<String> parts = new ArrayList<>();
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            String path = System.getProperty(property, "");
            if (!path.isEmpty()) {
                parts.add(path);
            }
        }
        return String.join(File.pathSeparator, parts);
    }
}
