// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.internal.frame.RecordStream;
import dev.kakehashi.internal.frame.RecordWriter;
import dev.kakehashi.options.ConcatHow;
import dev.kakehashi.options.CsvScanOptions;
import dev.kakehashi.options.IpcScanOptions;
import dev.kakehashi.options.NdjsonScanOptions;
import dev.kakehashi.options.ParquetScanOptions;
import dev.kakehashi.options.ScanOptions;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Node;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where queries begin: columns and values, and scans of files and memory. Made for `import static
/// dev.kakehashi.Polars.*`, also for the functions of columns and across columns that it inherits.
public final class Polars extends HorizontalFunctions {
    private Polars() {}

    /// {@return the column of this name}
    public static Expr col(String name) {
        return new Expr(new Expression.Column(name));
    }

    /// {@return the columns of these names}
    public static Selector cols(String... names) {
        return Selectors.byName(names);
    }

    /// {@return all columns}
    public static Selector all() {
        return Selectors.all();
    }

    /// {@return all columns but those of these names}
    public static Selector exclude(String... names) {
        return Selectors.all().exclude(names);
    }

    /// {@return the columns at these positions, from 0; negative ones count from the end}
    public static Selector nth(long... positions) {
        return Selectors.byIndex(positions);
    }

    /// {@return the value as an expression}
    ///
    /// | Java | literal |
    /// |---|---|
    /// | byte, short, int, long, and BigInteger in their range | a whole number that takes the type of what it meets |
    /// | float, double | a fraction that takes the type of what it meets |
    /// | greater BigInteger | Int128, or else UInt128 |
    /// | BigDecimal | Decimal of 38 digits, with its own scale |
    /// | Boolean, String (also char), byte[] | Boolean, String, Binary |
    /// | LocalDate, LocalTime | Date, Time |
    /// | LocalDateTime | Datetime without zone |
    /// | Instant, ZonedDateTime | Datetime in UTC, or in its zone, which has to have a name |
    /// | java.time.Duration | Duration |
    /// | collections and arrays | List of one type; numbers in it are Int64 or Float64 |
    /// | Map | Struct, its fields in the map's order |
    /// | null | Null |
    ///
    /// Times are counted in microseconds; those with more digits in nanoseconds, and refused
    /// outside of the years 1677 to 2262. An expression is given back as it is.
    ///
    /// @throws IllegalArgumentException when the value is none of these
    public static Expr lit(@Nullable Object value) {
        return Expr.of(value);
    }

    /// {@return the value as an expression of this type}
    ///
    /// @param value what [dev.kakehashi.arrow.ArrowArray#getObject] gives for the type; any whole
    ///   number for its kind
    /// @throws IllegalArgumentException when the type cannot hold the value without loss
    public static Expr lit(@Nullable Object value, DataType type) {
        return new Expr(Literals.typed(value, type));
    }

    /// {@return a condition; `then` gives it a value}
    public static When when(Expr predicate) {
        return new When(List.of(), predicate);
    }

    /// {@return the number of rows, of the frame or of each group}
    public static Expr len() {
        return Call.of("len").expr();
    }

    /// {@return what stands for the items of a list in [ListFunctions#eval], `agg` and `filter`}
    public static Expr element() {
        return new Expr(new Expression.Element());
    }

    /// {@return the rows of Parquet files}
    ///
    /// @param path a file, a directory, or a glob such as `sales/*.parquet`
    public static LazyFrame scanParquet(String path) {
        return scan(ParquetScanOptions.DEFAULTS, path);
    }

    /// {@return the rows of Parquet files}
    public static LazyFrame scanParquet(Path path) {
        return scan(literally(ParquetScanOptions.DEFAULTS), path.toString());
    }

    /// {@return the rows of CSV files}
    ///
    /// @param path a file, a directory, or a glob such as `sales/*.csv`
    public static LazyFrame scanCsv(String path) {
        return scan(CsvScanOptions.DEFAULTS, path);
    }

    /// {@return the rows of CSV files}
    public static LazyFrame scanCsv(Path path) {
        return scan(literally(CsvScanOptions.DEFAULTS), path.toString());
    }

    /// {@return the rows of files with one JSON object to a line}
    ///
    /// @param path a file, a directory, or a glob such as `sales/*.ndjson`
    public static LazyFrame scanNdjson(String path) {
        return scan(NdjsonScanOptions.DEFAULTS, path);
    }

    /// {@return the rows of files with one JSON object to a line}
    public static LazyFrame scanNdjson(Path path) {
        return scan(literally(NdjsonScanOptions.DEFAULTS), path.toString());
    }

