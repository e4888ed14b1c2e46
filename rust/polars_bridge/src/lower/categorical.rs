//! Functions of categories.

use crate::error::Failure;
use bridge_plan::proto::{CategoricalFunction as F, CategoricalFunctionCall};
use polars::prelude::Expr;

use super::call::{Arguments, call, required};
use crate::error::unsupported;

call!(CategoricalFunctionCall, CategoricalFunction, categorical);

fn lower(options: &mut CategoricalFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a categorical function is not named".into())),
        F::GetCategories => arguments.one()?.cat().get_categories(),
        F::LenBytes => arguments.one()?.cat().len_bytes(),
        F::LenChars => arguments.one()?.cat().len_chars(),
        F::StartsWith => arguments.one()?.cat().starts_with(required(options.text.take(), "cat.starts_with", "text")?),
        F::EndsWith => arguments.one()?.cat().ends_with(required(options.text.take(), "cat.ends_with", "text")?),
        F::Slice => {
            let offset = required(options.offset.take(), "cat.slice", "offset")?;
            arguments.one()?.cat().slice(offset, options.length.take().map(|length| length as usize))
        }
        F::Physical => arguments.one()?.cat().physical(),
    })
}
