// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Terminal;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kakehashi sql`
@Command(
        name = "sql",
        description = "Runs a query over files.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kakehashi sql \"SELECT count(*) FROM read_parquet('sales/*.parquet')\"",
            "  kakehashi sql -t s=sales.csv -t c=customers.parquet \\",
            "      \"SELECT c.name, sum(s.price) FROM s JOIN c USING (id) GROUP BY c.name\" \\",
            "      -o totals.parquet"
        })
public final class SqlCommand implements Callable<Integer> {
    @Mixin private QueryInput input;

    @Option(
            names = "--format",
            description =
                    "What the result is written as: ${COMPLETION-CANDIDATES}. Otherwise the ending of"
                            + " the output file says it, and without one it is a table.")
    private @Nullable OutputFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result there. It appears when it is complete.")
    private @Nullable Path output;

    @Option(
            names = "--rows",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "How many rows a table shows, of more the first and last ones (${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--max-rows",
            paramLabel = "COUNT",
            description = "More rows than that in the result are an error.")
    private @Nullable Long maxRows;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "The query may take so long.")
    private @Nullable Double timeout;

    @Option(
            names = "--engine",
            defaultValue = "AUTO",
            description = "auto, streaming or in_memory (${DEFAULT-VALUE}).")
    private EngineChoice engine;

    @Override
    public Integer call() throws IOException {
        OutputFormat chosen = format();
        if (output == null && chosen.isBinary() && Terminal.isOutput()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s is nothing for a terminal. Write it to a file: -o FILE".formatted(chosen));
        }
        LazyFrame frame = input.frame();
        var query = new QueryHandle();
        try (var _ = new Interruption(query);
                var _ = Terminal.isError() ? new ProgressLine(query, System.err) : null) {
            new ResultWriter(frame, options(), query, rows).write(chosen, output);
        }
        return ExitCode.OK;
    }

    private OutputFormat format() {
        if (format != null) {
            return format;
        }
        if (output == null) {
            return OutputFormat.TABLE;
        }
        return OutputFormat.of(output)
                .orElseThrow(
                        () ->
                                new CommandFailure(
                                        ExitCode.USAGE,
                                        "The ending of %s does not say what to write. Add --format."
                                                .formatted(output)));
    }

    private QueryOptions options() {
        QueryOptions options =
                QueryOptions.DEFAULTS.withEngine(engine).withTrackProgress(Terminal.isError());
        if (maxRows != null) {
            options = options.withMaxRows(maxRows);
        }
        if (timeout != null) {
            options = options.withDeadline(Duration.ofMillis(Math.round(timeout * 1000)));
        }
        return options;
    }
}
