//! What every family of functions shares: the arguments of a call, and options that are taken out one by one so that
//! one which nobody took is noticed.

use crate::error::Failure;
use bridge_plan::proto;
use polars::prelude::Expr;

use crate::error::{semantic, unsupported};

/// The arguments of one call, already lowered.
pub(super) struct Arguments {
    function: String,
    values: Vec<Expr>,
}

impl Arguments {
    pub(super) fn new(function: String, values: Vec<Expr>) -> Self {
        Self { function, values }
    }

    pub(super) fn one(self) -> Result<Expr, Failure> {
        let [only] = self.exactly()?;
        Ok(only)
    }

    pub(super) fn exactly<const N: usize>(self) -> Result<[Expr; N], Failure> {
        let found = self.values.len();
        self.values.try_into().map_err(|_| semantic(format!("{} takes {N} argument(s), not {found}", self.function)))
    }

    /// One argument and perhaps a second.
    pub(super) fn one_or_two(self) -> Result<(Expr, Option<Expr>), Failure> {
        let found = self.values.len();
        let mut values = self.values.into_iter();
        match (values.next(), values.next(), values.next()) {
            (Some(first), second, None) => Ok((first, second)),
            _ => Err(semantic(format!("{} takes 1 or 2 arguments, not {found}", self.function))),
        }
    }

    /// The first argument and all others.
    pub(super) fn first_and_rest(self) -> Result<(Expr, Vec<Expr>), Failure> {
        let mut values = self.values.into_iter();
        match values.next() {
            Some(first) => Ok((first, values.collect())),
            None => Err(semantic(format!("{} takes at least 1 argument, not 0", self.function))),
        }
    }

    pub(super) fn at_least_one(self) -> Result<Vec<Expr>, Failure> {
        if self.values.is_empty() {
            return Err(semantic(format!("{} takes at least 1 argument, not 0", self.function)));
        }
        Ok(self.values)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// The message of one family of functions.
pub(super) trait Call: prost::Message + Clone + Default + PartialEq {
    type Function: TryFrom<i32> + Copy;

    fn function(&self) -> i32;
    fn name(function: Self::Function) -> String;
    fn arguments(&self) -> &[u32];
    /// Takes away what is not an option.
    fn clear_call(&mut self);
    /// Takes from `self` the options that the function has and gives the expression.
    fn lower(&mut self, function: Self::Function, arguments: Arguments) -> Result<Expr, Failure>;
}

macro_rules! call {
    ($message:ident, $function:ident, $module:ident) => {
        impl crate::lower::call::Call for bridge_plan::proto::$message {
            type Function = bridge_plan::proto::$function;

            fn function(&self) -> i32 {
                self.function
            }

            fn name(function: Self::Function) -> String {
                bridge_plan::features::function_name(function.as_str_name())
            }

            fn arguments(&self) -> &[u32] {
                &self.arguments
            }

            fn clear_call(&mut self) {
                self.function = 0;
                self.arguments.clear();
            }

            fn lower(
                &mut self,
                function: Self::Function,
                arguments: crate::lower::call::Arguments,
            ) -> Result<polars::prelude::Expr, crate::error::Failure> {
                lower(self, function, arguments)
            }
        }
    };
}
pub(super) use call;

/// Lowers one call; `argument` gives the expression at a position.
pub(super) fn lower_call<C: Call + std::fmt::Debug>(
    call: &C,
    argument: impl Fn(u32) -> Result<Expr, Failure>,
) -> Result<Expr, Failure> {
    let function = C::Function::try_from(call.function())
        .map_err(|_| unsupported(format!("function number {} is not known", call.function())))?;
    let values = call.arguments().iter().map(|&position| argument(position)).collect::<Result<Vec<_>, _>>()?;
    let mut options = call.clone();
    let expression = options.lower(function, Arguments::new(C::name(function), values))?;
    options.clear_call();
    if options != C::default() {
        return Err(unsupported(format!("{} does not have the option(s) {options:?}", C::name(function))));
    }
    Ok(expression)
}

/// A choice among an enum's values: absent and UNSPECIFIED both mean the default.
pub(super) fn choice<E: TryFrom<i32> + Default + PartialEq>(value: Option<i32>, default: E) -> Result<E, Failure> {
    let Some(number) = value else { return Ok(default) };
    let chosen = E::try_from(number).map_err(|_| unsupported(format!("the choice number {number} is not known")))?;
    Ok(if chosen == E::default() { default } else { chosen })
}

pub(super) fn closed_interval(value: Option<i32>) -> Result<polars::prelude::ClosedInterval, Failure> {
    use polars::prelude::ClosedInterval as To;
    use proto::ClosedInterval as From;
    Ok(match choice(value, From::Both)? {
        From::Both | From::Unspecified => To::Both,
        From::Left => To::Left,
        From::Right => To::Right,
        From::None => To::None,
    })
}

pub(super) fn null_behavior(value: Option<i32>) -> Result<polars_core::series::ops::NullBehavior, Failure> {
    use polars_core::series::ops::NullBehavior as To;
    use proto::NullBehavior as From;
    Ok(match choice(value, From::Ignore)? {
        From::Ignore | From::Unspecified => To::Ignore,
        From::Drop => To::Drop,
    })
}

/// The number of degrees of freedom that a divisor lacks.
pub(super) fn ddof(value: Option<u32>) -> Result<u8, Failure> {
    u8::try_from(value.unwrap_or(1))
        .map_err(|_| semantic(format!("ddof is {} and may be at most 255", value.unwrap_or(1))))
}

pub(super) fn explode_options(
    empty_as_null: Option<bool>,
    keep_nulls: Option<bool>,
) -> polars::prelude::ExplodeOptions {
    polars::prelude::ExplodeOptions {
        empty_as_null: empty_as_null.unwrap_or(true),
        keep_nulls: keep_nulls.unwrap_or(true),
    }
}

pub(super) fn sort_options(descending: Option<bool>, nulls_last: Option<bool>) -> polars::prelude::SortOptions {
    polars::prelude::SortOptions {
        descending: descending.unwrap_or(false),
        nulls_last: nulls_last.unwrap_or(false),
        ..Default::default()
    }
}

/// An option that the function cannot do without.
pub(super) fn required<T>(value: Option<T>, function: &str, option: &str) -> Result<T, Failure> {
    value.ok_or_else(|| semantic(format!("{function} needs the option {option}")))
}
