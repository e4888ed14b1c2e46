// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.CanonicalLayout;
import dev.kakehashi.error.ArrowImportException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the batches of a stream are laid out: all as the first, as a C stream has one schema. For
/// one thread at a time.
final class BatchLayouts {
    private final Schema schema;
    private @Nullable List<Child> first;
    private int count;

    BatchLayouts(Schema schema) {
        this.schema = schema;
    }

    /// Adds a batch.
    ///
    /// @throws ArrowImportException when it has another schema or layout than those before
    void add(BatchData batch) {
        List<Child> columns = batch.layouts();
        if (!batch.schema().equals(schema)) {
            throw new ArrowImportException(
                    "Batch %d of the input has the schema %s, but its stream has %s: give every batch the stream's schema"
                            .formatted(count, batch.schema(), schema));
        }
        if (first == null) {
            first = columns;
        } else if (!first.equals(columns)) {
            throw new ArrowImportException(
                    "Batch %d of the input is laid out otherwise than the first one, in column %s: give all batches of a stream one layout"
                            .formatted(count, differing(first, columns)));
        }
        count++;
    }

    /// {@return the layouts of the columns; Polars' own when there was no batch}
    List<Child> columns() {
        return first != null
                ? first
                : schema.fields().stream()
                        .map(field -> new Child(field.name(), CanonicalLayout.of(field.type())))
                        .toList();
    }

    private static String differing(List<Child> first, List<Child> columns) {
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(columns.get(i))) {
                return "'%s' (%s, then %s)"
                        .formatted(
                                first.get(i).name(),
                                first.get(i).layout().format(),
                                columns.get(i).layout().format());
            }
        }
        return "";
    }
}
