//! How the result of an expression is named.

use crate::error::Failure;
use bridge_plan::proto::{NameFunction as F, NameFunctionCall};
use polars::prelude::Expr;

use super::call::{Arguments, call, required};
use crate::error::unsupported;

call!(NameFunctionCall, NameFunction, name);

fn lower(options: &mut NameFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    let mut text = |function: &str| required(options.text.take(), function, "text");
    Ok(match function {
        F::Unspecified => return Err(unsupported("a name function is not named".into())),
        F::Keep => arguments.one()?.name().keep(),
        F::Prefix => arguments.one()?.name().prefix(&text("name.prefix")?),
        F::Suffix => arguments.one()?.name().suffix(&text("name.suffix")?),
        F::ToLowercase => arguments.one()?.name().to_lowercase(),
        F::ToUppercase => arguments.one()?.name().to_uppercase(),
        F::Replace => {
            let value = text("name.replace")?;
            let pattern = required(options.pattern.take(), "name.replace", "pattern")?;
            arguments.one()?.name().replace(&pattern, &value, options.literal.take().unwrap_or(false))
        }
        F::PrefixFields => arguments.one()?.name().prefix_fields(&text("name.prefix_fields")?),
        F::SuffixFields => arguments.one()?.name().suffix_fields(&text("name.suffix_fields")?),
    })
}
