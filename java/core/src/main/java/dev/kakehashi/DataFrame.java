// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.internal.frame.Chunks;
import dev.kakehashi.internal.frame.ColumnSources;
import dev.kakehashi.internal.frame.FrameDifference;
import dev.kakehashi.internal.frame.FrameMemory;
import dev.kakehashi.internal.frame.GlimpseText;
import dev.kakehashi.internal.frame.HtmlText;
import dev.kakehashi.internal.frame.RecordReader;
import dev.kakehashi.internal.frame.RecordWriter;
import dev.kakehashi.internal.frame.TableText;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Node;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A table in memory: named columns of one length. Immutable, and safe to read from any thread.
///
/// The values lie outside of the Java heap, as Arrow. Close a frame to give its memory back; a
/// frame that is forgotten is freed by the garbage collector. [#select], [#slice], [#head] and
/// [#tail] copy nothing: the frames that they make share the memory of this one, each is closed on
/// its own, and the last one gives the memory back. What is read from a closed frame throws
/// [IllegalStateException]. Closing twice does no harm.
///
/// Everything here works without the native library; queries start at [#lazy].
public final class DataFrame implements AutoCloseable, Iterable<Row> {
    // As py-polars has it: a page is wider than a screen, and can be moved.
    private static final int HTML_COLUMNS = 75;

    private final Schema schema;
    private final FrameMemory memory;
    private final List<ArrowBatch> batches;
    private final Series[] columns;
    private final long height;
    private final AtomicBoolean closed = new AtomicBoolean();
    // One object, as queries tell by it that two of their steps read the same rows.
    private final InputSource source = this::toArrow;

    private DataFrame(Schema schema, FrameMemory memory, List<ArrowBatch> batches) {
        this.schema = schema;
        this.memory = memory;
        this.batches = batches;
        this.height = batches.stream().mapToLong(ArrowBatch::rowCount).sum();
        this.columns = new Series[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            int position = i;
            Field field = schema.field(i);
            columns[i] =
                    new Series(
                            field,
                            new Chunks(
                                    field.type(),
                                    batches.stream()
                                            .map(batch -> batch.column(position))
                                            .toList()));
        }
    }

    /// {@return what makes a frame column by column}
    public static DataFrameBuilder builder() {
        return new DataFrameBuilder();
    }

    /// {@return a frame of these columns, in the map's order of iteration}
    ///
    /// @param columns a list, an array or a [Series] under each name; the type of a list comes from
    ///   its values, as [DataFrameBuilder#add(String, Iterable)] says
    /// @throws IllegalArgumentException when the columns are not of one length, or values do not go
    ///   together
    public static DataFrame fromColumns(Map<String, ?> columns) {
        DataFrameBuilder builder = builder();
        columns.forEach(builder::addAny);
        return builder.build();
    }

    /// {@return a frame of these columns}
    ///
    /// @param columns a list, an array or a [Series] under each name of the schema
    /// @throws IllegalArgumentException when names differ, columns are not of one length, or a
    ///   value does not fit
    public static DataFrame fromColumns(Schema schema, Map<String, ?> columns) {
        ColumnSources.requireNames(schema, columns.keySet());
        DataFrameBuilder builder = builder();
        for (Field field : schema) {
            Iterable<?> values = ColumnSources.values(field.name(), columns.get(field.name()));
            builder.add(field.name(), field.type(), values);
        }
        return builder.build();
    }

    /// {@return a frame of these rows}
    ///
    /// @param rows the values of each row in the order of the schema; as
    ///   [dev.kakehashi.arrow.ArrowColumnBuilder] takes them, and records, maps, Java enums and
    ///   lists of such
    /// @throws IllegalArgumentException when a row is too short or too long, or a value does not
    ///   fit
    public static DataFrame fromRows(Schema schema, Collection<? extends List<?>> rows) {
        DataFrameBuilder builder = builder();
        for (int i = 0; i < schema.size(); i++) {
            Field field = schema.field(i);
            builder.add(field.name(), field.type(), ColumnSources.ofRows(schema.names(), rows, i));
        }
        return builder.build();
    }

    /// {@return a frame of these rows, with types that come from their values, as
    /// [DataFrameBuilder#add(String, Iterable)] says}
    ///
    /// @throws IllegalArgumentException when a row is too short or too long, or values do not go
    ///   together
    public static DataFrame fromRows(List<String> names, Collection<? extends List<?>> rows) {
        DataFrameBuilder builder = builder();
        for (int i = 0; i < names.size(); i++) {
            builder.add(names.get(i), ColumnSources.ofRows(names, rows, i));
        }
        return builder.build();
    }

