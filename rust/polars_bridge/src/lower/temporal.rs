//! Functions of dates, times and durations.

use crate::error::Failure;
use bridge_plan::proto::{TemporalFunction as F, TemporalFunctionCall};
use polars::prelude::{self as pl, Expr};

use super::call::{Arguments, call, required};
use super::data_type::{time_unit, time_unit_or, time_zone};
use crate::error::{semantic, unsupported};

call!(TemporalFunctionCall, TemporalFunction, temporal);

fn lower(options: &mut TemporalFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a temporal function is not named".into())),
        F::Year => arguments.one()?.dt().year(),
        F::IsoYear => arguments.one()?.dt().iso_year(),
        F::Quarter => arguments.one()?.dt().quarter(),
        F::Month => arguments.one()?.dt().month(),
        F::Week => arguments.one()?.dt().week(),
        F::Weekday => arguments.one()?.dt().weekday(),
        F::Day => arguments.one()?.dt().day(),
        F::OrdinalDay => arguments.one()?.dt().ordinal_day(),
        F::Hour => arguments.one()?.dt().hour(),
        F::Minute => arguments.one()?.dt().minute(),
        F::Second => arguments.one()?.dt().second(),
        F::Millisecond => arguments.one()?.dt().millisecond(),
        F::Microsecond => arguments.one()?.dt().microsecond(),
        F::Nanosecond => arguments.one()?.dt().nanosecond(),
        F::Century => arguments.one()?.dt().century(),
        F::Millennium => arguments.one()?.dt().millennium(),
        F::IsLeapYear => arguments.one()?.dt().is_leap_year(),
        F::DaysInMonth => arguments.one()?.dt().days_in_month(),
        F::Date => arguments.one()?.dt().date(),
        F::Time => arguments.one()?.dt().time(),
        F::Datetime => arguments.one()?.dt().datetime(),
        F::Epoch => {
            arguments.one()?.dt().timestamp(time_unit_or(options.time_unit.take(), pl::TimeUnit::Microseconds)?)
        }
        F::Truncate => {
            let [input, every] = arguments.exactly()?;
            input.dt().truncate(every)
        }
        F::Round => {
            let [input, every] = arguments.exactly()?;
            input.dt().round(every)
        }
        F::OffsetBy => {
            let [input, by] = arguments.exactly()?;
            input.dt().offset_by(by)
        }
        F::ToString => {
            let format = options.format.take().unwrap_or_else(|| "iso".into());
            arguments.one()?.dt().to_string(&format)
        }
        F::MonthStart => arguments.one()?.dt().month_start(),
        F::MonthEnd => arguments.one()?.dt().month_end(),
        F::TotalDays => arguments.one()?.dt().total_days(options.fractional.take().unwrap_or(false)),
        F::TotalHours => arguments.one()?.dt().total_hours(options.fractional.take().unwrap_or(false)),
        F::TotalMinutes => arguments.one()?.dt().total_minutes(options.fractional.take().unwrap_or(false)),
        F::TotalSeconds => arguments.one()?.dt().total_seconds(options.fractional.take().unwrap_or(false)),
        F::TotalMilliseconds => arguments.one()?.dt().total_milliseconds(options.fractional.take().unwrap_or(false)),
        F::TotalMicroseconds => arguments.one()?.dt().total_microseconds(options.fractional.take().unwrap_or(false)),
        F::TotalNanoseconds => arguments.one()?.dt().total_nanoseconds(options.fractional.take().unwrap_or(false)),
        F::CastTimeUnit => {
            let unit = required(options.time_unit.take(), "dt.cast_time_unit", "time_unit")?;
            arguments.one()?.dt().cast_time_unit(time_unit(unit)?)
        }
        F::WithTimeUnit => {
            let unit = required(options.time_unit.take(), "dt.with_time_unit", "time_unit")?;
            arguments.one()?.dt().with_time_unit(time_unit(unit)?)
        }
        F::ConvertTimeZone => {
            let zone = time_zone(options.time_zone.take())?;
            arguments.one()?.dt().convert_time_zone(required(zone, "dt.convert_time_zone", "time_zone")?)
        }
        F::ReplaceTimeZone => {
            let (input, ambiguous) = arguments.one_or_two()?;
            let non_existent = if options.non_existent_null.take().unwrap_or(false) {
                pl::NonExistent::Null
            } else {
                pl::NonExistent::Raise
            };
            let ambiguous = ambiguous.unwrap_or_else(|| pl::lit("raise"));
            input.dt().replace_time_zone(time_zone(options.time_zone.take())?, ambiguous, non_existent)
        }
        F::Combine => {
            let [date, time] = arguments.exactly()?;
            date.dt().combine(time, time_unit_or(options.time_unit.take(), pl::TimeUnit::Microseconds)?)
        }
        F::BaseUtcOffset => arguments.one()?.dt().base_utc_offset(),
        F::DstOffset => arguments.one()?.dt().dst_offset(),
        F::Replace => {
            let (input, rest) = arguments.first_and_rest()?;
            let [year, month, day, hour, minute, second, microsecond] =
                <[Expr; 7]>::try_from(rest).map_err(|rest| {
                    semantic(format!(
                        "dt.replace takes a column and 7 parts, not {}; a null literal keeps a part",
                        rest.len()
                    ))
                })?;
            input.dt().replace(year, month, day, hour, minute, second, microsecond, pl::lit("raise"))
        }
    })
}
