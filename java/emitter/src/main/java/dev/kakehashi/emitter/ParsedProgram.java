package dev.kakehashi.emitter;

import dev.kakehashi.emitter.analysis.Inference;
import dev.kakehashi.emitter.parse.ParsedSource;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A program whose modules are parsed.
///
/// @param parts the modules
public record ParsedProgram(List<Part> parts) {
    /// One module.
    public record Part(String name, String path, boolean isPackage, ParsedSource parsed) {}

    /// {@return what Python warns of}
    public List<Diagnostic> warnings() {
        return parts.stream().flatMap(part -> part.parsed().warnings().stream()).toList();
    }

    /// {@return the program with the types that were found}
    public AnalyzedProgram analyze() {
        return Deep.call(
                () -> {
                    Program program = new Program();
                    Map<ModuleSymbol, ParsedSource> sources = new LinkedHashMap<>();
                    for (Part part : parts) {
                        ModuleSymbol module =
                                new ModuleSymbol(
                                        part.name(),
                                        part.path(),
                                        part.isPackage(),
                                        part.parsed().module());
                        sources.put(module, part.parsed());
                        program.add(module);
                        if (part.parsed().source().text().contains("__doc__")) {
                            program.keepDocumentation();
                        }
                    }
                    Inference inference = new Inference(program);
                    inference.run();
                    return new AnalyzedProgram(inference, sources);
                });
    }
}
