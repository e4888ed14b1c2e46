// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// What is known of an error beside its text. Numbers are 0 and texts are "" where nothing is
/// known.
///
/// @param nodeId the plan node that failed, by its position from 1 as the plan's text shows it
/// @param expressionId the expression that failed, by its position from 1
/// @param feature the kind of that node or expression, as the capabilities name it (`str.contains`)
/// @param polarsVariant Polars' name of the error (`ColumnNotFound`)
/// @param column the column that is missing or wrong
/// @param candidates existing names that are near to it, the nearest first
/// @param path the file that could not be read or written; `input 0` for one that was given in
///   memory, by its number
/// @param line the line of that file that could not be read, from 1 and with everything that is
///   skipped
public record ErrorDetail(
        int nodeId,
        int expressionId,
        String feature,
        String polarsVariant,
        String column,
        List<String> candidates,
        String path,
        long line)
        implements Serializable {
    /// Nothing is known.
    public static final ErrorDetail NONE = new ErrorDetail(0, 0, "", "", "", List.of(), "", 0);

    public ErrorDetail {
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(polarsVariant, "polarsVariant");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(path, "path");
        candidates = List.copyOf(candidates);
    }

    /// {@return the detail of an error about something that is not supported}
    public static ErrorDetail ofFeature(String feature) {
        return new ErrorDetail(0, 0, feature, "", "", List.of(), "", 0);
    }

    /// {@return the detail of an error about a file}
    public static ErrorDetail ofPath(String path) {
        return new ErrorDetail(0, 0, "", "", "", List.of(), path, 0);
    }
}
