// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.UnicodeForm;

import org.jspecify.annotations.Nullable;

/// Functions of strings, reached by [Expr#str]. Where a parameter is an `Object`, an expression or
/// a Java value may be given; a string is a value, not the name of a column.
public final class StringFunctions {
    private final Expr expr;

    StringFunctions(Expr expr) {
        this.expr = expr;
    }

    /// {@return whether a regular expression matches somewhere}
    public Expr contains(Object pattern) {
        return Call.of("str.contains", expr, pattern).expr();
    }

    /// {@return whether a regular expression, or a text when literal, is found; a wrong pattern is
    /// an error, or null when not strict}
    public Expr contains(Object pattern, boolean literal, boolean strict) {
        return Call.of("str.contains", expr, pattern)
                .with("literal", literal)
                .with("strict", strict)
                .expr();
    }

    /// {@return whether each string begins so}
    public Expr startsWith(Object prefix) {
        return Call.of("str.starts_with", expr, prefix).expr();
    }

    /// {@return whether each string ends so}
    public Expr endsWith(Object suffix) {
        return Call.of("str.ends_with", expr, suffix).expr();
    }

    /// {@return each string with the first match of a regular expression replaced}
    public Expr replace(Object pattern, Object value) {
        return Call.of("str.replace", expr, pattern, value).expr();
    }

    /// {@return each string with the first `n` matches of a regular expression, or of a text when
    /// literal, replaced}
    public Expr replace(Object pattern, Object value, boolean literal, long n) {
        return Call.of("str.replace", expr, pattern, value)
                .with("literal", literal)
                .with("n", n)
                .expr();
    }

    /// {@return each string with all matches of a regular expression replaced}
    public Expr replaceAll(Object pattern, Object value) {
        return Call.of("str.replace_all", expr, pattern, value).expr();
    }

    /// {@return each string with all matches of a regular expression, or of a text when literal,
    /// replaced}
    public Expr replaceAll(Object pattern, Object value, boolean literal) {
        return Call.of("str.replace_all", expr, pattern, value).with("literal", literal).expr();
    }

    /// {@return the characters from a position on; a negative one counts from the end}
    public Expr slice(Object offset) {
        return Call.of("str.slice", expr, offset).expr();
    }

    /// {@return so many characters from a position on; a negative one counts from the end}
    public Expr slice(Object offset, Object length) {
        return Call.of("str.slice", expr, offset, length).expr();
    }

    /// {@return the first characters; when negative all but the last}
    public Expr head(Object n) {
        return Call.of("str.head", expr, n).expr();
    }

    /// {@return the last characters; when negative all but the first}
    public Expr tail(Object n) {
        return Call.of("str.tail", expr, n).expr();
    }

    /// {@return each string in upper case}
    public Expr toUppercase() {
        return Call.of("str.to_uppercase", expr).expr();
    }

    /// {@return each string in lower case}
    public Expr toLowercase() {
        return Call.of("str.to_lowercase", expr).expr();
    }

    /// {@return the length of each string in bytes of UTF-8}
    public Expr lenBytes() {
        return Call.of("str.len_bytes", expr).expr();
    }

    /// {@return the length of each string in characters}
    public Expr lenChars() {
        return Call.of("str.len_chars", expr).expr();
    }

    /// {@return the list of parts between a text}
    public Expr split(Object by) {
        return Call.of("str.split", expr, by).expr();
    }

    /// {@return the list of parts between a text, which each part keeps when inclusive}
    public Expr split(Object by, boolean inclusive) {
        return Call.of("str.split", expr, by).with("inclusive", inclusive).expr();
    }

    /// {@return a struct of the `n + 1` first parts between a text}
    public Expr splitExact(Object by, long n) {
        return Call.of("str.split_exact", expr, by).with("n", n).expr();
    }

    /// {@return a struct of the `n + 1` first parts between a text, which each part keeps when
    /// inclusive}
    public Expr splitExact(Object by, long n, boolean inclusive) {
        return Call.of("str.split_exact", expr, by)
                .with("n", n)
                .with("inclusive", inclusive)
                .expr();
    }

    /// {@return a struct of `n` parts between a text, the last with all that is left}
    public Expr splitn(Object by, long n) {
        return Call.of("str.splitn", expr, by).with("n", n).expr();
    }

    /// {@return each string without white space at both ends}
    public Expr stripChars() {
        return Call.of("str.strip_chars", expr).expr();
    }

    /// {@return each string without these characters at both ends}
    public Expr stripChars(Object characters) {
        return Call.of("str.strip_chars", expr, characters).expr();
    }

    /// {@return each string without white space at its start}
    public Expr stripCharsStart() {
        return Call.of("str.strip_chars_start", expr).expr();
    }

    /// {@return each string without these characters at its start}
    public Expr stripCharsStart(Object characters) {
        return Call.of("str.strip_chars_start", expr, characters).expr();
    }

