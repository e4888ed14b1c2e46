// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.InterpreterSource;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists the programs that may be Python, in the order in which they are tried.
final class Candidates {
    private final OperatingSystem system;
    private final Variables variables;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(OperatingSystem system, Variables variables) {
        this.system = system;
        this.variables = variables;
    }

    /// {@return the candidates}
    ///
    /// @param named what the program itself names, or null
    static List<Candidate> of(OperatingSystem system, Variables variables, @Nullable String named) {
        var candidates = new Candidates(system, variables);
        if (named != null) {
            candidates.addNamed(InterpreterSource.PROGRAM, named);
            return candidates.found;
        }
        variables
                .get("KAKEHASHI_PYTHON")
                .ifPresent(name -> candidates.addNamed(InterpreterSource.KAKEHASHI_PYTHON, name));
        variables
                .get("PYO3_PYTHON")
                .ifPresent(name -> candidates.addNamed(InterpreterSource.PYO3_PYTHON, name));
        variables
                .get("VIRTUAL_ENV")
                .ifPresent(
                        folder ->
                                candidates.addPath(
                                        InterpreterSource.VIRTUAL_ENVIRONMENT,
                                        folder,
                                        path -> system.program(path, "python")));
        variables
                .get("CONDA_PREFIX")
                .ifPresent(
                        folder ->
                                candidates.addPath(
                                        InterpreterSource.CONDA_ENVIRONMENT,
                                        folder,
                                        system::condaPython));
        candidates.addSearchPath();
        return candidates.found;
    }

    /// A path, or the name of a program on the search path.
    private void addNamed(InterpreterSource source, String name) {
        if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
            addPath(source, name, this::withExtension);
            return;
        }
        for (String fileName : system.fileNames(name)) {
            Optional<Path> program = onSearchPath(fileName).stream().findFirst();
            if (program.isPresent()) {
                found.add(Candidate.of(source, program.get(), List.of()));
                return;
            }
        }
        found.add(
                Candidate.impossible(source, name, "no folder of PATH has a program of this name"));
    }

    private interface Resolver {
        Path resolve(Path path);
    }

    private void addPath(InterpreterSource source, String name, Resolver resolver) {
        try {
            found.add(Candidate.of(source, resolver.resolve(Path.of(name)), List.of()));
        } catch (InvalidPathException e) {
            found.add(Candidate.impossible(source, name, "it is no path: " + e.getMessage()));
        }
    }

    private Path withExtension(Path path) {
        return system
                .fileNames(path.getFileName() == null ? "" : path.getFileName().toString())
                .stream()
                .map(path::resolveSibling)
                .filter(system::exists)
                .findFirst()
                .orElse(path);
    }

    private void addSearchPath() {
        var seen = new HashSet<Path>();
        for (List<String> command : system.pythonCommands()) {
            for (Path program : onSearchPath(command.getFirst())) {
                if (isNew(program, seen)) {
                    found.add(
                            Candidate.of(
                                    InterpreterSource.SEARCH_PATH,
                                    program,
                                    command.subList(1, command.size())));
                }
            }
        }
    }

    /// Whether it leads to another program than those before. A version manager's program does
    /// something else under each name.
    private static boolean isNew(Path program, Set<Path> seen) {
        try {
            return !PythonFile.isNamedPython(program) || seen.add(program.toRealPath());
        } catch (IOException e) {
            // It is tried, and the reason told.
            return true;
        }
    }

    private List<Path> onSearchPath(String fileName) {
        var programs = new ArrayList<Path>();
        String folders = variables.get("PATH").orElse("");
        int start = 0;
        while (start <= folders.length()) {
            int end = folders.indexOf(system.listSeparator(), start);
            end = end < 0 ? folders.length() : end;
            try {
                Path program = Path.of(folders.substring(start, end)).resolve(fileName);
                if (system.exists(program) && !Files.isDirectory(program)) {
                    programs.add(program);
                }
            } catch (InvalidPathException e) {
                // A shell passes over such an entry too.
            }
            start = end + 1;
        }
        return programs;
    }
}
