// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Subcommand;
import dev.kakehashi.cli.Terminal;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `kakehashi sql`
public final class SqlCommand implements Subcommand {
    private static final long TABLE_ROWS = 50;

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public String summary() {
        return "Runs a query over files. QUERY may be -, which reads it from the standard input.";
    }

    @Override
    public String operand() {
        return "QUERY";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "  kakehashi sql \"SELECT count(*) FROM read_parquet('sales/*.parquet')\"",
                "  kakehashi sql -t sales=sales.csv -t customers=customers.parquet -o"
                        + " totals.parquet \\",
                "      \"SELECT name, sum(price) FROM sales JOIN customers USING (id) GROUP BY"
                        + " name\"");
    }

    @Override
    public Options options() {
        return QueryInput.addTo(new Options())
                .addOption(
                        option(
                                "format",
                                "FORMAT",
                                "What the result is written as: %s. Without it the ending of the output file says it, and without a file it is a table."
                                        .formatted(Arguments.choices(OutputFormat.class))))
                .addOption(
                        Option.builder("o")
                                .longOpt("output")
                                .hasArg()
                                .argName("FILE")
                                .desc(
                                        "Write the result there. The file appears when it is"
                                                + " complete.")
                                .get())
                .addOption(
                        option(
                                "rows",
                                "COUNT",
                                "How many rows a table shows, %d unless told; of more, the first and last ones."
                                        .formatted(TABLE_ROWS)))
                .addOption(
                        option(
                                "max-rows",
                                "COUNT",
                                "More rows than that in the result are an error."))
                .addOption(option("timeout", "SECONDS", "How long the query may take."))
                .addOption(EngineOption.make());
    }

    private static Option option(String name, String value, String description) {
        return Option.builder().longOpt(name).hasArg().argName(value).desc(description).get();
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
        Optional<Path> file = arguments.text("output").map(Path::of);
        OutputFormat format =
                arguments.choice("format", OutputFormat.class).orElseGet(() -> formatOf(file));
        if (file.isEmpty() && format.isBinary() && Terminal.isOutput()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s is nothing for a terminal. Write it to a file: -o FILE".formatted(format));
        }
        LazyFrame frame = QueryInput.frame(arguments);
        int rows = (int) Math.min(Integer.MAX_VALUE, arguments.count("rows").orElse(TABLE_ROWS));
        var query = new QueryHandle();
        try (var _ = new Interruption(query);
                var progress = new ProgressLine(query)) {
            new ResultWriter(frame, options(arguments), query, progress, rows, out)
                    .write(format, file.orElse(null));
        }
        return ExitCode.OK;
    }

    private static OutputFormat formatOf(Optional<Path> file) {
        return file.map(
                        path ->
                                OutputFormat.of(path)
                                        .orElseThrow(
                                                () ->
                                                        new CommandFailure(
                                                                ExitCode.USAGE,
                                                                "The ending of %s does not say what to write. Add --format."
                                                                        .formatted(path))))
                .orElse(OutputFormat.TABLE);
    }

    private static QueryOptions options(Arguments arguments) {
        QueryOptions options =
                QueryOptions.DEFAULTS
                        .withEngine(EngineOption.of(arguments))
                        .withTrackProgress(Terminal.isError());
        Optional<Long> maxRows = arguments.count("max-rows");
        if (maxRows.isPresent()) {
            options = options.withMaxRows(maxRows.get());
        }
        Optional<BigDecimal> seconds = arguments.number("timeout");
        if (seconds.isPresent()) {
            options =
                    options.withDeadline(
                            Duration.ofMillis(seconds.get().movePointRight(3).longValue()));
        }
        return options;
    }
}
