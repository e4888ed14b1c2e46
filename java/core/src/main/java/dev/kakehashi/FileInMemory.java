// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.plan.InputSource;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.List;

/// A whole file as an input of a query: one row with one column of type Binary.
final class FileInMemory implements InputSource {
    private static final Schema SCHEMA = Schema.of(new Field("file", DataType.BINARY));

    private final MemorySegment file;

    FileInMemory(MemorySegment file) {
        this.file = file;
    }

    @Override
    public ArrowStream open() {
        List<byte[]> row = Collections.singletonList(file.toArray(ValueLayout.JAVA_BYTE));
        ArrowBatch batch = ArrowBatch.builder().add("file", DataType.BINARY, row).build();
        return ArrowStream.of(SCHEMA, List.of(batch));
    }
}
