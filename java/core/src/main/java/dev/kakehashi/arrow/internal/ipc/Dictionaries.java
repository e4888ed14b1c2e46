// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.build.ColumnWriter;
import dev.kakehashi.arrow.internal.layout.Arrays;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The dictionaries that a stream has brought so far. A batch keeps those that were there when it
/// came.
final class Dictionaries {
    private final Map<Long, ArrayData> values = new HashMap<>();
    private final Map<Long, BufferOwner> owners = new HashMap<>();
    private final Map<Long, IpcField> fields = new HashMap<>();

    Dictionaries(List<IpcField> schema) {
        schema.forEach(this::collect);
    }

    private void collect(IpcField field) {
        if (field.layout().isDictionary()) {
            fields.put(field.dictionaryId(), field.values());
        }
        field.children().forEach(this::collect);
    }

    Map<Long, ArrayData> values() {
        return values;
    }

    /// {@return the field of the values of a dictionary}
    IpcField field(long id) {
        IpcField field = fields.get(id);
        if (field == null) {
            throw Failures.malformed("it has a dictionary %d that no column uses".formatted(id));
        }
        return field;
    }

    /// Puts a dictionary, in place of the one that goes by the number, or behind it. Takes over the
    /// caller's share.
    void put(long id, ArrayData dictionary, BufferOwner owner, boolean delta) {
        ArrayData before = values.get(id);
        if (delta && before != null) {
            MemoryGroup memory = new MemoryGroup();
            try {
                ArrayData joined = join(before, dictionary, memory);
                replace(id, joined, BufferOwner.of(memory::free));
            } catch (RuntimeException | Error failure) {
                memory.free();
                throw failure;
            } finally {
                owner.release();
            }
        } else {
            replace(id, dictionary, owner);
        }
    }

    private void replace(long id, ArrayData dictionary, BufferOwner owner) {
        values.put(id, dictionary);
        BufferOwner before = owners.put(id, owner);
        if (before != null) {
            before.release();
        }
    }

    private static ArrayData join(ArrayData first, ArrayData second, MemoryGroup memory) {
        ColumnWriter writer = ColumnWriter.of(first.layout().type(), memory);
        for (ArrayData part : List.of(first, second)) {
            BufferView view = BufferView.confined(BufferOwner.borrowed());
            ArrowArray array = Arrays.open(part, view);
            for (long i = 0; i < array.length(); i++) {
                writer.append(array.getObject(i));
            }
            view.close();
        }
        return writer.finish();
    }

    /// {@return an owner that keeps the dictionaries for as long as a batch that may use them}
    BufferOwner with(BufferOwner batch) {
        if (owners.isEmpty()) {
            return batch;
        }
        List<BufferOwner> kept = List.copyOf(owners.values());
        kept.forEach(BufferOwner::retain);
        Runnable free =
                () -> {
                    batch.release();
                    kept.forEach(BufferOwner::release);
                };
        return batch.isBorrowed() ? BufferOwner.borrowed(free) : BufferOwner.of(free);
    }

    void close() {
        owners.values().forEach(BufferOwner::release);
        owners.clear();
        values.clear();
    }
}