    /// {@return a frame with a column for each component of the record class, in order}
    ///
    /// Primitives, their boxes and text have the type of the same name; a Java enum is an Enum, a
    /// nested record a Struct, a List or array a List. Types that a class alone does not fix come
    /// from the values as [DataFrameBuilder#add(String, Iterable)] says, and fit the most precise
    /// one.
    ///
    /// @throws IllegalArgumentException when a component has a type that no column can have, or a
    ///   value does not fit
    public static <R extends Record> DataFrame fromRecords(
            Class<R> type, Collection<? extends R> records) {
        DataFrameBuilder builder = builder();
        RecordWriter.of(type)
                .columns(records)
                .forEach(column -> builder.add(column.name(), column.type(), column.values()));
        return builder.build();
    }

    /// {@return a frame with a column for each component of the records, of which there is one at
    /// least}
    ///
    /// @throws IllegalArgumentException as [#fromRecords(Class, Collection)], and when there is no
    ///   record
    /// @see #fromRecords(Class, Collection)
    public static <R extends Record> DataFrame fromRecords(Collection<? extends R> records) {
        return fromRecords(RecordWriter.classOf(records), records);
    }

    /// {@return a frame of all that is left in the stream, which is closed, also when it fails}
    ///
    /// Nothing is copied: the frame takes the batches over.
    public static DataFrame fromArrow(ArrowStream stream) {
        List<ArrowBatch> batches = new ArrayList<>();
        try (stream) {
            for (ArrowBatch batch = stream.next(); batch != null; batch = stream.next()) {
                batches.add(batch);
            }
            return fromBatches(stream.schema(), batches);
        } catch (Throwable failure) {
            batches.forEach(ArrowBatch::close);
            throw failure;
        }
    }

    /// {@return a frame of these batches, which it takes over: the given ones are closed, and
    /// nothing is copied}
    ///
    /// @throws IllegalArgumentException when a batch has another schema
    /// @throws IllegalStateException when a batch is closed, or a slice
    public static DataFrame fromBatches(Schema schema, List<ArrowBatch> batches) {
        for (ArrowBatch batch : batches) {
            if (!batch.schema().equals(schema)) {
                throw new IllegalArgumentException(
                        "A batch has the schema %s; the frame was to have %s"
                                .formatted(batch.schema(), schema));
            }
        }
        List<ArrowBatch> shared = ArrowBatch.shareAll(batches);
        return new DataFrame(schema, new FrameMemory(shared), shared);
    }

    /// {@return names and types of the columns}
    public Schema schema() {
        return schema;
    }

    /// {@return the number of rows}
    public long height() {
        return height;
    }

    /// {@return the number of columns}
    public int width() {
        return columns.length;
    }

    /// {@return the number of rows and of columns}
    public Shape shape() {
        return new Shape(height, width());
    }

    /// The size of a frame.
    ///
    /// @param height the number of rows
    /// @param width the number of columns
    public record Shape(long height, int width) {}

    /// {@return whether there are no rows}
    public boolean isEmpty() {
        return height == 0;
    }

    /// {@return the column at this position, from 0}
    ///
    /// @throws IndexOutOfBoundsException when there is none
    /// @throws IllegalStateException when this frame is closed
    public Series column(int index) {
        requireOpen();
        return columns[Objects.checkIndex(index, columns.length)];
    }

    /// {@return the column of this name}
    ///
    /// @throws IllegalArgumentException when there is none; the text names those that exist
    /// @throws IllegalStateException when this frame is closed
    public Series column(String name) {
        return column(schema.requireIndexOf(name));
    }

    /// {@return the columns in order}
    ///
    /// @throws IllegalStateException when this frame is closed
    public List<Series> columns() {
        requireOpen();
        return List.of(columns);
    }

    /// {@return the row at this position, from 0}
    ///
    /// @throws IndexOutOfBoundsException when there is none
    /// @throws IllegalStateException when this frame is closed
    public Row row(long index) {
        requireOpen();
        return new Row(this, Objects.checkIndex(index, height));
    }

