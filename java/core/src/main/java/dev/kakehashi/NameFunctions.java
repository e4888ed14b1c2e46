// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

/// How the result of an expression is named, reached by [Expr#name].
public final class NameFunctions {
    private final Expr expr;

    NameFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return under the name of the column that it began with}
    public Expr keep() {
        return Call.of("name.keep", expr).expr();
    }

    /// {@return with a text before its name}
    public Expr prefix(String prefix) {
        return Call.of("name.prefix", expr).with("text", prefix).expr();
    }

    /// {@return with a text after its name}
    public Expr suffix(String suffix) {
        return Call.of("name.suffix", expr).with("text", suffix).expr();
    }

    /// {@return under its name in lower case}
    public Expr toLowercase() {
        return Call.of("name.to_lowercase", expr).expr();
    }

    /// {@return under its name in upper case}
    public Expr toUppercase() {
        return Call.of("name.to_uppercase", expr).expr();
    }

    /// {@return under its name with all matches of a regular expression replaced}
    public Expr replace(String pattern, String value) {
        return Call.of("name.replace", expr).with("pattern", pattern).with("text", value).expr();
    }

    /// {@return under its name with all matches of a regular expression, or of a text when literal,
    /// replaced}
    public Expr replace(String pattern, String value, boolean literal) {
        return Call.of("name.replace", expr)
                .with("pattern", pattern)
                .with("text", value)
                .with("literal", literal)
                .expr();
    }

    /// {@return with a text before the names of its fields}
    public Expr prefixFields(String prefix) {
        return Call.of("name.prefix_fields", expr).with("text", prefix).expr();
    }

    /// {@return with a text after the names of its fields}
    public Expr suffixFields(String suffix) {
        return Call.of("name.suffix_fields", expr).with("text", suffix).expr();
    }
}
