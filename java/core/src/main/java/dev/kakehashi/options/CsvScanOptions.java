// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import dev.kakehashi.Schema;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How CSV files are scanned. Immutable; every `with` method gives a changed copy.
public final class CsvScanOptions extends ScanOptions<CsvScanOptions> {
    /// Polars' own.
    public static final CsvScanOptions DEFAULTS = new CsvScanOptions(new TreeMap<>());

    private CsvScanOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static CsvScanOptions of(SortedMap<String, Object> settings) {
        return new CsvScanOptions(settings);
    }

    @Override
    CsvScanOptions copy(SortedMap<String, Object> newValues) {
        return new CsvScanOptions(newValues);
    }

    /// {@return these options with a first line of names, or without; with by default}
    public CsvScanOptions withHasHeader(boolean header) {
        return flag("no_header", !header);
    }

    /// {@return these options with this ASCII character between fields; a comma by default}
    public CsvScanOptions withSeparator(char separator) {
        return with("separator", String.valueOf(separator));
    }

    /// {@return these options with this ASCII character around fields; a double quote by default}
    public CsvScanOptions withQuoteChar(char quote) {
        return with("quote_char", String.valueOf(quote));
    }

    /// {@return these options with no character that quotes}
    public CsvScanOptions withoutQuoteChar() {
        return with("quote_char", "");
    }

    /// {@return these options with this ASCII character at the end of a line; a line feed by
    /// default}
    public CsvScanOptions withEndOfLineChar(char end) {
        return with("end_of_line_char", String.valueOf(end));
    }

    /// {@return these options with lines left out that begin so}
    public CsvScanOptions withCommentPrefix(String prefix) {
        return with("comment_prefix", prefix);
    }

    /// {@return these options with that many rows left out before the header, fields with line ends
    /// taken as such}
    public CsvScanOptions withSkipRows(long rows) {
        return count("skip_rows", notNegative("rows", rows));
    }

    /// {@return these options with that many lines left out before the header, whatever they hold}
    public CsvScanOptions withSkipLines(long lines) {
        return count("skip_lines", notNegative("lines", lines));
    }

    /// {@return these options with that many rows left out after the header}
    public CsvScanOptions withSkipRowsAfterHeader(long rows) {
        return count("skip_rows_after_header", notNegative("rows", rows));
    }

    /// {@return these options with the whole schema, in the order of the file's columns}
    public CsvScanOptions withSchema(Schema schema) {
        return with("schema", schema);
    }

    /// {@return these options with these types of some columns}
    public CsvScanOptions withSchemaOverrides(Schema overrides) {
        return with("schema_overrides", overrides);
    }

    /// {@return these options with these texts as null in every column}
    public CsvScanOptions withNullValues(String... texts) {
        return with("null_values", List.of(texts));
    }

    /// {@return these options with for some columns the text that is null there}
    public CsvScanOptions withNullValues(Map<String, String> textByColumn) {
        return with("null_values_by_column", Map.copyOf(textByColumn));
    }

    /// {@return these options with an empty field of a String column as the empty string instead of
    /// null}
    public CsvScanOptions withMissingIsEmptyString(boolean empty) {
        return flag("missing_utf8_is_empty_string", empty);
    }

    /// {@return these options with null for what cannot be parsed, instead of an error}
    public CsvScanOptions withIgnoreErrors(boolean ignore) {
        return flag("ignore_errors", ignore);
    }

    /// {@return these options with fields left out that a line has too many, instead of an error}
    public CsvScanOptions withTruncateRaggedLines(boolean truncate) {
        return flag("truncate_ragged_lines", truncate);
    }

    /// {@return these options with dates and times found as such}
    public CsvScanOptions withTryParseDates(boolean parse) {
        return flag("try_parse_dates", parse);
    }

    /// {@return these options with a comma before the fraction of numbers}
    public CsvScanOptions withDecimalComma(boolean comma) {
        return flag("decimal_comma", comma);
    }

    /// {@return these options with this encoding; UTF8 by default}
    public CsvScanOptions withEncoding(CsvEncoding encoding) {
        return with("encoding", encoding);
    }

    /// {@return these options with types found from that many rows, 100 by default; 0 makes every
    /// column String}
    public CsvScanOptions withInferSchemaLength(long rows) {
        return with("infer_schema_length", notNegative("rows", rows));
    }

    /// {@return these options with types found from the whole file}
    public CsvScanOptions withInferSchemaFromAll(boolean all) {
        return flag("infer_schema_from_all", all);
    }

    /// {@return these options with no columns from an empty file, instead of an error}
    public CsvScanOptions withAllowEmpty(boolean allow) {
        return flag("allow_empty", allow);
    }

    /// {@return these options with less memory used, at a cost in time}
    public CsvScanOptions withLowMemory(boolean low) {
        return flag("low_memory", low);
    }

    /// {@return these options with these names instead of the header's, in the order of the file's
    /// columns}
    public CsvScanOptions withNewColumns(List<String> names) {
        return with("new_columns", List.copyOf(names));
    }
}
