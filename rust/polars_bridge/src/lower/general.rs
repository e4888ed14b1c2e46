//! Functions of a column that have no namespace in py-polars.

use std::ops::Neg;

use crate::error::Failure;
use bridge_plan::proto::{self, FillNullStrategy, GeneralFunction as F, GeneralFunctionCall};
use polars::prelude::{self as pl, Expr};

use super::call::{Arguments, call, choice, closed_interval, explode_options, null_behavior, required, sort_options};
use super::data_type::data_type;
use crate::error::{semantic, unsupported};

call!(GeneralFunctionCall, GeneralFunction, general);

fn lower(options: &mut GeneralFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a general function is not named".into())),
        F::IsNull => arguments.one()?.is_null(),
        F::IsNotNull => arguments.one()?.is_not_null(),
        F::IsNan => arguments.one()?.is_nan(),
        F::IsNotNan => arguments.one()?.is_not_nan(),
        F::IsFinite => arguments.one()?.is_finite(),
        F::IsInfinite => arguments.one()?.is_infinite(),
        F::Not => arguments.one()?.not(),
        F::Negate => arguments.one()?.neg(),
        F::IsIn => {
            let [input, values] = arguments.exactly()?;
            input.is_in(values, options.nulls_equal.take().unwrap_or(false))
        }
        F::IsBetween => {
            let [input, lower, upper] = arguments.exactly()?;
            input.is_between(lower, upper, closed_interval(options.closed.take())?)
        }
        F::IsClose => {
            let [input, other] = arguments.exactly()?;
            input.is_close(
                other,
                options.absolute_tolerance.take().unwrap_or(0.0),
                options.relative_tolerance.take().unwrap_or(1e-9),
                options.nans_equal.take().unwrap_or(false),
            )
        }
        F::IsUnique => arguments.one()?.is_unique(),
        F::IsDuplicated => arguments.one()?.is_duplicated(),
        F::IsFirstDistinct => arguments.one()?.is_first_distinct(),
        F::IsLastDistinct => arguments.one()?.is_last_distinct(),
        F::FillNull => {
            let [input, value] = arguments.exactly()?;
            input.fill_null(value)
        }
        F::FillNullStrategy => {
            let strategy = fill_null_strategy(options)?;
            arguments.one()?.fill_null_with_strategy(strategy)
        }
        F::FillNan => {
            let [input, value] = arguments.exactly()?;
            input.fill_nan(value)
        }
        F::DropNulls => arguments.one()?.drop_nulls(),
        F::DropNans => arguments.one()?.drop_nans(),
        F::Unique if options.maintain_order.take().unwrap_or(false) => arguments.one()?.unique_stable(),
        F::Unique => arguments.one()?.unique(),
        F::ArgUnique => arguments.one()?.arg_unique(),
        F::Reverse => arguments.one()?.reverse(),
        F::Shift => {
            let (input, rest) = arguments.first_and_rest()?;
            match <[Expr; 2]>::try_from(rest) {
                Ok([n, fill_value]) => input.shift_and_fill(n, fill_value),
                Err(rest) => match <[Expr; 1]>::try_from(rest) {
                    Ok([n]) => input.shift(n),
                    Err(_) => return Err(semantic("shift takes a column, a number and perhaps a value".into())),
                },
            }
        }
        F::Diff => {
            let [input, n] = arguments.exactly()?;
            input.diff(n, null_behavior(options.null_behavior.take())?)
        }
        F::PctChange => {
            let [input, n] = arguments.exactly()?;
            input.pct_change(n)
        }
        F::CumSum => arguments.one()?.cum_sum(options.reverse.take().unwrap_or(false)),
        F::CumProd => arguments.one()?.cum_prod(options.reverse.take().unwrap_or(false)),
        F::CumMin => arguments.one()?.cum_min(options.reverse.take().unwrap_or(false)),
        F::CumMax => arguments.one()?.cum_max(options.reverse.take().unwrap_or(false)),
        F::CumCount => arguments.one()?.cum_count(options.reverse.take().unwrap_or(false)),
        F::Rank => {
            let rank = pl::RankOptions {
                method: rank_method(options.rank_method.take())?,
                descending: options.descending.take().unwrap_or(false),
            };
            arguments.one()?.rank(rank, options.seed.take())
        }
        F::Sort => arguments.one()?.sort(sort_options(options.descending.take(), options.nulls_last.take())),
        F::ArgSort => {
            let (descending, nulls_last) = (options.descending.take(), options.nulls_last.take());
            arguments.one()?.arg_sort(descending.unwrap_or(false), nulls_last.unwrap_or(false))
        }
        F::Filter => {
            let [input, predicate] = arguments.exactly()?;
            input.filter(predicate)
        }
        F::Gather => {
            let [input, indices] = arguments.exactly()?;
            input.gather(indices, options.null_on_out_of_bounds.take().unwrap_or(false))
        }
        F::Get => {
            let [input, index] = arguments.exactly()?;
            input.get(index, options.null_on_out_of_bounds.take().unwrap_or(false))
        }
        F::Slice => {
            let [input, offset, length] = arguments.exactly()?;
            input.slice(offset, length)
        }
        F::Head => {
            let [input, n] = arguments.exactly()?;
            input.slice(pl::lit(0), n)
        }
        F::Tail => {
            let [input, n] = arguments.exactly()?;
            input.slice(n.clone().cast(pl::DataType::Int64).neg(), n)
        }
        F::Explode => {
            let how = explode_options(options.empty_as_null.take(), options.keep_nulls.take());
            arguments.one()?.explode(how)
        }
        F::Interpolate => {
            use proto::InterpolationMethod as Method;
            let method = match choice(options.interpolation_method.take(), Method::Linear)? {
                Method::Linear | Method::Unspecified => pl::InterpolationMethod::Linear,
                Method::Nearest => pl::InterpolationMethod::Nearest,
            };
            arguments.one()?.interpolate(method)
        }
        F::TopK => {
            let [input, k] = arguments.exactly()?;
            input.top_k(k)
        }
        F::BottomK => {
            let [input, k] = arguments.exactly()?;
            input.bottom_k(k)
        }
        F::Clip => {
            let [input, lower, upper] = arguments.exactly()?;
            input.clip(lower, upper)
        }
        F::Replace => {
            let [input, old, new] = arguments.exactly()?;
            input.replace(old, new)
        }
        F::ReplaceStrict => {
            let return_type = options.return_type.take().as_ref().map(data_type).transpose()?;
            let (input, rest) = arguments.first_and_rest()?;
            let mut rest = rest.into_iter();
            match (rest.next(), rest.next(), rest.next(), rest.next()) {
                (Some(old), Some(new), default, None) => input.replace_strict(old, new, default, return_type),
                _ => {
                    return Err(semantic(
                        "replace_strict takes a column, old and new values and perhaps a default".into(),
                    ));
                }
            }
        }
        F::Hash => {
            let seed = options.seed.take().unwrap_or(0);
            arguments.one()?.hash(seed, seed, seed, seed)
        }
        F::RleId => arguments.one()?.rle_id(),
        F::RepeatBy => {
            let [input, n] = arguments.exactly()?;
            input.repeat_by(n)
        }
        F::IndexOf => {
            let [input, element] = arguments.exactly()?;
            input.index_of(element)
        }
        F::SearchSorted => {
            use proto::SearchSide as Side;
            let side = match choice(options.side.take(), Side::Any)? {
                Side::Any | Side::Unspecified => pl::SearchSortedSide::Any,
                Side::Left => pl::SearchSortedSide::Left,
                Side::Right => pl::SearchSortedSide::Right,
            };
            let [input, element] = arguments.exactly()?;
            input.search_sorted(element, side, options.descending.take().unwrap_or(false))
        }
        F::Reinterpret => arguments.one()?.reinterpret(Some(options.signed.take().unwrap_or(true)), None),
        F::ToPhysical => arguments.one()?.to_physical(),
        F::ExtendConstant => {
            let [input, value, n] = arguments.exactly()?;
            input.extend_constant(value, n)
        }
        F::GatherEvery => {
            let step = required(options.step.take(), "gather_every", "step")?;
            if step == 0 {
                return Err(semantic("gather_every: step is 0 and must be at least 1".into()));
            }
            arguments.one()?.gather_every(step as usize, options.offset.take().unwrap_or(0) as usize)
        }
        F::ValueCounts => {
            let (sort, normalize) = (options.sort.take().unwrap_or(false), options.normalize.take().unwrap_or(false));
            let name = options.name.take().unwrap_or_else(|| if normalize { "proportion" } else { "count" }.into());
            arguments.one()?.value_counts(sort, false, &name, normalize)
        }
        F::PeakMin => arguments.one()?.peak_min(),
        F::PeakMax => arguments.one()?.peak_max(),
        F::Append => {
            let [input, other] = arguments.exactly()?;
            input.append(other, true)
        }
        F::BitwiseCountOnes => arguments.one()?.bitwise_count_ones(),
    })
}

