// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/// Runs the code of docs/jdbc.md, and holds it against the document.
class DocumentsTest {
    private static final Pattern IN_DOCUMENT =
            Pattern.compile("<!-- jdbc snippet: (\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_TEST =
            Pattern.compile("// snippet: (\\w+)\\n(.*?)\\n *// end", Pattern.DOTALL);

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:docs", "", "");
    private final DataFrame trades =
            DataFrame.builder()
                    .add("symbol", "AAA", "BBB", "AAA")
                    .add("quantity", 10L, 5L, 20L)
                    .build();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = pool.getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
        pool.dispose();
        trades.close();
    }

    @Test
    void theCodeOfTheDocumentIsTheCodeOfThisTest() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = Objects.requireNonNull(root.getParent(), "a folder with README.md");
        }
        Path test = root.resolve("java/jdbc/src/test/java/dev/kakehashi/jdbc/DocumentsTest.java");

        assertThat(snippets(IN_DOCUMENT, root.resolve("docs/jdbc.md")))
                .isNotEmpty()
                .isEqualTo(snippets(IN_TEST, test));
    }

    /// Indentation and line breaks are the formatter's business.
    private static Map<String, String> snippets(Pattern pattern, Path file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).replaceAll("\\s+", ""));
        }
        return found;
    }

    @Test
    void framesGoThereAndBack() {
        // snippet: First
        long written = JdbcFrames.write(trades, connection, "trades");
        DataFrame large =
                JdbcFrames.read(connection, "SELECT * FROM trades WHERE \"quantity\" > ?", 10);
        // end
        assertThat(written).isEqualTo(3);
        assertThat(large.column("quantity").toLongArray()).containsExactly(20);
        large.close();
    }

    @Test
    void resultsAreStreamed() {
        JdbcFrames.write(trades, connection, "trades");
        long rows = 0;
        // snippet: Stream
        JdbcReadOptions options =
                JdbcReadOptions.DEFAULTS.withBatchRows(100_000).withFetchSize(5_000);
        try (ArrowStream batches = JdbcFrames.stream(connection, options, "SELECT * FROM trades")) {
            for (ArrowBatch batch : batches) {
                rows += batch.rowCount();
                batch.close();
            }
        }
        // end
        assertThat(rows).isEqualTo(3);
    }

    @Test
    void resultsBeginQueries() {
        JdbcFrames.write(trades, connection, "trades");
        DataSource source = pool;
        // snippet: Scan
        DataFrame sums =
                JdbcFrames.scan(source, JdbcReadOptions.DEFAULTS, "SELECT * FROM trades")
                        .groupBy("symbol")
                        .agg(col("quantity").sum())
                        .sort("symbol")
                        .collect();
        // end
        assertThat(sums.column("quantity").toLongArray()).containsExactly(30, 5);
        sums.close();
    }

    @Test
    void typesAreChosen() {
        // snippet: Type
        JdbcReadOptions options =
                JdbcReadOptions.DEFAULTS.withType("average", DataType.decimal(38, 18));
        // end
        try (DataFrame frame =
                JdbcFrames.read(
                        connection, options, "SELECT CAST(1.5 AS DECFLOAT) AS \"average\"")) {
            assertThat(frame.column("average").getBigDecimal(0)).isEqualByComparingTo("1.5");
        }
    }

    @Test
    void rowsAreAppended() {
        JdbcFrames.write(trades, connection, "trades");
        // snippet: Append
        JdbcWriteOptions append = JdbcWriteOptions.DEFAULTS.withIfTableExists(IfTableExists.APPEND);
        JdbcFrames.write(trades, connection, "trades", append);
        // end
        try (DataFrame all = JdbcFrames.read(connection, "SELECT * FROM trades")) {
            assertThat(all.height()).isEqualTo(6);
        }
    }
}
