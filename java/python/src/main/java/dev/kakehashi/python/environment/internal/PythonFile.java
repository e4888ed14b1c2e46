// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/// What a file tells of itself without being started.
final class PythonFile {
    private static final int SCRIPT_HEAD = 4096;
    private static final Pattern NAME =
            Pattern.compile("(?i)(python|pypy|graalpy)[0-9.]*[a-z]?(-[a-z0-9_]+)?(\\.exe)?");

    private PythonFile() {}

    /// {@return whether the file that is meant in the end, behind links, is called like Python}; a
    /// link to something else, such as the program of a version manager, may mean any Python
    static boolean isNamedPython(Path file) throws IOException {
        return NAME.matcher(file.toRealPath().getFileName().toString()).matches();
    }

    /// {@return the beginning of a script, or "" when the file is none}
    static String scriptHead(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(SCRIPT_HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean batch = file.getFileName().toString().matches("(?i).*\\.(bat|cmd)");
        return text.startsWith("#!") || batch ? text : "";
    }

    /// {@return what changes when another program is put in its place}
    static String stamp(Path file) throws IOException {
        Path real = file.toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        return real + "|" + attributes.size() + "|" + attributes.lastModifiedTime().toInstant();
    }

    /// {@return the same of the file that makes a folder a virtual environment, or "" where there
    /// is none}
    static String environmentStamp(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        for (int up = 0; up < 2 && folder != null; up++, folder = folder.getParent()) {
            Path configuration = folder.resolve("pyvenv.cfg");
            if (Files.isRegularFile(configuration)) {
                return stamp(configuration);
            }
        }
        return "";
    }
}