    /// {@return the rows of Arrow IPC files}
    ///
    /// @param path a file, a directory, or a glob such as `sales/*.arrow`
    public static LazyFrame scanIpc(String path) {
        return scan(IpcScanOptions.DEFAULTS, path);
    }

    /// {@return the rows of Arrow IPC files}
    public static LazyFrame scanIpc(Path path) {
        return scan(literally(IpcScanOptions.DEFAULTS), path.toString());
    }

    /// {@return the rows of files}
    ///
    /// @param options the format, and how it is read
    /// @param paths files, directories or globs, one or more
    public static LazyFrame scan(ScanOptions<?> options, String... paths) {
        return new LazyFrame(new Node.FileScan(List.of(paths), List.of(), options));
    }

    /// {@return the rows of a whole file in memory}
    ///
    /// @param options the format, and how it is read
    /// @param file the bytes of the file; not copied before the query is executed
    public static LazyFrame scan(ScanOptions<?> options, byte[] file) {
        return new LazyFrame(
                new Node.FileScan(
                        List.of(),
                        List.of(new FileInMemory(MemorySegment.ofArray(file))),
                        options));
    }

    /// {@return the rows of a whole file in memory}
    ///
    /// @param options the format, and how it is read
    /// @param file the bytes of the file, less than 2 GiB; read whenever the query is executed
    public static LazyFrame scan(ScanOptions<?> options, MemorySegment file) {
        return new LazyFrame(
                new Node.FileScan(List.of(), List.of(new FileInMemory(file)), options));
    }

    /// {@return the rows of a whole file, which is read to its end at once and kept in memory}
    ///
    /// @param options the format, and how it is read
    /// @param file the bytes of the file, less than 2 GiB; stays open
    public static LazyFrame scan(ScanOptions<?> options, InputStream file) throws IOException {
        return scan(options, file.readAllBytes());
    }

    /// {@return the rows of a source in memory}
    ///
    /// @param schema the columns that it gives
    /// @param source opened once for each execution
    public static LazyFrame scanArrow(Schema schema, InputSource source) {
        return new LazyFrame(new Node.MemoryScan(source, schema));
    }

    /// {@return the rows of records that a query asks for when it starts}
    ///
    /// A record is let go of as soon as its values are in columns, 65,536 at a time; the columns
    /// are in memory while the query runs. They are the components of the record, of the types that
    /// their classes fix: a BigDecimal is a Decimal without digits after the point, times have
    /// microseconds. For others give the schema.
    ///
    /// @param records asked for a stream at each execution, which it closes
    /// @throws IllegalArgumentException when a component has a class that no column is of
    /// @see DataFrame#fromRecords(Class, java.util.Collection)
    public static <R extends Record> LazyFrame scanRecords(
            Class<R> type, Supplier<? extends Stream<? extends R>> records) {
        return scanRecords(type, RecordWriter.of(type).schema(), records);
    }

    /// {@return the rows of records that a query asks for when it starts}
    ///
    /// The query fails where a value does not fit its column.
    ///
    /// @param schema the columns, each a component of the record
    /// @param records asked for a stream at each execution, which it closes
    /// @throws IllegalArgumentException when a column is no component
    public static <R extends Record> LazyFrame scanRecords(
            Class<R> type, Schema schema, Supplier<? extends Stream<? extends R>> records) {
        List<RecordWriter.Component> components = RecordWriter.of(type).components(schema);
        return scanArrow(schema, () -> new RecordStream(schema, components, records.get()));
    }

    /// {@return several frames as one}
    public static LazyFrame concat(List<LazyFrame> frames, ConcatHow how) {
        return new LazyFrame(new Node.Concat(frames.stream().map(LazyFrame::node).toList(), how));
    }

    /// {@return several frames, one below the other}
    public static LazyFrame concat(LazyFrame... frames) {
        return concat(List.of(frames), ConcatHow.VERTICAL);
    }

    /// {@return the result of a statement in Polars' SQL, which may read files: `SELECT * FROM
    /// read_parquet('a.parquet')`}
    public static LazyFrame sql(String query) {
        return sql(query, Map.of());
    }

    /// {@return the result of a statement in Polars' SQL}
    ///
    /// @param tables frames by the names that the statement has for them
    public static LazyFrame sql(String query, Map<String, LazyFrame> tables) {
        List<String> names = new ArrayList<>(tables.size());
        List<Node> nodes = new ArrayList<>(tables.size());
        tables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        table -> {
                            names.add(table.getKey());
                            nodes.add(table.getValue().node());
                        });
        return new LazyFrame(new Node.Sql(query, names, nodes));
    }

    // A Path is one file or directory, whatever characters it has.
    private static ScanOptions<?> literally(ScanOptions<?> options) {
        return options.withGlob(false);
    }
}