    /// {@return each string without white space at its end}
    public Expr stripCharsEnd() {
        return Call.of("str.strip_chars_end", expr).expr();
    }

    /// {@return each string without these characters at its end}
    public Expr stripCharsEnd(Object characters) {
        return Call.of("str.strip_chars_end", expr, characters).expr();
    }

    /// {@return each string without this start}
    public Expr stripPrefix(Object prefix) {
        return Call.of("str.strip_prefix", expr, prefix).expr();
    }

    /// {@return each string without this end}
    public Expr stripSuffix(Object suffix) {
        return Call.of("str.strip_suffix", expr, suffix).expr();
    }

    /// {@return the date that each string is, in a form found out from the data}
    public Expr toDate() {
        return Call.of("str.to_date", expr).expr();
    }

    /// {@return the date that each string is, in this form of chrono's strftime}
    public Expr toDate(String format) {
        return Call.of("str.to_date", expr).with("format", format).expr();
    }

    /// {@return the date that each string is: null for others when not strict, anywhere in it when
    /// not exact, with results kept for equal strings when cached}
    public Expr toDate(@Nullable String format, boolean strict, boolean exact, boolean cache) {
        return Call.of("str.to_date", expr)
                .with("format", format)
                .with("strict", strict)
                .with("exact", exact)
                .with("cache", cache)
                .expr();
    }

    /// {@return the time that each string is, in a form found out from the data}
    public Expr toDatetime() {
        return Call.of("str.to_datetime", expr).expr();
    }

    /// {@return the time that each string is, in this form of chrono's strftime}
    public Expr toDatetime(String format) {
        return Call.of("str.to_datetime", expr).with("format", format).expr();
    }

    /// {@return the time that each string is, in this unit and zone}
    public Expr toDatetime(@Nullable String format, TimeUnit unit, @Nullable String timeZone) {
        return Call.of("str.to_datetime", expr)
                .with("format", format)
                .with("time_unit", unit)
                .with("time_zone", timeZone)
                .expr();
    }

    /// {@return the time that each string is; `ambiguous` says which time is meant that the clock
    /// showed twice: `raise`, `earliest`, `latest` or `null`}
    public Expr toDatetime(
            @Nullable String format,
            @Nullable TimeUnit unit,
            @Nullable String timeZone,
            boolean strict,
            boolean exact,
            boolean cache,
            Object ambiguous) {
        return Call.of("str.to_datetime", expr, ambiguous)
                .with("format", format)
                .with("time_unit", unit)
                .with("time_zone", timeZone)
                .with("strict", strict)
                .with("exact", exact)
                .with("cache", cache)
                .expr();
    }

    /// {@return the time of day that each string is, in a form found out from the data}
    public Expr toTime() {
        return Call.of("str.to_time", expr).expr();
    }

    /// {@return the time of day that each string is, in this form of chrono's strftime}
    public Expr toTime(String format) {
        return Call.of("str.to_time", expr).with("format", format).expr();
    }

    /// {@return the time of day that each string is: null for others when not strict, with results
    /// kept for equal strings when cached}
    public Expr toTime(@Nullable String format, boolean strict, boolean cache) {
        return Call.of("str.to_time", expr)
                .with("format", format)
                .with("strict", strict)
                .with("cache", cache)
                .expr();
    }

    /// {@return the whole number that each string is}
    public Expr toInteger() {
        return Call.of("str.to_integer", expr, 10).expr();
    }

    /// {@return the whole number that each string is by a base}
    public Expr toInteger(Object base) {
        return Call.of("str.to_integer", expr, base).expr();
    }

    /// {@return the whole number of this type that each string is by a base; null for others when
    /// not strict}
    public Expr toInteger(Object base, boolean strict, DataType type) {
        return Call.of("str.to_integer", expr, base)
                .with("strict", strict)
                .with("data_type", type)
                .expr();
    }

    /// {@return the decimal that each string is, with this many digits after the point}
    public Expr toDecimal(int scale) {
        return Call.of("str.to_decimal", expr).with("scale", scale).expr();
    }

    /// {@return all strings as one}
    public Expr join() {
        return Call.of("str.concat", expr).expr();
    }

    /// {@return all strings as one, with a text between; nulls are left out or make the result
    /// null}
    public Expr join(String delimiter, boolean ignoreNulls) {
        return Call.of("str.concat", expr)
                .with("delimiter", delimiter)
                .with("ignore_nulls", ignoreNulls)
                .expr();
    }

    /// {@return what the first group of a regular expression matches}
    public Expr extract(Object pattern) {
        return Call.of("str.extract", expr, pattern).expr();
    }

    /// {@return what a group of a regular expression matches; 0 is the whole match}
    public Expr extract(Object pattern, int groupIndex) {
        return Call.of("str.extract", expr, pattern).with("group_index", groupIndex).expr();
    }

    /// {@return the list of all matches of a regular expression}
    public Expr extractAll(Object pattern) {
        return Call.of("str.extract_all", expr, pattern).expr();
    }

