// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.SortedMap;
import java.util.TreeMap;

/// How a CSV file is written. Immutable; every `with` method gives a changed copy.
public final class CsvSinkOptions extends SinkOptions<CsvSinkOptions> {
    /// Polars' own.
    public static final CsvSinkOptions DEFAULTS = new CsvSinkOptions(new TreeMap<>());

    private CsvSinkOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return options of these settings, by the names of the schema of plans}
    public static CsvSinkOptions of(SortedMap<String, Object> settings) {
        return new CsvSinkOptions(settings);
    }

    @Override
    CsvSinkOptions copy(SortedMap<String, Object> newValues) {
        return new CsvSinkOptions(newValues);
    }

    /// {@return these options with a first line of names, or without; with by default}
    public CsvSinkOptions withIncludeHeader(boolean header) {
        return flag("no_header", !header);
    }

    /// {@return these options with a byte order mark in front}
    public CsvSinkOptions withIncludeBom(boolean bom) {
        return flag("include_bom", bom);
    }

    /// {@return these options with this ASCII character between fields; a comma by default}
    public CsvSinkOptions withSeparator(char separator) {
        return with("separator", String.valueOf(separator));
    }

    /// {@return these options with this at the end of a line; a line feed by default}
    public CsvSinkOptions withLineTerminator(String end) {
        return with("line_terminator", end);
    }

    /// {@return these options with this ASCII character around fields; a double quote by default}
    public CsvSinkOptions withQuoteChar(char quote) {
        return with("quote_char", String.valueOf(quote));
    }

    /// {@return these options with these fields quoted; NECESSARY by default}
    public CsvSinkOptions withQuoteStyle(CsvQuoteStyle style) {
        return with("quote_style", style);
    }

    /// {@return these options with this text for null; nothing by default}
    public CsvSinkOptions withNullValue(String text) {
        return with("null_value", text);
    }

    /// {@return these options with dates written so, as chrono's strftime}
    public CsvSinkOptions withDateFormat(String format) {
        return with("date_format", format);
    }

    /// {@return these options with times written so, as chrono's strftime}
    public CsvSinkOptions withTimeFormat(String format) {
        return with("time_format", format);
    }

    /// {@return these options with datetimes written so, as chrono's strftime}
    public CsvSinkOptions withDatetimeFormat(String format) {
        return with("datetime_format", format);
    }

    /// {@return these options with that many digits after the point}
    public CsvSinkOptions withFloatPrecision(int digits) {
        return with("float_precision", ScanOptions.notNegative("digits", digits));
    }

    /// {@return these options with fractions always in scientific notation, or never}
    public CsvSinkOptions withFloatScientific(boolean scientific) {
        return with("float_scientific", scientific);
    }

    /// {@return these options with a comma before the fraction of numbers}
    public CsvSinkOptions withDecimalComma(boolean comma) {
        return flag("decimal_comma", comma);
    }

    /// {@return these options with that many rows formatted together}
    public CsvSinkOptions withBatchSize(long rows) {
        return with("batch_size", ScanOptions.notNegative("rows", rows));
    }

    /// {@return these options with the file compressed so; NONE by default}
    public CsvSinkOptions withCompression(TextCompression compression) {
        return with("compression", compression);
    }

    /// {@return these options with this level, of those that the compression has}
    public CsvSinkOptions withCompressionLevel(int level) {
        return with("compression_level", ScanOptions.notNegative("level", level));
    }
}
