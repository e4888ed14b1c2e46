//! Functions across columns.

use crate::error::Failure;
use bridge_plan::proto::{ClosedInterval, HorizontalFunction as F, HorizontalFunctionCall};
use polars::prelude::{self as pl, Expr};
use polars_plan::dsl::functions;

use super::call::{Arguments, call, choice, required};
use super::data_type::{data_type, time_unit, time_unit_or, time_zone};
use crate::error::{from_polars, semantic, unsupported};

call!(HorizontalFunctionCall, HorizontalFunction, horizontal);

fn lower(options: &mut HorizontalFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a horizontal function is not named".into())),
        F::Coalesce => pl::coalesce(&arguments.at_least_one()?),
        F::ConcatStr => {
            let separator = options.separator.take().unwrap_or_default();
            pl::concat_str(arguments.at_least_one()?, &separator, options.ignore_nulls.take().unwrap_or(false))
        }
        F::ConcatList => pl::concat_list(arguments.at_least_one()?).map_err(from_polars)?,
        F::ConcatArr => pl::concat_arr(arguments.at_least_one()?).map_err(from_polars)?,
        F::Struct => pl::as_struct(arguments.at_least_one()?),
        F::SumHorizontal => {
            functions::sum_horizontal(arguments.at_least_one()?, options.ignore_nulls.take().unwrap_or(true))
                .map_err(from_polars)?
        }
        F::MeanHorizontal => {
            functions::mean_horizontal(arguments.at_least_one()?, options.ignore_nulls.take().unwrap_or(true))
                .map_err(from_polars)?
        }
        F::MinHorizontal => functions::min_horizontal(arguments.at_least_one()?).map_err(from_polars)?,
        F::MaxHorizontal => functions::max_horizontal(arguments.at_least_one()?).map_err(from_polars)?,
        F::AnyHorizontal => functions::any_horizontal(arguments.at_least_one()?).map_err(from_polars)?,
        F::AllHorizontal => functions::all_horizontal(arguments.at_least_one()?).map_err(from_polars)?,
        F::IntRange => {
            let [start, end] = arguments.exactly()?;
            let step = options.step.take().unwrap_or(1);
            if step == 0 {
                return Err(semantic("int_range: step is 0 and must not be".into()));
            }
            let kind = options.data_type.take().as_ref().map(data_type).transpose()?;
            pl::int_range(start, end, step, kind.unwrap_or(pl::DataType::Int64))
        }
        F::Repeat => {
            let [value, n] = arguments.exactly()?;
            pl::repeat(value, n)
        }
        F::Datetime => {
            let [year, month, day, hour, minute, second, microsecond] = arguments.exactly()?;
            pl::datetime(pl::DatetimeArgs {
                year,
                month,
                day,
                hour,
                minute,
                second,
                microsecond,
                time_unit: time_unit_or(options.time_unit.take(), pl::TimeUnit::Microseconds)?,
                time_zone: time_zone(options.time_zone.take())?,
                ..Default::default()
            })
        }
        F::Duration => {
            let [weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds] =
                arguments.exactly()?;
            pl::duration(pl::DurationArgs {
                weeks,
                days,
                hours,
                minutes,
                seconds,
                milliseconds,
                microseconds,
                nanoseconds,
                time_unit: time_unit_or(options.time_unit.take(), pl::TimeUnit::Microseconds)?,
            })
        }
        F::DateRange => {
            let (interval, closed) = (interval(options, "date_range")?, closed_window(options.closed.take())?);
            let [start, end] = arguments.exactly()?;
            functions::date_range(Some(start), Some(end), Some(interval), None, closed).map_err(from_polars)?
        }
        F::DatetimeRange => {
            let (interval, closed) = (interval(options, "datetime_range")?, closed_window(options.closed.take())?);
            let unit = options.time_unit.take().map(time_unit).transpose()?;
            let zone = time_zone(options.time_zone.take())?;
            let [start, end] = arguments.exactly()?;
            functions::datetime_range(Some(start), Some(end), Some(interval), None, closed, unit, zone)
                .map_err(from_polars)?
        }
        F::ArgWhere => pl::arg_where(arguments.one()?),
    })
}

fn interval(options: &mut HorizontalFunctionCall, function: &str) -> Result<pl::Duration, Failure> {
    let text = required(options.interval.take(), function, "interval")?;
    pl::Duration::try_parse(&text).map_err(from_polars)
}

fn closed_window(value: Option<i32>) -> Result<pl::ClosedWindow, Failure> {
    Ok(match choice(value, ClosedInterval::Both)? {
        ClosedInterval::Both | ClosedInterval::Unspecified => pl::ClosedWindow::Both,
        ClosedInterval::Left => pl::ClosedWindow::Left,
        ClosedInterval::Right => pl::ClosedWindow::Right,
        ClosedInterval::None => pl::ClosedWindow::None,
    })
}
