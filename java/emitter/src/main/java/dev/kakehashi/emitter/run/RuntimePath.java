// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.run;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.program.Launcher;

import org.jspecify.annotations.NullMarked;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where the compiler finds the runtime. It opens every archive of its path, so the path names no
/// more than emitted code can refer to.
final class RuntimePath {
    private static final List<Class<?>> REFERRED =
            List.of(Launcher.class, PyObject.class, KakehashiException.class, NullMarked.class);

    private RuntimePath() {}

    static String text() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : REFERRED) {
            String place = place(type);
            if (place.isEmpty()) {
                return whole();
            }
            places.add(place);
        }
        return String.join(File.pathSeparator, places);
    }

    /// The archive or folder a class came from; "" if its loader does not tell.
    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null
                || source.getLocation() == null
                || !source.getLocation().getProtocol().equals("file")) {
            return "";
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /// All paths of this process.
    private static String whole() {
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
