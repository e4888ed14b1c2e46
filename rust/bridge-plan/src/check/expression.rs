//! Expressions, one by one: that each has what its kind needs.

use super::{chosen, data_type, literal, present, sort_options};
use crate::error::PlanError;
use crate::proto::{self, DataType, expression::Kind, selector::Selection};

pub(super) fn check(of: &proto::Expression) -> Result<(), PlanError> {
    match present(of.kind.as_ref(), "Expression.kind")? {
        Kind::Column(_) | Kind::Alias(_) | Kind::Ternary(_) | Kind::Element(_) => Ok(()),
        Kind::Literal(of) => literal::check(of),
        Kind::Binary(binary) => chosen(binary.operator, "Binary.operator"),
        Kind::Cast(cast) => data_type::check(present(cast.data_type.as_ref(), "Cast.data_type")?),
        Kind::Selector(of) => check_selector(of),
        Kind::SortBy(sort) => sort_options(sort.by.len(), &sort.descending, &sort.nulls_last),
        Kind::Over(over) if over.partition_by.is_empty() && over.order_by.is_empty() => {
            Err(PlanError::senseless("a window needs partition_by or order_by"))
        }
        Kind::Over(_) => Ok(()),
        Kind::General(call) => check_call(call.function, call.return_type.as_ref()),
        Kind::Aggregate(call) => check_call(call.function, None),
        Kind::Math(call) => check_call(call.function, None),
        Kind::Horizontal(call) => check_call(call.function, call.data_type.as_ref()),
        Kind::Name(call) => check_call(call.function, None),
        Kind::String(call) => check_call(call.function, call.data_type.as_ref()),
        Kind::Temporal(call) => check_call(call.function, None),
        Kind::List(call) => check_call(call.function, None),
        Kind::Array(call) => check_call(call.function, None),
        Kind::Struct(call) => check_call(call.function, None),
        Kind::BinaryString(call) => check_call(call.function, None),
        Kind::Categorical(call) => check_call(call.function, None),
    }
}

/// What is the same for all families: arguments and options of each function are for who lowers it.
fn check_call(function: i32, data_type: Option<&DataType>) -> Result<(), PlanError> {
    chosen(function, "the function of a call")?;
    data_type.map_or(Ok(()), data_type::check)
}

fn check_selector(of: &proto::Selector) -> Result<(), PlanError> {
    match present(of.selection.as_ref(), "Selector.selection")? {
        Selection::All(_) | Selection::ByName(_) | Selection::Pattern(_) | Selection::ByIndex(_) => Ok(()),
        Selection::ByType(by) => by.data_types.iter().try_for_each(data_type::check),
        Selection::TypeClass(class) => chosen(*class, "Selector.type_class"),
        Selection::Combination(of) => chosen(of.operator, "SelectorCombination.operator"),
    }
}
