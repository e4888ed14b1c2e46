package dev.kakehashi.emitter;

import dev.kakehashi.emitter.analysis.Inference;
import dev.kakehashi.emitter.emission.ClassNames;
import dev.kakehashi.emitter.emission.ModuleWriter;
import dev.kakehashi.emitter.parse.ParsedSource;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.report.Report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program whose types are known as far as they can be.
public final class AnalyzedProgram {
    private final Inference inference;
    private final Map<ModuleSymbol, ParsedSource> sources;

    AnalyzedProgram(Inference inference, Map<ModuleSymbol, ParsedSource> sources) {
        this.inference = inference;
        this.sources = sources;
    }

    /// {@return the types that were found}
    Inference types() {
        return inference;
    }

    /// {@return the program as Java}
    ///
    /// @throws TranslationException if it holds constructs that are not supported; nothing is
    ///   written then
    public EmittedProgram emit() {
        return Deep.call(
                () -> {
                    Report report = new Report();
                    List<EmittedProgram.JavaSource> java = new ArrayList<>();
                    List<Diagnostic> failures = new ArrayList<>();
                    String main = "";
                    for (Map.Entry<ModuleSymbol, ParsedSource> entry : sources.entrySet()) {
                        try {
                            var file =
                                    ModuleWriter.write(
                                            inference, entry.getKey(), entry.getValue(), report);
                            String name = ClassNames.of(entry.getKey()).canonicalName();
                            main = entry.getKey().isMain() ? name : main;
                            java.add(new EmittedProgram.JavaSource(name, file.toString()));
                        } catch (TranslationException unsupported) {
                            failures.addAll(unsupported.diagnostics());
                        }
                    }
                    if (!failures.isEmpty()) {
                        throw new TranslationException(failures);
                    }
                    return new EmittedProgram(main, java, report);
                });
    }
}
