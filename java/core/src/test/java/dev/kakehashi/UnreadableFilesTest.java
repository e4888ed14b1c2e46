// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.ErrorDetail;
import dev.kakehashi.options.CsvScanOptions;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.NdjsonScanOptions;
import dev.kakehashi.options.ParquetCompression;
import dev.kakehashi.options.ParquetScanOptions;
import dev.kakehashi.options.ParquetSinkOptions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

@DisplayName("A file that cannot be read")
@ParameterizedClass
@EnumSource(names = {"STREAMING", "IN_MEMORY"})
class UnreadableFilesTest {
    private static final Schema INTEGERS =
            Schema.of(new Field("a", DataType.INT64), new Field("b", DataType.INT64));
    private static final CsvScanOptions CSV = CsvScanOptions.DEFAULTS;
    private static final CsvScanOptions TYPED = CSV.withSchemaOverrides(INTEGERS);

    @Parameter EngineChoice engine = EngineChoice.AUTO;
    @TempDir Path folder;

    @Test
    void isNamedWithTheLineThatHasTooManyFields() throws IOException {
        Path file = write("ragged.csv", "a,b\n1,2\n3,4,5\n6,7\n8,9,10\n");

        assertBadLine(Polars.scanCsv(file), file.toString(), 3, "truncate_ragged_lines");
    }

    @Test
    void isNamedWithTheLineAndTheColumnOfAValueOfAnotherType() throws IOException {
        Path file = write("late.csv", "a,b\n" + "1,2\n".repeat(150) + "3,four\n" + "5,6\n");

        ErrorDetail detail =
                assertBadLine(
                        Polars.scanCsv(file), file.toString(), 152, "`four`", "schema_overrides");

        assertThat(detail.column()).isEqualTo("b");
    }

    @Test
    void hasItsLinesCountedAsAnEditorDoes() throws IOException {
        Path file =
                write(
                        "lines.csv",
                        """
                        made by hand

                        # a comment
                        a,text
                        1,"one
                        two
                        three"
                        # another
                        2,four
                        x,five
                        """);
        CsvScanOptions options =
                CSV.withSkipLines(1)
                        .withCommentPrefix("#")
                        .withSchemaOverrides(Schema.of(new Field("a", DataType.INT64)));

        assertBadLine(Polars.scan(options, file.toString()), file.toString(), 10, "`x`");
    }

    @Test
    void isTheBadOneAmongSeveral() throws IOException {
        write("part-1.csv", "a,b\n1,2\n");
        write("part-2.csv", "a,b\n" + "1,2\n".repeat(7));
        Path bad = write("part-3.csv", "a,b\n1,2\n1,2\n1,two\n");
        write("part-4.csv", "a,b\n1,2\n");

        assertBadLine(
                Polars.scan(TYPED, folder.resolve("part-*.csv").toString()),
                bad.toString(),
                4,
                "`two`");
    }

    @Test
    void isFoundInALargeTextAndAfterAFilter() throws IOException {
        int lines = 400_000;
        String text =
                IntStream.range(0, lines)
                        .mapToObj(i -> i == 312_345 ? "1,zwei" : i + ",2")
                        .collect(Collectors.joining("\n", "a,b\n", "\n"));
        Path file = write("large.csv", text);

        assertBadLine(
                Polars.scan(TYPED, file.toString())
                        .filter(col("a").gt(5))
                        .groupBy("b")
                        .agg(Polars.len()),
                file.toString(),
                312_347,
                "`zwei`");
    }

    @Test
    void mayBeCompressed() throws IOException {
        Path file = folder.resolve("packed.csv.gz");
        byte[] packed = gzip("a,b\n" + "1,2\n".repeat(20_000) + "1,x\n" + "1,2\n".repeat(20_000));
        Files.write(file, packed);

        assertBadLine(Polars.scan(TYPED, file.toString()), file.toString(), 20_002, "`x`");
        assertBadLine(Polars.scan(TYPED, packed), "input 0", 20_002, "`x`");
    }

    @Test
    void mayBeInMemory() {
        LazyFrame good = Polars.scan(TYPED, bytes("a,b\n1,2\n"));
        LazyFrame bad = Polars.scan(TYPED, bytes("a,b\n1,2\n3,x\n"));

        assertBadLine(Polars.concat(good, bad), "input 1", 3, "`x`");
    }

