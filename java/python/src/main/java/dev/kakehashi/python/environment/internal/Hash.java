// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A name for everything that was put in, in this order.
public final class Hash {
    private static final int BYTES = 12;

    private final MessageDigest digest;

    public Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Puts a text in.
    public Hash put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts bytes in.
    public Hash put(byte[] bytes) {
        // With the length in front, "ab" and "c" differ from "a" and "bc".
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /// {@return 24 hexadecimal digits; afterwards this object is empty again}
    public String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
