//! Functions of byte strings.

use crate::error::Failure;
use bridge_plan::proto::{BinaryFunction as F, BinaryFunctionCall};
use polars::prelude::Expr;

use super::call::{Arguments, call};
use crate::error::unsupported;

call!(BinaryFunctionCall, BinaryFunction, binary);

fn lower(options: &mut BinaryFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a binary function is not named".into())),
        F::Contains => {
            let [input, bytes] = arguments.exactly()?;
            input.binary().contains_literal(bytes)
        }
        F::StartsWith => {
            let [input, prefix] = arguments.exactly()?;
            input.binary().starts_with(prefix)
        }
        F::EndsWith => {
            let [input, suffix] = arguments.exactly()?;
            input.binary().ends_with(suffix)
        }
        F::Size => arguments.one()?.binary().size_bytes(),
        F::HexEncode => arguments.one()?.binary().hex_encode(),
        F::HexDecode => arguments.one()?.binary().hex_decode(options.strict.take().unwrap_or(true)),
        F::Base64Encode => arguments.one()?.binary().base64_encode(),
        F::Base64Decode => arguments.one()?.binary().base64_decode(options.strict.take().unwrap_or(true)),
        F::Slice => {
            let (input, rest) = arguments.first_and_rest()?;
            let (offset, length) = super::offset_and_length(rest, "bin.slice")?;
            input.binary().slice(offset, length)
        }
        F::Head => {
            let [input, n] = arguments.exactly()?;
            input.binary().head(n)
        }
        F::Tail => {
            let [input, n] = arguments.exactly()?;
            input.binary().tail(n)
        }
    })
}
