package dev.kakehashi.python.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Wheels that a test writes, so that it needs no network.
final class Wheels {
    private Wheels() {}

    /// {@return a wheel with one module, and a program that says hello}
    ///
    /// @param requires a line of its metadata for what it depends on, or ""
    static Path write(Path folder, String name, String module, String requires) throws IOException {
        Files.createDirectories(folder);
        String information = name.replace('-', '_') + "-1.0.dist-info/";
        var files = new LinkedHashMap<String, String>();
        files.put(module + "/__init__.py", "def main():\n    print('hello from " + module + "')\n");
        files.put(
                information + "METADATA",
                "Metadata-Version: 2.1\nName: %s\nVersion: 1.0\n%s".formatted(name, requires));
        files.put(
                information + "WHEEL",
                "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        files.put(
                information + "entry_points.txt",
                "[console_scripts]\nhello-%s = %s:main\n".formatted(module, module));
        files.put(
                information + "RECORD",
                String.join(",,\n", files.keySet()) + ",,\n" + information + "RECORD,,\n");
        Path wheel = folder.resolve(name.replace('-', '_') + "-1.0-py3-none-any.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return wheel;
    }

    /// {@return the hash as pip writes it}
    static String hash(Path wheel) throws IOException {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(Files.readAllBytes(wheel)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
