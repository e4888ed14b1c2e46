// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter;

import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.parse.ParsedSource;
import dev.kakehashi.emitter.parse.PythonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A program on disk: a script, and the modules of its own that it imports, found as Python finds
/// them beside the script.
public final class ProgramFiles {
    private static final String PACKAGE = "__init__.py";

    private final Path root;
    private final PythonParser parser;
    private final List<ParsedProgram.Part> parts = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<ParsedProgram.Part> unread = new ArrayDeque<>();

    private ProgramFiles(Path root, PythonParser parser) {
        this.root = root;
        this.parser = parser;
    }

    /// {@return a script with all of its own modules, parsed}
    ///
    /// @param script a file, or a folder with a `__main__.py`
    /// @throws IOException if a file cannot be read
    /// @throws TranslationException if Python would not begin to run one of them
    public static ParsedProgram read(Path script, PythonParser parser) throws IOException {
        boolean folder = Files.isDirectory(script);
        Path file = folder ? script.resolve("__main__.py") : script;
        Path parent = folder ? script : file.toAbsolutePath().getParent();
        ProgramFiles program = new ProgramFiles(parent == null ? Path.of("") : parent, parser);
        String name = file.getFileName().toString();
        String stem =
                name.endsWith(".py") ? name.substring(0, name.length() - ".py".length()) : name;
        program.add("__main__", stem, false, file);
        while (!program.unread.isEmpty()) {
            program.follow(program.unread.remove());
        }
        StarImports.resolve(program.parts, parser);
        return new ParsedProgram(List.copyOf(program.parts));
    }

    private void add(String name, String path, boolean isPackage, Path file) throws IOException {
        ParsedSource parsed = parser.parse(Files.readAllBytes(file), file.toString());
        ParsedProgram.Part part = new ParsedProgram.Part(name, path, isPackage, parsed);
        parts.add(part);
        unread.add(part);
    }

    private void follow(ParsedProgram.Part part) throws IOException {
        List<String> wanted = new ArrayList<>();
        collect(part, part.parsed().module().body(), wanted);
        for (String name : wanted) {
            // Each package on the way is a module of its own.
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                find(name.substring(0, dot));
            }
            find(name);
        }
    }

    private void find(String name) throws IOException {
        if (name.isEmpty() || !known.add(name)) {
            return;
        }
        Path place = root.resolve(name.replace('.', '/'));
        Path initial = place.resolve(PACKAGE);
        Path file = place.resolveSibling(place.getFileName() + ".py");
        if (Files.isRegularFile(initial)) {
            add(name, name, true, initial);
        } else if (Files.isRegularFile(file)) {
            add(name, name, false, file);
        }
    }

    private static void collect(
            ParsedProgram.Part part, List<Statement> body, List<String> wanted) {
        for (Statement statement : body) {
            switch (statement) {
                case Statement.Import imported ->
                        imported.names().stream().map(Alias::name).forEach(wanted::add);
                case Statement.ImportFrom imported -> {
                    String from = absolute(part, imported);
                    wanted.add(from);
                    for (Alias alias : imported.names()) {
                        wanted.add(from.isEmpty() ? alias.name() : from + "." + alias.name());
                    }
                }
                default -> statement.blocks().forEach(block -> collect(part, block, wanted));
            }
        }
    }

    /// The dotted name that `from ..a import b` means in a module.
    private static String absolute(ParsedProgram.Part part, Statement.ImportFrom node) {
        String module = node.module() == null ? "" : node.module();
        if (node.level() == 0) {
            return module;
        }
        String base = part.path();
        for (int up = part.isPackage() ? 1 : 0; up < node.level(); up++) {
            base = base.contains(".") ? base.substring(0, base.lastIndexOf('.')) : "";
        }
        return base.isEmpty() ? module : module.isEmpty() ? base : base + "." + module;
    }
}
