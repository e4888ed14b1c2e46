// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.CanonicalLayout;
import dev.kakehashi.error.ArrowImportException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// How the batches of a stream are laid out: all as the first, as a C stream has one schema. For
/// one thread at a time.
final class BatchLayouts {
    private final Schema schema;
    private @Nullable List<Child> columns;
    private int count;

    BatchLayouts(Schema schema) {
        this.schema = schema;
    }

    /// Adds a batch. A column that batches have laid out in different ways is one of Polars' own
    /// layout from then on, to which the batches have to be brought.
    ///
    /// @throws ArrowImportException when the batch has another schema than its stream
    void add(BatchData batch) {
        List<Child> own = batch.layouts();
        if (!batch.schema().equals(schema)) {
            throw new ArrowImportException(
                    "Batch %d of the input has the schema %s, but its stream has %s: give every batch the stream's schema"
                            .formatted(count, batch.schema(), schema));
        }
        columns = columns == null || columns.equals(own) ? own : common(columns, own);
        count++;
    }

    /// Adds a batch of a stream whose layouts were told already.
    ///
    /// @throws ArrowImportException when the batch has another schema than its stream, or when what
    ///   was told is not what Polars prefers and so nothing that the batch could be brought to
    void addLater(BatchData batch) {
        List<Child> told = columns;
        add(batch);
        if (told != null && !told.equals(columns)) {
            throw new ArrowImportException(
                    "Batch %d of the input is laid out otherwise than the first one, in column %s: give all batches of a stream one layout, or the first one the layout that ArrowBatch.builder() makes"
                            .formatted(count - 1, differing(told, batch.layouts())));
        }
    }

    /// {@return the layouts of the columns; Polars' own when there was no batch}
    List<Child> columns() {
        return columns != null
                ? columns
                : schema.fields().stream()
                        .map(field -> new Child(field.name(), CanonicalLayout.of(field.type())))
                        .toList();
    }

    private List<Child> common(List<Child> known, List<Child> own) {
        List<Child> common = new ArrayList<>(known);
        for (int i = 0; i < common.size(); i++) {
            if (!common.get(i).equals(own.get(i))) {
                Field field = schema.fields().get(i);
                common.set(i, new Child(field.name(), CanonicalLayout.of(field.type())));
            }
        }
        return common;
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
