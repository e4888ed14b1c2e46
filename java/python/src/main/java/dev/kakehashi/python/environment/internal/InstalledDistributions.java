// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.Distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads what an environment holds from the folders `*.dist-info`, without starting Python.
public final class InstalledDistributions {
    private static final Set<String> SEEDS = Set.of("pip", "setuptools", "wheel");

    private InstalledDistributions() {}

    /// {@return what is installed, by name}
    ///
    /// @param required names that requirements have, in normal form; besides, whatever the
    ///   installer marked as requested counts as required
    public static List<Distribution> of(Path environment, Set<String> required) throws IOException {
        var distributions = new ArrayList<Distribution>();
        for (Path packages : packageFolders(environment)) {
            try (DirectoryStream<Path> folders =
                    Files.newDirectoryStream(packages, "*.dist-info")) {
                for (Path folder : folders) {
                    distributions.add(read(folder, required));
                }
            }
        }
        distributions.sort(Comparator.comparing(Distribution::name));
        return List.copyOf(distributions);
    }

    /// lib/python3.12/site-packages, lib64 where that is another folder, or Lib\site-packages.
    private static Set<Path> packageFolders(Path environment) throws IOException {
        var found = new LinkedHashSet<Path>();
        for (String library : List.of("lib", "lib64", "Lib")) {
            Path folder = environment.resolve(library);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            var candidates = new ArrayList<>(List.of(folder.resolve("site-packages")));
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder)) {
                versions.forEach(version -> candidates.add(version.resolve("site-packages")));
            }
            for (Path candidate : candidates) {
                if (Files.isDirectory(candidate)) {
                    found.add(candidate.toRealPath());
                }
            }
        }
        return found;
    }

    private static Distribution read(Path folder, Set<String> required) throws IOException {
        String name = "";
        String version = "";
        for (String line : lines(folder.resolve("METADATA"))) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith("Name:") && name.isEmpty()) {
                name = Requirement.normalized(line.substring("Name:".length()).strip());
            } else if (line.startsWith("Version:") && version.isEmpty()) {
                version = line.substring("Version:".length()).strip();
            }
        }
        boolean isRequired =
                required.contains(name)
                        || !SEEDS.contains(name) && Files.exists(folder.resolve("REQUESTED"));
        return new Distribution(name, version, modules(folder), isRequired);
    }

    private static SortedSet<String> modules(Path folder) throws IOException {
        var modules = new TreeSet<String>();
        for (String line : lines(folder.resolve("RECORD"))) {
            ModuleNames.ofFile(recordedPath(line)).ifPresent(modules::add);
        }
        if (modules.isEmpty()) {
            // Installed in editable form, or by something that keeps no record.
            lines(folder.resolve("top_level.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(modules::add);
        }
        return Collections.unmodifiableSortedSet(modules);
    }

    /// The first field of a line of comma-separated values.
    private static String recordedPath(String line) {
        if (line.startsWith("\"")) {
            int end = line.indexOf("\",", 1);
            return line.substring(1, end < 0 ? line.length() : end).replace("\"\"", "\"");
        }
        int end = line.indexOf(',');
        return end < 0 ? line : line.substring(0, end);
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }
}
