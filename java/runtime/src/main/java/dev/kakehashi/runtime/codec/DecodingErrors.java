package dev.kakehashi.runtime.codec;

import dev.kakehashi.runtime.error.LookupError;
import dev.kakehashi.runtime.error.UnicodeDecodeError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;

/// What becomes of bytes that are no text.
final class DecodingErrors {
    private DecodingErrors() {}

    static void handle(
            StringBuilder text,
            ByteSequence bytes,
            int from,
            int to,
            String encoding,
            String reason,
            String errors) {
        switch (errors) {
            case "ignore" -> {}
            case "replace" -> text.append('\ufffd');
            case "backslashreplace" -> {
                for (int i = from; i < to; i++) {
                    text.append("\\x%02x".formatted(bytes.at(i)));
                }
            }
            case "surrogateescape" -> {
                for (int i = from; i < to; i++) {
                    text.append((char) (0xdc00 + bytes.at(i)));
                }
            }
            case "strict" ->
                    throw new UnicodeDecodeError(
                            encoding, Bytes.of(bytes.toArray()), (long) from, (long) to, reason);
            default -> throw new LookupError("unknown error handler name '" + errors + "'");
        }
    }
}
