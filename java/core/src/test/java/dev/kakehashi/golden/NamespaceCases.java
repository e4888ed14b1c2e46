// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.lit;

import static java.util.Map.entry;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.options.UnicodeForm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Functions of strings, times, binaries, categories and names, as `golden_functions.py` has them.
final class NamespaceCases {
    private NamespaceCases() {}

    static final Map<String, Expr> STRINGS =
            Map.ofEntries(
                    entry("str.contains", col("s").str().contains("a.*e")),
                    entry("str.contains/literal", col("s").str().contains("a,", true, true)),
                    entry("str.starts_with", col("s").str().startsWith("app")),
                    entry("str.ends_with", col("s").str().endsWith("e")),
                    entry("str.replace", col("s").str().replace("p+", "P")),
                    entry("str.replace_all", col("s").str().replaceAll("p", "b", true)),
                    entry("str.slice", col("s").str().slice(1, 3)),
                    entry("str.slice/rest", col("s").str().slice(2)),
                    entry("str.head", col("s").str().head(2)),
                    entry("str.tail", col("s").str().tail(2)),
                    entry("str.to_uppercase", col("s").str().toUppercase()),
                    entry("str.to_lowercase", col("s").str().toLowercase()),
                    entry("str.len_bytes", col("s").str().lenBytes()),
                    entry("str.len_chars", col("s").str().lenChars()),
                    entry("str.split", col("s").str().split(",")),
                    entry("str.split_exact", col("s").str().splitExact(",", 1)),
                    entry("str.splitn", col("s").str().splitn(",", 2)),
                    entry("str.strip_chars", col("s").str().stripChars("ae")),
                    entry(
                            "str.strip_chars/whitespace",
                            lit(" x ").add(col("k")).str().stripChars()),
                    entry("str.strip_chars_start", col("s").str().stripCharsStart("a")),
                    entry("str.strip_chars_end", col("s").str().stripCharsEnd("e")),
                    entry("str.strip_prefix", col("s").str().stripPrefix("app")),
                    entry("str.strip_suffix", col("s").str().stripSuffix("le")),
                    entry("str.to_date", col("ds").str().toDate("%Y-%m-%d")),
                    entry(
                            "str.to_datetime",
                            col("ds").add(" 01:02:03").str().toDatetime("%Y-%m-%d %H:%M:%S")),
                    entry("str.to_time", lit("01:02:03").str().toTime("%H:%M:%S")),
                    entry("str.to_integer", col("n").str().toInteger(10, false, DataType.INT64)),
                    entry("str.to_decimal", col("n").str().toDecimal(2)),
                    entry("str.concat", col("k").str().join("|", true)),
                    entry("str.extract", col("s").str().extract("(\\d+)", 1)),
                    entry("str.extract_all", col("s").str().extractAll("[a-z]")),
                    entry("str.count_matches", col("s").str().countMatches("a")),
                    entry("str.find", col("s").str().find("p")),
                    entry("str.find/literal", col("s").str().find(",", true, true)),
                    entry("str.pad_start", col("k").str().padStart(3, '*')),
                    entry("str.pad_end", col("k").str().padEnd(3, '*')),
                    entry("str.zfill", col("n").str().zfill(4)),
                    entry("str.reverse", col("s").str().reverse()),
                    entry("str.hex_encode", col("s").str().hexEncode()),
                    entry("str.hex_decode", lit("6162").str().hexDecode()),
                    entry("str.base64_encode", col("s").str().base64Encode()),
                    entry("str.base64_decode", lit("YWI=").str().base64Decode()),
                    entry("str.contains_any", col("s").str().containsAny(List.of("pear", "nana"))),
                    entry(
                            "str.replace_many",
                            col("s").str()
                                    .replaceMany(List.of("apple", "pear"), List.of("A", "P"))),
                    entry("str.json_path_match", col("js").str().jsonPathMatch("$.a")),
                    entry(
                            "str.json_decode",
                            col("js")
                                    .str()
                                    .jsonDecode(DataType.struct(new Field("a", DataType.INT64)))),
                    entry("str.escape_regex", col("s").str().escapeRegex()),
                    entry("str.normalize", col("s").str().normalize(UnicodeForm.NFD)),
                    entry(
                            "str.extract_groups",
                            col("s").str().extractGroups("(?<word>[a-z]+)(\\d*)")));

