//! Functions of lists.

use crate::error::Failure;
use bridge_plan::proto::{ListFunction as F, ListFunctionCall};
use polars::prelude::{self as pl, Expr, element};

use super::call::{Arguments, call, ddof, explode_options, null_behavior, required, sort_options};
use crate::error::{semantic, unsupported};

call!(ListFunctionCall, ListFunction, list);

fn lower(options: &mut ListFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a list function is not named".into())),
        F::Len => arguments.one()?.list().len(),
        F::Get => {
            let [input, index] = arguments.exactly()?;
            input.list().get(index, options.null_on_out_of_bounds.take().unwrap_or(false))
        }
        F::First => arguments.one()?.list().first(),
        F::Last => arguments.one()?.list().last(),
        F::Contains => {
            let [input, item] = arguments.exactly()?;
            input.list().contains(item, options.nulls_equal.take().unwrap_or(true))
        }
        F::Join => {
            let [input, separator] = arguments.exactly()?;
            input.list().join(separator, options.ignore_nulls.take().unwrap_or(true))
        }
        F::Sum => arguments.one()?.list().sum(),
        F::Mean => arguments.one()?.list().mean(),
        F::Min => arguments.one()?.list().min(),
        F::Max => arguments.one()?.list().max(),
        F::Median => arguments.one()?.list().median(),
        F::Std => arguments.one()?.list().std(ddof(options.ddof.take())?),
        F::Var => arguments.one()?.list().var(ddof(options.ddof.take())?),
        F::Sort => arguments.one()?.list().sort(sort_options(options.descending.take(), options.nulls_last.take())),
        F::Reverse => arguments.one()?.list().eval(element().reverse()),
        F::Unique if options.maintain_order.take().unwrap_or(false) => {
            arguments.one()?.list().eval(element().unique_stable())
        }
        F::Unique => arguments.one()?.list().eval(element().unique()),
        F::NUnique => arguments.one()?.list().agg(element().n_unique()),
        F::Slice => {
            let (input, rest) = arguments.first_and_rest()?;
            let (offset, length) = super::offset_and_length(rest, "list.slice")?;
            input.list().slice(offset, length)
        }
        F::Head => {
            let [input, n] = arguments.exactly()?;
            input.list().head(n)
        }
        F::Tail => {
            let [input, n] = arguments.exactly()?;
            input.list().tail(n)
        }
        F::Gather => {
            let [input, indices] = arguments.exactly()?;
            input.list().gather(indices, options.null_on_out_of_bounds.take().unwrap_or(false))
        }
        F::GatherEvery => {
            let [input, step, offset] = arguments.exactly()?;
            input.list().gather_every(step, offset)
        }
        F::ArgMin => arguments.one()?.list().arg_min(),
        F::ArgMax => arguments.one()?.list().arg_max(),
        F::Shift => {
            let [input, n] = arguments.exactly()?;
            input.list().shift(n)
        }
        F::Diff => {
            let behavior = null_behavior(options.null_behavior.take())?;
            arguments.one()?.list().diff(options.n.take().unwrap_or(1), behavior)
        }
        F::DropNulls => arguments.one()?.list().drop_nulls(),
        F::CountMatches => {
            let [input, item] = arguments.exactly()?;
            input.list().count_matches(item)
        }
        F::Explode => {
            let how = explode_options(options.empty_as_null.take(), options.keep_nulls.take());
            arguments.one()?.explode(how)
        }
        F::Eval => {
            let [input, evaluation] = arguments.exactly()?;
            input.list().eval(evaluation)
        }
        F::Agg => {
            let [input, aggregation] = arguments.exactly()?;
            input.list().agg(aggregation)
        }
        F::Filter => {
            let [input, predicate] = arguments.exactly()?;
            input.list().eval(element().filter(predicate))
        }
        F::ToArray => {
            let width = required(options.width.take(), "list.to_array", "width")?;
            arguments.one()?.list().to_array(width as usize)
        }
        F::ToStruct => {
            let names = std::mem::take(&mut options.names);
            if names.is_empty() {
                return Err(semantic("list.to_struct needs the option names".into()));
            }
            arguments.one()?.list().to_struct(names.into_iter().map(pl::PlSmallStr::from).collect())
        }
        F::SetUnion => {
            let [input, other] = arguments.exactly()?;
            input.list().union(other)
        }
        F::SetIntersection => {
            let [input, other] = arguments.exactly()?;
            input.list().set_intersection(other)
        }
        F::SetDifference => {
            let [input, other] = arguments.exactly()?;
            input.list().set_difference(other)
        }
        F::SetSymmetricDifference => {
            let [input, other] = arguments.exactly()?;
            input.list().set_symmetric_difference(other)
        }
        F::Any => arguments.one()?.list().agg(element().any(options.ignore_nulls.take().unwrap_or(true))),
        F::All => arguments.one()?.list().agg(element().all(options.ignore_nulls.take().unwrap_or(true))),
        F::Item => arguments.one()?.list().agg(element().item(options.allow_empty.take().unwrap_or(false))),
    })
}
