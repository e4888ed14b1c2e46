//! Functions of numbers.

use crate::error::Failure;
use bridge_plan::proto::{MathFunction as F, MathFunctionCall, RoundMode};
use polars::prelude::{self as pl, Expr};

use super::call::{Arguments, call, choice, required};
use crate::error::unsupported;

call!(MathFunctionCall, MathFunction, math);

fn lower(options: &mut MathFunctionCall, function: F, arguments: Arguments) -> Result<Expr, Failure> {
    Ok(match function {
        F::Unspecified => return Err(unsupported("a math function is not named".into())),
        F::Log => {
            let [input, base] = arguments.exactly()?;
            input.log(base)
        }
        F::Arctan2 => {
            let [y, x] = arguments.exactly()?;
            y.arctan2(x)
        }
        F::Abs => arguments.one()?.abs(),
        F::Sign => arguments.one()?.sign(),
        F::Sqrt => arguments.one()?.sqrt(),
        F::Cbrt => arguments.one()?.cbrt(),
        F::Exp => arguments.one()?.exp(),
        F::Log1p => arguments.one()?.log1p(),
        F::Floor => arguments.one()?.floor(),
        F::Ceil => arguments.one()?.ceil(),
        F::Round => {
            let mode = match choice(options.round_mode.take(), RoundMode::HalfToEven)? {
                RoundMode::HalfToEven | RoundMode::Unspecified => pl::RoundMode::HalfToEven,
                RoundMode::HalfAwayFromZero => pl::RoundMode::HalfAwayFromZero,
            };
            arguments.one()?.round(options.decimals.take().unwrap_or(0), mode)
        }
        F::RoundSigFigs => {
            let digits = required(options.digits.take(), "round_sig_figs", "digits")?;
            arguments.one()?.round_sig_figs(i32::try_from(digits).unwrap_or(i32::MAX))
        }
        F::Truncate => arguments.one()?.truncate(options.decimals.take().unwrap_or(0)),
        F::Sin => arguments.one()?.sin(),
        F::Cos => arguments.one()?.cos(),
        F::Tan => arguments.one()?.tan(),
        F::Cot => arguments.one()?.cot(),
        F::Arcsin => arguments.one()?.arcsin(),
        F::Arccos => arguments.one()?.arccos(),
        F::Arctan => arguments.one()?.arctan(),
        F::Sinh => arguments.one()?.sinh(),
        F::Cosh => arguments.one()?.cosh(),
        F::Tanh => arguments.one()?.tanh(),
        F::Arcsinh => arguments.one()?.arcsinh(),
        F::Arccosh => arguments.one()?.arccosh(),
        F::Arctanh => arguments.one()?.arctanh(),
        F::Degrees => arguments.one()?.degrees(),
        F::Radians => arguments.one()?.radians(),
    })
}
