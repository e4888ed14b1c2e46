//! Functions of strings.

use crate::error::Failure;
use bridge_plan::proto::{StringFunction as F, StringFunctionCall, UnicodeForm};
use polars::prelude::{self as pl, Expr, NULL};

use super::call::{Arguments, call, choice, required};
use super::data_type::{data_type, time_unit, time_zone};
use crate::error::{from_polars, semantic, unsupported};

call!(StringFunctionCall, StringFunction, string);

fn lower(options: &mut StringFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a string function is not named".into())),
        F::Contains => {
            let [input, pattern] = arguments.exactly()?;
            let strict = options.strict.take().unwrap_or(true);
            if options.literal.take().unwrap_or(false) {
                input.str().contains_literal(pattern)
            } else {
                input.str().contains(pattern, strict)
            }
        }
        F::StartsWith => {
            let [input, prefix] = arguments.exactly()?;
            input.str().starts_with(prefix)
        }
        F::EndsWith => {
            let [input, suffix] = arguments.exactly()?;
            input.str().ends_with(suffix)
        }
        F::Replace => {
            let [input, pattern, value] = arguments.exactly()?;
            let literal = options.literal.take().unwrap_or(false);
            input.str().replace_n(pattern, value, literal, options.n.take().unwrap_or(1))
        }
        F::ReplaceAll => {
            let [input, pattern, value] = arguments.exactly()?;
            input.str().replace_all(pattern, value, options.literal.take().unwrap_or(false))
        }
        F::Slice => {
            let (input, rest) = arguments.first_and_rest()?;
            let (offset, length) = super::offset_and_length(rest, "str.slice")?;
            input.str().slice(offset, length)
        }
        F::Head => {
            let [input, n] = arguments.exactly()?;
            input.str().head(n)
        }
        F::Tail => {
            let [input, n] = arguments.exactly()?;
            input.str().tail(n)
        }
        F::ToUppercase => arguments.one()?.str().to_uppercase(),
        F::ToLowercase => arguments.one()?.str().to_lowercase(),
        F::LenBytes => arguments.one()?.str().len_bytes(),
        F::LenChars => arguments.one()?.str().len_chars(),
        F::Split => {
            let [input, by] = arguments.exactly()?;
            if options.inclusive.take().unwrap_or(false) {
                input.str().split_inclusive(by)
            } else {
                input.str().split(by)
            }
        }
        F::SplitExact => {
            let [input, by] = arguments.exactly()?;
            let n = count(options.n.take(), "str.split_exact")?;
            if options.inclusive.take().unwrap_or(false) {
                input.str().split_exact_inclusive(by, n)
            } else {
                input.str().split_exact(by, n)
            }
        }
        F::Splitn => {
            let [input, by] = arguments.exactly()?;
            input.str().splitn(by, count(options.n.take(), "str.splitn")?)
        }
        F::StripChars => {
            let (input, characters) = arguments.one_or_two()?;
            input.str().strip_chars(characters.unwrap_or_else(|| pl::lit(NULL)))
        }
        F::StripCharsStart => {
            let (input, characters) = arguments.one_or_two()?;
            input.str().strip_chars_start(characters.unwrap_or_else(|| pl::lit(NULL)))
        }
        F::StripCharsEnd => {
            let (input, characters) = arguments.one_or_two()?;
            input.str().strip_chars_end(characters.unwrap_or_else(|| pl::lit(NULL)))
        }
        F::StripPrefix => {
            let [input, prefix] = arguments.exactly()?;
            input.str().strip_prefix(prefix)
        }
        F::StripSuffix => {
            let [input, suffix] = arguments.exactly()?;
            input.str().strip_suffix(suffix)
        }
        F::ToDate => arguments.one()?.str().to_date(strptime_options(options)),
        F::ToTime => arguments.one()?.str().to_time(strptime_options(options)),
        F::ToDatetime => {
            let (input, ambiguous) = arguments.one_or_two()?;
            let unit = options.time_unit.take().map(time_unit).transpose()?;
            let zone = time_zone(options.time_zone.take())?;
            let ambiguous = ambiguous.unwrap_or_else(|| pl::lit("raise"));
            input.str().to_datetime(unit, zone, strptime_options(options), ambiguous)
        }
        F::ToInteger => {
            let [input, base] = arguments.exactly()?;
            let kind = options.data_type.take().as_ref().map(data_type).transpose()?;
            input.str().to_integer(base, kind, options.strict.take().unwrap_or(true))
        }
        F::ToDecimal => {
            let scale = required(options.scale.take(), "str.to_decimal", "scale")?;
            arguments.one()?.str().to_decimal(scale as usize)
        }
        F::Concat => {
            let delimiter = options.delimiter.take().unwrap_or_default();
            arguments.one()?.str().join(&delimiter, options.ignore_nulls.take().unwrap_or(true))
        }
        F::Extract => {
            let [input, pattern] = arguments.exactly()?;
            input.str().extract(pattern, options.group_index.take().unwrap_or(1) as usize)
        }
        F::ExtractAll => {
            let [input, pattern] = arguments.exactly()?;
            input.str().extract_all(pattern)
        }
        F::CountMatches => {
            let [input, pattern] = arguments.exactly()?;
            input.str().count_matches(pattern, options.literal.take().unwrap_or(false))
        }
        F::Find => {
            let [input, pattern] = arguments.exactly()?;
            let strict = options.strict.take().unwrap_or(true);
            if options.literal.take().unwrap_or(false) {
                input.str().find_literal(pattern)
            } else {
                input.str().find(pattern, strict)
            }
        }
        F::PadStart => {
            let [input, length] = arguments.exactly()?;
            input.str().pad_start(length, fill_char(options, "str.pad_start")?)
        }
        F::PadEnd => {
            let [input, length] = arguments.exactly()?;
            input.str().pad_end(length, fill_char(options, "str.pad_end")?)
        }
        F::Zfill => {
            let [input, length] = arguments.exactly()?;
            input.str().zfill(length)
        }
        F::Reverse => arguments.one()?.str().reverse(),
        F::HexEncode => arguments.one()?.str().hex_encode(),
        F::HexDecode => arguments.one()?.str().hex_decode(options.strict.take().unwrap_or(true)),
        F::Base64Encode => arguments.one()?.str().base64_encode(),
        F::Base64Decode => arguments.one()?.str().base64_decode(options.strict.take().unwrap_or(true)),
        F::ContainsAny => {
            let [input, patterns] = arguments.exactly()?;
            input.str().contains_any(patterns, options.ascii_case_insensitive.take().unwrap_or(false))
        }
        F::ReplaceMany => {
            let [input, patterns, values] = arguments.exactly()?;
            input.str().replace_many(patterns, values, options.ascii_case_insensitive.take().unwrap_or(false), false)
        }
        F::JsonPathMatch => {
            let [input, path] = arguments.exactly()?;
            input.str().json_path_match(path)
        }
        F::JsonDecode => {
            let kind = required(options.data_type.take(), "str.json_decode", "data_type")?;
            arguments.one()?.str().json_decode(data_type(&kind)?)
        }
        F::EscapeRegex => arguments.one()?.str().escape_regex(),
        F::Normalize => {
            let form = match choice(options.unicode_form.take(), UnicodeForm::Nfc)? {
                UnicodeForm::Nfc | UnicodeForm::Unspecified => pl::UnicodeForm::NFC,
                UnicodeForm::Nfkc => pl::UnicodeForm::NFKC,
                UnicodeForm::Nfd => pl::UnicodeForm::NFD,
                UnicodeForm::Nfkd => pl::UnicodeForm::NFKD,
            };
            arguments.one()?.str().normalize(form)
        }
        F::ExtractGroups => {
            let pattern = required(options.pattern.take(), "str.extract_groups", "pattern")?;
            arguments.one()?.str().extract_groups(&pattern).map_err(from_polars)?
        }
    })
}

fn strptime_options(options: &mut StringFunctionCall) -> pl::StrptimeOptions {
    pl::StrptimeOptions {
        format: options.format.take().map(Into::into),
        strict: options.strict.take().unwrap_or(true),
        exact: options.exact.take().unwrap_or(true),
        cache: options.cache.take().unwrap_or(true),
    }
}

fn count(n: Option<i64>, function: &str) -> Result<usize, Failure> {
    let n = required(n, function, "n")?;
    usize::try_from(n).map_err(|_| semantic(format!("{function}: n is {n} and must not be negative")))
}

fn fill_char(options: &mut StringFunctionCall, function: &str) -> Result<char, Failure> {
    let text = options.fill_char.take().unwrap_or_else(|| " ".into());
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(character), None) => Ok(character),
        _ => Err(semantic(format!("{function}: fill_char is {text:?} and must be one character"))),
    }
}
