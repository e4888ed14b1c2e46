//! Functions that give one value for a column or a group.

use crate::error::Failure;
use bridge_plan::proto::{AggregateFunction as F, AggregateFunctionCall, QuantileMethod};
use polars::prelude::{self as pl, Expr};

use super::call::{Arguments, call, choice, ddof};
use crate::error::unsupported;

call!(AggregateFunctionCall, AggregateFunction, aggregate);

fn lower(options: &mut AggregateFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("an aggregate function is not named".into())),
        F::Len if arguments.is_empty() => pl::len(),
        F::Len => arguments.one()?.len(),
        F::Sum => arguments.one()?.sum(),
        F::Mean => arguments.one()?.mean(),
        F::Min => arguments.one()?.min(),
        F::Max => arguments.one()?.max(),
        F::Median => arguments.one()?.median(),
        F::Std => arguments.one()?.std(ddof(options.ddof.take())?),
        F::Var => arguments.one()?.var(ddof(options.ddof.take())?),
        F::Quantile => {
            let [input, quantile] = arguments.exactly()?;
            input.quantile(quantile, quantile_method(options.quantile_method.take())?)
        }
        F::Count => arguments.one()?.count(),
        F::NUnique => arguments.one()?.n_unique(),
        F::ApproxNUnique => arguments.one()?.approx_n_unique(),
        F::First => arguments.one()?.first(),
        F::Last => arguments.one()?.last(),
        F::Implode => arguments.one()?.implode(options.maintain_order.take().unwrap_or(true)),
        F::Product => arguments.one()?.product(),
        F::Any => arguments.one()?.any(options.ignore_nulls.take().unwrap_or(true)),
        F::All => arguments.one()?.all(options.ignore_nulls.take().unwrap_or(true)),
        F::NullCount => arguments.one()?.null_count(),
        F::HasNulls => arguments.one()?.has_nulls(),
        F::ArgMin => arguments.one()?.arg_min(),
        F::ArgMax => arguments.one()?.arg_max(),
        F::NanMin => arguments.one()?.nan_min(),
        F::NanMax => arguments.one()?.nan_max(),
        F::Mode => arguments.one()?.mode(options.maintain_order.take().unwrap_or(false)),
        F::Skew => arguments.one()?.skew(options.bias.take().unwrap_or(true)),
        F::Kurtosis => {
            let (fisher, bias) = (options.fisher.take().unwrap_or(true), options.bias.take().unwrap_or(true));
            arguments.one()?.kurtosis(fisher, bias)
        }
        F::Item => arguments.one()?.item(options.allow_empty.take().unwrap_or(false)),
        F::MinBy => {
            let [input, by] = arguments.exactly()?;
            input.min_by(by)
        }
        F::MaxBy => {
            let [input, by] = arguments.exactly()?;
            input.max_by(by)
        }
        F::Cov => {
            let [left, right] = arguments.exactly()?;
            pl::cov(left, right, ddof(options.ddof.take())?)
        }
        F::Corr => {
            let [left, right] = arguments.exactly()?;
            pl::pearson_corr(left, right)
        }
        F::Dot => {
            let [left, right] = arguments.exactly()?;
            left.dot(right)
        }
        F::Entropy => {
            let base = options.base.take().unwrap_or(std::f64::consts::E);
            arguments.one()?.entropy(base, options.normalize.take().unwrap_or(true))
        }
    })
}

fn quantile_method(value: Option<i32>) -> Result<pl::QuantileMethod, Failure> {
    Ok(match choice(value, QuantileMethod::Nearest)? {
        QuantileMethod::Nearest | QuantileMethod::Unspecified => pl::QuantileMethod::Nearest,
        QuantileMethod::Lower => pl::QuantileMethod::Lower,
        QuantileMethod::Higher => pl::QuantileMethod::Higher,
        QuantileMethod::Midpoint => pl::QuantileMethod::Midpoint,
        QuantileMethod::Linear => pl::QuantileMethod::Linear,
        QuantileMethod::Equiprobable => pl::QuantileMethod::Equiprobable,
    })
}