    /// {@return the rows in order}
    ///
    /// @throws IllegalStateException when this frame is closed
    public Stream<Row> rows() {
        requireOpen();
        return LongStream.range(0, height).mapToObj(index -> new Row(this, index));
    }

    /// {@return the rows in order}
    ///
    /// @throws IllegalStateException when this frame is closed
    @Override
    public Iterator<Row> iterator() {
        requireOpen();
        return new RowIterator();
    }

    private final class RowIterator implements Iterator<Row> {
        private long next;

        @Override
        public boolean hasNext() {
            return next < height;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new Row(DataFrame.this, next++);
        }
    }

    /// {@return these columns in this order, over the same memory}
    ///
    /// @throws IllegalArgumentException when a column does not exist, or is named twice
    /// @throws IllegalStateException when this frame is closed
    public DataFrame select(String... names) {
        int[] positions = Arrays.stream(names).mapToInt(schema::requireIndexOf).toArray();
        Schema selected = Schema.of(Arrays.stream(positions).mapToObj(schema::field).toList());
        return view(
                selected, () -> batches.stream().map(batch -> batch.select(positions)).toList());
    }

    /// {@return up to `length` rows from `offset` on, over the same memory; fewer where the frame
    /// ends before}
    ///
    /// @param offset the position of the first row, or a negative number that counts from the end
    /// @param length how many rows
    /// @throws IllegalStateException when this frame is closed
    public DataFrame slice(long offset, long length) {
        if (length < 0) {
            throw new IllegalArgumentException("The length of a slice is 0 or more, not " + length);
        }
        // As in Polars, a slice that starts before the first row has fewer rows.
        long first = offset < 0 ? height + offset : offset;
        long end = first > height - length ? height : first + length;
        long start = Math.clamp(first, 0, height);
        return view(schema, () -> sliceBatches(start, Math.max(start, end)));
    }

    /// {@return the first `count` rows, or all where there are fewer, over the same memory}
    ///
    /// @throws IllegalStateException when this frame is closed
    public DataFrame head(long count) {
        return slice(0, count);
    }

    /// {@return the last `count` rows, or all where there are fewer, over the same memory}
    ///
    /// @throws IllegalStateException when this frame is closed
    public DataFrame tail(long count) {
        return slice(Math.max(0, height - count), count);
    }

    private List<ArrowBatch> sliceBatches(long start, long end) {
        List<ArrowBatch> sliced = new ArrayList<>();
        long position = 0;
        for (ArrowBatch batch : batches) {
            long from = Math.max(start, position);
            long to = Math.min(end, position + batch.rowCount());
            if (from < to) {
                sliced.add(batch.slice(from - position, to - from));
            }
            position += batch.rowCount();
        }
        return sliced;
    }

    private DataFrame view(Schema newSchema, Supplier<List<ArrowBatch>> views) {
        requireOpen();
        if (!memory.retain()) {
            throw closedFailure();
        }
        try {
            return new DataFrame(newSchema, memory, views.get());
        } catch (Throwable failure) {
            memory.release();
            throw failure;
        }
    }

    /// {@return the rows as they lie in memory, piece by piece}
    ///
    /// The batches can be read until this frame and all that share its memory are closed; closing a
    /// batch frees nothing.
    ///
    /// @throws IllegalStateException when this frame is closed
    public List<ArrowBatch> batches() {
        requireOpen();
        return batches.stream().map(batch -> batch.slice(0, batch.rowCount())).toList();
    }

    /// {@return the rows as a stream of [#batches]}
    ///
    /// @throws IllegalStateException when this frame is closed
    public ArrowStream toArrow() {
        return ArrowStream.of(schema, batches());
    }

    /// {@return a query over the rows of this frame, which are not copied; it may be executed as
    /// long as this frame is open}
    ///
    /// @throws IllegalStateException when this frame is closed
    public LazyFrame lazy() {
        requireOpen();
        return LazyFrame.of(new Node.MemoryScan(source, schema));
    }

    /// {@return a record for each row: its components are the columns of the same name}
    ///
    /// An integer fits every Java integer that can hold its value, a float a wider one; Categorical
    /// and Enum fit a String or a Java enum; a Struct fits a nested record or a Map, a List or
    /// Array a List or an array. Columns that the record does not have are left out.
    ///
    /// @param type a record class that may be called from everywhere, or lies in a package that is
    ///   open to this library
    /// @throws IllegalArgumentException when a column is missing or does not fit its component, or
    ///   a value does not: a null for a primitive, an integer that is too large
    /// @throws IllegalStateException when this frame is closed
    public <R extends Record> List<R> toRecords(Class<R> type) {
        return toRecords(type, MethodHandles.publicLookup());
    }