    @Test
    void hasTextThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "a,b\n1,eins\n2,fünf\n3,drei\n".getBytes(StandardCharsets.ISO_8859_1));

        assertBadLine(Polars.scanCsv(file), file.toString(), 3, "UTF-8", "encoding");
    }

    @Test
    void hasAQuoteThatIsNotClosed() throws IOException {
        Path file = write("quote.csv", "a,b\n1,one\n2,\"two\n3,three\n");

        assertBadLine(Polars.scanCsv(file), file.toString(), 3, "quote_char");
    }

    @Test
    void isNamedWithTheLineThatIsNoJson() throws IOException {
        String line = "{\"a\": 1}\n";
        Path early = write("early.ndjson", line + "\n" + "{\"a\": \n" + line);
        Path late = write("late.ndjson", line.repeat(200) + "{\"a\" 2}\n" + line);
        Path other = write("other.ndjson", line.repeat(200) + "[1]\n" + line);

        assertBadLine(Polars.scanNdjson(early), early.toString(), 3);
        assertBadLine(Polars.scanNdjson(late), late.toString(), 201, "JSON");
        assertBadLine(Polars.scanNdjson(other), other.toString(), 201, "JSON object");
    }

    @Test
    void isNamedWithTheLineOfAJsonValueOfAnotherType() throws IOException {
        Path file = write("types.ndjson", "{\"a\": 1}\n".repeat(300) + "{\"a\": \"x\"}\n");

        assertBadLine(
                Polars.scan(NdjsonScanOptions.DEFAULTS, file.toString()),
                file.toString(),
                301,
                "schema_overrides");
    }

    @Test
    void isNamedWhenItIsNotWhatItsNameSays() throws IOException {
        Path parquet = write("text.parquet", "a,b\n1,2\n3,4\n");
        Path ipc = write("text.arrow", "a,b\n1,2\n3,4\n");
        Path empty = write("empty.csv", "");

        assertBadFile(Polars.scanParquet(parquet), parquet.toString());
        assertBadFile(Polars.scanIpc(ipc), ipc.toString());
        assertBadFile(Polars.scanCsv(empty), empty.toString());
        assertBadFile(Polars.scanParquet(folder.resolve("none.parquet")), "none.parquet");
    }

    @Test
    void isNamedWhenAStatementReadsIt() throws IOException {
        Path parquet = write("text.parquet", "a,b\n1,2\n3,4\n");
        Path ragged = write("ragged.csv", "a,b\n1,2\n3,4,5\n");

        assertBadFile(
                Polars.sql("SELECT * FROM read_parquet('%s') p".formatted(parquet)),
                parquet.toString());
        assertBadLine(
                Polars.sql("SELECT * FROM read_csv('%s')".formatted(ragged)), ragged.toString(), 3);
    }

    @Test
    void isNamedWhenOnlySomeOfItsBytesAreDamaged() throws IOException {
        write("part-1.csv", "a,b\n1,2\n");
        Path first = folder.resolve("part-1.parquet");
        Path second = folder.resolve("part-2.parquet");
        LazyFrame rows = Polars.scan(TYPED, bytes("a,b\n" + "1,2\n3,4\n".repeat(10_000)));
        ParquetSinkOptions how =
                ParquetSinkOptions.DEFAULTS.withCompression(ParquetCompression.ZSTD);
        rows.sinkParquet(first, how, QueryOptions.DEFAULTS);
        byte[] damaged = Files.readAllBytes(first);
        Arrays.fill(damaged, 20, 60, (byte) 0x55);
        Files.write(second, damaged);

        assertBadFile(
                Polars.scan(
                        ParquetScanOptions.DEFAULTS, folder.resolve("part-*.parquet").toString()),
                second.toString());
    }

    @Test
    void isSaidToBeOfAnotherFormatWithWhatToDo() throws IOException {
        Path text = write("text", "a,b\n1,2\n");
        Path empty = write("empty", "");

        assertThat(failure(Polars.scanParquet(text)))
                .hasMessageContaining("not Parquet")
                .hasMessageContaining("read it as what it is");
        assertThat(failure(Polars.scanParquet(empty))).hasMessageContaining("not Parquet");
        assertThat(failure(Polars.scanIpc(text))).hasMessageContaining("not Arrow IPC");
        assertThat(failure(Polars.scanNdjson(text))).hasMessageContaining("not NDJSON");
        assertThat(failure(Polars.scanCsv(empty))).hasMessageContaining("at least a header");
    }

    @Test
    void isNamedWhenItsColumnsAreOthersThanThoseOfTheFirst() throws IOException {
        write("part-1.csv", "a,b\n1,2\n");
        Path other = write("part-2.csv", "a,c\n1,2\n");

        assertBadFile(Polars.scan(CSV, folder.resolve("part-*.csv").toString()), other.toString());
    }

    @Test
    void isTheOneThatWasReadAndNotTheOneThatIsWritten() throws IOException {
        Path bad = write("ragged.csv", "a,b\n1,2\n3,4,5\n");
        Path target = folder.resolve("out.csv");

        assertBadLine(Polars.scanCsv(bad).sink(target, CsvSinkOptions.DEFAULTS), bad.toString(), 3);
        assertThat(folder).isDirectoryNotContaining("glob:**out.csv*");
    }

    @Test
    void isTheOneThatIsWrittenWhenThatFails() throws IOException {
        Path good = write("good.csv", "a,b\n1,2\n");
        Path target = folder.resolve("missing/out.csv");

        ErrorDetail detail =
                failure(Polars.scanCsv(good).sink(target, CsvSinkOptions.DEFAULTS)).detail();

        assertThat(detail.path()).isEqualTo(target.toString());
        assertThat(detail.line()).isZero();
    }

    @Test
    void isNotBlamedForWhatTheQueryDoes() throws IOException {
        Path file = write("good.csv", "a,b\n1,x\n2,y\n");
        LazyFrame query = Polars.scanCsv(file).select(col("b").cast(DataType.INT64));

        KakehashiException failure = failure(query);
        KakehashiException written =
                failure(query.sink(folder.resolve("out.csv"), CsvSinkOptions.DEFAULTS));

        assertThat(failure.detail().path()).isEmpty();
        assertThat(written.detail().path()).isEmpty();
    }

    @Test
    void isReadNeverthelessIfTheOptionsSayHow() throws IOException {
        Path file = write("bad.csv", "a,b\n1,2\n3,x,5\n");

        try (DataFrame frame =
                Polars.scan(
                                TYPED.withTruncateRaggedLines(true).withIgnoreErrors(true),
                                file.toString())
                        .collect(options())) {
            assertThat(frame.column("a").toLongArray()).containsExactly(1, 3);
            assertThat(frame.column("b").getLong(0)).isEqualTo(2);
            assertThat(frame.column("b").isNull(1)).isTrue();
        }
    }

    @Test
    void isAnInputOfAStatement() {
        LazyFrame csv = Polars.scan(CSV, bytes("a,b\n1,2\n3,4\n"));

        try (DataFrame sum =
                Polars.sql("SELECT SUM(b) AS s FROM t", Map.of("t", csv)).collect(options())) {
            assertThat(sum.column("s").getLong(0)).isEqualTo(6);
        }
        assertThat(Polars.sql("SELECT a FROM t", Map.of("t", csv)).schema())
                .isEqualTo(Schema.of(new Field("a", DataType.INT64)));
    }

    private QueryOptions options() {
        return QueryOptions.DEFAULTS.withEngine(engine);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }

    private KakehashiException failure(LazyFrame query) {
        KakehashiException failure =
                catchThrowableOfType(
                        KakehashiException.class, () -> query.collect(options()).close());
        assertThat(failure).isNotNull();
        return failure;
    }

    private void assertBadFile(LazyFrame query, String file) {
        KakehashiException failure = failure(query);
        assertThat(failure).hasMessageContaining(file);
        assertThat(failure.detail().path()).endsWith(file);
    }

    private ErrorDetail assertBadLine(LazyFrame query, String file, long line, String... words) {
        KakehashiException failure = failure(query);
        assertThat(failure).hasMessageContaining(file + ", line " + line + ": ");
        for (String word : words) {
            assertThat(failure).hasMessageContaining(word);
        }
        assertThat(failure.detail().path()).isEqualTo(file);
        assertThat(failure.detail().line()).isEqualTo(line);
        return failure.detail();
    }
}
