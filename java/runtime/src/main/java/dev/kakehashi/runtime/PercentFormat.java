package dev.kakehashi.runtime;

import dev.kakehashi.runtime.format.PercentFormatter;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;

import java.nio.charset.StandardCharsets;

/// `%` of texts and bytes.
final class PercentFormat {
    private PercentFormat() {}

    static String format(String format, Object values) {
        return new PercentFormatter(format, values, false).format();
    }

    static ByteSequence format(ByteSequence format, Object values) {
        String text = new String(format.toArray(), StandardCharsets.ISO_8859_1);
        String result = new PercentFormatter(text, values, true).format();
        return format.with(Bytes.of(result).toArray());
    }
}
