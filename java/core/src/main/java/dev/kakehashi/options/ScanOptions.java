// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import dev.kakehashi.Schema;

import java.util.List;
import java.util.SortedMap;

/// How files are scanned: what all formats share. Immutable; every `with` method gives a changed
/// copy.
public abstract sealed class ScanOptions<S extends ScanOptions<S>> extends Settings<S>
        permits ParquetScanOptions, CsvScanOptions, NdjsonScanOptions, IpcScanOptions {
    ScanOptions(SortedMap<String, Object> values) {
        super(values);
    }

    /// {@return these options with `*`, `?` and `[` in paths expanded, or taken literally; expanded
    /// by default}
    public S withGlob(boolean expand) {
        return flag("no_glob", !expand);
    }

    /// {@return these options with at most that many rows read}
    public S withRowLimit(long rows) {
        return with("row_limit", notNegative("rows", rows));
    }

    /// {@return these options with a column in front that holds the number of the row, counted from
    /// `offset`}
    public S withRowIndex(String name, long offset) {
        return with("row_index", new RowIndex(name, offset));
    }

    /// {@return these options with a column at the end that holds the path of the file}
    public S withIncludeFilePaths(String column) {
        return with("include_file_paths", column);
    }

    /// {@return these options with columns from directory names such as `year=2024`, or without;
    /// found out when a directory is scanned by default}
    public S withHivePartitioning(boolean read) {
        return with("hive_partitioning", read);
    }

    /// {@return these options with these types of the columns from directory names}
    public S withHiveSchema(Schema schema) {
        return with("hive_schema", schema);
    }

    /// {@return these options with dates and times found in directory names, or only text; found by
    /// default}
    public S withTryParseHiveDates(boolean parse) {
        return flag("hive_dates_as_text", !parse);
    }

    /// {@return these options with nulls where a file lacks a column, instead of an error}
    public S withInsertMissingColumns(boolean insert) {
        return flag("insert_missing_columns", insert);
    }

    /// {@return these options with columns left out that only some files have, instead of an error}
    public S withIgnoreExtraColumns(boolean ignore) {
        return flag("ignore_extra_columns", ignore);
    }

    /// {@return these options with only these columns read, in this order}
    public S withColumns(List<String> columns) {
        return with("columns", List.copyOf(columns));
    }

    /// {@return these options with each column of the result in one piece of memory}
    public S withRechunk(boolean rechunk) {
        return flag("rechunk", rechunk);
    }

    static long notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, and is " + value);
        }
        return value;
    }
}
