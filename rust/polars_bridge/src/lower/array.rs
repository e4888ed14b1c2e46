//! Functions of arrays, lists of one width.

use crate::error::Failure;
use bridge_plan::proto::{ArrayFunction as F, ArrayFunctionCall};
use polars::prelude::{Expr, element, lit};

use super::call::{Arguments, call, ddof, explode_options, sort_options};
use crate::error::unsupported;

call!(ArrayFunctionCall, ArrayFunction, array);

fn lower(options: &mut ArrayFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("an array function is not named".into())),
        F::Len => arguments.one()?.arr().len(),
        F::Get => {
            let [input, index] = arguments.exactly()?;
            input.arr().get(index, options.null_on_out_of_bounds.take().unwrap_or(false))
        }
        F::First => arguments.one()?.arr().get(lit(0), true),
        F::Last => arguments.one()?.arr().get(lit(-1), true),
        F::Contains => {
            let [input, item] = arguments.exactly()?;
            input.arr().contains(item, options.nulls_equal.take().unwrap_or(true))
        }
        F::Join => {
            let [input, separator] = arguments.exactly()?;
            input.arr().join(separator, options.ignore_nulls.take().unwrap_or(true))
        }
        F::Sum => arguments.one()?.arr().sum(),
        F::Mean => arguments.one()?.arr().mean(),
        F::Min => arguments.one()?.arr().min(),
        F::Max => arguments.one()?.arr().max(),
        F::Median => arguments.one()?.arr().median(),
        F::Std => arguments.one()?.arr().std(ddof(options.ddof.take())?),
        F::Var => arguments.one()?.arr().var(ddof(options.ddof.take())?),
        F::Sort => arguments.one()?.arr().sort(sort_options(options.descending.take(), options.nulls_last.take())),
        F::Reverse => arguments.one()?.arr().eval(element().reverse(), false),
        F::Unique if options.maintain_order.take().unwrap_or(false) => {
            arguments.one()?.arr().eval(element().unique_stable(), true)
        }
        F::Unique => arguments.one()?.arr().eval(element().unique(), true),
        F::NUnique => arguments.one()?.arr().agg(element().n_unique()),
        F::ArgMin => arguments.one()?.arr().arg_min(),
        F::ArgMax => arguments.one()?.arr().arg_max(),
        F::Shift => {
            let [input, n] = arguments.exactly()?;
            input.arr().shift(n)
        }
        F::CountMatches => {
            let [input, item] = arguments.exactly()?;
            input.arr().count_matches(item)
        }
        F::Explode => {
            let how = explode_options(options.empty_as_null.take(), options.keep_nulls.take());
            arguments.one()?.arr().explode(how)
        }
        F::ToList => arguments.one()?.arr().to_list(),
        F::Any => arguments.one()?.arr().agg(element().any(true)),
        F::All => arguments.one()?.arr().agg(element().all(true)),
    })
}
