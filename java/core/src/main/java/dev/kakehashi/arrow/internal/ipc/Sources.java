// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.NativeMemory;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Opens Arrow IPC wherever it is.
public final class Sources {
    private Sources() {}

    /// {@return the batches of a mapped file}
    public static ArrowStream open(Path file) throws IOException {
        Arena mapping = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw Failures.malformed("the file %s is empty".formatted(file));
            }
            MemorySegment mapped =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), mapping);
            MemorySegment unscoped = NativeMemory.segment(mapped.address(), mapped.byteSize());
            return open(unscoped, BufferOwner.of(mapping::close));
        } catch (IOException | RuntimeException failure) {
            if (mapping.scope().isAlive()) {
                mapping.close();
            }
            throw failure;
        }
    }

    /// {@return the batches of memory that belongs to the caller}
    public static ArrowStream read(MemorySegment memory) {
        if (memory.isNative()) {
            return open(memory, BufferOwner.borrowed());
        }
        MemoryGroup copy = new MemoryGroup();
        MemorySegment copied = copy.allocate(memory.byteSize()).copyFrom(memory);
        return open(copied, BufferOwner.of(copy::free));
    }

    /// {@return the batches of memory that is given back after the last of them}
    public static ArrowStream read(MemorySegment memory, Runnable release) {
        MemorySegment unscoped = NativeMemory.segment(memory.address(), memory.byteSize());
        return open(unscoped, BufferOwner.of(release));
    }

    /// {@return the batches of a stream}
    public static ArrowStream read(InputStream input) {
        return IpcStream.open(new ChannelSource(new InputStreamChannel(input)));
    }

    private static ArrowStream open(MemorySegment memory, BufferOwner owner) {
        return IpcFile.isFile(memory)
                ? IpcFile.open(memory, owner)
                : IpcStream.open(new SegmentSource(memory, owner));
    }
}