    /// {@return a struct of what the groups of a regular expression match}
    public Expr extractGroups(String pattern) {
        return Call.of("str.extract_groups", expr).with("pattern", pattern).expr();
    }

    /// {@return the number of matches of a regular expression}
    public Expr countMatches(Object pattern) {
        return Call.of("str.count_matches", expr, pattern).expr();
    }

    /// {@return the number of matches of a regular expression, or of a text when literal}
    public Expr countMatches(Object pattern, boolean literal) {
        return Call.of("str.count_matches", expr, pattern).with("literal", literal).expr();
    }

    /// {@return the byte where a regular expression first matches, from 0, or null}
    public Expr find(Object pattern) {
        return Call.of("str.find", expr, pattern).expr();
    }

    /// {@return the byte where a regular expression, or a text when literal, is first found; a
    /// wrong pattern is an error, or null when not strict}
    public Expr find(Object pattern, boolean literal, boolean strict) {
        return Call.of("str.find", expr, pattern)
                .with("literal", literal)
                .with("strict", strict)
                .expr();
    }

    /// {@return each string with spaces in front up to a length}
    public Expr padStart(Object length) {
        return Call.of("str.pad_start", expr, length).expr();
    }

    /// {@return each string with a character in front up to a length}
    public Expr padStart(Object length, char fill) {
        return Call.of("str.pad_start", expr, length)
                .with("fill_char", String.valueOf(fill))
                .expr();
    }

    /// {@return each string with spaces behind up to a length}
    public Expr padEnd(Object length) {
        return Call.of("str.pad_end", expr, length).expr();
    }

    /// {@return each string with a character behind up to a length}
    public Expr padEnd(Object length, char fill) {
        return Call.of("str.pad_end", expr, length).with("fill_char", String.valueOf(fill)).expr();
    }

    /// {@return each string with zeros in front, after a sign, up to a length}
    public Expr zfill(Object length) {
        return Call.of("str.zfill", expr, length).expr();
    }

    /// {@return each string from end to start}
    public Expr reverse() {
        return Call.of("str.reverse", expr).expr();
    }

    /// {@return the bytes of each string in hexadecimal}
    public Expr hexEncode() {
        return Call.of("str.hex_encode", expr).expr();
    }

    /// {@return the bytes that each string is in hexadecimal}
    public Expr hexDecode() {
        return Call.of("str.hex_decode", expr).expr();
    }

    /// {@return the bytes that each string is in hexadecimal; null for others when not strict}
    public Expr hexDecode(boolean strict) {
        return Call.of("str.hex_decode", expr).with("strict", strict).expr();
    }

    /// {@return the bytes of each string in base 64}
    public Expr base64Encode() {
        return Call.of("str.base64_encode", expr).expr();
    }

    /// {@return the bytes that each string is in base 64}
    public Expr base64Decode() {
        return Call.of("str.base64_decode", expr).expr();
    }

    /// {@return the bytes that each string is in base 64; null for others when not strict}
    public Expr base64Decode(boolean strict) {
        return Call.of("str.base64_decode", expr).with("strict", strict).expr();
    }

    /// {@return whether any of some texts is found}
    public Expr containsAny(Object patterns) {
        return Call.of("str.contains_any", expr, patterns).expr();
    }

    /// {@return whether any of some texts is found, ASCII letters in any case or not}
    public Expr containsAny(Object patterns, boolean asciiCaseInsensitive) {
        return Call.of("str.contains_any", expr, patterns)
                .with("ascii_case_insensitive", asciiCaseInsensitive)
                .expr();
    }

    /// {@return each string with some texts replaced: by one value or as many}
    public Expr replaceMany(Object patterns, Object values) {
        return Call.of("str.replace_many", expr, patterns, values).expr();
    }

    /// {@return each string with some texts replaced: by one value or as many, ASCII letters in any
    /// case or not}
    public Expr replaceMany(Object patterns, Object values, boolean asciiCaseInsensitive) {
        return Call.of("str.replace_many", expr, patterns, values)
                .with("ascii_case_insensitive", asciiCaseInsensitive)
                .expr();
    }

    /// {@return what a JSON path finds first}
    public Expr jsonPathMatch(Object path) {
        return Call.of("str.json_path_match", expr, path).expr();
    }

    /// {@return the value of this type that each string is in JSON}
    public Expr jsonDecode(DataType type) {
        return Call.of("str.json_decode", expr).with("data_type", type).expr();
    }

    /// {@return each string as a regular expression that matches it}
    public Expr escapeRegex() {
        return Call.of("str.escape_regex", expr).expr();
    }

    /// {@return each string in the normal form NFC}
    public Expr normalize() {
        return Call.of("str.normalize", expr).expr();
    }

    /// {@return each string in a normal form of Unicode}
    public Expr normalize(UnicodeForm form) {
        return Call.of("str.normalize", expr).with("unicode_form", form).expr();
    }
}
