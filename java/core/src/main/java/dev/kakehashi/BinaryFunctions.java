// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

/// Functions of byte strings, reached by [Expr#bin]. Where a parameter is an `Object`, an
/// expression or a Java value (a `byte[]`) may be given.
public final class BinaryFunctions {
    private final Expr expr;

    BinaryFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return whether these bytes are found}
    public Expr contains(Object bytes) {
        return Call.of("bin.contains", expr, bytes).expr();
    }

    /// {@return whether each value begins so}
    public Expr startsWith(Object prefix) {
        return Call.of("bin.starts_with", expr, prefix).expr();
    }

    /// {@return whether each value ends so}
    public Expr endsWith(Object suffix) {
        return Call.of("bin.ends_with", expr, suffix).expr();
    }

    /// {@return the number of bytes}
    public Expr size() {
        return Call.of("bin.size", expr).expr();
    }

    /// {@return the bytes in hexadecimal}
    public Expr hexEncode() {
        return Call.of("bin.hex_encode", expr).expr();
    }

    /// {@return the bytes that each value is in hexadecimal}
    public Expr hexDecode() {
        return Call.of("bin.hex_decode", expr).expr();
    }

    /// {@return the bytes that each value is in hexadecimal; null for others when not strict}
    public Expr hexDecode(boolean strict) {
        return Call.of("bin.hex_decode", expr).with("strict", strict).expr();
    }

    /// {@return the bytes in base 64}
    public Expr base64Encode() {
        return Call.of("bin.base64_encode", expr).expr();
    }

    /// {@return the bytes that each value is in base 64}
    public Expr base64Decode() {
        return Call.of("bin.base64_decode", expr).expr();
    }

    /// {@return the bytes that each value is in base 64; null for others when not strict}
    public Expr base64Decode(boolean strict) {
        return Call.of("bin.base64_decode", expr).with("strict", strict).expr();
    }

    /// {@return the bytes from a position on; a negative one counts from the end}
    public Expr slice(Object offset) {
        return Call.of("bin.slice", expr, offset).expr();
    }

    /// {@return so many bytes from a position on; a negative one counts from the end}
    public Expr slice(Object offset, Object length) {
        return Call.of("bin.slice", expr, offset, length).expr();
    }

    /// {@return the first bytes}
    public Expr head(Object n) {
        return Call.of("bin.head", expr, n).expr();
    }

    /// {@return the last bytes}
    public Expr tail(Object n) {
        return Call.of("bin.tail", expr, n).expr();
    }
}
