// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Makes batches of structs ArrowArray, which it takes over.
public final class CDataBatch {
    private CDataBatch() {}

    /// {@return a batch that has taken over both structs, which are left released}
    ///
    /// A struct becomes its fields, any other array becomes the only column.
    ///
    /// @param array a struct ArrowArray
    /// @param schema a struct ArrowSchema
    public static ArrowBatch importFrom(MemorySegment array, MemorySegment schema) {
        Columns columns;
        try {
            columns = takeSchema(schema);
        } catch (RuntimeException | Error refused) {
            CDataFunctions.release(array, CDataStructs.ARRAY_RELEASE);
            throw refused;
        }
        return take(array, columns);
    }

    /// What is known of every batch of a stream.
    ///
    /// @param schema names and types
    /// @param layouts the layouts of the columns
    /// @param nested whether the array is a struct of the columns, and not the only column itself
    record Columns(Schema schema, List<Child> layouts, boolean nested) {}

    /// {@return the schema that a struct ArrowSchema describes, which is left released}
    public static Schema importSchema(MemorySegment schema) {
        return takeSchema(schema).schema();
    }

    /// {@return what a struct ArrowSchema says, after releasing it}
    static Columns takeSchema(MemorySegment schema) {
        try {
            List<Child> layouts = CDataSchemaReader.readColumns(schema.address());
            boolean nested = CDataSchemaReader.isStruct(schema.address());
            List<Field> fields =
                    layouts.stream()
                            .map(child -> new Field(child.name(), child.layout().type()))
                            .toList();
            return new Columns(Schema.of(fields), layouts, nested);
        } catch (IllegalArgumentException duplicate) {
            throw Failures.malformed(String.valueOf(duplicate.getMessage()));
        } finally {
            CDataFunctions.release(schema, CDataStructs.SCHEMA_RELEASE);
        }
    }

    /// {@return a batch that has taken over the struct, whatever its memory is used for next}
    static ArrowBatch take(MemorySegment array, Columns columns) {
        if (array.get(ValueLayout.JAVA_LONG_UNALIGNED, CDataStructs.ARRAY_RELEASE) == 0) {
            throw Failures.malformed("the array has been released");
        }
        long struct = NativeMemory.allocate(CDataStructs.ARRAY_BYTES);
        MemorySegment moved = NativeMemory.segment(struct, CDataStructs.ARRAY_BYTES);
        MemorySegment.copy(array, 0, moved, 0, CDataStructs.ARRAY_BYTES);
        array.set(ValueLayout.JAVA_LONG_UNALIGNED, CDataStructs.ARRAY_RELEASE, 0);
        BufferOwner owner =
                BufferOwner.of(
                        () -> {
                            CDataFunctions.release(moved, CDataStructs.ARRAY_RELEASE);
                            NativeMemory.free(struct);
                        });
        try {
            return BatchAccess.batchOf(read(struct, columns, owner));
        } catch (RuntimeException | Error refused) {
            owner.release();
            throw refused;
        }
    }

    private static BatchData read(long struct, Columns columns, BufferOwner owner) {
        if (!columns.nested) {
            ArrayData only = CDataArrayReader.read(struct, columns.layouts.getFirst().layout());
            return new BatchData(columns.schema, only.length(), new ArrayData[] {only}, owner);
        }
        long rows = NativeMemory.longAt(struct + CDataStructs.ARRAY_LENGTH);
        return new BatchData(
                columns.schema, rows, CDataArrayReader.readRows(struct, columns.layouts), owner);
    }

    /// {@return memory for one of the structs, freed by the collector}
    static MemorySegment newStruct(long bytes) {
        return Arena.ofAuto().allocate(bytes, 8);
    }
}
