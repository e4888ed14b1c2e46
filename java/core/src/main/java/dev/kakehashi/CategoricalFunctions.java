// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

/// Functions of categories, reached by [Expr#cat].
public final class CategoricalFunctions {
    private final Expr expr;

    CategoricalFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return all categories}
    public Expr getCategories() {
        return Call.of("cat.get_categories", expr).expr();
    }

    /// {@return the length of each value in bytes of UTF-8}
    public Expr lenBytes() {
        return Call.of("cat.len_bytes", expr).expr();
    }

    /// {@return the length of each value in characters}
    public Expr lenChars() {
        return Call.of("cat.len_chars", expr).expr();
    }

    /// {@return whether each value begins so}
    public Expr startsWith(String prefix) {
        return Call.of("cat.starts_with", expr).with("text", prefix).expr();
    }

    /// {@return whether each value ends so}
    public Expr endsWith(String suffix) {
        return Call.of("cat.ends_with", expr).with("text", suffix).expr();
    }

    /// {@return the characters from a position on; a negative one counts from the end}
    public Expr slice(long offset) {
        return Call.of("cat.slice", expr).with("offset", offset).expr();
    }

    /// {@return so many characters from a position on; a negative one counts from the end}
    public Expr slice(long offset, long length) {
        return Call.of("cat.slice", expr).with("offset", offset).with("length", length).expr();
    }

    /// {@return the number that stands for each category}
    public Expr physical() {
        return Call.of("cat.physical", expr).expr();
    }
}
