//! Functions of structs.

use crate::error::Failure;
use bridge_plan::proto::{StructFunction as F, StructFunctionCall};
use polars::prelude::Expr;

use super::call::{Arguments, call, required};
use crate::error::{semantic, unsupported};

call!(StructFunctionCall, StructFunction, structs);

fn lower(options: &mut StructFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a struct function is not named".into())),
        F::Field => {
            let names = names(options, "struct.field")?;
            let input = arguments.one()?;
            match <[String; 1]>::try_from(names) {
                Ok([name]) => input.struct_().field_by_name(&name),
                Err(names) => input.struct_().field_by_names(names),
            }
        }
        F::RenameFields => {
            let names = names(options, "struct.rename_fields")?;
            arguments.one()?.struct_().rename_fields(names)
        }
        F::JsonEncode => arguments.one()?.struct_().json_encode(),
        F::WithFields => {
            let (input, fields) = arguments.first_and_rest()?;
            input.struct_().with_fields(fields)
        }
        F::FieldByIndex => {
            let index = required(options.index.take(), "struct.field_by_index", "index")?;
            arguments.one()?.struct_().field_by_index(index)
        }
    })
}

fn names(options: &mut StructFunctionCall, function: &str) -> Result<Vec<String>, Failure> {
    if options.names.is_empty() {
        return Err(semantic(format!("{function} needs the option names")));
    }
    Ok(std::mem::take(&mut options.names))
}