fn fill_null_strategy(options: &mut GeneralFunctionCall) -> Result<pl::FillNullStrategy, Failure> {
    let strategy = required(options.strategy.take(), "fill_null_strategy", "strategy")?;
    Ok(match choice(Some(strategy), FillNullStrategy::Forward)? {
        FillNullStrategy::Forward | FillNullStrategy::Unspecified => {
            pl::FillNullStrategy::Forward(options.limit.take())
        }
        FillNullStrategy::Backward => pl::FillNullStrategy::Backward(options.limit.take()),
        FillNullStrategy::Min => pl::FillNullStrategy::Min,
        FillNullStrategy::Max => pl::FillNullStrategy::Max,
        FillNullStrategy::Mean => pl::FillNullStrategy::Mean,
        FillNullStrategy::Zero => pl::FillNullStrategy::Zero,
        FillNullStrategy::One => pl::FillNullStrategy::One,
    })
}

fn rank_method(value: Option<i32>) -> Result<pl::RankMethod, Failure> {
    use proto::RankMethod as From;
    Ok(match choice(value, From::Average)? {
        From::Average | From::Unspecified => pl::RankMethod::Average,
        From::Min => pl::RankMethod::Min,
        From::Max => pl::RankMethod::Max,
        From::Dense => pl::RankMethod::Dense,
        From::Ordinal => pl::RankMethod::Ordinal,
        From::Random => pl::RankMethod::Random,
    })
}
