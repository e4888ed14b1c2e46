package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Python;

import java.nio.charset.StandardCharsets;

/// Python's bytes. Immutable.
@Python("bytes")
public non-sealed class Bytes extends ByteSequence {
    /// @param content the bytes, which now belong to it
    protected Bytes(byte[] content) {
        super(content);
    }

    /// {@return bytes with this content, which now belongs to them}
    public static Bytes of(byte[] content) {
        return new Bytes(content);
    }

    /// {@return bytes from a text whose characters are the bytes: how a literal is written}
    public static Bytes of(String latin1) {
        return new Bytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    Bytes fresh(byte[] bytes) {
        return new Bytes(bytes);
    }
}