    static final Map<String, Expr> TEMPORAL =
            Map.ofEntries(
                    entry("dt.year", col("d").dt().year()),
                    entry("dt.iso_year", col("d").dt().isoYear()),
                    entry("dt.quarter", col("d").dt().quarter()),
                    entry("dt.month", col("d").dt().month()),
                    entry("dt.week", col("d").dt().week()),
                    entry("dt.weekday", col("d").dt().weekday()),
                    entry("dt.day", col("d").dt().day()),
                    entry("dt.ordinal_day", col("d").dt().ordinalDay()),
                    entry("dt.hour", col("t").dt().hour()),
                    entry("dt.minute", col("t").dt().minute()),
                    entry("dt.second", col("t").dt().second()),
                    entry("dt.millisecond", col("t").dt().millisecond()),
                    entry("dt.microsecond", col("t").dt().microsecond()),
                    entry("dt.nanosecond", col("t").dt().nanosecond()),
                    entry("dt.century", col("d").dt().century()),
                    entry("dt.millennium", col("d").dt().millennium()),
                    entry("dt.is_leap_year", col("d").dt().isLeapYear()),
                    entry("dt.days_in_month", col("d").dt().daysInMonth()),
                    entry("dt.date", col("t").dt().date()),
                    entry("dt.time", col("t").dt().time()),
                    entry("dt.datetime", col("z").dt().datetime()),
                    entry("dt.epoch", col("t").dt().epoch(TimeUnit.MILLISECONDS)),
                    entry("dt.truncate", col("t").dt().truncate("1mo")),
                    entry("dt.round", col("t").dt().round("1h")),
                    entry("dt.offset_by", col("d").dt().offsetBy("1mo")),
                    entry("dt.to_string", col("d").dt().toString("%d/%m/%Y")),
                    entry("dt.month_start", col("d").dt().monthStart()),
                    entry("dt.month_end", col("d").dt().monthEnd()),
                    entry("dt.total_days", col("p").dt().totalDays()),
                    entry("dt.total_hours", col("p").dt().totalHours()),
                    entry("dt.total_minutes", col("p").dt().totalMinutes()),
                    entry("dt.total_seconds", col("p").dt().totalSeconds()),
                    entry("dt.total_seconds/fractional", col("p").dt().totalSeconds(true)),
                    entry("dt.total_milliseconds", col("p").dt().totalMilliseconds()),
                    entry("dt.total_microseconds", col("p").dt().totalMicroseconds()),
                    entry("dt.total_nanoseconds", col("p").dt().totalNanoseconds()),
                    entry("dt.cast_time_unit", col("t").dt().castTimeUnit(TimeUnit.NANOSECONDS)),
                    entry("dt.with_time_unit", col("t").dt().withTimeUnit(TimeUnit.NANOSECONDS)),
                    entry(
                            "dt.convert_time_zone",
                            col("z").dt().convertTimeZone("America/New_York")),
                    entry("dt.replace_time_zone", col("t").dt().replaceTimeZone("Asia/Tokyo")),
                    entry("dt.combine", col("d").dt().combine(col("h"))),
                    entry("dt.base_utc_offset", col("z").dt().baseUtcOffset()),
                    entry("dt.dst_offset", col("z").dt().dstOffset()),
                    entry(
                            "dt.replace",
                            col("t").dt().replace(2001, null, 3, null, null, null, null)));

    static final Map<String, Expr> BINARY =
            Map.ofEntries(
                    entry("bin.contains", col("y").bin().contains(bytes("b"))),
                    entry("bin.starts_with", col("y").bin().startsWith(bytes("a"))),
                    entry("bin.ends_with", col("y").bin().endsWith(bytes("b"))),
                    entry("bin.size", col("y").bin().size()),
                    entry("bin.hex_encode", col("y").bin().hexEncode()),
                    entry("bin.hex_decode", lit(bytes("6162")).bin().hexDecode()),
                    entry("bin.base64_encode", col("y").bin().base64Encode()),
                    entry("bin.base64_decode", lit(bytes("YWI=")).bin().base64Decode()),
                    entry("bin.slice", col("y").bin().slice(1, 1)),
                    entry("bin.head", col("y").bin().head(1)),
                    entry("bin.tail", col("y").bin().tail(1)));

    static final Map<String, Expr> CATEGORICAL =
            Map.ofEntries(
                    entry("cat.get_categories", col("e").cat().getCategories()),
                    entry("cat.len_bytes", col("c").cat().lenBytes()),
                    entry("cat.len_chars", col("c").cat().lenChars()),
                    entry("cat.starts_with", col("c").cat().startsWith("re")),
                    entry("cat.ends_with", col("c").cat().endsWith("n")),
                    entry("cat.slice", col("c").cat().slice(1, 2)),
                    entry("cat.physical", col("e").cat().physical()));

    static final Map<String, Expr> NAMES =
            Map.ofEntries(
                    entry("name.keep", col("i").alias("other").name().keep()),
                    entry("name.prefix", col("i").name().prefix("pre_")),
                    entry("name.suffix", col("i").name().suffix("_post")),
                    entry("name.to_lowercase", col("i").alias("AbC").name().toLowercase()),
                    entry("name.to_uppercase", col("i").name().toUppercase()),
                    entry("name.replace", col("ls").name().replace("l", "m", true)),
                    entry("name.prefix_fields", col("st").name().prefixFields("f_")),
                    entry("name.suffix_fields", col("st").name().suffixFields("_f")));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
