//! Selectors: choices of columns.

use std::sync::Arc;

use bridge_plan::proto::{self, SetOperator, TypeClass, selector::Selection};
use polars::prelude::{DataTypeSelector, Expr, Selector, TimeUnitSet, TimeZoneSet};

use super::Lowering;
use super::data_type::data_type;
use crate::error::{Result, semantic, unsupported};

pub(super) fn selector(lowering: &Lowering<'_>, of: &proto::Selector) -> Result<Selector> {
    let selection = of.selection.as_ref().ok_or_else(|| semantic("a selector selects nothing".into()))?;
    Ok(match selection {
        Selection::All(_) => Selector::Wildcard,
        Selection::ByName(by) => Selector::ByName {
            names: by.names.iter().map(|name| name.as_str().into()).collect(),
            strict: !by.allow_missing,
        },
        Selection::Pattern(pattern) => Selector::Matches(pattern.as_str().into()),
        Selection::ByType(by) => {
            let types = by.data_types.iter().map(data_type).collect::<Result<Arc<[_]>>>()?;
            Selector::ByDType(DataTypeSelector::AnyOf(types))
        }
        Selection::TypeClass(class) => Selector::ByDType(type_class(*class)?),
        Selection::ByIndex(by) => Selector::ByIndex { indices: by.indices.as_slice().into(), strict: true },
        Selection::Combination(combination) => {
            let left = Arc::new(selector_at(lowering, combination.left)?);
            let right = Arc::new(selector_at(lowering, combination.right)?);
            match SetOperator::try_from(combination.operator) {
                Ok(SetOperator::Union) => Selector::Union(left, right),
                Ok(SetOperator::Intersection) => Selector::Intersect(left, right),
                Ok(SetOperator::Difference) => Selector::Difference(left, right),
                Ok(SetOperator::SymmetricDifference) => Selector::ExclusiveOr(left, right),
                Ok(SetOperator::Unspecified) => return Err(semantic("a set operator is not named".into())),
                Err(_) => {
                    return Err(unsupported(format!("set operator number {} is not known", combination.operator)));
                }
            }
        }
    })
}

/// The expression at a position as a selector: a column is the selector of its name.
pub(super) fn selector_at(lowering: &Lowering<'_>, position: u32) -> Result<Selector> {
    match lowering.expression(position)? {
        Expr::Selector(selector) => Ok(selector),
        Expr::Column(name) => Ok(Selector::ByName { names: [name].into(), strict: true }),
        other => Err(semantic(format!("a column or a selector is needed here, not {other}"))),
    }
}

/// The union of several; `None` when there are none.
pub(super) fn selectors(lowering: &Lowering<'_>, positions: &[u32]) -> Result<Option<Selector>> {
    let mut union: Option<Selector> = None;
    let mut names = Vec::with_capacity(positions.len());
    for &position in positions {
        match selector_at(lowering, position)? {
            Selector::ByName { names: some, strict: true } => names.extend(some.iter().cloned()),
            other => union = Some(union.map_or(other.clone(), |union| Selector::Union(union.into(), other.into()))),
        }
    }
    if names.is_empty() {
        return Ok(union);
    }
    let by_name = Selector::ByName { names: names.into(), strict: true };
    Ok(Some(match union {
        Some(union) => Selector::Union(union.into(), by_name.into()),
        None => by_name,
    }))
}

fn type_class(number: i32) -> Result<DataTypeSelector> {
    let class =
        TypeClass::try_from(number).map_err(|_| unsupported(format!("type class number {number} is not known")))?;
    Ok(match class {
        TypeClass::Unspecified => return Err(semantic("a type class is not named".into())),
        TypeClass::Numeric => DataTypeSelector::Numeric,
        TypeClass::Integer => DataTypeSelector::Integer,
        TypeClass::SignedInteger => DataTypeSelector::SignedInteger,
        TypeClass::UnsignedInteger => DataTypeSelector::UnsignedInteger,
        TypeClass::Float => DataTypeSelector::Float,
        TypeClass::Decimal => DataTypeSelector::Decimal,
        TypeClass::Temporal => DataTypeSelector::Temporal,
        TypeClass::Datetime => DataTypeSelector::Datetime(TimeUnitSet::all(), TimeZoneSet::Any),
        TypeClass::Duration => DataTypeSelector::Duration(TimeUnitSet::all()),
        TypeClass::Nested => DataTypeSelector::Nested,
        TypeClass::List => DataTypeSelector::List(None),
        TypeClass::Array => DataTypeSelector::Array(None, None),
        TypeClass::Struct => DataTypeSelector::Struct,
        TypeClass::Categorical => DataTypeSelector::Categorical,
        TypeClass::Enum => DataTypeSelector::Enum,
    })
}
