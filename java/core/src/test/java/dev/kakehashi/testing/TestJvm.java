// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.testing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM of its own for a program among the tests, for what happens once in a process.
public final class TestJvm {
    private TestJvm() {}

    /// {@return the command that runs the program, in the modules of this test}
    public static List<String> command(Class<?> program, Object... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=dev.kakehashi.core",
                                "-Dkakehashi.test.libraries="
                                        + System.getProperty("kakehashi.test.libraries"),
                                "--module-path=" + System.getProperty("jdk.module.path"),
                                "--patch-module=dev.kakehashi.core=" + classes(program),
                                "--module=dev.kakehashi.core/" + program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    private static Path classes(Class<?> program) {
        String file = program.getName().replace('.', '/') + ".class";
        try {
            URI location = program.getResource("/" + file).toURI();
            return Path.of(URI.create(location.toString().replace(file, "")));
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