    /// {@return a record for each row, as [#toRecords(Class)], of a class that the lookup can see}
    ///
    /// @param lookup `MethodHandles.lookup()` of the caller
    public <R extends Record> List<R> toRecords(Class<R> type, MethodHandles.Lookup lookup) {
        requireOpen();
        return RecordReader.of(type, lookup, schema).readAll(columnValues(), height, 0);
    }

    /// {@return the values of each row by name, as [Row#toMap] has them}
    ///
    /// @throws IllegalStateException when this frame is closed
    public List<Map<String, @Nullable Object>> toMaps() {
        return rows().map(Row::toMap).toList();
    }

    /// {@return what this frame and the other one differ in first, for the message of a test;
    /// nothing when they are equal}
    ///
    /// @throws IllegalStateException when one of the frames is closed
    public Optional<String> differenceFrom(DataFrame expected) {
        return FrameDifference.between(
                schema, columnValues(), expected.schema, expected.columnValues());
    }

    /// {@return whether the other is a frame of the same columns, types and values in the same
    /// order; null equals null, and NaN equals NaN}
    ///
    /// @throws IllegalStateException when one of the frames is closed
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof DataFrame frame
                        && height == frame.height
                        && schema.equals(frame.schema)
                        && columns().equals(frame.columns()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(schema, height);
    }

    /// {@return a table of the first and last rows and columns, as Polars prints it, with
    /// [TableFormat#fromEnvironment]}
    @Override
    public String toString() {
        return isOpen()
                ? toString(TableFormat.fromEnvironment())
                : "DataFrame(closed, " + schema + ")";
    }

    /// {@return a table of this format, of the first and last rows and columns, as Polars prints
    /// it}
    ///
    /// Control characters other than line break and tabulator appear as their Unicode pictures, so
    /// that no value can steer a terminal.
    ///
    /// @throws IllegalStateException when this frame is closed
    public String toString(TableFormat format) {
        return TableText.of(schema, columnValues(), height, format);
    }

    /// Prints [#toString()] to the standard output.
    public void print() {
        System.out.println(this);
    }

    /// {@return a table of HTML with the first and last rows, for a notebook or a page}
    ///
    /// It is a `div` with a style of its own, which changes nothing else on the page. Values are
    /// escaped.
    ///
    /// @throws IllegalStateException when this frame is closed
    public String toHtml() {
        return toHtml(TableFormat.fromEnvironment().withColumns(HTML_COLUMNS));
    }

    /// {@return a table of HTML of this format, whose width is the page's to choose}
    ///
    /// @throws IllegalStateException when this frame is closed
    public String toHtml(TableFormat format) {
        return HtmlText.of(schema, columnValues(), height, format);
    }

    /// {@return statistics of each column: how many values and nulls it has, mean, standard
    /// deviation, least value, quartiles, greatest value}
    ///
    /// @throws KakehashiException as a query does, for the engine computes them
    /// @throws IllegalArgumentException when there is no column
    /// @throws IllegalStateException when this frame is closed
    /// @see Execution#describe(QuantileMethod, double...)
    public DataFrame describe() {
        return lazy().describe();
    }

    /// {@return a line for each column with its name, type and first 10 values, as py-polars'
    /// `glimpse` has it; good for frames with many columns}
    ///
    /// @throws IllegalStateException when this frame is closed
    public String glimpse() {
        return glimpse(10);
    }

    /// {@return a line for each column with its name, type and first values}
    ///
    /// @param values how many values of a column are shown at most
    /// @throws IllegalStateException when this frame is closed
    public String glimpse(int values) {
        return GlimpseText.of(schema, columnValues(), height, values, PythonQuotes::quoted);
    }

    private List<Chunks> columnValues() {
        return columns().stream().map(Series::values).toList();
    }

    /// {@return whether this frame can be read}
    public boolean isOpen() {
        return !closed.get();
    }

    /// Gives the memory back, unless other frames that share it are open, or a query still reads
    /// it.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            memory.release();
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw closedFailure();
        }
    }

    private static IllegalStateException closedFailure() {
        return new IllegalStateException("This frame is closed: read it before it is closed");
    }
}
