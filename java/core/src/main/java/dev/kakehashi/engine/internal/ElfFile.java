// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Looks at a library of Linux before the system does: its loader maps a file that was cut off
/// without a word, and the process ends as soon as a missing page is touched. Other systems check
/// that themselves.
final class ElfFile {
    private static final int HEADER = 64;
    private static final byte CLASS_64 = 2;
    private static final byte LITTLE_ENDIAN = 1;

    private ElfFile() {}

    /// {@return what keeps this file from being loaded, or nothing when its parts are all there}
    static Optional<String> defect(Path file) throws IOException {
        // A channel would fail in a thread that is interrupted.
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long size = content.length();
            if (size == 0) {
                return Optional.of("the file is empty");
            }
            ByteBuffer header = read(content, 0, HEADER);
            if (header.getInt(0) != 0x464c457f) {
                return Optional.of("the file is no shared library of this system");
            }
            if (header.get(4) != CLASS_64 || header.get(5) != LITTLE_ENDIAN) {
                return Optional.of("the library is for another processor");
            }
            long programHeaders = header.getLong(32);
            int programHeaderSize = Short.toUnsignedInt(header.getShort(54));
            int programHeaderCount = Short.toUnsignedInt(header.getShort(56));
            long sectionHeaders = header.getLong(40);
            long sectionHeadersSize =
                    (long) Short.toUnsignedInt(header.getShort(58))
                            * Short.toUnsignedInt(header.getShort(60));
            boolean complete = lies(sectionHeaders, sectionHeadersSize, size);
            for (int i = 0; i < programHeaderCount && complete; i++) {
                ByteBuffer segment =
                        read(content, programHeaders + (long) i * programHeaderSize, 56);
                complete = lies(segment.getLong(8), segment.getLong(32), size);
            }
            return complete ? Optional.empty() : cutOff(size);
        } catch (EOFException cut) {
            return cutOff(Files.size(file));
        }
    }

    private static Optional<String> cutOff(long size) {
        return Optional.of("the file is cut off after %d bytes: copy it again".formatted(size));
    }

    private static boolean lies(long offset, long length, long size) {
        return offset >= 0 && length >= 0 && offset <= size && length <= size - offset;
    }

    private static ByteBuffer read(RandomAccessFile content, long position, int length)
            throws IOException {
        if (position < 0) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        content.seek(position);
        content.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
