// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All that an environment is asked to hold.
///
/// @param lines requirements that were given as texts
/// @param files requirements files, absolute
/// @param all the requirements of both
/// @param contents the contents of the files and of those that they include
public record Requirements(
        List<String> lines, List<Path> files, List<Requirement> all, List<byte[]> contents) {
    /// {@return what these texts and files ask for}
    ///
    /// @throws IOException if a file cannot be read
    public static Requirements of(List<String> lines, List<Path> files) throws IOException {
        var all = new ArrayList<Requirement>();
        lines.forEach(line -> all.add(Requirement.of(line)));
        var contents = new ArrayList<byte[]>();
        for (Path file : files) {
            RequirementFile read = RequirementFile.read(file);
            all.addAll(read.requirements());
            contents.addAll(read.contents());
        }
        return new Requirements(
                List.copyOf(lines),
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList(),
                List.copyOf(all),
                contents);
    }

    /// {@return those that may mean something else tomorrow}
    public List<Requirement> unpinned() {
        return all.stream().filter(requirement -> !requirement.isPinned()).toList();
    }

    /// {@return the names of the distributions, in their normal form}
    public Set<String> names() {
        return all.stream()
                .flatMap(requirement -> requirement.name().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Puts everything that decides what is installed into a hash.
    void put(Hash hash) {
        hash.put(String.join("\n", lines.stream().sorted().toList()));
        contents.forEach(hash::put);
    }
}
