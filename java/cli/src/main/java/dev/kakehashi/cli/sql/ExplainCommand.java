// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.ExplainOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kakehashi explain`
@Command(
        name = "explain",
        description = "Shows how a query would run, without running it.",
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private QueryInput input;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "text, tree, or dot for Graphviz (${DEFAULT-VALUE}).")
    private ExplainOptions.Format format;

    @Option(names = "--unoptimized", description = "The query as it was written.")
    private boolean unoptimized;

    @Option(
            names = "--engine",
            defaultValue = "AUTO",
            description = "auto, streaming or in_memory (${DEFAULT-VALUE}).")
    private EngineChoice engine;

    @Override
    public Integer call() throws IOException {
        var options = new ExplainOptions(format, !unoptimized, engine);
        spec.commandLine().getOut().println(input.frame().explain(options).stripTrailing());
        return 0;
    }
}
