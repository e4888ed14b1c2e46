package dev.kakehashi.runtime.library.io;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;

import java.util.Arrays;

/// Python's `io.BytesIO`: a file of bytes in memory. Not safe for several threads.
@Python("_io.BytesIO")
public class BytesIO extends MemoryFile {
    private byte[] content = new byte[0];
    private int next;

    /// @param initial what it holds
    @Python("BytesIO(initial_bytes=None)")
    public BytesIO(Object initial) {
        if (initial != null) {
            content = bytes(initial);
        }
    }

    private static byte[] bytes(Object value) {
        if (value instanceof ByteSequence bytes) {
            return bytes.toArray();
        }
        throw new TypeError(
                "a bytes-like object is required, not " + Repr.of(Repr.typeName(value)));
    }

    /// {@return all that it holds}
    @Python("getvalue(self)")
    public final Bytes getvalue() {
        requireOpen();
        return Bytes.of(content.clone());
    }

    private Bytes taken(int end) {
        int from = Math.min(next, content.length);
        byte[] part = Arrays.copyOfRange(content, from, Math.max(from, end));
        next = Math.max(next, end);
        return Bytes.of(part);
    }

    /// {@return so many bytes, or all that are left}
    @Python("read(self, size=-1, /)")
    public final Bytes read(Object size) {
        requireOpen();
        long wanted = size(size);
        long end = wanted < 0 ? content.length : Math.min(content.length, next + wanted);
        return taken((int) end);
    }

    @Override
    final Object line(long most) {
        int end = next;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        end = Math.min(end + 1, content.length);
        return taken((int) (most < 0 ? end : Math.min(end, next + most)));
    }

    @Override
    final boolean isEmpty(Object line) {
        return ((Bytes) line).size() == 0;
    }

    @Override
    public final long write(Object value) {
        requireOpen();
        byte[] written = bytes(value);
        if (next + written.length > content.length) {
            content = Arrays.copyOf(content, next + written.length);
        }
        System.arraycopy(written, 0, content, next, written.length);
        next += written.length;
        return written.length;
    }

    /// {@return where it stands}
    @Python("tell(self)")
    public final long tell() {
        requireOpen();
        return next;
    }

    /// {@return where it stands after going there}
    @Python("seek(self, pos, whence=0, /)")
    public final long seek(Object position, Object whence) {
        requireOpen();
        long to = Arguments.whole(position);
        long from = Arguments.whole(whence);
        if (from == 0 && to < 0) {
            throw new ValueError("negative seek value " + to);
        }
        long base = from == 0 ? 0 : from == 1 ? next : content.length;
        next = (int) Math.max(0, base + to);
        return next;
    }

    /// {@return the new size, after what is behind was cut off}
    @Python("truncate(self, pos=None, /)")
    public final long truncate(Object size) {
        requireOpen();
        long wanted = size == null ? next : Arguments.whole(size);
        if (wanted < content.length) {
            content = Arrays.copyOf(content, (int) wanted);
        }
        return wanted;
    }
}
