// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Programs of this module's tests, each in a JVM of its own.
final class OtherJvm {
    private OtherJvm() {}

    /// {@return the command that runs a program with the modules of this test}
    static List<String> command(Class<?> program, String... arguments) throws URISyntaxException {
        String file = program.getName().replace('.', '/') + ".class";
        URI place = program.getResource("/" + file).toURI();
        Path testClasses = Path.of(URI.create(place.toString().replace(file, "")));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=dev.kakehashi.core",
                                "-Dkakehashi.test.libraries="
                                        + System.getProperty("kakehashi.test.libraries"),
                                "--module-path=" + System.getProperty("jdk.module.path"),
                                "--patch-module=dev.kakehashi.core=" + testClasses,
                                "--module=dev.kakehashi.core/" + program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
