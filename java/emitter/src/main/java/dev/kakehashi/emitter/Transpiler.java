package dev.kakehashi.emitter;

import dev.kakehashi.emitter.parse.ParsedSource;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;

import java.util.ArrayList;
import java.util.List;

/// Turns Python programs into Java programs, in three steps:
///
///     Transpiler.parse(source).analyze().emit()
///
/// Each step gives data: diagnostics, types, Java sources. Nothing is written to disk here, and no statement of the program runs.
public final class Transpiler {
    private final List<ProgramSource> sources = new ArrayList<>();
    private final PythonParser parser;

    private Transpiler(PythonParser parser) {
        this.parser = parser;
    }

    /// {@return a program of one module, parsed by a worker of its own}
    ///
    /// @throws TranslationException if Python would not begin to run it
    public static ParsedProgram parse(Source source) {
        try (PythonWorker worker =
                PythonWorker.builder().policy(PythonPolicy.unrestricted()).start()) {
            return with(new PythonParser(worker)).add("__main__", source).parse();
        }
    }

    /// {@return a transpiler that parses with this parser}
    public static Transpiler with(PythonParser parser) {
        return new Transpiler(parser);
    }

    /// Adds a module.
    ///
    /// @param name its dotted name; `__main__` for the script
    public Transpiler add(String name, Source source) {
        return add(name, stem(source.file()), false, source);
    }

    /// Adds a module.
    ///
    /// @param name its dotted name; `__main__` for the script
    /// @param path the dotted name by which others would import it, also for the script
    /// @param isPackage whether it is the `__init__.py` of a package
    public Transpiler add(String name, String path, boolean isPackage, Source source) {
        sources.add(new ProgramSource(name, path, isPackage, source));
        return this;
    }

    /// {@return the program, parsed}
    ///
    /// @throws TranslationException if Python would not begin to run it
    public ParsedProgram parse() {
        List<ParsedProgram.Part> parts = new ArrayList<>();
        for (ProgramSource source : sources) {
            ParsedSource parsed = parser.parse(source.source().text(), source.source().file());
            parts.add(
                    new ParsedProgram.Part(
                            source.name(), source.path(), source.isPackage(), parsed));
        }
        StarImports.resolve(parts, parser);
        return new ParsedProgram(parts);
    }

    private static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
    }

    private record ProgramSource(String name, String path, boolean isPackage, Source source) {}
}
