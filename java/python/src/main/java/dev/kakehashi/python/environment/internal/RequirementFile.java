// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a requirements file asks for, with the files that it includes.
public final class RequirementFile {
    private static final Pattern INCLUDE =
            Pattern.compile("^(-r|--requirement|-c|--constraint)(?:[= ]\\s*|(?<=-[rc]))(\\S.*)$");
    private static final Pattern EDITABLE = Pattern.compile("^(-e|--editable)[= ]?\\s*(.*)$");

    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Requirement> constraints = new ArrayList<>();
    private final Map<Path, byte[]> contents = new LinkedHashMap<>();

    private RequirementFile() {}

    /// {@return what a file asks for}
    ///
    /// @throws IOException if it, or one that it includes, cannot be read
    public static RequirementFile read(Path file) throws IOException {
        var read = new RequirementFile();
        read.add(file.toAbsolutePath().normalize(), read.requirements);
        return read;
    }

    /// {@return the requirements; one that a constraint pins is pinned}
    public List<Requirement> requirements() {
        Set<String> pinned =
                constraints.stream()
                        .filter(Requirement::isPinned)
                        .flatMap(constraint -> constraint.name().stream())
                        .collect(Collectors.toSet());
        return requirements.stream()
                .map(
                        requirement ->
                                new Requirement(
                                        requirement.text(),
                                        requirement.name(),
                                        requirement.isPinned()
                                                || requirement
                                                        .name()
                                                        .filter(pinned::contains)
                                                        .isPresent()))
                .toList();
    }

    /// {@return the contents of all files that were read}
    public List<byte[]> contents() {
        return List.copyOf(contents.values());
    }

    private void add(Path file, List<Requirement> target) throws IOException {
        if (contents.containsKey(file)) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        contents.put(file, bytes);
        for (String line : logicalLines(new String(bytes, StandardCharsets.UTF_8))) {
            Matcher include = INCLUDE.matcher(line);
            Matcher editable = EDITABLE.matcher(line);
            if (include.matches()) {
                Path included =
                        Objects.requireNonNull(file.getParent())
                                .resolve(include.group(2).strip())
                                .normalize();
                add(included, include.group(1).contains("c") ? constraints : target);
            } else if (editable.matches()) {
                // Whatever is in that folder, now and later.
                target.add(new Requirement(line, Requirement.of(editable.group(2)).name(), false));
            } else if (!line.startsWith("-")) {
                target.add(Requirement.of(line));
            }
        }
    }

    /// Lines that end with a backslash go on; comments begin at the start or after a space.
    private static List<String> logicalLines(String text) {
        String joined = text.replace("\uFEFF", "").replaceAll("\\\\\\r?\\n", " ");
        return joined.lines()
                .map(line -> line.replaceAll("(^|\\s)#.*$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
